"""The search index of a site.

The index is a JavaScript file instead of JSON, because a page that is opened from a disk cannot load JSON files.
"""

import json
from collections.abc import Iterator
from typing import NamedTuple

from ketamine_facts.edition import Edition, law_in_order
from ketamine_facts.export._pages._links import FOLDERS, SiteLinks, page_of_term

_SECTIONS = {  # pages without a record of their own: address, title, words that people type for it, and its names
    "differences.html": ("Where references differ from the article", "wrong errors mistakes false incorrect worst"),
    "notices.html": ("Warnings and other notices", "warnings interactions contraindications precautions"),
    "law.html": ("Law by place", "legal illegal law laws schedule controlled"),
    "mechanism.html": (
        "How it acts",
        "mechanism pharmacology pharmacokinetics half-life bioavailability metabolism",
        "how does ketamine work",
        "how it works",
        "how does it work",
        "mechanism of action",
    ),
    "inconsistencies.html": (
        "Where the article disagrees with itself",
        "contradictions contradicts itself inconsistent",
    ),
    "references/index.html": ("References", "sources evidence studies trials labels"),
}


class _Entry(NamedTuple):
    """A possible search result."""

    address: str
    title: str
    text: str
    words: str
    """Words that are searched, but not shown."""
    names: tuple[str, ...] = ()
    """If the question contains one of these names, the result comes before results without a name in the question."""
    details: str = ""
    """A text that is searched, but counts less than the words, and is not shown."""


def search_script(edition: Edition) -> str:
    """Return JavaScript that defines ``searchIndex``, an object with ``entries``, ``synonyms`` and ``help``.

    ``entries`` are the possible search results. ``synonyms`` gives, for a word that somebody enters, the words that the
    search looks for as well. ``help`` gives, for a word, the kinds of help whose numbers the search also shows.
    """
    synonyms = {word: synonym.means for synonym in edition.synonyms for word in synonym.words}
    helping = {word: synonym.help for synonym in edition.synonyms if synonym.help for word in synonym.words}
    index = {"entries": list(_entries(edition)), "synonyms": synonyms, "help": helping}
    text = json.dumps(index, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return f"const searchIndex = {text};\n"


def _entries(edition: Edition) -> Iterator[_Entry]:
    links = SiteLinks(edition, (), "")
    for vocabulary in FOLDERS:
        for term in vocabulary:
            names = (term.label, term.value, *term.aliases)
            yield _Entry(page_of_term(term), term.label, "", " ".join(names), names)
    for address, (title, words, *called) in _SECTIONS.items():
        yield _Entry(address, title, "", words, tuple(called))
    for claim in edition.claims:
        words = " ".join(term.label for term in claim.terms)
        note = claim.review.note or ""
        yield _Entry(links.claim(claim.id), str(claim.review), f"Article: {claim.statement}", words, (), note)
    for notice in edition.notices:
        words = " ".join((notice.kind.label, *(term.label for term in notice.substances)))
        yield _Entry(links.notice(notice), notice.title, notice.text, words)
    for place, fact in law_in_order(edition):
        yield _Entry(links.law(place), f"{fact.place}: {fact.name}", fact.status, "law legal")
