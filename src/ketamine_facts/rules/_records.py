"""Rules of structured records: what they say is what the claims that they cite say, no more and no less."""

import re
from collections.abc import Iterator, Mapping
from typing import cast

from ketamine_facts.edition import Facts
from ketamine_facts.edition._integrity import problems, structured
from ketamine_facts.rules._figures import states
from ketamine_facts.vocabulary import Jurisdiction, Relation, Route, SideEffect, Use

_DEEDS: Mapping[Relation, str] = {Relation.BLOCKS: "blockade", Relation.MODULATES: "modulation"}
_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_whole(facts: Facts) -> Iterator[str]:
    """Unique ids, no dangling citation, one profile for each member."""
    yield from problems(facts)


def ids_are_plain(facts: Facts) -> Iterator[str]:
    """Ids are lower-case words joined by hyphens."""
    ids = [claim.id for claim in facts.claims] + [reference.key for reference in facts.references]
    ids += [
        str(record.__dict__["id"])
        for place, record in structured(facts)
        if "id" in record.__dict__ and "units" not in place
    ]
    yield from (f"{name!r} is not words joined by hyphens" for name in ids if not _KEBAB.fullmatch(name))


def profiles_cite_what_is_about_them(facts: Facts) -> Iterator[str]:
    """A profile cites exactly the claims about its member, in their order, and a standing that one of them has."""
    cited: dict[Use | Route | SideEffect | Jurisdiction, tuple[str, ...]] = {}
    cited |= {profile.term: profile.claims for profile in facts.uses}
    cited |= {profile.term: profile.claims for profile in facts.routes}
    cited |= {profile.term: profile.claims for profile in facts.side_effects}
    cited |= {profile.term: profile.claims for profile in facts.jurisdictions}
    for term, claims in cited.items():
        about = tuple(claim.id for claim in facts.about(term))
        if claims != about:
            changed = sorted(set(about) ^ set(claims)) or ["their order"]
            yield f"profile {term}: differs from the claims about it in {', '.join(changed)}"
    for name, terms in (
        ("uses", [it.term for it in facts.uses]),
        ("routes", [it.term for it in facts.routes]),
        ("side_effects", [it.term for it in facts.side_effects]),
        ("jurisdictions", [it.term for it in facts.jurisdictions]),
    ):
        if terms != list(type(terms[0])):
            yield f"{name}: not in the order of the vocabulary"
    for use in facts.uses:
        if use.standing not in {claim.standing for claim in facts.about(use.term)}:
            yield f"uses {use.term}: no claim about it is {use.standing}"


def records_rest_on_claims(facts: Facts) -> Iterator[str]:
    """What stands in a record of the article stands on at least one claim, and so has a verdict."""
    for place, record in structured(facts):
        if record.__dict__.get("claims") == () and not place.startswith("withdrawn"):
            yield f"{place}: cites no claim"


def doses_show_their_verdicts(facts: Facts) -> Iterator[str]:
    """A dosage cites each claim that states its amount for its route and for none but its uses, and only its own.

    Its uses and its substance are those of the claims it cites, and no dose that a claim states is missing.
    """
    for route in facts.routes:
        for number, dosage in enumerate(route.dosages):
            place = f"routes {route.term}, dosages {number}"
            cited = tuple(map(facts.claim, dosage.claims))
            for claim in facts.claims:
                fits = route.term in claim.routes and claim.uses and set(claim.uses) <= set(dosage.uses)
                if fits and dosage.amount and states(claim.statement, dosage.amount) and claim not in cited:
                    yield f"{place}: lacks the claim {claim.id!r}"
            if not set(dosage.uses) <= {use for claim in cited for use in claim.uses}:
                yield f"{place}: no cited claim is about one of its uses"
            if not any(re.search(rf"(?i)\b{dosage.substance.label}\b", claim.statement) for claim in cited):
                yield f"{place}: no cited claim speaks of {dosage.substance.label.lower()}"
        shown = {claim_id for dosage in route.dosages for claim_id in dosage.claims}
        for claim in facts.claims:
            if route.term in claim.routes and re.search(r"\d mg\b", claim.statement) and claim.id not in shown:
                yield f"routes {route.term}: no dosage shows the claim {claim.id!r}"


def doses_cover_their_route(facts: Facts) -> Iterator[str]:
    """What a route is listed for has a dose, or the word that doses vary, and no dose is listed for anything else."""
    for route in facts.routes:
        dosed = {name for dosage in route.dosages for name in dosage.indications}
        listed = {item.id for item in route.indications}
        if dosed != listed:
            yield f"routes {route.term}: listed and dosed differ in {', '.join(sorted(dosed ^ listed))}"
        about = {use for dosage in route.dosages for name in dosage.claims for use in facts.claim(name).uses}
        lost = about - {use for dosage in route.dosages for use in dosage.uses}
        if lost:
            yield f"routes {route.term}: no dosage is for {', '.join(sorted(lost))}, as a cited claim is"
        if not all(dosage.amount or dosage.varies for dosage in route.dosages):
            yield f"routes {route.term}: a dosage has no amount, and does not say that doses vary"


def nothing_stands_twice(facts: Facts) -> Iterator[str]:
    """No list of a claim or a record holds the same thing twice."""
    claims = [(f"claims {claim.id!r}", record) for claim in facts.claims for record in (claim, claim.review)]
    for place, record in (*claims, *structured(facts)):
        for name, value in record:
            items = cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()
            if len(set(items)) < len(items):
                yield f"{place}: {name} holds something twice"


def readers_are_warned(facts: Facts) -> Iterator[str]:
    """There are words for a crisis beside suicidality, a disclaimer everywhere, the boxed warning beside the spray."""
    for kind, terms in (("disclaimer", ()), ("crisis", (Use.SUICIDAL_THOUGHTS,)), ("boxed-warning", (Route.NASAL,))):
        if kind not in {notice.kind for notice in facts.notices_for(*terms)}:
            yield f"notices: no {kind} {f'beside {terms[0]}' if terms else 'that stands everywhere'}"


def steps_form_a_chain(facts: Facts) -> Iterator[str]:
    """A step of the mechanism starts from ketamine, or from what an earlier step acts on, does to it or leads to.

    "Blockade of X" needs a step that blocks X, "modulation of X" one that modulates it; a qualifier leads "through" X.
    """
    known = {"ketamine"}
    for number, step in enumerate(facts.mechanism):
        if step.contrast or step.subject in known:
            ends = {step.object, step.object.rpartition(" of ")[2], f"{_DEEDS.get(step.relation, '')} of {step.object}"}
            known |= ends | {(step.qualifier or "").removeprefix("through ")}
        else:
            yield f"mechanism {number}: {step.subject!r} comes from nowhere"


def clashes_name_both_sides(facts: Facts) -> Iterator[str]:
    """An inconsistency names at least two claims."""
    alone = (topic for topic in facts.inconsistencies if not topic.claims[1:])
    yield from (f"inconsistencies {topic.id!r}: fewer than two claims" for topic in alone)
