"""Rules about fidelity: a record says only what its cited claims say, and a record repeats each limit of a claim."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ketamine_facts.records import Claim, Concept, Dosage, MechanismStep, PharmacokineticProperty
from ketamine_facts.rules._survey import Survey
from ketamine_facts.rules._text._figures import numbers, states
from ketamine_facts.rules._text._sentences import stem, words
from ketamine_facts.vocabulary import Route, Standing, Substance

# A record may have the words in _JOINING and _ATTRIBUTING even if no claim that the record cites has them: these words
# join or attribute, and never deny, widen or narrow what a claim says.
_JOINING = frozenset(
    words(
        "and as be because but by for how in into is it its of on or that the their them there they through to under "
        "way when where which with"
    )
)
_ATTRIBUTING = frozenset(
    words(
        "acts are called conclusion does from given gives has have includes linked marked one others over rise said "
        "such this use used was what while within"
    )
)
_FIELDS_IN_OWN_WORDS = ("inconsistencies", "questions", "units")  # texts in these fields are the library's own words


def records_say_what_their_claims_say(survey: Survey) -> Iterator[str]:
    """Each figure and limit in a record, and the standing of the record, comes from a claim that the record cites."""
    for item in survey.retellings:
        missing = numbers(item.text) - _numbers(item.claims) if item.claims else set[str]()
        if missing:
            yield f"{item.place}: no cited claim has {', '.join(sorted(missing))}"
        known = _known(item.claims) if item.limits else ""
        for limit in item.limits:
            if not _holds(known, limit.words):
                yield f"{item.place}: no cited claim has the {limit.field} {limit.words!r}"
        if item.standing and item.standing not in {claim.standing for claim in item.claims}:
            yield f"{item.place}: no cited claim is {item.standing}"


def words_are_claimed(survey: Survey) -> Iterator[str]:
    """Each word of a record is in a claim that the record cites, except words that join or attribute, such as "and".

    The subject of a step of the mechanism is exempt, because it comes from an earlier step. Inconsistencies, questions
    and units are exempt, because their texts are the library's own wording.
    """
    stems = {claim.id: {stem(word) for word in words(_all_of(claim))} for claim in survey.edition.claims}
    for item in survey.retellings:
        if item.field in _FIELDS_IN_OWN_WORDS:
            continue
        own = item.words[1:] if isinstance(item.record, MechanismStep) else item.words
        known = set[str]().union(*(stems[claim.id] for claim in item.claims))
        missing = [word for word in words(" ".join(own)) if word not in _ADDABLE_WORDS and stem(word) not in known]
        if item.claims and missing:
            yield f"{item.place}: no cited claim has the words {', '.join(dict.fromkeys(missing))}"


def limits_come_back(survey: Survey) -> Iterator[str]:
    """Each limit of a claim, and each figure in its statement, is also in a record that cites this claim.

    Records in ``inconsistencies`` do not count.
    """
    citing: dict[str, list[str]] = defaultdict(list)
    for item in survey.retellings:
        if item.field != "inconsistencies":
            for claim in item.claims:
                citing[claim.id].append(item.text)
    for claim in survey.edition.claims:
        text = " ; ".join(citing[claim.id])
        for limit in claim.limits:
            if not any(_holds(record.casefold(), limit) for record in citing[claim.id]):
                yield f"claims {claim.id!r}: no record that cites it has {limit!r}"
        if missing := numbers(claim.statement) - numbers(text):
            yield f"claims {claim.id!r}: no record that cites it has {', '.join(sorted(missing))}"


def quantities_are_claimed(survey: Survey) -> Iterator[str]:
    """Each quantity in a record is stated, with the same bounds and unit, by a claim that the record cites."""
    for item in survey.retellings:
        for quantity in item.quantities:
            if not any(states(claim.statement, quantity) for claim in item.claims):
                yield f"{item.place}: no cited claim states {quantity}"


def scopes_are_claimed(survey: Survey) -> Iterator[str]:
    """A pharmacokinetic property has exactly the routes of the claims that it cites.

    A dosage has a text for ``monitoring`` if a claim that the dosage cites has such a text.
    """
    for place, dosage in survey.of(Dosage):
        if not dosage.monitoring and any(claim.monitoring for claim in survey.claims(dosage.claims)):
            yield f"{place}: leaves out the supervision that a cited claim speaks of"
    for place, item in survey.of(PharmacokineticProperty):
        routes = {route for claim in survey.claims(item.claims) for route in claim.routes}
        if routes != set(item.routes):
            yield f"{place}: its cited claims are about {_named(routes)}, not {_named(item.routes)}"


def standings_are_claimed(survey: Survey) -> Iterator[str]:
    """The standing of a use is the standing of a claim about ketamine for this use.

    If a claim about ketamine for a use has the standing "approved", the use has this standing. The standing of a
    concept is the standing of a claim that the concept cites and that names the concept.
    """
    for use in survey.edition.uses:
        about = survey.edition.about(use.term)
        own = {claim.standing for claim in about if Substance.KETAMINE in claim.substances}
        if use.standing not in own:
            yield f"uses {use.term}: no claim about ketamine for it is {use.standing}"
        elif Standing.APPROVED in own - {use.standing}:
            yield f"uses {use.term}: a claim has ketamine approved for it"
    for item in survey.retellings:
        if isinstance(item.record, Concept) and item.standing:
            first = next(word for word in words(item.record.name) if word not in _ADDABLE_WORDS)
            naming = [claim for claim in item.claims if stem(first) in _all_of(claim).casefold()]
            if item.standing not in {claim.standing for claim in naming}:
                yield f"{item.place}: no cited claim that names it is {item.standing}"


_ADDABLE_WORDS = _JOINING | _ATTRIBUTING


def _numbers(claims: tuple[Claim, ...]) -> set[str]:
    return numbers(" ".join(claim.statement for claim in claims))


def _known(claims: tuple[Claim, ...]) -> str:
    return " ".join(text for claim in claims for text in (claim.statement, *claim.limits)).casefold()


def _all_of(claim: Claim) -> str:
    return " ".join((claim.statement, *claim.limits, claim.standing.label, *(term.label for term in claim.terms)))


def _holds(text: str, limit: str) -> bool:
    return all(stem(word) in text for word in words(limit) if word not in _JOINING)


def _named(routes: Iterable[Route]) -> str:
    return ", ".join(sorted(routes)) or "no route"
