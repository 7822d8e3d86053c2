"""Versions agree wherever they are stated, and what was released stays as it was."""

import hashlib
import re
import tomllib
from pathlib import Path

from packaging.version import Version

from ketamine_facts import ReleaseState, __version__, compare, copy_state, facts, installed_state, load

ROOT = Path(__file__).parents[2]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
RELEASED = re.findall(r"^## \[([^\]]+)\] - \d{4}-\d{2}-\d{2}$", CHANGELOG, re.MULTILINE)
SNAPSHOTS = sorted((ROOT / "tests" / "snapshots").glob("content-*.json"), key=lambda path: Version(path.stem[8:]))


def first(pattern: str, text: str) -> str:
    """Return the first group of the first match."""
    found = re.search(pattern, text, re.MULTILINE)
    assert found, pattern
    return found[1]


def test_the_version_is_the_same_wherever_it_is_stated() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    cited = first(r"^version: (.+)$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"pyproject.toml": project["version"], "CITATION.cff": cited} == {
        "pyproject.toml": __version__,
        "CITATION.cff": __version__,
    }


def test_the_newest_entry_of_the_changelog_is_this_version_or_unreleased() -> None:
    newest = first(r"^## \[([^\]]+)\]", CHANGELOG)
    assert newest in (__version__, "Unreleased")
    assert newest == __version__ or __version__ not in RELEASED, f"{__version__} was released: start a new version"


def test_the_content_is_as_released_or_has_a_new_version() -> None:
    checked = installed_state()
    mend = "raise content_version, or, before it is published, run: python tools/release.py --again"
    assert checked.state is not ReleaseState.ALTERED, f"{checked}; {mend}"


def test_every_copy_of_released_content_has_its_recorded_digest() -> None:
    changed = [path.name for path in SNAPSHOTS if copy_state(path).state is not ReleaseState.RELEASED]
    assert changed == []
    digests = {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in SNAPSHOTS}
    assert [path.name for path, digest in digests.items() if digest != copy_state(path).digest] == []
    assert SNAPSHOTS or not RELEASED


def test_the_content_may_follow_each_content_that_was_released() -> None:
    problems = {path.name: compare(load(path), facts).problems() for path in SNAPSHOTS}
    assert {name: found for name, found in problems.items() if found} == {}


def test_the_changelog_names_every_change_since_the_last_release() -> None:
    for path in SNAPSHOTS[-1:]:
        changes = compare(load(path), facts).changes
        assert [change.subject for change in changes if f"`{change.id or change.collection}`" not in CHANGELOG] == []
