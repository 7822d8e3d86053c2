"""Reading a page or a card as a reader would: its tags, its text, and each statement with what must stand beside it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from ketamine_facts import Facts, Jurisdiction, Route, SideEffect, Use
from ketamine_facts.vocabulary import AnyTerm
from ketamine_facts.export._pages._escape import html_text

TERMS: tuple[AnyTerm, ...] = (*Use, *Route, *SideEffect, *Jurisdiction)
CLAIM = re.compile(r'<li class="claim.*?</li>', re.DOTALL)


class Reader(HTMLParser):
    """Every tag with its attributes, and the text between them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data

    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        return [(tag, tuple(attributes)) for tag, attributes in self.tags]


def stated(page: str) -> Iterator[tuple[str, str]]:
    """Every claim's piece of a page, as markup and as text."""
    for chunk in CLAIM.findall(page):
        yield chunk, " ".join(Reader(chunk).text.split())


def assert_every_statement_is_reviewed(page: str, expected: Facts) -> set[str]:
    """No statement stands outside a piece of its own with standing, verdict, note and each reference."""
    found: set[str] = set()
    for chunk, text in stated(page):
        claims = [claim for claim in expected.claims if f"{html_text(claim.statement)} <span" in chunk]
        assert len(claims) == 1, text
        claim = claims[0]
        assert f"({claim.standing.label.lower()}" in text
        assert ("opinion)" in text) is claim.opinion
        assert f'class="badge {claim.review.verdict.value.replace("_", "-")}"' in chunk
        assert claim.review.verdict.label in text
        assert " ".join((claim.review.note or "").split()) in text
        assert chunk.count('role="doc-noteref"') == len(claim.review.references)
        found.add(claim.id)
    outside = CLAIM.sub("", page)
    assert not [claim.id for claim in expected.claims if f"{html_text(claim.statement)} <span" in outside]
    return found
