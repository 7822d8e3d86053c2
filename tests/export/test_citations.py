"""The bibliography leaves whole, with names, dates and characters that reference managers read rightly."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketamine_facts import Facts, Reference, facts
from ketamine_facts.export._citations._bibtex import bibtex, csl


def only(**changes: object) -> Facts:
    """An edition whose bibliography is one work, changed."""
    fields: dict[str, Any] = {**dict(facts.reference("berman-2000")), **changes}
    rest: dict[str, Any] = {**dict(facts), "references": (Reference.model_construct(**fields),)}
    return Facts.model_construct(**rest)


def item(**changes: object) -> dict[str, object]:
    [found] = csl(only(**changes))
    return found


@pytest.mark.parametrize("reference", facts.references, ids=lambda reference: reference.key)
def test_every_work_leaves_with_its_key_its_title_and_its_address(reference: Reference) -> None:
    found = {entry["id"]: entry for entry in csl(facts)}[reference.key]
    assert found["title"] == reference.title
    assert found["URL"] == reference.url
    assert found.get("DOI") == reference.identifier("doi")
    assert found["custom"] == {
        "kind": reference.kind,
        "tier": reference.tier,
        "read_as": reference.read_as,
        "identifiers": list(reference.identifiers),
    }
    assert f"{{{reference.key},\n" in bibtex(facts)


def test_a_list_of_authors_cut_short_says_so() -> None:
    changes = {"authors": ("van den Ham HA", "De Tymowski C", "et al.")}
    assert item(**changes)["author"] == [
        {"non-dropping-particle": "van den", "family": "Ham", "given": "H. A."},
        {"family": "De Tymowski", "given": "C."},
        {"literal": "et al."},
    ]
    assert "author = {van den Ham, H. A. and De Tymowski, C. and others}," in bibtex(only(**changes))


def test_an_organization_is_never_taken_apart() -> None:
    changes = {"authors": ("Drugs and Drug Addiction UK", "U.S. Food & Drug Administration"), "corporate": True}
    assert item(**changes)["author"] == [
        {"literal": "Drugs and Drug Addiction UK"},
        {"literal": "U.S. Food & Drug Administration"},
    ]
    assert r"{{Drugs and Drug Addiction UK} and {U.S. Food \& Drug Administration}}" in bibtex(only(**changes))


@pytest.mark.parametrize("name", ["Plato", "Anna Karenina", "Study Group 7"])
def test_a_name_of_no_known_form_stays_whole(name: str) -> None:
    assert item(authors=(name,))["author"] == [{"literal": name}]
    assert f"author = {{{{{name}}}}}," in bibtex(only(authors=(name,)))


def test_a_family_name_in_small_letters_stays_one() -> None:
    assert item(authors=("de la AB",))["author"] == [{"non-dropping-particle": "de", "family": "la", "given": "A. B."}]


@pytest.mark.parametrize(
    ("issued", "parts", "lines"),
    [
        ("2000-02-15", [2000, 2, 15], ["year = {2000}", "month = feb"]),
        ("2012-08", [2012, 8], ["year = {2012}", "month = aug"]),
        ("1980", [1980], ["year = {1980}"]),
        (None, None, []),
    ],
)
def test_a_date_is_as_exact_as_it_was_shown(issued: str | None, parts: list[int] | None, lines: list[str]) -> None:
    assert item(issued=issued).get("issued") == (parts and {"date-parts": [parts]})
    found = [line.strip(" ,") for line in bibtex(only(issued=issued)).splitlines()]
    assert [line for line in found if line.startswith(("year", "month"))] == lines


@pytest.mark.parametrize(
    ("key", "entry", "csl_type"),
    [
        ("berman-2000", "article", "article-journal"),
        ("apa-consensus-2017", "article", "article-journal"),
        ("nice-ta854", "misc", "webpage"),
        ("fr-1999", "article", "legislation"),
        ("ca-cdsa", "misc", "legislation"),
        ("miller6-ketamine", "book", "book"),
        ("ketamine-gland-pi", "misc", "webpage"),
    ],
)
def test_a_work_is_entered_as_what_it_is(key: str, entry: str, csl_type: str) -> None:
    assert f"@{entry}{{{key}," in bibtex(facts)
    assert {found["id"]: found["type"] for found in csl(facts)}[key] == csl_type


def test_pages_get_the_dash_of_a_range_only_between_pages() -> None:
    assert "pages = {181--188.e2}," in bibtex(facts)
    assert "pages = {158--168.e1-4}," in bibtex(facts)
    assert "pages = {e067194}," in bibtex(facts)


def test_addresses_and_identifiers_are_not_escaped_for_latex() -> None:
    text = bibtex(only(url="https://example.org/a_b?c=1&d=50%25#e", identifiers=("doi:10.1000/a_b<c>",)))
    assert "url = {https://example.org/a_b?c=1&d=50%25#e}," in text
    assert "doi = {10.1000/a_b%3Cc%3E}," in text


def test_characters_that_latex_takes_for_commands_are_escaped_and_letters_stay() -> None:
    text = bibtex(only(title=r"50 % of $5 & #1_x ~ ^ \ {Dépôt} <b>"))
    assert (
        r"title = {{50 \% of \$5 \& \#1\_x \textasciitilde{} \textasciicircum{} \textbackslash{} "
        r"{$\lbrace$}Dépôt{$\rbrace$} {$<$}b{$>$}}}," in text
    )


@given(st.text())
def test_whatever_a_title_holds_the_braces_balance(title: str) -> None:
    depth = 0
    for character in bibtex(only(title=title)):
        depth += (character == "{") - (character == "}")
        assert depth >= 0
    assert depth == 0


def test_the_bibliography_is_plain_data_and_always_the_same() -> None:
    assert json.loads(json.dumps(csl(facts))) == csl(facts)
    assert bibtex(facts) == bibtex(facts)
    assert bibtex(facts).endswith("}\n")
    assert "No medical advice" in bibtex(facts).splitlines()[1]
