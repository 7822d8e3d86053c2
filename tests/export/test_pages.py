"""What a readable page, whole or of one term, promises to its reader."""

import re
from functools import cache
from html import unescape
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ketamine_facts import Facts, Jurisdiction, Route, UnknownTermError, Use, Verdict, facts
from ketamine_facts.export._pages._compose import NOT_ADVICE
from ketamine_facts.vocabulary import AnyTerm
from ketamine_facts.export._pages._escape import html_text, markdown_text, plain
from ketamine_facts.export._pages._render import html, markdown
from tests.conftest import Document, Editor
from tests.export.hostile import marked
from tests.export.reader import CLAIM, TERMS, Reader, assert_every_statement_is_reviewed

PAGES: list[tuple[AnyTerm, ...]] = [(), *((term,) for term in TERMS), (Use.CHRONIC_PAIN, Route.INTRAMUSCULAR)]
MARKUP = [
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=a>",
    "</style></title>",
    "<!--",
    "]]>",
    "&lt;&#60;",
    "\0",
]
by_page = pytest.mark.parametrize("terms", PAGES, ids=lambda terms: "-".join(terms) or "whole")


@cache
def page_of(*terms: AnyTerm) -> str:
    return html(facts, *terms)


@cache
def read(*terms: AnyTerm) -> Reader:
    return Reader(page_of(*terms))


@by_page
def test_a_statement_never_leaves_without_its_standing_verdict_note_and_references(terms: tuple[AnyTerm, ...]) -> None:
    found = assert_every_statement_is_reviewed(page_of(*terms), facts)
    assert found >= {claim.id for claim in facts.about(*terms)}


@by_page
def test_markdown_keeps_the_verdict_and_note_of_every_statement_too(terms: tuple[AnyTerm, ...]) -> None:
    lines = markdown(facts, *terms).splitlines()
    found: set[str] = set()
    for claim in facts.claims:
        said = (
            f"{markdown_text(claim.statement)} ({claim.standing.label.lower()}{', opinion' if claim.opinion else ''})"
        )
        verdict = f"**{claim.review.verdict.label}**"
        note = markdown_text(claim.review.note or "") + ("[^" if claim.review.references else "")
        for line, following in pairwise(lines):
            if said in line:
                in_full = line == f"- {said}" and following.startswith(f"  - {verdict}: {note}")
                assert in_full or line.count(f"{verdict}: {said} References: {note}") == line.count(said), claim.id
                found.add(claim.id)
    assert found >= {claim.id for claim in facts.about(*terms)}


@by_page
def test_help_in_a_crisis_comes_first_and_then_that_it_is_no_advice(terms: tuple[AnyTerm, ...]) -> None:
    crisis = next(notice.text for notice in facts.notices if notice.kind == "crisis")
    disclaimer = next(notice.text for notice in facts.notices if notice.id == "not-medical-advice")
    for page in (read(*terms).text, markdown(facts, *terms)):
        body = page[page.index("What one article says") :]
        first = min(
            body.index(claim.statement) for claim in facts.about(*terms) or facts.claims if claim.statement in body
        )
        assert body.index(crisis) < body.index(disclaimer) < body.index("How to read this") < first
        assert NOT_ADVICE in page


@by_page
def test_every_notice_that_belongs_beside_a_page_is_on_it_once(terms: tuple[AnyTerm, ...]) -> None:
    text = read(*terms).text
    beside = facts.notices_for(*(term for term in terms if not isinstance(term, Jurisdiction)))
    for notice in beside if terms else facts.notices:
        assert text.count(notice.text) == 1, notice.id


@by_page
def test_every_footnote_leads_to_its_reference_and_back(terms: tuple[AnyTerm, ...]) -> None:
    tags = read(*terms).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in tags:
        if attributes.get("href", "").startswith("#"):
            assert attributes["href"][1:] in ids
        if "aria-labelledby" in attributes:
            assert attributes["aria-labelledby"] in ids
    cited = {attributes["id"] for _, attributes in tags if attributes.get("role") == "doc-noteref"}
    back = [attributes["href"][1:] for _, attributes in tags if attributes.get("role") == "doc-backlink"]
    assert sorted(cited) == sorted(back)


@by_page
def test_markdown_defines_every_footnote_it_cites(terms: tuple[AnyTerm, ...]) -> None:
    page = markdown(facts, *terms)
    defined = re.findall(r"^\[\^(\d+)\]:", page, re.MULTILINE)
    assert defined == [str(number) for number in range(1, len(defined) + 1)]
    assert set(re.findall(r"\[\^(\d+)\](?!:)", page)) == set(defined)


@by_page
def test_a_page_runs_nothing_and_fetches_nothing(terms: tuple[AnyTerm, ...]) -> None:
    page = page_of(*terms)
    known = {reference.url for reference in facts.references}
    for tag, attributes in read(*terms).tags:
        assert tag not in {"script", "img", "link", "iframe", "object", "embed", "form", "base", "svg"}
        assert not [name for name in attributes if name.startswith("on") or name in {"src", "srcset", "style"}]
        href = attributes.get("href", "#")
        assert href.startswith("#") or href in known
    assert "url(" not in page
    assert "@import" not in page
    assert "default-src 'none'" in page


@by_page
def test_the_same_edition_gives_the_same_page(terms: tuple[AnyTerm, ...]) -> None:
    again = Facts.model_validate_json(facts.model_dump_json())
    assert html(again, *terms) == page_of(*terms)
    assert markdown(again, *terms) == markdown(facts, *terms)


