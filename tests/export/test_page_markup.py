"""Links, ids and markup of a readable page: it leads somewhere, runs nothing, and text stays text."""

import re
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ketamine_facts import (
    AnyTerm,
    Jurisdiction,
    Route,
    UnknownTermError,
    Use,
    facts,
)
from ketamine_facts.export import html, markdown
from tests.export.pages import FEW, MARKUP, PAGES, Terms, changed, lines_of, page_of, read
from tests.hostile import marked
from tests.html_reader import Page


def test_every_link_within_a_page_leads_somewhere_and_no_id_is_there_twice() -> None:
    for terms in PAGES:
        page = read(*terms)
        ids = page.values("id")
        assert len(ids) == len(set(ids)), terms
        broken = {href for href in page.values("href") if href.startswith("#") and href[1:] not in ids}
        assert not broken, terms
        assert set(page.values("aria-labelledby")) <= set(ids)


def test_the_address_of_a_claim_is_its_id() -> None:
    assert {claim.id for claim in facts.claims} <= set(read().values("id"))


def test_markdown_has_one_footnote_for_each_work_and_cites_it_once() -> None:
    for terms in PAGES:
        page = markdown(facts, *terms)
        defined = re.findall(r"^\[\^(\d+)\]:", page, re.MULTILINE)
        cited = re.findall(r"\[\^(\d+)\](?!:)", page)
        assert defined == [str(number) for number in range(1, len(defined) + 1)], terms
        assert cited == defined
    assert len(re.findall(r"^\[\^", markdown(facts), re.MULTILINE)) == len(facts.references)


def test_a_page_runs_nothing_and_fetches_nothing() -> None:
    known = {work.url for work in facts.references}
    for terms in PAGES:
        page = read(*terms)
        tags = {tag for tag, _ in page.tags}
        assert not tags & {"script", "img", "link", "iframe", "object", "embed", "form", "base"}
        assert not [
            name
            for _, attributes in page.tags
            for name in attributes
            if name.startswith("on") or name in {"src", "style"}
        ]
        assert all(href.startswith(("#", "tel:")) or href in known for href in page.values("href"))
        assert "url(" not in page_of(*terms)
        assert "@import" not in page_of(*terms)
        assert "default-src 'none'" in page.values("content")[0]


def test_the_page_of_a_term_and_the_whole_page_are_short_enough_to_be_read() -> None:
    assert read(Use.PTSD).words <= 2500
    assert read().words <= 30000


def test_the_same_edition_gives_the_same_page() -> None:
    again = type(facts).model_validate_json(facts.model_dump_json())
    assert html(again) == page_of()
    assert markdown(again) == markdown(facts)


def test_a_page_takes_any_spelling_of_a_term_and_names_what_is_near_an_unknown_one() -> None:
    alias: AnyTerm = Route.parse("i.v.")
    assert html(facts, alias) == page_of(Route.INTRAVENOUS)
    untyped: tuple[Any, ...] = (html, markdown)
    for write in untyped:
        with pytest.raises(UnknownTermError, match="did you mean"):
            write(facts, "intraveinous")


def test_a_page_of_what_the_article_does_not_say_says_so() -> None:
    terms = (Route.ORAL, Jurisdiction.CANADA)
    assert not facts.about(*terms)
    for page in (html(facts, *terms), markdown(facts, *terms)):
        assert "The article says nothing about this combination." in page
        assert "Not medical advice." in page


def test_an_address_that_is_not_of_the_web_is_no_link() -> None:
    works = tuple(work.model_copy(update={"url": "javascript:alert(1)//<b>"}) for work in facts.references)
    edition = changed(references=works)
    for page in (html(edition), html(edition, Use.PTSD)):
        assert {href[:1] for href in Page(page).values("href") if not href.startswith("tel:")} == {"#"}
    assert "](<" not in markdown(edition)
    assert "javascript:alert(1)//\\<b>" in markdown(edition)


def test_a_bare_edition_has_a_page() -> None:
    empty = ("notices", "other_law", "inconsistencies", "history", "takeaways", "questions", "mechanism", "help_lines")
    claims = tuple(
        claim.model_copy(update={"review": claim.review.model_copy(update={"note": None, "references": ()})})
        for claim in facts.claims
    )
    places = tuple(place.model_copy(update={"law": (), "gap": None}) for place in facts.jurisdictions)
    values = dict.fromkeys(empty, ()) | {"claims": claims, "jurisdictions": places, "references": ()}
    edition = changed(**values)
    assert 'role="doc-noteref"' not in html(edition)
    assert "References" not in html(edition)
    assert "[^" not in markdown(edition)
    assert "References" not in markdown(edition)
    assert "****" not in markdown(edition)


def test_a_work_without_author_or_year_is_cited_by_its_title() -> None:
    works = tuple(work.model_copy(update={"authors": (), "issued": None}) for work in facts.references)
    edition = changed(references=works)
    title = works[0].title
    assert f"{title}." in Page(html(edition)).line
    assert f"[{title}](<" in markdown(edition).replace("\\", "")


def test_a_title_in_another_language_says_which() -> None:
    other = [work for work in facts.references if work.language != "en"]
    languages = [attributes["lang"] for tag, attributes in read().tags if tag == "cite" and "lang" in attributes]
    assert sorted(languages) == sorted(work.language for work in other)


@settings(max_examples=12, deadline=None)
@given(st.sampled_from(FEW[1:]), st.text(max_size=20) | st.text("<>&\"'`=/!-[]() \n\0", max_size=20))
@example((), MARKUP)
@example((Jurisdiction.UNITED_STATES,), "\n\n# a\n- b | c\n")
def test_no_text_of_an_edition_becomes_markup(terms: Terms, payload: str) -> None:
    edition = marked(facts, payload)
    assert Page(html(edition, *terms)).shape() == read(*terms).shape()
    assert len(markdown(edition, *terms).splitlines()) == len(lines_of(*terms))


def test_ids_that_differ_only_in_punctuation_have_addresses_that_differ() -> None:
    names = ("a b", "a_b", "a-b", "a_20b", "2019", "claim__2019", "ref__a", "é")
    claims = tuple(facts.claims[0].model_copy(update={"id": name}) for name in names)
    emptied = ("uses", "routes", "side_effects", "jurisdictions", "mechanism", "inconsistencies", "history")
    values = dict.fromkeys((*emptied, "takeaways", "questions", "general"), ())
    edition = changed(**values, claims=claims)
    page = Page(html(edition))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", name) for name in ids)
