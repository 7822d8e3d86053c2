"""What of an edition is due for another look: what rests on labels or law sooner than what rests on trials."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from ketamine_facts.cli._report import wrapped
from ketamine_facts.edition import Facts
from ketamine_facts.edition._integrity import structured
from ketamine_facts.records import LegalFact, Notice

OFTEN, SELDOM = 12, 24
"""Months between two looks: at what rests on labels, law, regulators or guidelines, and at the rest."""
_CHANGING = frozenset(("label", "law", "regulator", "guideline"))


@dataclass(frozen=True)
class Reviewed:
    """A claim, a point of law or a notice, with the day of its review and how long that is good for."""

    day: datetime.date
    what: str
    months: int
    sources: tuple[str, ...]

    def is_due(self, today: datetime.date, months: int | None = None) -> bool:
        """Whether the review is as old as it may get, or as so many months."""
        age = (today.year - self.day.year) * 12 + today.month - self.day.month - (today.day < self.day.day)
        return age >= (self.months if months is None else months)

    def lines(self, width: int, *, sources: bool) -> Iterator[str]:
        """Its day and its id for a person, and the addresses to reopen where they are asked for."""
        yield from wrapped(str(self), width)
        yield from (f"    {address}" for address in self.sources if sources)

    def data(self) -> dict[str, object]:
        """What it is for a machine."""
        return {"reviewed": str(self.day), "what": self.what, "months": self.months, "sources": self.sources}

    def __str__(self) -> str:
        return f"{self.day}  {self.what}"


def reviewed(facts: Facts) -> list[Reviewed]:
    """Everything in an edition that has the date of a review, the oldest first.

    >>> from ketamine_facts import facts
    >>> kept = {item.what: item for item in reviewed(facts)}
    >>> kept["claim us-schedule-iii"].months, kept["claim oral-bioavailability"].months
    (12, 24)
    """
    return sorted(_reviewed(facts), key=lambda item: (item.day, item.what))


def _reviewed(facts: Facts) -> Iterator[Reviewed]:
    for claim in facts.claims:
        yield _resting_on(facts, claim.review.references, claim.review.date, f"claim {claim.id}")
    for _, _, record in structured(facts):
        if isinstance(record, LegalFact):
            yield _resting_on(facts, record.references, record.checked, f"law, {record.place}: {record.name}", law=True)
        elif isinstance(record, Notice):
            yield _resting_on(facts, record.references, record.checked, f"notice {record.id}")


def _resting_on(facts: Facts, keys: tuple[str, ...], day: datetime.date, what: str, *, law: bool = False) -> Reviewed:
    works = [facts.reference(key) for key in keys]
    changing = law or any(work.kind in _CHANGING for work in works)
    return Reviewed(day, what, OFTEN if changing else SELDOM, tuple(dict.fromkeys(work.url for work in works)))
