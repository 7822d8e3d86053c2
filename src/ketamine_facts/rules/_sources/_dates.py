"""Rules about dates: nothing is dated in the future, or before what it cites."""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from ketamine_facts.edition._integrity import is_date
from ketamine_facts.records import HelpLine
from ketamine_facts.rules._survey import Survey

_DATE = re.compile(r"\b(?:19|20)\d\d(?:-\d\d){0,2}\b")
_VERSION = re.compile(r"(?=.{1,60}$)\S(?:.*\S)?")


class _Look(NamedTuple):
    place: str
    day: datetime.date
    cited: tuple[str, ...]


def nothing_is_dated_ahead(survey: Survey) -> Iterator[str]:
    """No review, notice, point of law or help line was looked at on a future day (UTC)."""
    today = datetime.datetime.now(tz=datetime.UTC).date()
    yield from (f"{look.place}: dated {look.day}, after today" for look in _looks(survey) if look.day > today)


def reviews_follow_their_references(survey: Survey) -> Iterator[str]:
    """Nothing was looked at before a reference that it cites was issued, or before the law that it describes began."""
    for look in _looks(survey):
        for work in survey.references(look.cited):
            if work.issued and work.issued > str(look.day):
                yield f"{look.place}: dated {look.day}, before {work.key!r} was issued ({work.issued})"
    for place, fact in survey.law:
        if fact.since and not is_date(fact.since):
            yield f"{place}: since {fact.since!r}, which is not a date"
        elif fact.since and fact.since > str(fact.checked):
            yield f"{place}: since {fact.since}, after the day on which it was checked"


def texts_were_there_when_read(survey: Survey) -> Iterator[str]:
    """The text that was read is given by a date or a short version, and is not newer than the day of reading."""
    for place, record in survey.checked:
        text_of = None if isinstance(record, HelpLine) else record.text_of
        if text_of is not None and not _VERSION.fullmatch(text_of):
            yield f"{place}: text of {text_of[:60]!r} is neither a date nor a short version"
        elif text_of and any(date > str(record.checked)[: len(date)] for date in _DATE.findall(text_of)):
            yield f"{place}: text of {text_of}, after the day on which it was checked ({record.checked})"


def _looks(survey: Survey) -> Iterator[_Look]:
    for claim in survey.edition.claims:
        yield _Look(f"claims {claim.id!r}", claim.review.date, claim.review.references)
    for place, record in survey.checked:
        yield _Look(place, record.checked, record.references)