def test_every_dose_stands_beside_its_verdicts_the_gravest_first() -> None:
    row = re.compile(r"<tr>.*?</tr>", re.DOTALL)
    for route in facts.routes:
        rows = row.findall(html(facts, route.term))
        for dosage in route.dosages:
            listed = ", ".join(item.name for item in route.listed(dosage))
            cells = f">{html_text(listed)}</td>", f">{html_text(dosage.text)}</td>"
            found = [text for text in rows if all(cell in text for cell in cells)]
            assert len(found) == 1
            assert len(CLAIM.findall(found[0])) == len(dosage.claims)
            if "Contradicted" in found[0] and "Qualified" in found[0]:
                assert found[0].index("Contradicted") < found[0].index("Qualified")
    assert "Contradicted" in html(facts, Route.INTRAMUSCULAR)


def test_both_layers_of_the_law_stand_on_a_page_with_their_dates() -> None:
    for place in facts.jurisdictions:
        for text in (read(place.term).text, markdown(facts, place.term)):
            assert place.classification in text
            assert "by reference, not from the article" in text or not place.law
            for fact in place.law:
                assert str(fact.as_of) in text
                assert (fact.since or "not given") in text
                assert fact.status in text
            assert (place.gap or "") in text


def test_the_whole_page_holds_every_claim_notice_inconsistency_and_reference() -> None:
    for text in (read().text, markdown(facts)):
        for record in (*facts.inconsistencies, *facts.takeaways, *facts.questions, *facts.history):
            assert record.text in text
        for reference in facts.references:
            assert reference.title in text or markdown_text(reference.title) in text
            assert reference.supports in text or markdown_text(reference.supports) in text


def test_a_page_takes_any_spelling_and_teaches_where_it_knows_none() -> None:
    alias: AnyTerm = Route.parse("i.v.")
    assert html(facts, alias) == html(facts, Route.INTRAVENOUS)
    untyped: tuple[Any, ...] = (html, markdown)
    for write in untyped:
        with pytest.raises(UnknownTermError, match="did you mean"):
            write(facts, "intraveinous")


def test_a_page_of_what_nobody_claims_says_so_and_still_warns() -> None:
    terms = (Route.ORAL, Jurisdiction.CANADA)
    assert not facts.about(*terms)
    for page in (html(facts, *terms), markdown(facts, *terms)):
        assert "No statement of the article is about all of these together." in page
        assert facts.notices_for()[0].text in page


@settings(max_examples=12, deadline=None)
@given(st.sampled_from(PAGES[1:]), st.text(max_size=20) | st.text("<>&\"'`=/!-[]() \n\0", max_size=20))
@example((), "".join(MARKUP))
@example((Jurisdiction.UNITED_STATES,), "\n\n# a\n- b | c\n")
def test_no_text_of_an_edition_becomes_markup(terms: tuple[AnyTerm, ...], payload: str) -> None:
    edition = marked(facts, payload)
    expected, found = read(*terms), Reader(html(edition, *terms))
    assert found.shape() == expected.shape()
    assert [name for name in _names(found) if name.split()] == _names(expected)
    if plain(payload).strip():
        assert found.text.count(plain(payload)) >= 3 * len(edition.about(*terms))
    assert len(markdown(edition, *terms).splitlines()) == len(markdown(facts, *terms).splitlines())


def _names(page: Reader) -> list[str]:
    return [
        value for _, attributes in page.tags for name, value in attributes.items() if name in {"class", "role", "lang"}
    ]


def test_an_address_that_is_none_of_the_web_is_no_link(edited: Editor) -> None:
    def change(document: Document) -> None:
        for reference in document["references"]:
            reference["url"] = "javascript:alert(1)//<b>"

    edition = edited(change)
    assert {tag[1]["href"][0] for tag in Reader(html(edition)).tags if tag[0] == "a"} == {"#"}
    assert "](<" not in markdown(edition)
    assert "javascript:alert(1)//\\<b>" in markdown(edition)


def test_a_bare_edition_still_has_a_page_that_is_no_advice(edited: Editor) -> None:
    def change(document: Document) -> None:
        for field in ("notices", "other_law", "inconsistencies", "history", "takeaways", "questions", "mechanism"):
            document[field] = []
        document["substances"] = []
        for claim in document["claims"]:
            claim["review"] |= {"note": None, "references": []}
        for place in document["jurisdictions"]:
            place["law"], place["gap"] = [], None
        document["claims"][0]["review"]["date"] = "2020-01-01"
        document["takeaways"] = [{"id": "a", "text": "", "claims": [document["claims"][0]["id"]]}]

    edition = edited(change)
    for page in (html(edition), markdown(edition)):
        assert NOT_ADVICE in page
        assert "reviewed 2020-01-01 to" in page
        assert facts.references[0].title in unescape(page)
    assert_every_statement_is_reviewed(html(edition), edition)
    assert 'class="first"' not in html(edition)
    assert "doc-noteref" not in html(edition)
    assert "[^" not in markdown(edition)
    assert "****" not in markdown(edition)


def test_no_verdict_is_told_by_color_alone() -> None:
    page = page_of()
    badges = re.findall(r'<span class="badge ([a-z-]+)"><span aria-hidden="true">(.)</span> ([A-Za-z ]+)</span>', page)
    assert len({(name, mark, label) for name, mark, label in badges}) == len(Verdict)
    assert len({mark for _, mark, _ in badges}) == len({label for _, _, label in badges}) == len(Verdict)
