"""The promise of docs/explanation/compatibility.md: what each kind of change requires of the version."""

import re
from pathlib import Path

import pytest

from ketamine_facts import ContentError
from ketamine_facts.comparison import Bump, ChangeKind

DOCUMENT = (Path(__file__).parents[2] / "docs" / "explanation" / "compatibility.md").read_text(encoding="utf-8")
NO_VERSION = "no version permits it"


def table() -> dict[str, str]:
    """Each kind in the table of changes, with what it requires."""
    content = DOCUMENT.partition("## The content")[2].partition("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in content.splitlines() if line.startswith("| ")]
    named = [(kind, required) for _, kinds, required in rows[1:] for kind in re.findall("`([a-z-]+)`", kinds)]
    assert len(dict(named)) == len(named), "a kind is listed twice"
    return dict(named)


def test_each_kind_requires_what_the_documentation_says() -> None:
    required = {kind.value: NO_VERSION if kind.never else kind.bump.value for kind in ChangeKind}
    assert required == table()
    assert all(kind.bump is Bump.MAJOR for kind in ChangeKind if kind.never)


def test_a_bump_names_the_version_that_follows() -> None:
    assert {bump.value: bump.after("1.2.3") for bump in Bump} == {
        "none": "1.2.3",
        "patch": "1.2.4",
        "minor": "1.3.0",
        "major": "2.0.0",
    }


@pytest.mark.parametrize("version", ["2026-11", "1.2", "1.2.3.4", "01.2.3", "1.2.1234567"])
def test_a_version_of_another_form_is_refused(version: str) -> None:
    with pytest.raises(ContentError, match=rf"a version has the form 1\.2\.3, unlike '{version}'"):
        Bump.PATCH.after(version)


def test_every_kind_reads_as_a_person_would_write_it() -> None:
    assert len({kind.label for kind in ChangeKind}) == len(ChangeKind)
    assert ChangeKind.ERASED.label == "Removed without a withdrawal"
