"""Functions that return a readable page as HTML or Markdown."""

from ketamine_facts.edition import Edition
from ketamine_facts.export._pages._compose import compose
from ketamine_facts.export._pages._html import whole_page
from ketamine_facts.export._pages._markdown import MarkdownWriter
from ketamine_facts.vocabulary import AnyTerm


def markdown(edition: Edition, *terms: AnyTerm) -> str:
    """Return a Markdown page of the whole edition or, with terms, of the part that concerns all of the terms.

    The page is CommonMark with tables and footnotes as on GitHub and in Pandoc. Help in a crisis comes first, then the
    short answer, then every statement with its verdict, gist, note and references. All text is escaped. Raises
    ``UnknownTermError`` for an unknown term.

    >>> from ketamine_facts import Use, facts
    >>> page = markdown(facts, Use.PTSD)
    >>> page.splitlines()[0]
    '# Ketamine: Post-traumatic stress disorder'
    """
    return MarkdownWriter(edition).page(compose(edition, *terms))


def html(edition: Edition, *terms: AnyTerm) -> str:
    """Return an HTML5 page of the whole edition or, with terms, of the part that concerns all of the terms.

    The page is a complete document, runs no script and loads no other file. It adapts to the reader's light or dark
    color scheme and to any screen width. Help in a crisis comes first, then the short answer, then every statement with
    its verdict and gist. The note and the references of a statement are in a folded section under it. All text is
    escaped. Raises ``UnknownTermError`` for an unknown term.

    >>> from ketamine_facts import Route, facts
    >>> page = html(facts, Route.NASAL)
    >>> "<title>Ketamine: Nasal</title>" in page, "<script" in page
    (True, False)
    """
    return whole_page(edition, compose(edition, *terms))
