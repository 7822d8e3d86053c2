"""``due``: list what must be reviewed again. What cites labels or law must be reviewed more often than the rest."""

import argparse
import datetime
from collections.abc import Iterator
from typing import Final

from ketamine_facts.cli._command import Answer, Command, Output, Request
from ketamine_facts.cli._values import day, whole_number
from ketamine_facts.edition import CitesReferences, Edition, law_in_order
from ketamine_facts.vocabulary import ReferenceKind

_OFTEN: Final = 12
_SELDOM: Final = 24
_CHANGING: Final = frozenset((ReferenceKind.LABEL, ReferenceKind.LAW, ReferenceKind.REGULATOR, ReferenceKind.GUIDELINE))


class LastReview(Output, frozen=True):
    """A claim, a point of law, a notice or a help line, with the day of its last review."""

    reviewed: datetime.date
    """The day of the last review."""
    what: str
    """The kind and the id of what was reviewed, such as ``claim half-life-2-3h``."""
    months: int
    """The number of months after which the next review is due."""
    sources: tuple[str, ...]
    """The web addresses of the references, to open again for the next review."""

    def is_due(self, today: datetime.date) -> bool:
        """Return whether the next review is due on the given day."""
        last = self.reviewed
        age = (today.year - last.year) * 12 + today.month - last.month - (today.day < last.day)
        return age >= self.months


class DueOutput(Output, frozen=True):
    """The reviews that are due, and the reviews whose date is wrong because it is in the future."""

    on: datetime.date
    """The day for which the due reviews are listed, which is today unless ``--on`` is given."""
    reviews: int
    """The number of all reviews, whether due or not."""
    due: tuple[LastReview, ...]
    """The reviews that are due, the oldest first."""
    future: tuple[LastReview, ...]
    """The reviews whose date is in the future."""


def _due(request: Request) -> Answer:
    now = datetime.datetime.now(tz=datetime.UTC).date()
    today = request.optional("on", datetime.date) or now
    reviews = sorted(
        _reviews(request.facts, request.optional("months", int)), key=lambda item: (item.reviewed, item.what)
    )
    due = tuple(item for item in reviews if item.is_due(today))
    future = tuple(item for item in reviews if item.reviewed > max(today, now))
    page = request.page()
    page.line(f"{len(due)} of {len(reviews)} reviews are due on {today}.")
    for item in due:
        page.line(f"{item.reviewed}  {item.what}")
        if request.option("sources", bool):
            page.lines(item.sources, 4)
    page.lines(f"{item.reviewed}  {item.what}: wrong, because this day is in the future" for item in future)
    return Answer(page, DueOutput(on=today, reviews=len(reviews), due=due, future=future))


def _reviews(edition: Edition, months: int | None) -> Iterator[LastReview]:
    def last(what: str, on: datetime.date, record: CitesReferences, *, changing: bool = False) -> LastReview:
        works = [edition.reference(key) for key in record.references]
        often = changing or any(work.kind in _CHANGING for work in works)
        interval = (_OFTEN if often else _SELDOM) if months is None else months
        return LastReview(
            reviewed=on, what=what, months=interval, sources=tuple(dict.fromkeys(work.url for work in works))
        )

    for claim in edition.claims:
        yield last(f"claim {claim.id}", claim.review.date, claim.review)
    for _, fact in law_in_order(edition):
        yield last(f"law, {fact.place}: {fact.name}", fact.checked, fact, changing=True)
    for notice in edition.notices:
        yield last(f"notice {notice.id}", notice.checked, notice)
    for line in edition.help_lines:
        yield last(f"help line {line.id}", line.checked, line, changing=True)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--months",
        type=whole_number,
        metavar="N",
        help=f"after how many months a review is due; otherwise {_OFTEN} for law, help lines and what rests on labels, "
        f"law, regulators or guidelines, and {_SELDOM} for the rest",
    )
    parser.add_argument("--sources", action="store_true", help="print the addresses to open again, too")
    parser.add_argument("--on", type=day, metavar="YYYY-MM-DD", help="the day to count to, instead of today")


DUE = Command("due", "what should be reviewed again", _due, DueOutput, _arguments, ("due", "due --months 6 --sources"))
