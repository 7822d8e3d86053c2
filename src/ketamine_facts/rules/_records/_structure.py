"""Rules about the structure of an edition: ids, citations, order, duplicates, and notices that must exist."""

import re
from collections.abc import Iterator, Mapping

from ketamine_facts.edition._integrity import problems
from ketamine_facts.records import MechanismStep, Profile, Topic
from ketamine_facts.rules._survey import Survey
from ketamine_facts.vocabulary import AnyTerm, NoticeKind, Relation, Route, Substance, Use

_EFFECTS: Mapping[Relation, str] = {Relation.BLOCKS: "blockade", Relation.MODULATES: "modulation"}
_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NEEDED: tuple[tuple[NoticeKind, tuple[AnyTerm, ...]], ...] = (
    (NoticeKind.DISCLAIMER, ()),
    (NoticeKind.CRISIS, (Use.SUICIDAL_THOUGHTS,)),
    (NoticeKind.BOXED_WARNING, (Route.NASAL,)),
)


def is_whole(survey: Survey) -> Iterator[str]:
    """The edition has no integrity problem: for instance, ids are unique and each citation has a target."""
    yield from problems(survey.edition)


def ids_are_plain(survey: Survey) -> Iterator[str]:
    """Each id of a claim or record, and each key of a reference, consists of lower-case words joined by hyphens.

    Units are exempt: the id of a unit is its UCUM code.
    """
    ids = [claim.id for claim in survey.edition.claims]
    ids += [reference.key for reference in survey.edition.references]
    ids += (
        record.__dict__["id"] for field, _, record in survey.records if field != "units" and "id" in record.__dict__
    )
    yield from (f"{name!r} is not lower-case words with hyphens" for name in ids if not _KEBAB.fullmatch(name))


def profiles_cite_what_is_about_them(survey: Survey) -> Iterator[str]:
    """A profile cites exactly the claims about its term, in the article's order.

    Profiles are in the order of the terms in their vocabulary. The standing of a use is the standing of a claim about
    this use.
    """
    edition = survey.edition
    for place, profile in survey.of(Profile):
        about = tuple(claim.id for claim in edition.about(profile.term))
        if profile.claims != about:
            changed = sorted(set(about) ^ set(profile.claims)) or ["their order"]
            yield f"{place}: differs from the claims about it in {', '.join(changed)}"
    profiles: tuple[tuple[Profile, ...], ...] = (
        edition.uses,
        edition.routes,
        edition.side_effects,
        edition.jurisdictions,
    )
    for terms in ([profile.term for profile in group] for group in profiles):
        if terms != list(type(terms[0])):
            yield f"profiles: not in the order of {type(terms[0]).__name__}"
    for use in edition.uses:
        if use.standing not in {claim.standing for claim in edition.about(use.term)}:
            yield f"uses {use.term}: no claim about it is {use.standing}"


def records_rest_on_claims(survey: Survey) -> Iterator[str]:
    """Each record that retells the article cites at least one claim, so that a verdict applies to the record."""
    for item in survey.retellings:
        if not item.claims:
            yield f"{item.place}: cites no claim"


def nothing_is_listed_twice(survey: Survey) -> Iterator[str]:
    """No list of texts, terms or spans in a record has the same item twice."""
    for place, field, items in survey.lists:
        if len(set(items)) < len(items):
            yield f"{place}: {field} holds something twice"


def readers_are_warned(survey: Survey) -> Iterator[str]:
    """The notices include a disclaimer, a crisis notice on suicidal thoughts and a boxed warning on the nasal route."""
    for kind, terms in _NEEDED:
        if kind not in {notice.kind for notice in survey.edition.notices_for(*terms)}:
            yield f"notices: no {kind} for {terms[0] if terms else 'everything'}"


def steps_form_a_chain(survey: Survey) -> Iterator[str]:
    """The subject of each step of the mechanism is ketamine, or is the object, qualifier or effect of an earlier step.

    A step that blocks X has the effect "blockade of X", and a step that modulates X has the effect "modulation of X".
    Steps about other medicines (``contrast``) may have any subject.
    """
    known = {Substance.KETAMINE.value}
    for number, step in enumerate(survey.edition.mechanism):
        if step.contrast or step.subject in known:
            known |= _ends(step)
        else:
            yield f"mechanism {number}: {step.subject!r} is named in no earlier step"


def inconsistencies_name_both_sides(survey: Survey) -> Iterator[str]:
    """Each inconsistency cites at least two claims."""
    for place, topic in survey.of(Topic, "inconsistencies"):
        if not topic.claims[1:]:
            yield f"{place}: fewer than two claims"


def _ends(step: MechanismStep) -> set[str]:
    effect = f"{_EFFECTS.get(step.relation, '')} of {step.object}"
    return {step.object, step.object.rpartition(" of ")[2], effect, (step.qualifier or "").removeprefix("through ")}
