"""Rules of grounds: notes, notices and points of law say in figures only what a cited reference says, as it says it."""

import re
from collections.abc import Iterable, Iterator

from ketamine_facts.edition import Facts
from ketamine_facts.edition._integrity import is_date, structured
from ketamine_facts.records import LegalFact, Notice, Reference
from ketamine_facts.rules._figures import numbers
from ketamine_facts.rules._phrases import phrases, spelled


def notes_stay_with_their_references(facts: Facts) -> Iterator[str]:
    """Each figure of a note, with its unit, range or comparison, stands as such in what a cited reference supports."""
    for claim in facts.claims:
        missing = phrases(claim.review.note or "") - _said(facts.references_of(claim))
        if missing:
            yield f"claims {claim.id!r}: no cited reference carries {_listed(missing)}"


def what_is_not_the_articles_has_references(facts: Facts) -> Iterator[str]:
    """Notices and points of law cite a reference, and what they say in figures stands as such in one of them."""
    for place, record in structured(facts):
        if isinstance(record, (LegalFact, Notice)):
            text = record.text if isinstance(record, Notice) else record.status
            missing = phrases(text) - _said(map(facts.reference, record.references))
            if not record.references:
                yield f"{place}: no reference"
            elif missing:
                yield f"{place}: no cited reference carries {_listed(missing)}"


def law_is_named_and_dated_as_cited(facts: Facts) -> Iterator[str]:
    """The figures in the name of a point of law, and the day it took effect, stand in a reference that it cites."""
    for place, fact in structured(facts):
        if isinstance(fact, LegalFact):
            works = [facts.reference(key) for key in fact.references]
            missing = _apart(fact.name) - _apart(" ; ".join(map(_particulars, works)))
            if missing:
                yield f"{place}: no cited reference carries {_listed(missing)} of its name"
            if fact.since and is_date(fact.since) and not _dated(works, fact.since):
                yield f"{place}: no cited reference has the date {spelled(fact.since)}"


def _apart(text: str) -> set[str]:
    # 64 FR 37673 is fr:64/37673, and SI 2005/3372 is statute:gb/uksi-2005-3372
    return numbers(re.sub(r"[/:-]", " ", text))


def _particulars(work: Reference) -> str:
    return " ; ".join((work.title, work.supports, *work.identifiers, work.caveat or ""))


def _dated(works: list[Reference], day: str) -> bool:
    return spelled(day) in _said(works) or any((work.issued or "").startswith(day) for work in works)


def _said(works: Iterable[Reference]) -> frozenset[str]:
    return frozenset(phrase for work in works for phrase in phrases(f"{work.supports} ; {work.title}"))


def _listed(missing: Iterable[str]) -> str:
    return ", ".join(sorted(map(repr, missing)))
