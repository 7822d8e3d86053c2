"""Rules about places: each point of law is listed with its place, and each help line has a telephone number."""

import re
from collections.abc import Iterator

from ketamine_facts.records import LegalFact
from ketamine_facts.rules._survey import Survey
from ketamine_facts.vocabulary import Jurisdiction
from ketamine_facts.vocabulary._hints import PLACES

_NUMBER = re.compile(r"\+?\d(?:[ -]?\d){2,14}")
_PART = re.compile(r" \(.+\)$")  # the part of a place in parentheses, as in "Australia (New South Wales)"


def law_is_where_its_place_leads(survey: Survey) -> Iterator[str]:
    """Each point of law is in the profile of its place.

    If a place has no profile, ``PLACES`` names the profile that lists the law of the place. If ``PLACES`` has None for
    the place, its law is in ``other_law``.
    """
    for profile in survey.edition.jurisdictions:
        for fact in profile.law:
            yield from _misplaced(f"jurisdictions {profile.term}, law {fact.name!r}", fact, profile.term.value)
    for fact in survey.edition.other_law:
        yield from _misplaced(f"other_law {fact.name!r}", fact, None)


def help_lines_can_be_called(survey: Survey) -> Iterator[str]:
    """Each help line has a telephone number, which is also in the ``supports`` of a reference that it cites."""
    for place, line in survey.help_lines:
        if not _NUMBER.fullmatch(line.number):
            yield f"{place}: {line.number!r} is not a telephone number"
        elif not any(_digits(line.number) in _digits(work.supports) for work in survey.references(line.references)):
            yield f"{place}: no cited reference has the number {line.number}"


def _misplaced(place: str, fact: LegalFact, listed: str | None) -> Iterator[str]:
    name = _PART.sub("", fact.place)
    own = {term.label: term.value for term in Jurisdiction}
    if name not in own and name not in PLACES:
        yield f"{place}: {name!r} is no known place; add it to the places of the vocabulary"
    elif (own.get(name) or PLACES.get(name)) != listed:
        yield f"{place}: law of {name} is listed with {listed or 'other places'}"


def _digits(text: str) -> str:
    return re.sub(r"(?<=\d)[ -](?=\d)", "", text)
