"""Extract the figures of a text in a normal form, so that the figures of two texts can be compared."""

import re
from itertools import pairwise
from types import MappingProxyType

_TIMES = ("second", "minute", "hour", "day", "week", "month", "year")
_UNITS = MappingProxyType(
    # a way to write a unit: the normal form of this unit
    {
        **{form: f"{time}s" for time in _TIMES for form in (time, f"{time}s")},
        "s": "seconds",
        "min": "minutes",
        "h": "hours",
        **dict.fromkeys(("trial", "trials", "study", "studies"), "studies"),
    }
)
_SPELLED_NUMBERS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_NUMBERS = MappingProxyType(
    {**{word: str(number) for number, word in enumerate(_SPELLED_NUMBERS, 1)}, "several": "several", "few": "few"}
)
_UNIT_WORDS = "|".join(sorted(_UNITS.keys() - {"s"}, key=len, reverse=True))
_UNIT = rf"[A-Za-z]+/\d* ?[A-Za-z]+(?:/[A-Za-z]+)?|mg|g|mcg|mL|mmHg|cm|%|(?<!\d)s|{_UNIT_WORDS}"
# the look-behind comes after the first digit, because a pattern that begins with a look-behind is much slower
_AMOUNT = re.compile(rf"(?P<figure>\d(?<![\w.,/]\d)\d*(?:[.,/]\d+)*)(?:[ -]?(?P<unit>{_UNIT})(?![\w/]))?")
_SPELLED = re.compile(rf"(?P<figure>{'|'.join(_NUMBERS)})[ -](?P<unit>(?:{'|'.join(_TIMES)})s?)\b")
_JOIN = re.compile(
    r"(?P<to>-|\u2013| to | \+/- )|(?P<list> or | and )|(?P<comma>, )"
    r"|(?P<of> of )|(?P<versus>[^.;\d]{0,40}\b(?:versus|vs) |,? against )"
)
_LONGEST_JOIN = 60  # most characters between two figures that "to", "or", "versus" or another word joins
_SHARING = ("to", "versus", "list")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LABELED = ("OR", "RR", "HR", "CI", "MD", " d", "(d", " r", "(r", " P", "(P", "Level", "Schedule", "Part")
_LABEL = re.compile(r"(?<!\w)(OR|RR|HR|CI|MD|SMD|d|r|P|Level|Schedule|Part)(?: ?= ?| )-?$")
_MINUS = re.compile(r"(?:^|[\s(])-$")
_LABEL_WINDOW = 16  # how many characters before a figure are searched for a label ("OR =") and a minus sign
_NUMBERED = re.compile(
    r"[A-Z](?:[A-Z]*/\d+(?:-\d+)*|(?:(?<=S)chedule|(?<=P)hase|(?<=C)lass|(?<=P)art) (?:[IVX]+\b|[A-Z]\b)(?:\(?\d\)?)?)"
)
_NO_PARENTHESES = str.maketrans("", "", "()")
_ENANTIOMER = re.compile(r" \([SR]\)")  # removed, so that "15% (S) and 19% (R)" reads "15% and 19%"
_TIME_RANGE = re.compile(r" to (minutes|hours|days|weeks|months|years)\b")
_TIME_RANGE_START = re.compile(r"(?:seconds|minutes|hours|days|weeks|months)$")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DATE = re.compile(rf"({'|'.join(_MONTHS)})\b(?: (\d{{4}})\b)?")
_DAY = re.compile(r"\b(\d{1,2}) $")


