"""Rules about dates: when something was checked, published or in force, and which version of a text was read."""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from ketamine_facts.edition._integrity import is_date
from ketamine_facts.records import HelpLine
from ketamine_facts.rules._survey import Survey

_DATE = re.compile(r"\b(?:19|20)\d\d(?:-\d\d){0,2}\b")
_VERSION = re.compile(r"(?=.{1,60}$)\S(?:.*\S)?")


class _Dated(NamedTuple):
    place: str
    day: datetime.date
    cited: tuple[str, ...]


def nothing_is_dated_ahead(survey: Survey) -> Iterator[str]:
    """The date of each review, and the ``checked`` date of each other record, is not in the future (in UTC)."""
    today = datetime.datetime.now(tz=datetime.UTC).date()
    yield from (f"{item.place}: dated {item.day}, after today" for item in _dated_records(survey) if item.day > today)


def reviews_follow_their_references(survey: Survey) -> Iterator[str]:
    """No review or record is dated before the publication of a reference that it cites.

    A point of law is not dated before the day on which it took effect (``since``), which must be a valid date.
    """
    for item in _dated_records(survey):
        for work in survey.references(item.cited):
            if work.issued and work.issued > str(item.day):
                yield f"{item.place}: dated {item.day}, before {work.key!r} was issued ({work.issued})"
    for place, fact in survey.law:
        if fact.since and not is_date(fact.since):
            yield f"{place}: since {fact.since!r}, which is not a date"
        elif fact.since and fact.since > str(fact.checked):
            yield f"{place}: since {fact.since}, after the day on which it was checked"


def texts_were_there_when_read(survey: Survey) -> Iterator[str]:
    """Each ``text_of`` names the version of the text that was read; no date in it is after the ``checked`` date.

    The text is that of a law, label or guideline. Its version is a date, or a name of at most 60 characters.
    """
    for place, record in survey.checked:
        text_of = None if isinstance(record, HelpLine) else record.text_of
        if text_of is not None and not _VERSION.fullmatch(text_of):
            yield f"{place}: text of {text_of[:60]!r} is neither a date nor the short name of a version"
        elif text_of and any(date > str(record.checked)[: len(date)] for date in _DATE.findall(text_of)):
            yield f"{place}: text of {text_of}, after the day on which it was checked ({record.checked})"


def _dated_records(survey: Survey) -> Iterator[_Dated]:
    for claim in survey.edition.claims:
        yield _Dated(f"claims {claim.id!r}", claim.review.date, claim.review.references)
    for place, record in survey.checked:
        yield _Dated(place, record.checked, record.references)
