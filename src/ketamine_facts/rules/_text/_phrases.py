"""What a text says in figures, in one normal form, so that two texts can be compared."""

import re
from collections.abc import Iterator
from itertools import pairwise
from types import MappingProxyType

_TIMES = MappingProxyType(  # by the forms in which they are written
    {
        "seconds": r"seconds?|(?<!\d)s",
        "minutes": r"minutes?|min",
        "hours": r"hours?|h",
        "days": r"days?",
        "weeks": r"weeks?",
        "months": r"months?",
        "years": r"years?",
    }
)
_STUDIES = r"trials?|study|studies"
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_VAGUE = ("several", "few")
_ANY_UNIT = "|".join((r"[A-Za-z]+/\d* ?[A-Za-z]+(?:/[A-Za-z]+)?|mg|g|mcg|mL|mmHg|cm|%", _STUDIES, *_TIMES.values()))
_AMOUNT = re.compile(
    rf"(?<![\w.,/])(?P<figure>\d+(?:[.,/]\d+)*)(?:[ -]?(?P<unit>{_ANY_UNIT})(?![\w/]))?"
    rf"|\b(?P<word>{'|'.join((*_WORDS, *_VAGUE))})[ -](?P<time>{'|'.join(_TIMES.values())})\b"
)
_JOIN = re.compile(
    r"(?P<to>-|\u2013| to | \+/- )|(?P<list> or | and )|(?P<comma>, )"
    r"|(?P<of> of )|(?P<versus>[^.;\d]{0,40}\b(?:versus|vs) |,? against )"
)
_SHARING = ("to", "versus", "list")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LABEL = re.compile(r"(?<!\w)(OR|RR|HR|CI|MD|SMD|d|r|P|Level|Schedule|Part)(?: ?= ?| )-?$")
_MINUS = re.compile(r"(?:^|[\s(])-$")
_NUMBERED = re.compile(r"\b[A-Z]+/\d+(?:-\d+)*|\b(?:Schedule|Phase|Class|Part) (?:[IVX]+\b|[A-Z]\b)(?:\(?\d\)?)?")
_BARE = str.maketrans("", "", "()")
_FORM = re.compile(r" \([SR]\)")  # of an enantiomer, between a figure and its unit
_SPAN = re.compile(r"\b(seconds|minutes|hours|days|weeks|months) to (minutes|hours|days|weeks|months|years)\b")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DATE = re.compile(rf"(?:\b(\d+) )?\b({'|'.join(_MONTHS)})\b(?: (\d{{4}})\b)?")


def phrases(text: str) -> frozenset[str]:
    """The figures of a text in one normal form: with unit and label, as ranges, comparisons, dates and classes.

    >>> sorted(phrases("56 or 84 mg over 40 min, 22.1% vs 17.0% (OR 1.3), from March 2021; Class B"))
    ['17.0 %', '2021', '22.1 %', '22.1 % versus 17.0 %', '40 minutes', '56 mg', '84 mg', 'Class B', 'March 2021', \
'OR 1.3']
    """
    found = {" ".join(parts) for parts in _dates(text)} | {one.translate(_BARE) for one in _NUMBERED.findall(text)}
    found |= {" to ".join(pair) for pair in _SPAN.findall(text)}
    rest = _FORM.sub("", _NUMBERED.sub(";", _DATE.sub(";", text)))
    amounts = list(_AMOUNT.finditer(rest))
    joins = [_joined(rest[one.end() : other.start()]) for one, other in pairwise(amounts)]
    figures = list(map(_figure, amounts))
    units = _shared(figures, list(map(_unit, amounts)), joins)
    said = [f"{figure} {unit}".rstrip() for figure, unit in zip(figures, units, strict=True)]
    found |= {f"{_before(rest[: match.start()])}{one}" for match, one in zip(amounts, said, strict=True)}
    found |= {figure for figure, unit in zip(figures, units, strict=True) if unit == "studies"}
    for (one, other), join in zip(pairwise(said), joins, strict=True):
        if join in ("to", "versus") or (join == "of" and one.isdigit()):
            found.add(f"{one} {join} {other}")
    return frozenset(found)


def _dates(text: str) -> Iterator[tuple[str, ...]]:
    for day, month, year in _DATE.findall(text):
        yield from (parts for parts in ((year,), (month, year), (day, month), (day, month, year)) if all(parts))


def _figure(amount: re.Match[str]) -> str:
    word = amount["word"]
    return amount["figure"] or (word if word in _VAGUE else str(_WORDS.index(word) + 1))


def _unit(amount: re.Match[str]) -> str:
    unit = amount["unit"] or amount["time"] or ""
    if re.fullmatch(_STUDIES, unit):
        return "studies"
    return next((name for name, forms in _TIMES.items() if re.fullmatch(forms, unit)), unit)


def _joined(gap: str) -> str:
    match = _JOIN.fullmatch(gap)
    return (match and match.lastgroup) or ""


def _shared(figures: list[str], units: list[str], joins: list[str]) -> list[str]:
    # in "1-2 mg" and in "60, 120 or 240 mg" the last unit is that of all, but not of a year
    shared = list(units)
    for at in reversed(range(len(joins))):
        joined = joins[at] in _SHARING or (joins[at] == "comma" and not units[at + 1])
        if joined and not units[at] and not _YEAR.fullmatch(figures[at]):
            shared[at] = shared[at + 1]
    return shared


def _before(text: str) -> str:
    label = _LABEL.search(text)
    return f"{label[1] if label else ''} {'-' if _MINUS.search(text) else ''}".lstrip()


def spelled(date: str) -> str:
    """Spell a year, month or day of ISO 8601 as the notes do.

    >>> spelled("2014-06-10"), spelled("2014-06"), spelled("2014")
    ('10 June 2014', 'June 2014', '2014')
    """
    year, *rest = date.split("-")
    return " ".join((*(str(int(day)) for day in rest[1:]), *(_MONTHS[int(month) - 1] for month in rest[:1]), year))
