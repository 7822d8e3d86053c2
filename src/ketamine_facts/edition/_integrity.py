"""Check an edition: ids are unique, cited ids and keys exist, and each use, route, effect and place has one profile."""

import datetime
import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple, cast

from ketamine_facts.edition._edition import Edition
from ketamine_facts.errors import nearest, shown
from ketamine_facts.records import Claim, Code, Concept, Quantity, Record, Span
from ketamine_facts.vocabulary import (
    Condition,
    Jurisdiction,
    LegalControl,
    Route,
    SideEffect,
    Substance,
    Target,
    Use,
    Verdict,
)

VERSION: Final = re.compile(r"(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})\.(0|[1-9][0-9]{0,5})")
"""Matches a content version, such as 1.0.0, which is three whole numbers of at most six digits each."""

_LEAVES = (Code, Quantity, Span)


def problems(facts: Edition) -> Iterator[str]:
    """Yield a message for each fault of an edition, with its place. An edition without faults yields nothing."""
    yield from _misshapen(facts)
    yield from _not_one_each(facts)
    yield from _not_unique(facts)
    claims = frozenset(claim.id for claim in facts.claims)
    references = frozenset(reference.key for reference in facts.references)
    for claim in facts.claims:
        place = f"claims {shown(claim.id)}"
        yield from _dangling(f"{place}, review", "reference", claim.review.references, references)
        yield from (f"{place}: {text}" for text in _incomplete(claim, facts.article.length))
    for _, place, record in structured(facts):
        yield from _dangling(place, "claim", record.__dict__.get("claims", ()), claims)
        yield from _dangling(place, "reference", record.__dict__.get("references", ()), references)
    for reference in facts.references:
        if reference.issued is not None and not is_date(reference.issued):
            yield f"references {shown(reference.key)}: {shown(reference.issued)} is not a date"
    spans = [*facts.article.headings, *(span for topic in facts.questions for span in topic.spans)]
    if any(span.end > facts.article.length for span in spans):
        yield f"a heading ends beyond the article's {facts.article.length} characters"
    again = claims.intersection(topic.id for topic in facts.withdrawn)
    yield from (f"withdrawn {shown(name)}: the id is in use again" for name in sorted(again))


def is_date(text: str) -> bool:
    """Return whether a text is a date in ISO 8601, such as ``2014``, ``2014-06`` or ``2014-06-10``."""
    if not re.fullmatch(r"[0-9]{4}(?:-[0-9]{2}){0,2}", text):
        return False
    try:
        datetime.date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def _misshapen(facts: Edition) -> Iterator[str]:
    if not VERSION.fullmatch(facts.content_version):
        yield f"content_version: {shown(facts.content_version)} is not three numbers such as 1.0.0"
    if not re.fullmatch(r"[0-9a-f]{64}", facts.article.sha256):
        yield f"article.sha256: {shown(facts.article.sha256)} is not a SHA-256 in hexadecimal"
    if facts.article.length < 1:
        yield f"article.length: {facts.article.length} is not a length"


def _incomplete(claim: Claim, length: int) -> Iterator[str]:
    if not claim.id or not claim.statement:
        yield "a claim needs an id and a statement"
    review = claim.review
    if not review.gist:
        yield "a review needs a gist"
    weighed = review.verdict not in (Verdict.CORROBORATED, Verdict.NOT_CHECKED)
    if weighed and not (review.note and review.importance):
        yield f"the {review.verdict} claim needs a note and an importance"
    if review.importance and not weighed:
        yield f"the {review.verdict} claim has no importance"
    terms = claim.terms
    if len(set(terms)) < len(terms):
        yield f"{next(term for term in terms if terms.count(term) > 1)} is listed twice"
    if not claim.spans:
        yield "a claim needs at least one span"
    elif max(span.end for span in claim.spans) > length:
        yield f"a span ends beyond the article's {length} characters"


class Placed(NamedTuple):
    """A record, the field of the edition that holds it, and its position in words for error messages."""

    field: str
    """The field of the edition that holds the record, directly or inside another record."""
    place: str
    """The place of the record as text, for error messages."""
    record: Record
    """The record."""


