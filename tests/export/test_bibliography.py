"""BibTeX and CSL-JSON: every work, with names, dates and characters that reference managers read correctly."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketamine_facts import Edition, Reference, facts
from ketamine_facts.export import bibtex, csl

ENTRIES = {key: (kind, body) for kind, key, body in re.findall(r"@(\w+)\{(.+),\n((?:  .*\n)+)\}", bibtex(facts))}
ITEMS = {str(item["id"]): item for item in csl(facts)}


def only(**changes: object) -> Edition:
    """An edition whose bibliography is one work, changed."""
    fields: dict[str, Any] = {**dict(facts.reference("berman-2000")), **changes}
    rest: dict[str, Any] = {**dict(facts), "references": (Reference.model_construct(**fields),)}
    return Edition.model_construct(**rest)


def item(**changes: object) -> dict[str, object]:
    (found,) = csl(only(**changes))
    return found


def entry(**changes: object) -> str:
    return bibtex(only(**changes))


def test_every_work_is_in_both_formats_under_its_key() -> None:
    keys = [reference.key for reference in facts.references]
    assert list(ENTRIES) == list(ITEMS) == keys


def test_a_csl_item_has_what_identifies_the_work_and_how_it_was_read() -> None:
    for reference in facts.references:
        found = ITEMS[reference.key]
        assert re.sub("<[^>]+>", "", str(found["title"])) == reference.title
        assert (found["URL"], found["language"]) == (reference.url, reference.language)
        for variable, scheme in (("DOI", "doi"), ("PMID", "pmid"), ("PMCID", "pmcid"), ("ISBN", "isbn")):
            assert found.get(variable) == reference.identifier(scheme)
        assert found["custom"] == {
            "kind": reference.kind,
            "tier": reference.tier,
            "read_as": reference.read_as,
            "identifiers": list(reference.identifiers),
        }


def test_an_article_has_all_that_styles_require() -> None:
    for key, (kind, body) in ENTRIES.items():
        required = {"article": ("author", "journal", "year"), "book": ("author", "publisher", "year"), "misc": ()}[kind]
        assert all(f"  {field} = {{" in body for field in required), key


@pytest.mark.parametrize("missing", [{"authors": ()}, {"container": None}, {"issued": None}])
def test_a_work_that_lacks_an_author_a_journal_or_a_year_is_misc(missing: dict[str, object]) -> None:
    assert "@article{berman-2000," in entry()
    assert "@misc{berman-2000," in entry(**missing)


def test_the_classic_styles_print_the_address_of_every_work_that_is_not_an_article_or_a_book() -> None:
    for reference in facts.references:
        kind, body = ENTRIES[reference.key]
        assert ("howpublished = " in body) is (kind == "misc")
    odd = entry(authors=(), container="A & B", url="https://example.org/a_b?c=50%25#d")
    assert r"howpublished = {A \& B, https://example.org/a\_b?c=50\%25\#d}," in odd
    assert "howpublished = {https://example.org/}," in entry(container=None, url="https://example.org/")


def test_a_pubmed_id_is_not_passed_off_as_one_of_arxiv() -> None:
    assert "  eprint" not in bibtex(facts)
    text = entry(identifiers=("pmid:10686270",))
    assert "  pubmed = {10686270}," in text
    assert "  pmid = {10686270}," in text


def test_the_day_of_access_is_the_last_day_on_which_a_citing_record_was_checked() -> None:
    claim = facts.claims[0]
    (key, *_) = claim.review.references
    days = [claim.review.date for claim in facts.claims if key in claim.review.references]
    days += [notice.checked for notice in facts.notices if key in notice.references]
    laws = [*facts.other_law, *(fact for place in facts.jurisdictions for fact in place.law)]
    days += [fact.checked for fact in laws if key in fact.references]
    last = max(days)
    assert ITEMS[key]["accessed"] == {"date-parts": [[last.year, last.month, last.day]]}
    assert f"  urldate = {{{last}}}," in ENTRIES[key][1]
    assert all("accessed" in ITEMS[name] for name in facts.help_lines[0].references)


def test_a_work_that_nothing_cites_has_no_day_of_access() -> None:
    assert "accessed" not in item(key="not-cited")
    assert "urldate" not in entry(key="not-cited")


@pytest.mark.parametrize("strength", ["10 mg/ml", "500 mg/10 ml", "28 mg", "10 mg/mL", "0.5 mg/kg", "2,5 g"])
def test_a_strength_in_a_title_keeps_its_small_letters(strength: str) -> None:
    title = item(title=f"Ketalar {strength} injection")["title"]
    assert title == f'Ketalar <span class="nocase">{strength}</span> injection'


def test_other_numbers_in_a_title_are_not_marked() -> None:
    assert item(title="20 years of 3 groups at 4 men")["title"] == "20 years of 3 groups at 4 men"


def test_a_list_of_authors_cut_short_ends_in_et_al() -> None:
    changes = {"authors": ("van den Ham HA", "De Tymowski C", "et al.")}
    assert item(**changes)["author"] == [
        {"non-dropping-particle": "van den", "family": "Ham", "given": "H. A."},
        {"family": "De Tymowski", "given": "C."},
        {"literal": "et al."},
    ]
    assert "author = {van den Ham, H. A. and De Tymowski, C. and others}," in entry(**changes)


@pytest.mark.parametrize(
    ("name", "suffix"), [("Zarate CA Jr", "Jr"), ("Buckenmaier CC III", "III"), ("Mahoney JJ 3rd", "3rd")]
)
def test_a_suffix_is_not_taken_for_initials(name: str, suffix: str) -> None:
    family, initials, _ = name.split()
    given = " ".join(f"{letter}." for letter in initials)
    assert item(authors=(name,))["author"] == [{"family": family, "given": given, "suffix": suffix}]
    assert f"author = {{{family}, {suffix}, {given}}}," in entry(authors=(name,))


def test_an_organization_is_never_taken_apart() -> None:
    changes = {"authors": ("Drugs and Drug Addiction UK", "U.S. Food & Drug Administration"), "corporate": True}
    assert item(**changes)["author"] == [
        {"literal": "Drugs and Drug Addiction UK"},
        {"literal": "U.S. Food & Drug Administration"},
    ]
    assert r"{{Drugs and Drug Addiction UK} and {U.S. Food \& Drug Administration}}" in entry(**changes)


@pytest.mark.parametrize("name", ["Plato", "Anna Karenina", "Study Group 7"])
def test_a_name_without_initials_stays_whole(name: str) -> None:
    assert item(authors=(name,))["author"] == [{"literal": name}]
    assert f"author = {{{{{name}}}}}," in entry(authors=(name,))


def test_hyphens_between_initials_are_dropped() -> None:
    assert item(authors=("Li J-H",))["author"] == [{"family": "Li", "given": "J. H."}]


def test_a_family_name_in_small_letters_stays_one() -> None:
    assert item(authors=("de la AB",))["author"] == [{"non-dropping-particle": "de", "family": "la", "given": "A. B."}]


@pytest.mark.parametrize(
    ("issued", "parts", "lines"),
    [
        ("2000-02-15", [2000, 2, 15], ["year = {2000}", "month = feb"]),
        ("2012-12", [2012, 12], ["year = {2012}", "month = dec"]),
        ("1980", [1980], ["year = {1980}"]),
        (None, None, []),
    ],
)
def test_a_date_is_as_exact_as_the_work_shows_it(issued: str | None, parts: list[int] | None, lines: list[str]) -> None:
    assert item(issued=issued).get("issued") == (parts and {"date-parts": [parts]})
    found = [line.strip(" ,") for line in entry(issued=issued).splitlines()]
    assert [line for line in found if line.startswith(("year", "month"))] == lines


@pytest.mark.parametrize(
    ("key", "kind", "csl_type"),
    [
        ("berman-2000", "article", "article-journal"),
        ("fr-1999", "article", "legislation"),
        ("ca-cdsa", "misc", "legislation"),
        ("miller6-ketamine", "book", "book"),
        ("ketamine-gland-pi", "misc", "webpage"),
    ],
)
def test_a_work_is_entered_as_what_it_is(key: str, kind: str, csl_type: str) -> None:
    assert ENTRIES[key][0] == kind
    assert ITEMS[key]["type"] == csl_type


@pytest.mark.parametrize("changes", [{"identifiers": ("pmid:1",)}, {"identifiers": ("pmcid:PMC1",)}, {"volume": "1"}])
def test_a_study_with_a_volume_or_an_identifier_is_in_a_journal(changes: dict[str, object]) -> None:
    bare = {"identifiers": (), "volume": None}
    assert item(**{**bare, **changes})["type"] == "article-journal"
    assert item(**bare)["type"] == "webpage"


@pytest.mark.parametrize(
    ("pages", "printed"),
    [("181-188.e2", "181--188.e2"), ("158-168.e1-4", "158--168.e1-4"), ("e067194", "e067194"), ("S1-S9", "S1--S9")],
)
def test_a_range_of_pages_has_its_dash(pages: str, printed: str) -> None:
    assert f"pages = {{{printed}}}," in entry(pages=pages)
    assert item(pages=pages)["page"] == pages


def test_addresses_and_identifiers_are_not_escaped_for_latex() -> None:
    text = entry(url="https://example.org/a_b?c=1&d=50%25#e", identifiers=("doi:10.1000/a_b<c>",))
    assert "  url = {https://example.org/a_b?c=1&d=50%25#e}," in text
    assert "  doi = {10.1000/a_b%3Cc%3E}," in text


def test_characters_with_a_meaning_in_latex_are_escaped_and_letters_stay() -> None:
    assert (
        r"title = {{50 \% of \$5 \& \#1\_x \textasciitilde{} \textasciicircum{} \textbackslash{} "
        r"{$\lbrace$}Dépôt{$\rbrace$} {$<$}b{$>$}}}," in entry(title=r"50 % of $5 & #1_x ~ ^ \ {Dépôt} <b>")
    )


@given(st.text())
def test_whatever_a_title_holds_the_braces_balance(title: str) -> None:
    depth = 0
    for character in entry(title=title):
        depth += (character == "{") - (character == "}")
        assert depth >= 0
    assert depth == 0


def test_hyphens_do_not_become_a_dash() -> None:
    assert "title = {{a-{}-b-{}-{}-c-d}}," in entry(title="a--b---c-d")


def test_what_matters_in_a_work_is_an_annotation() -> None:
    assert item(supports="One.", caveat="Two.")["note"] == "One. Two."
    assert "  annote = {One. Two.}," in entry(supports="One.", caveat="Two.")
    assert item(supports="One.", caveat=None)["note"] == "One."


def test_the_bibliography_is_plain_data_and_says_that_it_is_not_advice() -> None:
    assert json.loads(json.dumps(csl(facts))) == csl(facts)
    lines = bibtex(facts).splitlines()
    assert facts.content_version in lines[0]
    assert lines[1:3] == ["% No medical advice.", ""]
