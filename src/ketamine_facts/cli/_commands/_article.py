"""``verify``: show each claim with its passage in the article. ``lint``: check that the content keeps its rules."""

import argparse
from pathlib import Path

from ketamine_facts.cli._blocks import NOT_ADVICE, add_claims
from ketamine_facts.cli._command import Answer, Command, Output, Request
from ketamine_facts.edition import Passage, verify
from ketamine_facts.errors import KetamineFactsError, shown


class VerifyOutput(Output, frozen=True):
    """Every claim with its passages in the article."""

    passages: tuple[Passage, ...]
    """The claims in the article's order, each with the text of its spans."""


def _article_text(path: str) -> str:
    """Return the text of a UTF-8 file. Keep its line ends, because spans and the SHA-256 depend on them."""
    try:
        return Path(path).read_bytes().decode("utf-8")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "it is not UTF-8 text"
        raise KetamineFactsError(f"{shown(path)}: cannot be read ({reason})") from None


def _verify(request: Request) -> Answer:
    passages = verify(_article_text(request.option("article", str)), request.facts)
    page = request.page()
    page.line(f"This is the article that was read. Its {len(passages)} claims, each with its passage:")
    for passage in passages:
        add_claims(page, [passage.claim])
        page.lines((f"passage: {quote!r}" for quote in passage.quotes), 2)
    page.line()
    page.line(NOT_ADVICE)
    return Answer(page, VerifyOutput(passages=passages))


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", metavar="ARTICLE.txt", help="a copy of the article; the package has none")


VERIFY = Command(
    "verify",
    "each claim with its passage in your copy of the article",
    _verify,
    VerifyOutput,
    _arguments,
    ("verify article.txt",),
)


class LintOutput(Output, frozen=True):
    """The faults in the content that ``lint`` found."""

    faults: tuple[str, ...]
    """A message for each fault, which begins with the name of the broken rule."""


def _lint(request: Request) -> Answer:
    from ketamine_facts.rules import lint  # imported only by this command, because the import loads every rule

    article = request.optional("article", str)
    faults = lint(request.facts, None if article is None else _article_text(article))
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
