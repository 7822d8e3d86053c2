"""Pages of the bundled edition, and how tests read them."""

import re
from collections.abc import Iterator
from functools import cache

from ketamine_facts import (
    ANY_TERM,
    AnyTerm,
    Claim,
    Edition,
    Jurisdiction,
    Route,
    Use,
    facts,
)
from ketamine_facts.export import html, markdown
from tests.html_reader import Page

Terms = tuple[AnyTerm, ...]
PAGES: tuple[Terms, ...] = (
    (),
    *((term,) for vocabulary in ANY_TERM for term in vocabulary),
    (Use.PAIN, Route.INTRAMUSCULAR),
)
FEW: tuple[Terms, ...] = ((), (Use.PTSD,), (Route.INTRAMUSCULAR,), (Jurisdiction.UNITED_STATES,))
MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=a></style></title><!--]]>&lt;&#60;\0"
CLAIM = re.compile(r'<li class="claim" id="([^"]+)">(.*?</details>)</li>', re.DOTALL)


@cache
def page_of(*terms: AnyTerm) -> str:
    return html(facts, *terms)


@cache
def read(*terms: AnyTerm) -> Page:
    return Page(page_of(*terms))


@cache
def lines_of(*terms: AnyTerm) -> tuple[str, ...]:
    return tuple(markdown(facts, *terms).replace("\\", "").splitlines())


def changed(**values: object) -> Edition:
    """The bundled edition with some fields replaced, unchecked."""
    return Edition.model_construct(set(values), **{**dict(facts), **values})


def stated(page: str) -> Iterator[tuple[Claim, str, str]]:
    """Every claim that a page shows in full, with its part of the page as HTML and as text."""
    for name, content in CLAIM.findall(page):
        yield facts.claim(name), content, Page(content).line
