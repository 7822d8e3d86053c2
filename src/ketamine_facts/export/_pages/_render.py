"""Readable pages: the whole of the content, or what it says of one use, route, side effect or jurisdiction."""

from ketamine_facts.edition import Edition
from ketamine_facts.edition._load import bundled
from ketamine_facts.export._pages._cards import card_of
from ketamine_facts.export._pages._compose import NOT_ADVICE, compose
from ketamine_facts.export._pages._html import HtmlWriter
from ketamine_facts.export._pages._markdown import MarkdownWriter
from ketamine_facts.records import Claim, Profile
from ketamine_facts.vocabulary import AnyTerm


def markdown(facts: Edition, *terms: AnyTerm) -> str:
    r"""A page as Markdown, of the whole, or of what concerns all of the given terms.

    CommonMark, with the tables and footnotes of GitHub's and Pandoc's dialects. Each statement bears its standing,
    verdict, note and references; help in a crisis and the notice that it is not advice come first. Whatever an
    edition holds is escaped. Raises ``UnknownTermError`` for a term that is none.

    >>> from ketamine_facts import Use, facts
    >>> page = markdown(facts, Use.PTSD)
    >>> page.splitlines()[0]
    '# Ketamine: Post-traumatic stress disorder'
    """
    return MarkdownWriter(facts.references).page(compose(facts, *terms))


def html(facts: Edition, *terms: AnyTerm) -> str:
    """A page as a complete HTML5 document, of the whole, or of what concerns all of the given terms.

    It runs no script and fetches nothing; it follows the reader's light or dark scheme and any width. Each statement
    bears its standing, verdict, note and references; help in a crisis and the notice that it is not advice come
    first. Whatever an edition holds is escaped. Raises ``UnknownTermError`` for a term that is none.

    >>> from ketamine_facts import Route, facts
    >>> page = html(facts, Route.NASAL)
    >>> "<title>Ketamine: Nasal</title>" in page, "<script" in page
    (True, False)
    """
    return HtmlWriter(facts.references).page(compose(facts, *terms))


def fragment(thing: Edition | Profile | Claim) -> str:
    """A card for a notebook, as HTML with a style of its own: a whole edition at a glance, a profile or a claim.

    A profile cites its claims by id, so one that is not of the bundled edition shows the ids and no statement:
    nothing is shown without its verdict.

    >>> from ketamine_facts import facts
    >>> "Corroborated" in fragment(facts.claim("us-schedule-iii"))
    True
    """
    edition = thing if isinstance(thing, Edition) else bundled()
    card = card_of(thing, edition)
    return HtmlWriter(edition.references, prefix=f"{card.name}-").card(card, NOT_ADVICE)
