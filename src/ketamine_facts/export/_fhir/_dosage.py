"""The doses of a route as dosing guidelines in MedicationKnowledge, each marked as not for dosing."""

from ketamine_facts.edition import Edition
from ketamine_facts.export._fhir._clinical_use import KIND
from ketamine_facts.export._fhir._datatypes import Node, bounds, concept, node, number, reference, single, words
from ketamine_facts.export._fhir._narrative import verdict
from ketamine_facts.records import Dosage, Quantity, RouteProfile
from ketamine_facts.vocabulary import Unit

NOT_FOR_USE = "As stated by an article; not advice and not to be dosed from"
"""The warning that every dose carries."""


def dose_text(route: RouteProfile, dosage: Dosage) -> str:
    """Return a dose in words, with the medicine, the route and the indications that the dose is listed for."""
    uses = ", ".join(item.name for item in route.listed(dosage))
    return f"{dosage.substance.label}, {route.term.label.lower()}, listed for {uses}: {dosage.text}"


def guideline(edition: Edition, route: RouteProfile, dosage: Dosage) -> Node:
    """Return an ``indicationGuideline``: a dose, its verdicts, and the indications that the dose is listed for."""
    verdicts = " ".join(map(verdict, edition.claims_of(dosage)))
    instruction = node(
        text=f"{NOT_FOR_USE}. {dose_text(route, dosage)}. {verdicts}",
        timing=_timing(dosage.duration),
        route=concept(route.term.label, route.codes),
        doseAndRate=[_dose(dosage.amount)] if dosage.amount else [],
    )
    return node(
        indication=[
            {"reference": reference(KIND, f"indication-{route.term}-{item.id}", item.name)}
            for item in route.listed(dosage)
        ],
        dosingGuideline=[{"dosage": [{"type": words(NOT_FOR_USE), "dosage": [instruction]}]}],
    )


def _dose(amount: Quantity) -> Node:
    figure = single(amount)
    return node(type=words(NOT_FOR_USE), doseQuantity=figure, doseRange=None if figure else bounds(amount))


def _timing(duration: Quantity | None) -> Node | None:
    if duration is None or duration.low is None or duration.unit not in (Unit.MINUTE, Unit.HOUR):
        # The timing of FHIR needs a duration in minutes or hours with a lower bound, because `durationMax` requires
        # `duration`. The text of the dose states every duration.
        return None
    longest = None if duration.high is None or duration.high == duration.low else number(duration.high)
    return {
        "repeat": node(duration=number(duration.low), durationMax=longest, durationUnit=duration.unit.value),
    }
