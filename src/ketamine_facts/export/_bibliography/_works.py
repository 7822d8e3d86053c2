"""Functions that BibTeX and CSL-JSON share: authors, date of access, and whether a work is in a journal."""

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
    """The parts of a person's name, such as "van den Ham HA Jr"."""

    particle: str
    """The lowercase words before the family name, such as "van den"; empty if there are none."""
    family: str
    """The family name without the particle, such as "Ham"."""
    given: str
    """The initials, each with a period, such as "H. A."."""
    suffix: str
    """A suffix such as "Jr"; empty if there is none."""


def in_journal(reference: Reference) -> bool:
    """Whether a reference is a journal article: a study, review or guideline with a volume, DOI, PMID or PMCID."""
    found = reference.volume or any(reference.identifier(scheme) for scheme in ("doi", "pmid", "pmcid"))
    return reference.kind in _STUDIES and bool(found)


def authors(reference: Reference) -> tuple[str, ...]:
    """Return the names of the authors without "et al."."""
    return tuple(name for name in reference.authors if name != _CUT_SHORT)


def is_cut_short(reference: Reference) -> bool:
    """Whether the list of authors is shortened, so that it ends in "et al."."""
    return _CUT_SHORT in reference.authors


def annotation(reference: Reference) -> str:
    """Return the ``supports`` text and the caveat of a reference as one text."""
    return " ".join(part for part in (reference.supports, reference.caveat) if part)


def person(name: str, *, corporate: bool) -> Person | None:
    """Return the parts of a person's name; None for an organization or a name without initials."""
    found = None if corporate else _PERSON.fullmatch(name)
    if not found:
        return None
    words = found["family"].split()
    small = next((place for place, word in enumerate(words[:-1]) if not word.islower()), len(words) - 1)
    given = " ".join(f"{letter}." for letter in found["initials"].replace("-", ""))
    return Person(" ".join(words[:small]), " ".join(words[small:]), given, found["suffix"] or "")


def days_of_access(edition: Edition) -> dict[str, datetime.date]:
    """Return, for the key of each cited reference, the last day on which a record citing it was reviewed or checked."""
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
