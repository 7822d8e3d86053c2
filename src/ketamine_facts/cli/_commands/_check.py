"""``check``, ``lint`` and ``--version``: whether the content is the released one, and whether it keeps its rules."""

import argparse
from typing import Final

from ketamine_facts.cli._command import Answer, Command, Output, Request
from ketamine_facts.cli._commands._article import article_text
from ketamine_facts.edition import Checked, ReleaseState, copy_state, installed_state

_STATUS: Final = {ReleaseState.RELEASED: 0, ReleaseState.ALTERED: 1, ReleaseState.UNRELEASED: 3}


def _checked(request: Request) -> Checked:
    return copy_state(request.edition_file) if request.edition_file else installed_state()


def _check(request: Request) -> Answer:
    checked = _checked(request)
    page = request.page()
    page.line(str(checked))
    return Answer(page, checked, _STATUS[checked.state])


def versions(request: Request) -> Answer:
    """Answer ``--version``."""
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


class LintOutput(Output, frozen=True):
    """What breaks the rules of the content."""

    faults: tuple[str, ...]
    """Each fault, with the name of the rule first."""


def _lint(request: Request) -> Answer:
    from ketamine_facts.rules import lint  # loads every rule

    article = request.optional("article", str)
    faults = lint(request.facts, None if article is None else article_text(article))
    page = request.page()
    page.lines(faults)
    page.line(f"{len(faults)} faults." if faults else "The content keeps its rules.")
    return Answer(page, LintOutput(faults=faults), int(bool(faults)))


def _lint_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--article", metavar="ARTICLE.txt", help="compare spans, coverage and figures with the article, too"
    )


LINT = Command(
    "lint",
    "whether the content keeps its rules; status 1 if it breaks any",
    _lint,
    LintOutput,
    _lint_arguments,
    ("lint", "lint --edition changed.json --article article.txt"),
)
