"""Rules of codes: each has the form of its system, and those of a place or a unit are its own."""

import re
from collections.abc import Iterator, Mapping

from ketamine_facts.edition import Facts
from ketamine_facts.edition._integrity import structured
from ketamine_facts.records import Code
from ketamine_facts.vocabulary import Jurisdiction, System

# ISO 3166-1 alpha-2, alpha-3 and numeric; BCP 47 takes the first and UN M49 the last
_COUNTRIES: Mapping[Jurisdiction, tuple[str, str, str]] = {
    Jurisdiction.UNITED_STATES: ("US", "USA", "840"),
    Jurisdiction.AUSTRALIA: ("AU", "AUS", "036"),
    Jurisdiction.CANADA: ("CA", "CAN", "124"),
}
_REGIONS: Mapping[Jurisdiction, str] = {  # in UN M49 and BCP 47
    Jurisdiction.AFRICA: "002",
    Jurisdiction.ASIA: "142",
}


def codes_are_well_formed(facts: Facts) -> Iterator[str]:
    """Each code has the form of its system, UNII codes their check character, and no thing has one twice."""
    for place, record in structured(facts):
        codes: tuple[Code, ...] = record.__dict__.get("codes", ())
        for code in codes:
            if not re.fullmatch(code.system.pattern, code.value):
                yield f"{place}: {code.value!r} is not a {code.system.label} code"
            elif code.system is System.UNII and not _unii(code.value):
                yield f"{place}: {code.value!r} has a wrong check character"
        keys = [(code.system, code.value) for code in codes]
        if keys != sorted(set(keys)):
            yield f"{place}: codes are doubled or not sorted"


def codes_are_of_their_thing(facts: Facts) -> Iterator[str]:
    """The codes of a place are those of that place in every system, and the code of a unit is the unit itself."""
    for place in facts.jurisdictions:
        known = _codes_of(place.term)
        for code in place.codes:
            if code.value != known.get(code.system):
                yield f"jurisdictions {place.term}: {code.value!r} is not its {code.system.label} code"
    for unit in facts.units:
        for code in unit.codes:
            if code.value != unit.id:
                yield f"units {unit.id!r}: {code.value!r} is another unit"


def _codes_of(place: Jurisdiction) -> Mapping[System, str]:
    if place in _COUNTRIES:
        two, three, number = _COUNTRIES[place]
        iso = {System.ISO_3166_1_ALPHA_2: two, System.ISO_3166_1_ALPHA_3: three, System.ISO_3166_1_NUMERIC: number}
        return {**iso, System.BCP47_REGION: two, System.UN_M49: number}
    if place in _REGIONS:
        return {System.BCP47_REGION: _REGIONS[place], System.UN_M49: _REGIONS[place]}
    return {System.BCP47_REGION: "EU"}


def _unii(value: str) -> bool:
    # the last character is the sum of the others, in base 36: it catches a wrong character, not two that changed places
    return int(value[-1], 36) == sum(int(character, 36) for character in value[:-1]) % 36
