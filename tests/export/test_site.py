"""What a site promises: pages that link to one another, ask for nothing from elsewhere, and work from a disk."""

import json
import posixpath
import re
from functools import cache
from xml.etree import ElementTree

from ketamine_facts import (
    Condition,
    Jurisdiction,
    Route,
    SideEffect,
    Substance,
    Target,
    Use,
    Verdict,
    differences,
    facts,
)
from ketamine_facts.export import FORMATS, render, site
from tests.hostile import marked
from tests.html_reader import Page

LARGEST = 300_000


@cache
def files() -> dict[str, str]:
    return site(facts)


@cache
def pages() -> dict[str, Page]:
    return {path: Page(text) for path, text in files().items() if path.endswith(".html")}


def target_of(path: str, href: str) -> tuple[str, str]:
    """The file and the anchor that a relative link on a page leads to."""
    file, _, name = href.partition("#")
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path, name


def test_every_term_has_a_page_of_its_own() -> None:
    for folder, vocabulary in (
        ("uses", Use),
        ("routes", Route),
        ("side-effects", SideEffect),
        ("places", Jurisdiction),
        ("conditions", Condition),
        ("substances", Substance),
        ("targets", Target),
    ):
        for term in vocabulary:
            text = pages()[f"{folder}/{term}.html"].line
            assert all(claim.review.gist in text for claim in facts.about(term)), term


def test_every_link_and_every_file_that_a_page_asks_for_is_there() -> None:
    broken: list[tuple[str, str]] = []
    for path, page in pages().items():
        for href in (*page.values("href"), *page.values("src")):
            if href.startswith(("https://", "http://", "tel:")):
                continue
            file, name = target_of(path, href)
            if file not in files() or (name and name not in pages()[file].values("id")):
                broken.append((path, href))
    assert not broken


def test_every_page_leads_to_the_search_and_to_the_main_pages_before_its_content() -> None:
    main = ("index", "differences", "claims", "notices", "law", "mechanism", "references/index")
    for path, text in files().items():
        if path.endswith(".html"):
            before = Page(text.partition("<main")[0])
            linked = {target_of(path, href)[0] for href in before.values("href")} | {path}
            assert {f"{name}.html" for name in main} <= linked, path


def test_the_index_shows_search_and_topics_first_and_then_what_is_contradicted() -> None:
    text = files()["index.html"].partition("<main")[2]
    places = [text.index(mark) for mark in ('id="search"', "uses/ptsd.html", "The short answer", "differences.html")]
    assert places == sorted(places)
    for claim in facts.claims_by(Verdict.CONTRADICTED):
        assert claim.review.gist in pages()["index.html"].line


def test_the_page_of_differences_has_each_of_them_by_importance() -> None:
    page = files()["differences.html"]
    places = [page.index(f'href="claims.html#{claim.id}"') for claim in differences(facts.claims)]
    assert places == sorted(places)


def test_a_search_that_names_a_term_knows_all_its_spellings() -> None:
    script = files()["search-index.js"]
    entries = json.loads(script.removeprefix("const searchIndex = ").removesuffix(";\n"))["entries"]
    names = {address: set(called) for address, _, _, _, called, _ in entries}
    for vocabulary in (Use, Route, SideEffect):
        for term in vocabulary:
            (page,) = (address for address in names if address.endswith(f"/{term}.html"))
            assert {term.label, term.value, *term.aliases} <= names[page]


def test_every_page_is_reached_from_the_index() -> None:
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        for href in pages()[path].values("href"):
            file, _ = target_of(path, href)
            if file in pages() and file not in reached:
                reached.add(file)
                waiting.append(file)
    assert reached == set(pages())


def test_nothing_is_asked_from_elsewhere_and_a_policy_forbids_it() -> None:
    for path, page in pages().items():
        assert not [value for value in page.values("src") if ":" in value], path
        loaded = [attributes["href"] for tag, attributes in page.tags if tag == "link"]
        assert loaded == [f"{'../' * path.count('/')}style.css"]
        assert page.values("content")[0].startswith("default-src 'none'; style-src 'self'; script-src 'self'")
        assert not {tag for tag, _ in page.tags} & {"style", "img", "iframe", "form"}
    assert "url(" not in files()["style.css"]


