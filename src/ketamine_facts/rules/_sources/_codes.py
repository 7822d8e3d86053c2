"""Rules about codes: each code has the format of its code system, and each code of a place or unit is correct."""

import re
from collections.abc import Iterator, Mapping

from ketamine_facts.records import Code, Concept, Profile
from ketamine_facts.rules._survey import Survey
from ketamine_facts.vocabulary import Jurisdiction, System

# country: ISO 3166-1 alpha-2, alpha-3 and numeric code. BCP 47 uses the alpha-2 code, and UN M49 the numeric code.
_COUNTRIES: Mapping[Jurisdiction, tuple[str, str, str]] = {
    Jurisdiction.UNITED_STATES: ("US", "USA", "840"),
    Jurisdiction.AUSTRALIA: ("AU", "AUS", "036"),
    Jurisdiction.CANADA: ("CA", "CAN", "124"),
}
# region: code. A region has the same code in UN M49 and BCP 47.
_REGIONS: Mapping[Jurisdiction, str] = {Jurisdiction.AFRICA: "002", Jurisdiction.ASIA: "142"}


def codes_are_well_formed(survey: Survey) -> Iterator[str]:
    """Each code matches the pattern of its code system, and each UNII has the right check character.

    The codes of a record are sorted, and no code is listed twice.
    """
    for place, codes in _coded(survey):
        for code in codes:
            if not re.fullmatch(code.system.pattern, code.value):
                yield f"{place}: {code.value!r} is not a {code.system.label} code"
            elif code.system is System.UNII and not _has_right_check_character(code.value):
                yield f"{place}: {code.value!r} has a wrong check character"
        keys = [(code.system, code.value) for code in codes]
        if keys != sorted(set(keys)):
            yield f"{place}: codes are listed twice or not sorted"


def codes_are_of_their_thing(survey: Survey) -> Iterator[str]:
    """Each code of a place is the code of this place in the code system; each code of a unit is the id of the unit."""
    for place in survey.edition.jurisdictions:
        known = _codes_of(place.term)
        for code in place.codes:
            if code.value != known.get(code.system):
                yield f"jurisdictions {place.term}: {code.value!r} is not its {code.system.label} code"
    for unit in survey.edition.units:
        for code in unit.codes:
            if code.value != unit.id:
                yield f"units {unit.id!r}: {code.value!r} is another unit"


def _coded(survey: Survey) -> Iterator[tuple[str, tuple[Code, ...]]]:
    yield from ((place, profile.codes) for place, profile in survey.of(Profile))
    yield from ((place, concept.codes) for place, concept in survey.of(Concept))


def _codes_of(place: Jurisdiction) -> Mapping[System, str]:
    if place in _COUNTRIES:
        two, three, number = _COUNTRIES[place]
        iso = {System.ISO_3166_1_ALPHA_2: two, System.ISO_3166_1_ALPHA_3: three, System.ISO_3166_1_NUMERIC: number}
        return {**iso, System.BCP47_REGION: two, System.UN_M49: number}
    if place in _REGIONS:
        return {System.BCP47_REGION: _REGIONS[place], System.UN_M49: _REGIONS[place]}
    return {System.BCP47_REGION: "EU"}


def _has_right_check_character(value: str) -> bool:
    # The last character must be the sum of the other characters, as digits in base 36, modulo 36. This check finds a
    # wrong character, but does not find swapped characters.
    return int(value[-1], 36) == sum(int(character, 36) for character in value[:-1]) % 36
