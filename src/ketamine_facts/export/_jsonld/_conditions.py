"""JSON-LD nodes of uses, conditions, side effects and molecular targets."""

from collections.abc import Iterator

from ketamine_facts.edition import Edition, tally
from ketamine_facts.export._jsonld._node import (
    Node,
    claim_links,
    identifiers,
    judged,
    medical_codes,
    node,
    notice_links,
    sentences,
    subject,
)
from ketamine_facts.records import Concept, SideEffectProfile, UseProfile
from ketamine_facts.vocabulary import Condition, Use

_PROCEDURES = (Use.ANESTHESIA, Use.EMERGENCY_SEDATION)


def conditions(edition: Edition) -> Iterator[Node]:
    """Yield a node for each use, condition, side effect and molecular target."""
    for use in edition.uses:
        yield _use(edition, use)
        for item in use.conditions:
            yield _condition(edition, subject(Condition(item.id)), item, use.term.label)
    for effect in edition.side_effects:
        yield _effect(edition, effect)
        for item in effect.manifestations:
            yield _condition(edition, f"manifestation-{item.id}", item, effect.term.label)
    yield from (_target(edition, item) for item in edition.targets)


def _use(edition: Edition, use: UseProfile) -> Node:
    notices = [notice for notice in edition.notices if use.term in notice.uses]
    circumstances = "; ".join(item.text for item in use.circumstances)
    return node(
        "MedicalProcedure" if use.term in _PROCEDURES else "MedicalCondition",
        subject(use.term),
        name=use.term.label,
        description=sentences(
            f"According to the article a use of ketamine ({use.standing.label.lower()}).",
            f"How it is used: {circumstances}." if circumstances else None,
            _verdicts(edition, use),
        ),
        code=medical_codes(use.codes),
        subjectOf=[*claim_links(use), *notice_links(notices)],
    )


def _effect(edition: Edition, effect: SideEffectProfile) -> Node:
    notices = [notice for notice in edition.notices if effect.term in notice.side_effects]
    monitoring = "; ".join(item.text for item in effect.monitoring)
    return node(
        "MedicalCondition",
        subject(effect.term),
        name=effect.term.label,
        description=sentences(
            "A group of side effects that the article lists.",
            f"Monitoring, according to the article: {monitoring}." if monitoring else None,
            _verdicts(edition, effect),
        ),
        code=medical_codes(effect.codes),
        subjectOf=[*claim_links(effect), *notice_links(notices)],
    )


def _verdicts(edition: Edition, profile: UseProfile | SideEffectProfile) -> str | None:
    counts = tally(edition.claims_of(profile))
    return f"Verdicts on its claims: {counts}." if counts else None


def _condition(edition: Edition, fragment: str, item: Concept, group: str) -> Node:
    limits = ", ".join(item.limits)
    return node(
        "MedicalCondition",
        fragment,
        name=item.name,
        description=sentences(
            f"Named by the article under: {group.lower()}.",
            f"Limits in the article: {limits}." if limits else None,
            judged(edition, item),
        ),
        code=medical_codes(item.codes),
        subjectOf=claim_links(item),
    )


def _target(edition: Edition, item: Concept) -> Node:
    return node(
        "BioChemEntity",
        f"target-{item.id}",
        name=item.name,
        description=judged(edition, item),
        identifier=identifiers(item.codes),
        subjectOf=claim_links(item),
    )
