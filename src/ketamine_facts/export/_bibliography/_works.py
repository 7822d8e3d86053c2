"""What both formats of the bibliography ask about a work: is it in a journal, who wrote it, when was it looked at."""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from ketamine_facts.edition import Edition, law_in_order
from ketamine_facts.records import Reference
from ketamine_facts.vocabulary import ReferenceKind

_STUDIES = (
    ReferenceKind.GUIDELINE,
    ReferenceKind.SYSTEMATIC_REVIEW,
    ReferenceKind.TRIAL,
    ReferenceKind.OBSERVATIONAL,
    ReferenceKind.LABORATORY,
    ReferenceKind.REVIEW,
)
_CUT_SHORT = "et al."
_PERSON = re.compile(r"(?P<family>.+?) (?P<initials>[A-Z]+(?:-[A-Z]+)*)(?: (?P<suffix>Jr|Sr|[IVX]+|[23][nr]d))?")


class Person(NamedTuple):
    """A name such as "van den Ham HA Jr", taken apart."""

    particle: str
    """The words in small letters that open the family name."""
    family: str
    """The rest of the family name."""
    given: str
    """The initials, each with its point."""
    suffix: str
    """What follows the name, such as "Jr"."""


def in_journal(reference: Reference) -> bool:
    """Whether a work is an article of a journal, judged by its kind and by where it can be found."""
    found = reference.volume or any(reference.identifier(scheme) for scheme in ("doi", "pmid", "pmcid"))
    return reference.kind in _STUDIES and bool(found)


def authors(reference: Reference) -> tuple[str, ...]:
    """The names of the authors, without the mark of a list cut short."""
    return tuple(name for name in reference.authors if name != _CUT_SHORT)


def is_cut_short(reference: Reference) -> bool:
    """Whether the list of authors ends in the mark of a list cut short."""
    return _CUT_SHORT in reference.authors


def annotation(reference: Reference) -> str:
    """What in the work matters here, and what to keep in mind about it."""
    return " ".join(part for part in (reference.supports, reference.caveat) if part)


def person(name: str, *, corporate: bool) -> Person | None:
    """A person's name, taken apart; None for an organization, or if the name does not end in initials."""
    found = None if corporate else _PERSON.fullmatch(name)
    if not found:
        return None
    words = found["family"].split()
    small = next((place for place, word in enumerate(words[:-1]) if not word.islower()), len(words) - 1)
    given = " ".join(f"{letter}." for letter in found["initials"].replace("-", ""))
    return Person(" ".join(words[:small]), " ".join(words[small:]), given, found["suffix"] or "")


def days_of_access(edition: Edition) -> dict[str, datetime.date]:
    """For each reference the last day on which a record that cites it was reviewed or checked."""
    last: dict[str, datetime.date] = {}
    for day, keys in _citations(edition):
        for key in keys:
            last[key] = max(day, last.get(key, day))
    return last


def _citations(edition: Edition) -> Iterator[tuple[datetime.date, tuple[str, ...]]]:
    yield from ((claim.review.date, claim.review.references) for claim in edition.claims)
    yield from ((notice.checked, notice.references) for notice in edition.notices)
    yield from ((line.checked, line.references) for line in edition.help_lines)
    yield from ((fact.checked, fact.references) for _, fact in law_in_order(edition))
