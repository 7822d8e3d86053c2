"""Readable pages, as HTML or Markdown."""

from ketamine_facts.edition import Edition
from ketamine_facts.export._pages._compose import compose
from ketamine_facts.export._pages._html import whole_page
from ketamine_facts.export._pages._markdown import MarkdownWriter
from ketamine_facts.vocabulary import AnyTerm


def markdown(edition: Edition, *terms: AnyTerm) -> str:
    """Return a page as Markdown: the whole edition, or what concerns all of the given terms.

    The page is CommonMark with the tables and footnotes of GitHub and Pandoc. Help in a crisis comes first, then the
    short answer, then every statement with its verdict, gist, note and references. All text is escaped. Raises
    ``UnknownTermError`` for an unknown term.

    >>> from ketamine_facts import Use, facts
    >>> page = markdown(facts, Use.PTSD)
    >>> page.splitlines()[0]
    '# Ketamine: Post-traumatic stress disorder'
    """
    return MarkdownWriter(edition).page(compose(edition, *terms))


def html(edition: Edition, *terms: AnyTerm) -> str:
    """Return a page as a complete HTML5 document: the whole edition, or what concerns all of the given terms.

    The page runs no script and fetches nothing. It follows the reader's light or dark scheme, and any width. Help in
    a crisis comes first, then the short answer, then every statement with its verdict and gist; note and references
    are folded under each. All text is escaped. Raises ``UnknownTermError`` for an unknown term.

    >>> from ketamine_facts import Route, facts
    >>> page = html(facts, Route.NASAL)
    >>> "<title>Ketamine: Nasal</title>" in page, "<script" in page
    (True, False)
    """
    return whole_page(edition, compose(edition, *terms))
