"""Cut an edition down to the claims about given terms, with the records, notices and references for these claims."""

from collections.abc import Iterable
from typing import TypeVar, cast

from ketamine_facts.edition._edition import Edition
from ketamine_facts.records import Concept, LegalFact, Profile, Record, Topic
from ketamine_facts.vocabulary import AnyTerm, Jurisdiction, Substance, find_term

__all__ = ["part"]

_R = TypeVar("_R", bound=Record)


def part(edition: Edition, *terms: AnyTerm) -> Edition:
    """Return the part of an edition that is about all of the given terms. Without a term, return the edition itself.

    The part has the claims about all of the terms, the records that cite these claims, the notices for any of the
    terms, the general notices, the references that any of these cite, and every help line. ``other_law``, ``synonyms``
    and ``withdrawn`` are empty. The part is not ``Facts``: it has no look-ups such as ``use(term)``, because profiles
    may be missing.

    >>> from ketamine_facts import Use, facts
    >>> [claim.id for claim in part(facts, Use.SUICIDAL_THOUGHTS).claims]
    ['speed-matters-suicide-risk', 'effective-acute-suicidality']
    """
    if not terms:
        return edition
    wanted = frozenset(map(find_term, terms))
    claims = edition.about(*wanted)
    kept = frozenset(claim.id for claim in claims)
    notices = edition.notices_for(*(term for term in wanted if not isinstance(term, Jurisdiction)))
    values = {field: _cut(value, kept, wanted) for field, value in edition}
    values |= {
        "claims": claims,
        "notices": notices,
        "help_lines": edition.help_lines,
        "other_law": (),
        "withdrawn": (),
        "inconsistencies": tuple(topic for topic in edition.inconsistencies if kept.issuperset(topic.claims)),
    }
    cited = {key for claim in claims for key in claim.review.references} | set(_cited(values.values()))
    values["references"] = tuple(work for work in edition.references if work.key in cited)
    return Edition.model_construct(set(values), **values)


def _cut(value: object, kept: frozenset[str], wanted: frozenset[AnyTerm]) -> object:
    """Return a tuple of records without the records, also nested ones, that do not concern the terms.

    ``kept`` has the ids of the claims of the part. A value that is not a tuple of records is returned unchanged.
    """
    records = _records(value)
    if not records:
        return value
    return tuple(_shortened(record, kept, wanted) for record in records if _concerned(record, kept, wanted))


def _records(value: object) -> tuple[Record, ...]:
    items = cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()
    return cast("tuple[Record, ...]", items) if items and isinstance(items[0], Record) else ()


def _concerned(record: Record, kept: frozenset[str], wanted: frozenset[AnyTerm]) -> bool:
    if isinstance(record, LegalFact) or (isinstance(record, Concept) and record.id in set(Substance)):
        return True
    cited = cast("tuple[str, ...]", getattr(record, "claims", ()))
    return not kept.isdisjoint(cited) or (isinstance(record, Profile) and record.term in wanted)


def _shortened(record: _R, kept: frozenset[str], wanted: frozenset[AnyTerm]) -> _R:
    values = {field: _cut(value, kept, wanted) for field, value in record}
    if "claims" in values:
        values["claims"] = tuple(name for name in cast("tuple[str, ...]", values["claims"]) if name in kept)
    return type(record).model_construct(set(values), **values)


def _cited(values: Iterable[object]) -> Iterable[str]:
    for value in values:
        for record in cast("tuple[object, ...]", value) if isinstance(value, tuple) else ():
            if isinstance(record, Record) and not isinstance(record, Topic):
                yield from cast("tuple[str, ...]", getattr(record, "references", ()))
                yield from _cited(inner for _, inner in record)