def structured(facts: Edition) -> tuple[Placed, ...]:
    """Return every record in the lists of an edition with its place, nested records included.

    Leaves out the article, claims, reviews, references, spans, quantities and codes.
    """
    found: list[Placed] = []
    for field in Edition.model_fields:
        if field not in ("claims", "references"):
            _gather(field, field, getattr(facts, field), found)
    return tuple(found)


def _gather(field: str, outer: str, value: object, found: list[Placed]) -> None:
    for number, record in enumerate(_records(value)):
        values = record.__dict__
        named = values.get("id") or values.get("term") or values.get("name")
        place = f"{outer} {shown(str(named)) if named else number}"
        found.append(Placed(field, place, record))
        for name, inner in values.items():
            if type(inner) is tuple and inner and isinstance(inner[0], Record):
                _gather(field, f"{place}, {name}", cast("tuple[object, ...]", inner), found)


def _records(value: object) -> tuple[Record, ...]:
    # the first item is enough to look at: all items of a tuple have the same type
    if not isinstance(value, tuple) or not value or not isinstance(value[0], Record) or isinstance(value[0], _LEAVES):
        return ()
    return cast("tuple[Record, ...]", value)


def _not_one_each(facts: Edition) -> Iterator[str]:
    for field, members, terms in (
        ("uses", Use, [profile.term for profile in facts.uses]),
        ("routes", Route, [profile.term for profile in facts.routes]),
        ("side_effects", SideEffect, [profile.term for profile in facts.side_effects]),
        ("jurisdictions", Jurisdiction, [profile.term for profile in facts.jurisdictions]),
    ):
        count = Counter(str(term) for term in terms)
        for member in members:
            if count[member] != 1:
                yield f"{field}: {member} has {count[member]} profiles where it needs one"
    for field, vocabulary, concepts in (
        ("substances", Substance, facts.substances),
        ("conditions", Condition, _within_each(facts.uses, "conditions")),
        ("targets", Target, facts.targets),
    ):
        if sorted(concept.id for concept in concepts) != sorted(vocabulary):
            yield f"{field}: needs exactly {', '.join(vocabulary)}"
    for place in facts.jurisdictions:
        yield from _unknown_controls(f"jurisdictions {place.term}, legal_controls", place.legal_controls)
    yield from _unknown_controls("worldwide_law", facts.worldwide_law)


def _unknown_controls(place: str, controls: tuple[Concept, ...]) -> Iterator[str]:
    for control in controls:
        if control.id not in set(LegalControl):
            yield f"{place} {shown(control.id)}: the id must be one of {', '.join(LegalControl)}"


def _within_each(records: tuple[Record, ...], field: str) -> tuple[Concept, ...]:
    return tuple(concept for record in records for concept in cast("tuple[Concept, ...]", record.__dict__[field]))


def _not_unique(facts: Edition) -> Iterator[str]:
    named = [(field, _ids(value)) for field, value in facts.__dict__.items()]
    named += [
        ("manifestations", _ids(_within_each(facts.side_effects, "manifestations"))),
        ("conditions", _ids(_within_each(facts.uses, "conditions"))),
    ]
    profiles = (*facts.uses, *facts.routes, *facts.side_effects, *facts.jurisdictions)
    named += [
        (f"{profile.term}, {field}", _ids(value)) for profile in profiles for field, value in profile.__dict__.items()
    ]
    for field, ids in named:
        count = Counter(name for name in ids if name is not None)
        yield from (f"{field} {shown(name)}: the id is used twice" for name in count if count[name] > 1)


def _ids(value: object) -> list[str | None]:
    return [*map(_id_of, _records(value))]


def _id_of(record: Record) -> str | None:
    return next((str(record.__dict__[name]) for name in ("id", "key", "parameter") if name in record.__dict__), None)


def _dangling(place: str, kind: str, cited: tuple[str, ...], known: Collection[str]) -> Iterator[str]:
    for name in cited:
        if name not in known:
            near = nearest(name, known, 1)
            yield f"{place}: cites the unknown {kind} {shown(name)}{f', perhaps {near[0]!r}' if near else ''}"