def phrases(text: str) -> frozenset[str]:
    """Return the figures of a text in a normal form, each with its unit and label.

    Ranges, comparisons and dates are returned as a whole, too. Figures that share a unit are returned with this unit.

    >>> sorted(phrases("56 or 84 mg over 40 min, 22.1% vs 17.0% (OR 1.3), from March 2021; Class B"))
    ['17.0 %', '2021', '22.1 %', '22.1 % versus 17.0 %', '40 minutes', '56 mg', '84 mg', 'Class B', 'March 2021', \
'OR 1.3']
    """
    found: set[str] = set()
    for span in _TIME_RANGE.finditer(text):
        if start := _TIME_RANGE_START.search(text, max(span.start() - len("seconds"), 0), span.start()):
            found.add(start[0] + span[0])

    def numbered(match: re.Match[str]) -> str:
        found.add(match[0].translate(_NO_PARENTHESES))
        return ";"

    dates, rest = _dates(_NUMBERED.sub(numbered, text))
    return frozenset(found.union(dates, _amounts(_ENANTIOMER.sub("", rest))))


def spelled(date: str) -> str:
    """Return a year, month or day in ISO 8601 as notes write such a date.

    >>> spelled("2014-06-10"), spelled("2014-06"), spelled("2014")
    ('10 June 2014', 'June 2014', '2014')
    """
    year, *rest = date.split("-")
    return " ".join((*(str(int(day)) for day in rest[1:]), *(_MONTHS[int(month) - 1] for month in rest[:1]), year))


def _dates(text: str) -> tuple[set[str], str]:
    # return the dates that name a month, each as a whole and in parts, and the text without these dates
    found: set[str] = set()
    rest: list[str] = []
    done = 0
    for match in _DATE.finditer(text):
        month, year = match.groups()
        before = _DAY.search(text, max(match.start() - 4, 0), match.start())
        day = before and before[1]
        groups = ((year,), (month, year), (day, month), (day, month, year))
        found.update(" ".join(filter(None, parts)) for parts in groups if all(parts))
        rest.append(text[done : before.start() if before else match.start()])
        done = match.end()
    return found, ";".join((*rest, text[done:]))


def _amounts(text: str) -> list[str]:
    amounts = [*_AMOUNT.finditer(text)]
    if any(time in text for time in _TIMES) and (spelled_out := [*_SPELLED.finditer(text)]):
        amounts = sorted((*amounts, *spelled_out), key=lambda amount: amount.start())
    if not amounts:
        return []
    joins = [_joined(text, one.end(), other.start()) for one, other in pairwise(amounts)]
    figures = [_NUMBERS.get(figure, figure) for figure in (amount["figure"] for amount in amounts)]
    own_units = [_UNITS.get(unit, unit) for unit in (amount["unit"] or "" for amount in amounts)]
    units = _with_shared_units(figures, own_units, joins)
    said = [f"{figure} {unit}" if unit else figure for figure, unit in zip(figures, units, strict=True)]
    found = [_label_and_minus(text, amount.start()) + one for amount, one in zip(amounts, said, strict=True)]
    found += (figure for figure, unit in zip(figures, units, strict=True) if unit == "studies")
    found += (
        f"{one} {join} {other}"
        for (one, other), join in zip(pairwise(said), joins, strict=True)
        if join in ("to", "versus") or (join == "of" and one.isdigit())
    )
    return found


def _joined(text: str, start: int, end: int) -> str:
    match = _JOIN.fullmatch(text, start, end) if end - start <= _LONGEST_JOIN else None
    return (match and match.lastgroup) or ""


def _with_shared_units(figures: list[str], units: list[str], joins: list[str]) -> list[str]:
    # return the unit of each figure: a figure without a unit takes the unit of the next figure that is joined to it, as
    # in "60, 120 or 240 mg", unless the figure is a year
    shared = list(units)
    for at in reversed(range(len(joins))):
        joined = joins[at] in _SHARING or (joins[at] == "comma" and not units[at + 1])
        if joined and not units[at] and not _YEAR.fullmatch(figures[at]):
            shared[at] = shared[at + 1]
    return shared


def _label_and_minus(text: str, end: int) -> str:
    before = text[max(end - _LABEL_WINDOW, 0) : end]
    label = _LABEL.search(before) if before.rstrip(" =-").endswith(_LABELED) else None
    minus = before.endswith("-") and _MINUS.search(before)
    return f"{label[1] if label else ''} {'-' if minus else ''}".lstrip()