def test_no_page_is_larger_than_300_kilobytes() -> None:
    assert not {path for path, text in files().items() if len(text.encode()) > LARGEST}


def test_each_claim_has_a_permanent_address_with_its_note() -> None:
    page = pages()["claims.html"]
    assert {claim.id for claim in facts.claims} <= set(page.values("id"))
    assert not {claim.id for claim in facts.claims if (claim.review.note or "") not in page.line}


def test_each_reference_says_what_it_bears_out() -> None:
    for kind in {work.kind for work in facts.references}:
        html = files()[f"references/{kind}.html"]
        for work in facts.references:
            if work.kind is kind:
                entry = html.partition(f'id="ref__{work.key}"')[2].partition('id="ref__')[0]
                text = Page(f"<li {entry}").line
                assert work.supports in text, work.key
                assert (work.caveat or "") in text
                for claim in facts.claims:
                    assert (f'href="../claims.html#{claim.id}"' in entry) is (work.key in claim.review.references)
                for notice in facts.notices:
                    assert (f"notices.html#notice__{notice.id}" in entry) is (work.key in notice.references)


def test_the_law_the_notices_and_the_inconsistencies_have_a_page_each() -> None:
    law = pages()["law.html"].line
    assert all(fact.status in law for place in facts.jurisdictions for fact in place.law)
    assert all(fact.status in law for fact in facts.other_law)
    assert all(notice.text in pages()["notices.html"].line for notice in facts.notices)
    assert all(topic.text in pages()["inconsistencies.html"].line for topic in facts.inconsistencies)
    questions = pages()["questions.html"].line
    assert all(topic.text in questions for topic in (*facts.questions, *facts.history, *facts.general))
    assert all(item.text in pages()["mechanism.html"].line for item in facts.pharmacokinetics)


def test_the_search_index_leads_to_every_term_claim_notice_and_point_of_law() -> None:
    script = files()["search-index.js"]
    index = json.loads(script.removeprefix("const searchIndex = ").removesuffix(";\n"))
    addresses = {address for address, *_ in index["entries"]}
    assert {f"claims.html#{claim.id}" for claim in facts.claims} <= addresses
    assert {f"notices.html#notice__{notice.id}" for notice in facts.notices} <= addresses
    assert {f"uses/{use}.html" for use in Use} <= addresses
    assert "law.html#part__united-states" in addresses
    assert "law.html#part__worldwide-and-elsewhere" in addresses
    for address in addresses:
        file, _, name = address.partition("#")
        assert not name or name in pages()[file].values("id"), address
    assert index["help"] == {word: [*item.help] for item in facts.synonyms if item.help for word in item.words}
    assert script.isascii()


def test_the_list_for_language_models_names_every_page_and_asks_for_the_verdict() -> None:
    text = files()["llms.txt"]
    assert text.startswith("# Ketamine")
    assert set(re.findall(r"\]\(([^)]+)\)", text)) == set(pages())
    assert "Quote no statement without its verdict" in text


def test_the_sitemap_names_every_page_under_the_given_address() -> None:
    address = "https://www.example.org/a&b/"
    tree = ElementTree.fromstring(site(facts, address)["sitemap.xml"])
    named = {entry.text for entry in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert named == {address + path for path in pages()}


def test_a_site_is_the_same_each_time_and_one_of_the_formats() -> None:
    again = type(facts).model_validate_json(facts.model_dump_json())
    assert site(again) == files() == render(facts, "site")
    assert FORMATS["site"].suffix == ""


def test_a_site_of_some_terms_holds_what_concerns_them() -> None:
    part = render(facts, "site", Use.PTSD)
    assert not isinstance(part, (str, bytes))
    shown = set(Page(str(part["claims.html"])).values("id"))
    assert shown.intersection(claim.id for claim in facts.claims) == {claim.id for claim in facts.about(Use.PTSD)}


def test_no_text_of_an_edition_becomes_markup_on_a_site() -> None:
    hostile = site(marked(facts, "</script><b>x</b>\"'&"))
    for path, page in pages().items():
        if not path.startswith(("conditions/", "substances/", "targets/")):  # their ids are members of a vocabulary
            assert Page(hostile[path]).shape() == page.shape(), path
