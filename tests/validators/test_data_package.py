"""The data package as Frictionless reads it, as it is and with planted mistakes."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from frictionless import Package
from frictionless.resources import TableResource

from ketamine_facts import facts
from ketamine_facts.export import TABLES, datapackage

Files = dict[str, str]
Descriptor = dict[str, Any]

MISTAKES: dict[str, Callable[[Descriptor], object]] = {
    "an unknown type": lambda descriptor: descriptor["resources"][0]["schema"]["fields"][0].update(type="strng"),
    "no name": lambda descriptor: descriptor["resources"][0].pop("name"),
    "a path that is not text": lambda descriptor: descriptor["resources"][0].update(path=7),
}


def problems(folder: Path, files: Files) -> list[str]:
    """The types of the errors that Frictionless reports for a package."""
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    report = Package.validate_descriptor(str(folder / "datapackage.json"))
    if not report.valid:
        return [str(error.type) for error in (*report.errors, *(e for task in report.tasks for e in task.errors))]
    report = Package(str(folder / "datapackage.json")).validate()
    return [str(kind) for _, kind in report.flatten(["name", "type"])]


def without_sums(files: Files) -> Files:
    """The package without sizes and checksums, so that only what the cells hold is judged."""
    descriptor: Descriptor = json.loads(files["datapackage.json"])
    for resource in descriptor["resources"]:
        del resource["bytes"], resource["hash"]
    return {**files, "datapackage.json": json.dumps(descriptor)}


def test_the_package_is_valid(tmp_path: Path) -> None:
    assert problems(tmp_path, datapackage(facts)) == []


def test_every_row_of_every_table_is_read(tmp_path: Path) -> None:
    files = datapackage(facts)
    assert problems(tmp_path, files) == []
    package = Package(str(tmp_path / "datapackage.json"))
    assert [resource.name for resource in package.resources] == list(TABLES)
    claims = cast("TableResource", package.get_resource("claims")).read_rows()
    assert [row["id"] for row in claims] == [claim.id for claim in facts.claims]
    assert [row["opinion"] for row in claims] == [claim.opinion for claim in facts.claims]
    assert [list(row["references"] or []) for row in claims] == [
        list(claim.review.references) for claim in facts.claims
    ]


@pytest.mark.parametrize(
    ("name", "right", "wrong", "kind"),
    [
        ("claims.csv", ",contradicted,", ",nonsense,", "constraint-error"),
        ("claims.csv", "us-schedule-iii,corroborated", ",corroborated", "constraint-error"),
        ("claims.csv", ",false,", ",perhaps,", "type-error"),
        ("claims.csv", ",2026-", ",2O26-", "type-error"),
        ("claims.csv", ",verdict,", ",verdikt,", "incorrect-label"),
        ("dosages.csv", ",0.5,", ",half,", "type-error"),
        ("dosages.csv", ",mg/kg,", ",g,", "constraint-error"),
        ("side-effects.csv", "\ndissociation,", "\nhallucinations,", "unique-error"),
        ("legal-status.csv", ",reference,", ",rumor,", "constraint-error"),
        ("notices.csv", "crisis-help,crisis,", "crisis-help,joke,", "constraint-error"),
        ("help-lines.csv", ",poisoning,", ",dancing,", "constraint-error"),
    ],
)
def test_a_planted_mistake_is_found(tmp_path: Path, name: str, right: str, wrong: str, kind: str) -> None:
    files = without_sums(datapackage(facts))
    assert right in files[name]
    files[name] = files[name].replace(right, wrong, 1)
    assert kind in problems(tmp_path, files)


def test_a_changed_byte_is_found(tmp_path: Path) -> None:
    files = datapackage(facts)
    files["claims.csv"] = files["claims.csv"].replace("contradicted", "corroborated", 1)
    assert problems(tmp_path, files) == ["hash-count"]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_the_descriptor_is_found(tmp_path: Path, mistake: str) -> None:
    files = datapackage(facts)
    descriptor: Descriptor = json.loads(files["datapackage.json"])
    MISTAKES[mistake](descriptor)
    found = problems(tmp_path, {**files, "datapackage.json": json.dumps(descriptor)})
    assert found
    assert all(re.fullmatch(r"(package|resource|schema|field)-error", kind) for kind in found)
