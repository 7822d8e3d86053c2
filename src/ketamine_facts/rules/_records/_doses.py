"""Rules about doses: a dosage cites the claims that state its amount, and each dose in a claim has a dosage."""

import re
from collections.abc import Iterator

from ketamine_facts.records import Claim, Dosage, RouteProfile
from ketamine_facts.rules._survey import Survey
from ketamine_facts.rules._text._figures import states
from ketamine_facts.vocabulary import Use

_MILLIGRAMS = re.compile(r"\d mg\b")


def doses_show_their_verdicts(survey: Survey) -> Iterator[str]:
    """A dosage cites every claim that states the dosage's amount for the dosage's route and uses.

    Each use of a dosage is a use of a claim that the dosage cites, and one of these claims names the substance of the
    dosage. Each claim about a route that states an amount in mg or mg/kg is cited by a dosage of this route.
    """
    for route in survey.edition.routes:
        about = survey.edition.about(route.term)
        for number, dosage in enumerate(route.dosages):
            place = f"routes {route.term}, dosages {number}"
            yield from (f"{place}: {text}" for text in _of_dosage(dosage, survey.claims(dosage.claims), about))
        shown = {claim_id for dosage in route.dosages for claim_id in dosage.claims}
        for claim in about:
            if _MILLIGRAMS.search(claim.statement) and claim.id not in shown:
                yield f"routes {route.term}: no dosage cites the claim {claim.id!r}"


def doses_cover_their_route(survey: Survey) -> Iterator[str]:
    """The dosages of a route are for exactly the indications of the route.

    Each dosage has an amount or says that doses vary. Each use of a claim that a dosage cites is a use of one of the
    dosages of the route.
    """
    for route in survey.edition.routes:
        place = f"routes {route.term}"
        dosed = {name for dosage in route.dosages for name in dosage.indications}
        listed = {item.id for item in route.indications}
        if dosed != listed:
            yield f"{place}: its indications and those of its dosages differ in {', '.join(sorted(dosed ^ listed))}"
        if lost := _uses_without_a_dosage(survey, route):
            yield f"{place}: no dosage is for {', '.join(sorted(lost))}, as a cited claim is"
        if not all(dosage.amount or dosage.varies for dosage in route.dosages):
            yield f"{place}: a dosage has no amount, and does not say that doses vary"


def _of_dosage(dosage: Dosage, cited: tuple[Claim, ...], about: tuple[Claim, ...]) -> Iterator[str]:
    amount, uses = dosage.amount, _with_wider(dosage.uses)
    for claim in about:
        fits = claim.uses and uses.issuperset(claim.uses)
        if fits and amount and claim not in cited and states(claim.statement, amount):
            yield f"lacks the claim {claim.id!r}"
    if not set(dosage.uses) <= {use for claim in cited for use in claim.uses}:
        yield "no cited claim is about one of its uses"
    name = dosage.substance.label
    if not any(re.search(rf"\b{name}\b", claim.statement, re.IGNORECASE) for claim in cited):
        yield f"no cited claim speaks of {name.lower()}"


def _uses_without_a_dosage(survey: Survey, route: RouteProfile) -> set[Use]:
    about = {use for dosage in route.dosages for claim in survey.claims(dosage.claims) for use in claim.uses}
    return about - {use for dosage in route.dosages for use in dosage.uses}


def _with_wider(uses: tuple[Use, ...]) -> set[Use]:
    return {*uses, *(wider for use in uses for wider in Use if use in wider.narrower)}
