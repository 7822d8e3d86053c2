"""``compare`` lists the changes between two editions, and ``check`` compares an edition with its release.

This module also answers ``--version``, which prints the versions of the package and the content.
"""

import argparse
from typing import Final

from ketamine_facts.cli._command import Answer, Command, Output, Request
from ketamine_facts.comparison import Bump, Change, compare
from ketamine_facts.edition import Checked, ReleaseState, copy_state, installed_state, load


class ChangeOutput(Output, frozen=True):
    """A change with the version bump that it requires."""

    bump: Bump
    """The smallest version bump that the change requires."""
    change: Change
    """The change."""


class CompareOutput(Output, frozen=True):
    """The comparison of two editions."""

    old_version: str
    """The content version of the older edition."""
    new_version: str
    """The content version of the newer edition."""
    bump: Bump
    """The largest version bump that any of the changes requires."""
    follows: str
    """The lowest content version that the newer edition may have."""
    problems: tuple[str, ...]
    """The reasons why the newer edition must not be released; empty if it may be released."""
    changes: tuple[ChangeOutput, ...]
    """Every change between the two editions."""


def _compare(request: Request) -> Answer:
    new = request.optional("new", str)
    found = compare(load(request.option("old", str)), request.facts if new is None else load(new))
    data = CompareOutput(
        old_version=found.old_version,
        new_version=found.new_version,
        bump=found.bump,
        follows=found.follows,
        problems=found.problems(),
        changes=tuple(ChangeOutput(bump=change.bump, change=change) for change in found.changes),
    )
    return Answer(f"{found}\n", data, int(bool(found.changes)))


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD.json", help="an edition, as 'export --format json' writes it")
    parser.add_argument("new", metavar="NEW.json", nargs="?", help="another edition, instead of the installed one")


COMPARE = Command(
    "compare",
    "what changed since another edition, as a changelog; status 1 if anything did",
    _compare,
    CompareOutput,
    _arguments,
    ("compare old.json", "compare old.json new.json"),
)


_STATUS: Final = {ReleaseState.RELEASED: 0, ReleaseState.ALTERED: 1, ReleaseState.UNRELEASED: 3}


def _checked(request: Request) -> Checked:
    return copy_state(request.edition_file) if request.edition_file else installed_state()


def _check(request: Request) -> Answer:
    checked = _checked(request)
    page = request.page()
    page.line(str(checked))
    return Answer(page, checked, _STATUS[checked.state])


def versions(request: Request) -> Answer:
    """Answer ``--version`` with the versions of the package and the content."""
    checked = _checked(request)
    page = request.page()
    page.line(f"ketamine_facts {checked.package_version}, content {checked.content_version}")
    return Answer(page, checked)


CHECK = Command(
    "check",
    "whether the content is as it was released; status 1 if it was altered, 3 if its version is not released",
    _check,
    Checked,
    examples=("check", "check --edition copy.json"),
)
