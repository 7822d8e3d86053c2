"""Rules of fidelity: a record says what its claims say and no more, and whatever limits a claim comes back in one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import cast

from ketamine_facts.edition import Facts
from ketamine_facts.edition._integrity import structured
from ketamine_facts.records import Claim, Concept, Dosage, MechanismStep, PharmacokineticProperty, Quantity, Record
from ketamine_facts.rules._figures import numbers, states
from ketamine_facts.vocabulary import Route, Standing

_LIMITS = ("hedge", "frequency", "timing", "course", "context", "monitoring", "per", "varies_with")
_NO_TEXT = ("id", "claims", "indications", "parameter", "gap")
# words that only join, or tell whose statement it is; none that denies, widens or narrows it
_JOINING = frozenset(
    re.findall(
        r"\w+",
        "and as be because but by for how in is it its of on or that the their them there they through to under way "
        "when where which with",
    )
)
_ATTRIBUTING = frozenset(
    re.findall(
        r"\w+",
        "acts are called conclusion does from given has have includes linked marked one others over said such this "
        "use used was what while within",
    )
)
_STEM = 5  # letters: "temporary" in a record may be "temporarily" in a claim


def records_say_what_their_claims_say(facts: Facts) -> Iterator[str]:
    """The figures, the limits and the standing of a record are those of a claim that it cites."""
    for place, record in structured(facts):
        cited = _cited(facts, record)
        words = " ".join(claim.statement for claim in cited)
        missing = numbers(" ".join(text for _, text in _texts(record))) - numbers(words)
        if cited and missing:
            yield f"{place}: no cited claim carries {', '.join(sorted(missing))}"
        known = " ".join(text for claim in cited for text in (claim.statement, *claim.limits)).casefold()
        for name, value in _limits(record):
            if cited and not all(stem in known for stem in _stems(value)):
                yield f"{place}: no cited claim has the {name.replace('_', ' ')} {value!r}"
        standing = record.standing if isinstance(record, (Concept, MechanismStep)) else None
        if standing and standing not in {claim.standing for claim in cited}:
            yield f"{place}: no cited claim is {standing}"


def words_are_claimed(facts: Facts) -> Iterator[str]:
    """Each word of a record's text, but for those that only join or attribute, stands in a claim that it cites."""
    for place, record in structured(facts):
        cited = _cited(facts, record)
        if place.startswith(("inconsistencies", "questions", "units", "withdrawn")):
            continue  # what clashes, is asked or is counted in the library says itself
        known = {word[:_STEM] for claim in cited for word in _words(_all_of(claim))} | _JOINING | _ATTRIBUTING
        words = [word for name, text in _texts(record) if name != "subject" for word in _words(text)]
        missing = [word for word in words if word not in known and word[:_STEM] not in known]
        if cited and missing:
            yield f"{place}: no cited claim has the words {', '.join(dict.fromkeys(missing))}"


def limits_come_back(facts: Facts) -> Iterator[str]:
    """Every hedge and limit of a claim, and every figure in it, stands in a record that cites it."""
    citing: dict[str, list[str]] = defaultdict(list)
    for place, record in structured(facts):
        if not place.startswith("inconsistencies"):
            for claim_id in record.__dict__.get("claims", ()):
                citing[claim_id].append(_told(record))
    for claim in facts.claims:
        records = citing[claim.id]
        for limit in claim.limits:
            if not any(all(stem in told.casefold() for stem in _stems(limit)) for told in records):
                yield f"claims {claim.id!r}: no record that cites it carries {limit!r}"
        missing = numbers(claim.statement) - numbers(" ; ".join(records))
        if missing:
            yield f"claims {claim.id!r}: no record that cites it carries {', '.join(sorted(missing))}"


def figures_are_claimed(facts: Facts) -> Iterator[str]:
    """Every quantity of a record is stated, with its bounds and its unit, by a claim that the record cites."""
    for place, record in structured(facts):
        for _, value in record:
            if isinstance(value, Quantity) and not any(
                states(claim.statement, value) for claim in _cited(facts, record)
            ):
                yield f"{place}: no cited claim states {value}"


def scopes_are_claimed(facts: Facts) -> Iterator[str]:
    """A pharmacokinetic property is stated for the routes of its claims, a dose under the supervision they speak of."""
    for place, record in structured(facts):
        cited = _cited(facts, record)
        if isinstance(record, Dosage) and not record.monitoring and any(claim.monitoring for claim in cited):
            yield f"{place}: leaves out the supervision that a cited claim speaks of"
        if isinstance(record, PharmacokineticProperty):
            routes = {route for claim in cited for route in claim.routes}
            if routes != set(record.routes):
                yield f"{place}: its cited claims are about {_named(routes)}, not {_named(record.routes)}"


def standings_are_claimed(facts: Facts) -> Iterator[str]:
    """The standing of a use is that of a claim about it and ketamine itself; that of a thing, of a claim naming it."""
    for use in facts.uses:
        own = {claim.standing for claim in facts.about(use.term) if re.search(r"(?i)\bketamine\b", claim.statement)}
        if use.standing not in own:
            yield f"uses {use.term}: no claim about ketamine for it is {use.standing}"
        elif Standing.APPROVED in own - {use.standing}:
            yield f"uses {use.term}: a claim has ketamine approved for it"
    for place, record in structured(facts):
        if isinstance(record, Concept) and record.standing:
            first = next(word for word in _words(record.name) if word not in _JOINING | _ATTRIBUTING)
            cited = [claim for claim in _cited(facts, record) if first[:_STEM] in _all_of(claim).casefold()]
            if record.standing not in {claim.standing for claim in cited}:
                yield f"{place}: no cited claim that names it is {record.standing}"


def _cited(facts: Facts, record: Record) -> tuple[Claim, ...]:
    ids: tuple[str, ...] = record.__dict__.get("claims", ())
    return tuple(facts.claim(claim_id) for claim_id in ids)


def _texts(record: Record) -> list[tuple[str, str]]:
    return [
        (name, text)
        for name, value in record
        if name not in _NO_TEXT
        for text in cast("tuple[object, ...]", value if isinstance(value, tuple) else (value,))
        if isinstance(text, str) and not isinstance(text, Enum)
    ]


def _limits(record: Record) -> Iterator[tuple[str, str]]:
    for name in _LIMITS:
        value: object = record.__dict__.get(name)
        items = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
        yield from ((name, item) for item in items if isinstance(item, str))


def _told(record: Record) -> str:
    # what a reader of the record is told, its quantities and what its flags and its standing stand for
    figures = [str(value) for _, value in record if isinstance(value, Quantity)]
    varies = "varies widely" if record.__dict__.get("varies") else ""
    thought = "thought to" if record.__dict__.get("standing") is Standing.HYPOTHESIZED else ""
    return " ; ".join((*(text for _, text in _texts(record)), *figures, varies, thought))


def _all_of(claim: Claim) -> str:
    terms = (*claim.uses, *claim.routes, *claim.side_effects, *claim.jurisdictions)
    return " ".join((claim.statement, *claim.limits, claim.standing.label, *(term.label for term in terms)))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]{2,}", text.casefold())


def _stems(text: str) -> list[str]:
    return [word[:_STEM] for word in re.findall(r"\w+", text.casefold()) if word not in _JOINING]


def _named(routes: Iterable[Route]) -> str:
    return ", ".join(sorted(routes)) or "no route"
