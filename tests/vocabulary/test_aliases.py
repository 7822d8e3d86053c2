"""The spellings of every term are those of a second list, so that a moved alias does not go unseen."""

from pathlib import Path

from tests.vocabulary.members import ALL

FILE = Path(__file__).with_name("aliases.txt")
READ_WHOLE = ("Use", "Route", "SideEffect", "Jurisdiction", "Substance", "Condition", "Target")


def listed() -> dict[str, list[str]]:
    """The spellings in the list, by vocabulary and member, such as ``Use ptsd``."""
    found: dict[str, list[str]] = {}
    vocabulary = ""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            member, _, spellings = line.strip().partition(": ")
            found[f"{vocabulary} {member}"] = spellings.split("; ")
        elif not line.startswith("#"):
            vocabulary = line
    return found


def test_each_spelling_is_in_the_list_with_its_member_and_no_other_is() -> None:
    found = {
        f"{kind.__name__} {member.value}": [member.label, *member.aliases]
        for kind in ALL
        for member in kind
        if member.aliases or kind.__name__ in READ_WHOLE
    }
    expected = listed()
    differing = {name: (found.get(name), expected.get(name)) for name in {*found, *expected}}
    assert {name: both for name, both in differing.items() if both[0] != both[1]} == {}, f"compare with {FILE.name}"
