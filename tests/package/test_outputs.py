"""What people get from the package changes only when somebody looks at the change."""

from tests.outputs import changed


def test_every_change_of_an_export_or_of_a_page_of_the_command_line_is_recorded() -> None:
    assert changed() == [], "If the change is meant, run: python tests/outputs.py --record"
