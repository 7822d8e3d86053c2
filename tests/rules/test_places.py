"""Rules about places: law and help lines are where a look-up of their place leads."""

from ketamine_facts import facts
from tests.rules.broken import broken

RULE = "law is where its place leads"
CALL = "help lines can be called"


def test_law_of_an_unknown_place_is_named() -> None:
    named = broken(RULE, "other_law", 0, "place", "Atlantis")
    assert named.endswith("'Atlantis' is no known place; add it to the places of the vocabulary")


def test_law_that_is_listed_with_another_place_is_named() -> None:
    for path, place, listed in (
        (("jurisdictions", "united-states", "law", 0), "Canada", "united-states"),
        (("jurisdictions", "united-states", "law", 0), "Japan", "united-states"),
        (("other_law", 0), "Germany", "other places"),
    ):
        assert broken(RULE, *path, "place", place).endswith(f"law of {place} is listed with {listed}")


def test_a_part_of_a_country_is_where_the_country_is() -> None:
    assert broken(RULE, "jurisdictions", "australia", "law", 0, "place", "Australia (Victoria)") == ""
    assert broken(RULE, "jurisdictions", "asia", "law", 0, "place", "Japan") == ""


def test_a_number_that_is_no_telephone_number_is_named() -> None:
    for number in ("call us", "12", "988 or 989", "1--800", "988 ", "0800/123"):
        named = broken(CALL, "help_lines", "us-crisis", "number", number)
        assert named == f"help_lines 'us-crisis': {number!r} is not a telephone number"


def test_a_number_that_no_cited_reference_shows_is_named() -> None:
    for number in ("989", "+1 800 555 0100"):
        named = broken(CALL, "help_lines", "us-crisis", "number", number)
        assert named == f"help_lines 'us-crisis': no cited reference has the number {number}"


def test_a_number_may_be_grouped_in_another_way_than_its_source_has_it() -> None:
    line = next(line for line in facts.help_lines if "-" in line.number)
    assert broken(CALL, "help_lines", line.id, "number", line.number.replace("-", " ")) == ""
