"""A part of an edition: what concerns some terms, for exporters that take a whole one."""

from collections.abc import Iterable
from typing import TypeVar

from ketamine_facts.edition import Facts, topic_lists
from ketamine_facts.edition._facts import RELEASED
from ketamine_facts.records import Concept, Dosage, MechanismStep, PharmacokineticProperty, Record, Topic
from ketamine_facts.vocabulary import AnyTerm

_Citing = TypeVar("_Citing", Concept, Dosage, MechanismStep, PharmacokineticProperty, Topic)


def part(facts: Facts, *terms: AnyTerm) -> Facts:
    """What concerns all of the terms: their claims, the records that cite these, their notices and references.

    A part is for exporting; it is no whole edition, and ``load`` would refuse it. Without terms it is the whole.

    >>> from ketamine_facts import facts
    >>> [claim.id for claim in part(facts, Use.SUICIDAL_THOUGHTS).claims]
    ['speed-matters-suicide-risk', 'effective-acute-suicidality']
    """
    if not terms:
        return facts
    claims = facts.about(*terms)
    kept = frozenset(claim.id for claim in claims)
    notices = facts.notices_for(*(term for term in terms if not isinstance(term, Jurisdiction)))
    jurisdictions = [
        _with(
            place,
            claims=_known(place.claims, kept),
            medical_uses=_citing(place.medical_uses, kept),
        )
        for place in facts.jurisdictions
        if place.term in terms or _known(place.claims, kept)
    ]
    cited = {key for claim in claims for key in claim.review.references}
    cited |= {key for notice in notices for key in notice.references}
    cited |= {key for place in jurisdictions for fact in place.law for key in fact.references}
    values = {
        "claims": claims,
        "uses": [
            _with(use, claims=_known(use.claims, kept), conditions=_citing(use.conditions, kept))
            for use in facts.uses
            if use.term in terms or _known(use.claims, kept)
        ],
        "routes": [
            _with(
                route,
                claims=_known(route.claims, kept),
                indications=_citing(route.indications, kept),
                dosages=_citing(route.dosages, kept),
            )
            for route in facts.routes
            if route.term in terms or _known(route.claims, kept)
        ],
        "side_effects": [
            _with(
                effect,
                claims=_known(effect.claims, kept),
                manifestations=_citing(effect.manifestations, kept),
                monitoring=_citing(effect.monitoring, kept),
            )
            for effect in facts.side_effects
            if effect.term in terms or _known(effect.claims, kept)
        ],
        "jurisdictions": jurisdictions,
        "other_law": (),
        "substances": [_with(concept, claims=_known(concept.claims, kept)) for concept in facts.substances],
        "targets": _citing(facts.targets, kept),
        "units": _citing(facts.units, kept),
        **{field: _citing(topics, kept) for field, _, topics in topic_lists(facts)},
        "mechanism": _citing(facts.mechanism, kept),
        "pharmacokinetics": _citing(facts.pharmacokinetics, kept),
        "inconsistencies": [topic for topic in facts.inconsistencies if kept.issuperset(topic.claims)],
        "notices": notices,
        "references": [reference for reference in facts.references if reference.key in cited],
        "withdrawn": (),
    }
    return Facts.model_validate({**dict(facts), **values}, context=RELEASED)


def _known(ids: Iterable[str], kept: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for name in ids if name in kept)


def _citing(records: Iterable[_Citing], kept: frozenset[str]) -> tuple[_Citing, ...]:
    return tuple(
        type(record).model_validate({**dict(record), "claims": left})
        for record in records
        if (left := _known(record.claims, kept))
    )


_Any = TypeVar("_Any", bound=Record)


def _with(record: _Any, **values: object) -> _Any:
    return type(record).model_validate({**dict(record), **values})
