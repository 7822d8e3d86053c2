"""Figures without what they count."""

import re
from collections.abc import Iterator

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMBERED = (
    *("age", "aged", "annex", "article", "call", "class", "code", "day", "grade", "list", "number", "part", "phase"),
    *("schedule", "section", "text", "version", "week"),
)
_NAMED = re.compile(
    # figures that name a date, a numbered thing, a scale, a version, an enzyme or an instrument of law
    rf"\d{{1,2}} (?:{_MONTH})(?: \d{{4}})?|(?:{_MONTH}) \d{{4}}|\d[\d,]*/\d[\w./-]*|(?:19|20)\d\d(?:s|-\d\d)?\b"
    rf"|\b(?i:{'|'.join(_NUMBERED)})s? [\d][\w.()-]*(?:, \d[\w.]*)*(?:,? (?:and|or) \d[\w.]*)?"
    r"|scale of \d+ to \d+|[A-Z]+/?\d[\w/.-]*|[A-Za-z]+-\d+|[A-Za-z]+\d\w*"
)
_NEAR = 40  # characters: longer than any name
_FIGURE = re.compile(r"\d(?<![\w.,]\d)\d*(?:[.,]\d+)*")
_NOT_COUNTED = (
    *("a", "after", "against", "an", "and", "as", "at", "before", "but", "by", "for", "from", "had", "if", "in", "is"),
    *("not", "on", "or", "than", "that", "the", "to", "versus", "vs", "was", "were", "when", "which", "while", "with"),
)
_COUNTED = re.compile(
    # a unit, a word, "of" or "per" with another figure, or a scale
    r" ?(?:%|\u00b0|(?:[A-Za-z]+/|mg|g|h|s|min)\b)|-[A-Za-z]| on a scale| of \d| per \d"
    rf"| (?!(?:{'|'.join(_NOT_COUNTED)})\b)[A-Za-z][A-Za-z-]+"
)
_WHOLE = re.compile(r"\d+ of $")  # in "2 of 10" the first figure is part of the second
_SHARED = re.compile(r"(?:-| to |,? (?:and|or|but|versus) | against |, )(?:up to |about |only )?(?=\d)")


def uncounted(text: str) -> Iterator[str]:
    """Name each figure of a text that has neither a unit nor a word for what it counts.

    >>> list(uncounted("In 2019, 64 of 100 and 1 to 2 mg/kg; section 3.1; a mean of 5, and 7."))
    ['5', '7']
    """
    for figure in _FIGURE.finditer(text):
        if not (_is_counted(text, figure) or _is_named(text, figure)):
            yield figure[0]


def _is_named(text: str, figure: re.Match[str]) -> bool:
    near = _NAMED.finditer(text, max(figure.start() - _NEAR, 0), figure.end() + _NEAR)
    return any(match.start() <= figure.start() and figure.end() <= match.end() for match in near)


def _is_counted(text: str, figure: re.Match[str] | None) -> bool:
    # the last of several figures may carry the unit of all: "56 or 84 mg"
    while figure:
        at = figure.end()
        if _COUNTED.match(text, at) or _WHOLE.search(text, max(figure.start() - len("00,000 of "), 0), figure.start()):
            return True
        shared = _SHARED.match(text, at)
        figure = _FIGURE.match(text, shared.end()) if shared else None
    return False
