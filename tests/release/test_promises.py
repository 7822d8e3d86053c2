"""A version that promises less than what changed is caught: each promise broken once, on a copy of the tree."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

ROOT = Path(__file__).parents[2]
DATA = "src/ketamine_facts/data"

Edit = Callable[[Path], None]
Records = list[dict[str, Any]]


def promises(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "tools" / "promises.py"), *arguments, "--root", str(tree)],
        env={**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def broken(tree: Path) -> str:
    """What the check says of a tree that it must find fault with."""
    done = promises(tree, "check")
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


def replace(file: str, old: str, new: str) -> Edit:
    def edit(tree: Path) -> None:
        text = (tree / file).read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        (tree / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def document(name: str, change: Callable[[Records], None]) -> Edit:
    def edit(tree: Path) -> None:
        path = tree / DATA / f"{name}.json"
        records = cast("Records", json.loads(path.read_text(encoding="utf-8")))
        change(records)
        path.write_text(json.dumps(records), encoding="utf-8")

    return edit


def both(*edits: Edit) -> Edit:
    def edit(tree: Path) -> None:
        for one in edits:
            one(tree)

    return edit


def halve_a_dose(routes: Records) -> None:
    routes[0]["dosages"][0]["amount"] = {"low": 0.25, "high": 0.25, "unit": "mg/kg"}


def drop_a_notice(notices: Records) -> None:
    del notices[-1]


def reword_a_takeaway(takeaways: Records) -> None:
    takeaways[0]["text"] = "Said in other words"


def reword_a_claim(claims: Records) -> None:
    claims[0]["statement"] = "Said in other words."


def retire(claim_id: str, *, account: bool) -> Edit:
    """Take a claim out of the claims and of all that cites it."""

    def edit(tree: Path) -> None:
        for path in (tree / DATA).glob("*.json"):
            kept = forget(json.loads(path.read_text(encoding="utf-8")), claim_id)
            path.write_text(json.dumps(kept), encoding="utf-8")
        if account:
            entry: Records = [{"id": claim_id, "text": "The article was misread", "claims": []}]
            (tree / DATA / "withdrawn.json").write_text(json.dumps(entry), encoding="utf-8")

    return edit


def forget(value: object, claim_id: str) -> object:
    if isinstance(value, dict):
        return {key: forget(inner, claim_id) for key, inner in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        items = [item for item in cast("list[object]", value) if item != claim_id and not bears(item, claim_id)]
        return [forget(item, claim_id) for item in items]
    return value


def bears(item: object, claim_id: str) -> bool:
    return isinstance(item, dict) and cast("dict[str, object]", item).get("id") == claim_id


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tree in which the current version has been released."""
    tree = tmp_path_factory.mktemp("released") / "tree"
    tree.mkdir()
    for name in ("src", "tests/snapshots"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("CHANGELOG.md", "pyproject.toml"):
        shutil.copy(ROOT / name, tree)
    done = promises(tree, "release", "--again", "--day", "2026-11-23")
    assert done.returncode == 0, done.stderr
    return tree


@pytest.fixture
def tree(released: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "tree"
    shutil.copytree(released, copy)
    return copy


def version(tree: Path) -> str:
    text = (tree / "pyproject.toml").read_text(encoding="utf-8")
    return text.partition('\nversion = "')[2].partition('"')[0]


def content_version(tree: Path) -> str:
    return str(json.loads((tree / DATA / "content_version.json").read_text(encoding="utf-8")))


def next_version(tree: Path, new: str, entry: str = "", content: str | None = None) -> None:
    """Start a new version of package and content, with an entry in the changelog."""
    old = version(tree)
    replace("pyproject.toml", f'\nversion = "{old}"', f'\nversion = "{new}"')(tree)
    replace("src/ketamine_facts/__init__.py", f'__version__ = "{old}"', f'__version__ = "{new}"')(tree)
    replace("CHANGELOG.md", f"## [{old}]", f"## [Unreleased]\n\n{entry}\n\n## [{old}]")(tree)
    if content:
        (tree / DATA / "content_version.json").write_text(json.dumps(content), encoding="utf-8")


def bumped(version: str, part: str) -> str:
    major, minor, patch = map(int, version.split("."))
    return {
        "patch": f"{major}.{minor}.{patch + 1}",
        "minor": f"{major}.{minor + 1}.0",
        "major": f"{major + 1}.0.0",
    }[part]


def test_this_tree_keeps_its_promises() -> None:
    done = promises(ROOT, "check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_release_agrees_with_its_snapshots(released: Path) -> None:
    done = promises(released, "check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"## [{version(released)}] - 2026-11-23" in (released / "CHANGELOG.md").read_text(encoding="utf-8")


API = {
    "a removed member": (
        both(
            replace("src/ketamine_facts/terminology.py", '    BCP47_REGION = "bcp47-region"\n', ""),
            replace(
                "src/ketamine_facts/terminology.py",
                "    System.BCP47_REGION: (None, False,",
                "    System.CHEBI: (None, False,",
            ),
            replace("src/ketamine_facts/terminology.py", "        System.BCP47_REGION: (", "        System.CHEBI: ("),
        ),
        "System.BCP47_REGION: public object was removed",
    ),
    "a renamed field": (
        replace("src/ketamine_facts/profiles.py", "    duration: Quantity", "    length: Quantity"),
        "Dosage.duration: public object was removed",
    ),
    "another type": (
        replace("src/ketamine_facts/models.py", "    opinion: bool = False", "    opinion: str = ''"),
        "Claim.opinion: another type",
    ),
    "another default": (
        replace("src/ketamine_facts/models.py", "    opinion: bool = False", "    opinion: bool = True"),
        "Claim.opinion: another default",
    ),
    "a renamed parameter": (
        replace("src/ketamine_facts/provenance.py", "def verify(article_text: str", "def verify(text: str"),
        "verify: parameter was removed",
    ),
    "a removed method": (
        replace("src/ketamine_facts/edition.py", "    def parameter(self", "    def the_parameter(self"),
        "Facts.parameter: public object was removed",
    ),
    "another value of a member": (
        replace("src/ketamine_facts/terms.py", '    HOUR = "h"', '    HOUR = "hour"'),
        "Unit.HOUR: another value",
    ),
    "a name taken out of __all__": (
        replace("src/ketamine_facts/__init__.py", '    "Passage",\n    "Pharm', '    "Pharm'),
        "Passage: public name removed",
    ),
    "a new member of a closed vocabulary": (
        replace("src/ketamine_facts/terms.py", '    HOUR = "h"', '    HOUR = "h"\n    DAY = "d"'),
        "Unit.DAY: new",
    ),
}


@pytest.mark.parametrize("case", API)
def test_a_planted_change_of_the_public_names_is_caught(tree: Path, case: str) -> None:
    edit, said = API[case]
    edit(tree)
    assert said in broken(tree)


CONTENT = {
    "a changed dose": (document("routes", halve_a_dose), "routes.dosages intravenous/ketamine,"),
    "a dropped notice": (document("notices", drop_a_notice), "notices "),
    "a reworded takeaway": (document("takeaways", reword_a_takeaway), "takeaways "),
    "a withdrawn id": (retire("oral-bioavailability", account=True), "claims oral-bioavailability"),
    "an id gone without an account": (retire("oral-bioavailability", account=False), "claims oral-bioavailability"),
}


@pytest.mark.parametrize("case", CONTENT)
def test_content_that_changes_under_a_released_version_is_caught(tree: Path, case: str) -> None:
    edit, said = CONTENT[case]
    edit(tree)
    assert f"has changed since: {said}" in broken(tree)


@pytest.mark.parametrize(
    ("edit", "part", "enough"),
    [
        (document("claims", reword_a_claim), "patch", True),
        (document("routes", halve_a_dose), "patch", False),
        (document("routes", halve_a_dose), "minor", True),
        (retire("oral-bioavailability", account=True), "minor", False),
        (retire("oral-bioavailability", account=True), "major", True),
        (retire("oral-bioavailability", account=False), "major", False),
    ],
    ids=["reworded, patch", "dose, patch", "dose, minor", "withdrawn, minor", "withdrawn, major", "erased, major"],
)
def test_the_version_has_to_rise_as_far_as_the_change_asks(tree: Path, edit: Edit, part: str, enough: bool) -> None:
    edit(tree)
    new, content = bumped(version(tree), part), bumped(content_version(tree), part)
    next_version(tree, new, content=content)
    said = promises(tree, "content").stdout
    replace("CHANGELOG.md", "## [Unreleased]\n", f"## [Unreleased]\n\n{said}\n")(tree)
    done = promises(tree, "check")
    assert (done.returncode == 0) is enough, done.stdout + done.stderr


def test_content_that_changed_needs_a_content_version_of_its_own(tree: Path) -> None:
    document("claims", reword_a_claim)(tree)
    next_version(tree, bumped(version(tree), "major"), entry="`main-use-depression`")
    assert "or later is due: reworded (a patch change)" in broken(tree)


def test_a_change_without_its_entry_in_the_changelog_is_caught(tree: Path) -> None:
    both(document("routes", halve_a_dose), API["a removed method"][0])(tree)
    next_version(tree, bumped(version(tree), "major"), content=bumped(content_version(tree), "major"))
    said = broken(tree)
    assert "says nothing of `intravenous/ketamine," in said
    assert "says nothing of Facts.parameter" in said


def test_a_break_of_the_public_names_in_a_minor_version_is_caught(tree: Path) -> None:
    API["a removed method"][0](tree)
    next_version(tree, bumped(version(tree), "minor"), entry="Facts.parameter Facts.the_parameter")
    due = bumped(version(tree), "major")
    assert f"{due} or later is due: ketamine_facts.Facts.parameter: public object was removed" in broken(tree)


def test_a_snapshot_that_was_tampered_with_is_caught(tree: Path) -> None:
    path = next((tree / "tests" / "snapshots").glob("content-*.json"))
    path.write_text(path.read_text(encoding="utf-8").replace("mg/kg", "mg", 1), encoding="utf-8", newline="")
    assert "not the edition that digests.py records" in broken(tree)


def test_a_snapshot_that_is_missing_is_caught(tree: Path) -> None:
    next((tree / "tests" / "snapshots").glob("api-*.json")).unlink()
    assert "missing, though" in broken(tree)


def test_versions_that_disagree_are_caught(tree: Path) -> None:
    replace("CHANGELOG.md", f"## [{version(tree)}]", "## [99.0.0]")(tree)
    assert "CHANGELOG.md is at 99.0.0" in broken(tree)


def test_a_released_version_is_not_released_twice_by_mistake(tree: Path) -> None:
    done = promises(tree, "release")
    assert done.returncode == 1
    assert "what is new needs a new version" in done.stderr
