"""The promise of docs/compatibility.md: what each kind of change asks of the version."""

import re
from pathlib import Path

import pytest

from ketamine_facts import Bump, ChangeKind

DOCUMENT = (Path(__file__).parents[1] / "docs" / "compatibility.md").read_text(encoding="utf-8")
NO_VERSION = "no version permits it"


def table() -> list[tuple[str, str]]:
    """Each kind that the table of changes names, with what it is said to ask for."""
    content = DOCUMENT.partition("## The content")[2].partition("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in content.splitlines() if line.startswith("| ")]
    return [(kind, asked) for _, kinds, asked in rows[1:] for kind in re.findall("`([a-z-]+)`", kinds)]


def test_the_table_names_each_kind_once() -> None:
    assert sorted(kind for kind, _ in table()) == sorted(kind.value for kind in ChangeKind)
    assert {asked for _, asked in table()} == {"patch", "minor", "major", NO_VERSION}


@pytest.mark.parametrize(("kind", "asked"), table())
def test_a_change_asks_for_what_the_table_says(kind: str, asked: str) -> None:
    found = ChangeKind(kind)
    assert found.bump is (Bump.MAJOR if asked == NO_VERSION else Bump(asked))
    assert found.never is (asked == NO_VERSION)
