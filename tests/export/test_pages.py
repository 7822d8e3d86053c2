"""What a readable page, whole or of one term, promises to its reader."""

import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ketamine_facts import Claim, Facts, Jurisdiction, Route, SideEffect, UnknownTermError, Use, Verdict, facts
from ketamine_facts.export.composition import NOT_ADVICE, AnyTerm
from ketamine_facts.export.escaping import html_text, markdown_text, plain
from ketamine_facts.export.pages import fragment, html, markdown
from ketamine_facts.profiles import Profile
from tests.conftest import Document, Editor
from tests.export.hostile import marked

TERMS: tuple[AnyTerm, ...] = (*Use, *Route, *SideEffect, *Jurisdiction)
PAGES: list[tuple[AnyTerm, ...]] = [(), *((term,) for term in TERMS), (Use.CHRONIC_PAIN, Route.INTRAMUSCULAR)]
CLAIM = re.compile(r'<li class="claim.*?</li>', re.DOTALL)
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


class Reader(HTMLParser):
    """Every tag with its attributes, and the text between them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data

    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        return [(tag, tuple(attributes)) for tag, attributes in self.tags]


@cache
def page_of(*terms: AnyTerm) -> str:
    return html(facts, *terms)


@cache
def read(*terms: AnyTerm) -> Reader:
    return Reader(page_of(*terms))


def stated(page: str) -> Iterator[tuple[str, str]]:
    """Every claim's piece of a page, as markup and as text."""
    for chunk in CLAIM.findall(page):
        yield chunk, " ".join(Reader(chunk).text.split())


def assert_every_statement_is_reviewed(page: str, expected: Facts) -> set[str]:
    """No statement stands outside a piece of its own with standing, verdict, note and each reference."""
    found: set[str] = set()
    for chunk, text in stated(page):
        claims = [claim for claim in expected.claims if f"{html_text(claim.statement)} <span" in chunk]
        assert len(claims) == 1, text
        claim = claims[0]
        assert f"({claim.standing.label.lower()}" in text
        assert ("opinion)" in text) is claim.opinion
        assert f'class="badge {claim.review.verdict.value.replace("_", "-")}"' in chunk
        assert claim.review.verdict.label in text
        assert " ".join((claim.review.note or "").split()) in text
        assert chunk.count('role="doc-noteref"') == len(claim.review.references)
        found.add(claim.id)
    outside = CLAIM.sub("", page)
    assert not [claim.id for claim in expected.claims if f"{html_text(claim.statement)} <span" in outside]
    return found


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
    with pytest.raises(UnknownTermError, match="did you mean"):
        html(facts, "intraveinous")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] # an untyped caller
    with pytest.raises(UnknownTermError, match="did you mean"):
        markdown(facts, "intraveinous")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType] # likewise


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


PROFILES: tuple[Profile, ...] = (*facts.uses, *facts.routes, *facts.side_effects, *facts.jurisdictions)
CARDS: tuple[Profile | Claim, ...] = (*PROFILES, *facts.claims)


def test_a_notebook_shows_profiles_and_claims_with_their_verdicts() -> None:
    for thing in CARDS:
        card = fragment(thing)
        found = assert_every_statement_is_reviewed(card, facts)
        assert found == ({thing.id} if isinstance(thing, Claim) else set(thing.claims))
        assert NOT_ADVICE in card
        ids = re.findall(r'\bid="([^"]+)"', card)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', card)) <= set(ids)


def test_a_notebook_shows_an_edition_at_a_glance() -> None:
    card = fragment(facts)
    text = Reader(card).text
    assert facts.notices[0].text in text
    assert all(term.label in text for term in TERMS)
    counts = ", ".join(f"{len(facts.claims_by(verdict))} {verdict.label.lower()}" for verdict in Verdict)
    assert f"{len(facts.claims)} statements: {counts}." in text
    assert not assert_every_statement_is_reviewed(card, facts)


@pytest.mark.parametrize("thing", [facts, *PROFILES, facts.claims[0]], ids=lambda thing: type(thing).__name__)
def test_a_notebook_finds_the_card_by_itself(thing: Facts | Profile | Claim) -> None:
    assert thing._repr_html_() == fragment(thing)  # pyright: ignore[reportPrivateUsage]  # what a notebook calls


def test_cards_of_two_things_in_one_notebook_share_no_anchor() -> None:
    ids = [name for thing in CARDS for name in re.findall(r'\bid="([^"]+)"', fragment(thing))]
    assert len(ids) == len(set(ids))


def test_a_profile_of_another_edition_shows_no_statement_without_its_verdict() -> None:
    profile = facts.route(Route.INTRAVENOUS)
    other = type(profile).model_validate({**profile.model_dump(), "form": "another form"})
    text = Reader(fragment(other)).text
    assert "of another edition" in text
    assert "mg/kg" not in text
    assert all(claim_id in text for claim_id in profile.claims)


def test_a_claim_of_another_edition_keeps_its_verdict_note_and_reference_keys() -> None:
    claim = facts.claim("im-dose-pain")
    review = {**claim.review.model_dump(), "references": ("a-key",)}
    other = type(claim).model_validate({**claim.model_dump(), "statement": "<b>", "review": review})
    card = fragment(other)
    assert "&lt;b&gt;" in card
    assert Verdict.CONTRADICTED.label in card
    assert html_text(claim.review.note or "") in card
    assert "a-key" in card


def test_help_in_a_crisis_stands_on_every_card_of_a_claim() -> None:
    crisis = [notice for notice in facts.notices if notice.kind == "crisis"]
    for claim in (facts.claim("effective-acute-suicidality"), facts.claim("liver-monitoring")):
        assert all(notice.text in fragment(claim) for notice in crisis)


def test_the_writers_are_loaded_only_when_a_notebook_asks() -> None:
    code = (
        "import sys, ketamine_facts; ketamine_facts.facts.uses; before = 'ketamine_facts.export.pages' in sys.modules;"
        "ketamine_facts.facts._repr_html_(); print(before, 'ketamine_facts.export.pages' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False True"


def test_no_verdict_is_told_by_color_alone() -> None:
    page = page_of()
    badges = re.findall(r'<span class="badge ([a-z-]+)"><span aria-hidden="true">(.)</span> ([A-Za-z ]+)</span>', page)
    assert len({(name, mark, label) for name, mark, label in badges}) == len(Verdict)
    assert len({mark for _, mark, _ in badges}) == len({label for _, _, label in badges}) == len(Verdict)
