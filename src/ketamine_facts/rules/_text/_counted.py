"""Figures without what they count."""

import re
from collections.abc import Iterator

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_APART = re.compile(  # figures that need nothing beside them
    rf"\b\d{{1,2}} (?:{_MONTH})(?: \d{{4}})?\b|\b(?:{_MONTH}) \d{{4}}\b|\b(?:19|20)\d\ds?\b"  # dates
    r"|\b(?:[Ss]chedule|[Cc]lass|[Pp]art|[Pp]hase|[Aa]nnex|[Aa]rticle|[Ss]ection|[Ll]ist|[Nn]umber|[Cc]ode|[Gg]rade)s?"
    r" [\dIVX][\w.()-]*"  # numbered things
    r"|\b(?:call|text|dial|on|line|to) [\d][\d -]{2,}\d\b"  # telephone numbers
    r"|\b[A-Z]+/?[\d-]*\d[\w/.-]*|\b[\d,]*\d/\d[\w./-]*|\b[A-Za-z]+-\d+\b|\b\w*[A-Za-z]\d\w*\b"  # codes and fractions
    r"|\b(?:aged|age|ages|about|over|under|than|to|of|and|or) \d+ (?:and|or) (?:older|younger|over|under)\b"  # ages
)
_FIGURE = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*")
_COUNTED = re.compile(
    r" ?(?:%|°|[A-Za-z]+/|mg\b|g\b|h\b|s\b)|-(?=[A-Za-z])"
    r"| (?!(?:and|or|to|versus|vs|against|but|in|at|by|for|with|on|from|than|after|before|while|when|who|which|that|as|is|was"
    r"|were|had|the|a|an|if|not|per)\b)[a-z][a-z-]+"
)
_SHARED = re.compile(r"(?: to |-| or | and | versus | against |, |,? but |, and |, or )(?:up to |about |only )?(?=\d)")


def uncounted(text: str) -> Iterator[str]:
    """Name each figure of a text that has neither a unit nor a word for what it counts.

    >>> list(uncounted("In 2019, 64 of 100 people and 1 to 2 mg/kg; Schedule III; a mean of 5, and 7."))
    ['5', '7']
    """
    rest = _APART.sub(lambda match: "#" * len(match[0]), text)
    for figure in _FIGURE.finditer(rest):
        if not _is_counted(rest, figure):
            yield figure[0]


def _is_counted(text: str, figure: re.Match[str]) -> bool:
    at = figure.end()
    while True:
        if _COUNTED.match(text, at):
            return True
        shared = _SHARED.match(text, at)
        following = shared and _FIGURE.match(text, shared.end())
        if not following:
            return False
        at = following.end()
