"""Find figures in a text that have no unit and no word for what they count."""

import re
from collections.abc import Iterator

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMBERED = (
    *("age", "aged", "annex", "article", "call", "class", "code", "day", "grade", "list", "number", "part", "phase"),
    *("schedule", "section", "text", "version", "week"),
)
_NAME_WITH_FIGURE = re.compile(
    # names that contain figures: dates, numbered things such as "phase 3", scales, versions, enzymes, laws
    rf"\d{{1,2}} (?:{_MONTH})(?: \d{{4}})?|(?:{_MONTH}) \d{{4}}|\d[\d,]*/\d[\w./-]*|(?:19|20)\d\d(?:s|-\d\d)?\b"
    rf"|\b(?i:{'|'.join(_NUMBERED)})s? [\d][\w.()-]*(?:, \d[\w.]*)*(?:,? (?:and|or) \d[\w.]*)?"
    r"|scale of \d+ to \d+|[A-Z]+/?\d[\w/.-]*|[A-Za-z]+-\d+|[A-Za-z]+\d\w*"
)
_NAME_WINDOW = 40  # how many characters before and after a figure are searched for a name with the figure
_FIGURE = re.compile(r"\d(?<![\w.,]\d)\d*(?:[.,]\d+)*")
_NOT_COUNTED = (
    *("a", "after", "against", "an", "and", "as", "at", "before", "but", "by", "for", "from", "had", "if", "in", "is"),
    *("not", "on", "or", "than", "that", "the", "to", "versus", "vs", "was", "were", "when", "which", "while", "with"),
)
_COUNTED = re.compile(
    # what follows a figure that counts something: a unit, a word, "on a scale", "of" and a figure, "per" and a figure
    r" ?(?:%|\u00b0|(?:[A-Za-z]+/|mg|g|h|s|min)\b)|-[A-Za-z]| on a scale| of \d| per \d"
    rf"| (?!(?:{'|'.join(_NOT_COUNTED)})\b)[A-Za-z][A-Za-z-]+"
)
_PART = re.compile(r"\d+ of $")  # the text before the 10 in "2 of 10": the 10 needs no unit
_SHARED_UNIT = re.compile(r"(?:-| to |,? (?:and|or|but|versus) | against |, )(?:up to |about |only )?(?=\d)")


def uncounted(text: str) -> Iterator[str]:
    """Yield each bare figure in a text.

    A figure is bare if it has no unit and no word for what it counts, and is not part of a name or date. Figures may
    share a unit, as in "1 to 2 mg/kg". A part of a whole, such as "64 of 100", needs no unit.

    >>> list(uncounted("In 2019, 64 of 100 and 1 to 2 mg/kg; section 3.1; a mean of 5, and 7."))
    ['5', '7']
    """
    for figure in _FIGURE.finditer(text):
        if not (_is_counted(text, figure) or _is_in_name(text, figure)):
            yield figure[0]


def _is_in_name(text: str, figure: re.Match[str]) -> bool:
    near = _NAME_WITH_FIGURE.finditer(text, max(figure.start() - _NAME_WINDOW, 0), figure.end() + _NAME_WINDOW)
    return any(match.start() <= figure.start() and figure.end() <= match.end() for match in near)


def _is_counted(text: str, figure: re.Match[str] | None) -> bool:
    # several figures may share the unit after the last of them: "56 or 84 mg"
    while figure:
        at = figure.end()
        if _COUNTED.match(text, at) or _PART.search(text, max(figure.start() - len("00,000 of "), 0), figure.start()):
            return True
        shared = _SHARED_UNIT.match(text, at)
        figure = _FIGURE.match(text, shared.end()) if shared else None
    return False
