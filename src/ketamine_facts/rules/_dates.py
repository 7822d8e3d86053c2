"""Rules of dates: nothing was reviewed on a day to come, or before what it cites was there."""

import datetime
from collections.abc import Iterator

from ketamine_facts.edition import Facts
from ketamine_facts.edition._integrity import is_date, structured
from ketamine_facts.records import LegalFact, Notice


def nothing_is_dated_ahead(facts: Facts) -> Iterator[str]:
    """No review has a day that has not come yet (UTC)."""
    today = datetime.datetime.now(tz=datetime.UTC).date()
    yield from (f"{place}: reviewed {day}, after today" for place, day, _ in _reviews(facts) if day > today)


def reviews_follow_their_references(facts: Facts) -> Iterator[str]:
    """A review is not older than a reference that it cites, and law is in force by the day up to which it was read."""
    for place, day, cited in _reviews(facts):
        for key in cited:
            issued = facts.reference(key).issued
            if issued and issued > str(day):
                yield f"{place}: reviewed {day}, before {key!r} was issued ({issued})"
    for place, fact in structured(facts):
        if isinstance(fact, LegalFact) and fact.since:
            if not is_date(fact.since):
                yield f"{place}: {fact.since!r} is not a date"
            elif fact.since > str(fact.checked):
                yield f"{place}: since {fact.since}, later than the day up to which it was reviewed"


def _reviews(facts: Facts) -> Iterator[tuple[str, datetime.date, tuple[str, ...]]]:
    for claim in facts.claims:
        yield f"claims {claim.id!r}", claim.review.date, claim.review.references
    for place, record in structured(facts):
        if isinstance(record, (LegalFact, Notice)):
            yield place, record.checked, record.references
