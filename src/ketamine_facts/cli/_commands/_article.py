"""``verify``: each claim with its passage in the article."""

import argparse
from pathlib import Path

from ketamine_facts.cli._blocks import NOT_ADVICE, add_claims
from ketamine_facts.cli._command import Answer, Command, Output, Request
from ketamine_facts.edition import Passage, verify
from ketamine_facts.errors import KetamineFactsError, shown


class VerifyOutput(Output, frozen=True):
    """Every claim with its passages."""

    passages: tuple[Passage, ...]
    """The claims in the article's order, each with the text of its spans."""


def article_text(path: str) -> str:
    """Return the text of a file in UTF-8, with its line ends as they are."""
    try:
        return Path(path).read_bytes().decode("utf-8")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "it is not UTF-8 text"
        raise KetamineFactsError(f"{shown(path)}: cannot be read ({reason})") from None


def _verify(request: Request) -> Answer:
    passages = verify(article_text(request.option("article", str)), request.facts)
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
