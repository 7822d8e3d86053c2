"""What a readable page shows, and in which order, as HTML and as Markdown."""

import re

from ketamine_facts import (
    Condition,
    HelpPurpose,
    Importance,
    Jurisdiction,
    NoticeKind,
    Route,
    SideEffect,
    Substance,
    Use,
    Verdict,
    facts,
)
from ketamine_facts.edition import differences
from ketamine_facts.export import html, markdown
from tests.export.pages import CLAIM, FEW, PAGES, changed, lines_of, page_of, read, stated
from tests.html_reader import Page


def test_a_statement_is_never_without_its_standing_verdict_gist_note_and_references() -> None:
    for terms in PAGES:
        found = set[str]()
        for claim, content, text in stated(page_of(*terms)):
            review = claim.review
            assert claim.statement in text, claim.id
            assert f"({claim.standing.label.lower()}" in text
            assert ("opinion)" in text) is claim.opinion
            assert f'class="badge {review.verdict}"' in content
            assert f"{review.headline} {review.gist}" in text, claim.id
            assert (review.note or "") in text
            assert content.count('role="doc-noteref"') == len(review.references)
            assert ", ".join(map(str, claim.spans)) in text
            assert all(aspect.replace("-", " ") in text for aspect in (*review.differs_in, *review.not_compared))
            found.add(claim.id)
        assert found == {claim.id for claim in facts.about(*terms)}, terms


def test_markdown_keeps_the_verdict_gist_and_note_of_every_statement() -> None:
    for terms in PAGES:
        lines = lines_of(*terms)
        for claim in facts.about(*terms):
            opinion = ", opinion" if claim.opinion else ""
            at = lines.index(f"- {claim.statement} ({claim.standing.label.lower()}{opinion})")
            assert lines[at + 1] == f"  - **{claim.review.headline}**: {claim.review.gist}"
            rest = "\n".join(lines[at + 2 : at + 4])
            assert (claim.review.note or "") in rest
            assert f"claim {claim.id}" in rest
            assert bool(re.search(r"\[\^?\d+\]", rest)) is bool(claim.review.references)


def test_each_note_is_on_a_page_once() -> None:
    for terms in PAGES:
        elsewhere = Page(CLAIM.sub("", page_of(*terms))).line
        assert not {claim.id for claim in facts.claims if claim.review.note and claim.review.note in elsewhere}
        lines = [line for line in lines_of(*terms) if not line.startswith("  - ")]
        assert not {claim.id for claim in facts.claims if claim.review.note and claim.review.note in "\n".join(lines)}


def test_the_order_of_a_page_is_help_answer_statements_notices_references() -> None:
    for terms in PAGES:
        titles = [title for title in _titles(page_of(*terms), 2) if title != "How it acts"]
        assert titles[:2] == ["The short answer", "The statements, in the order of the article"]
        assert titles[-1 - bool("References" in titles)] == "Warnings and other notices"
        text = read(*terms).text
        assert text.index("Call your emergency number") < text.index("The short answer")


def _titles(page: str, level: int) -> list[str]:
    return re.findall(rf"<h{level} id=[^>]+>([^<]+)</h{level}>", page)


def test_help_in_a_crisis_names_each_number_of_a_crisis_line_with_its_places() -> None:
    for text in (read(Use.PTSD).text, "\n".join(lines_of(Use.PTSD))):
        for line in facts.help_lines:
            assert re.search(rf"{re.escape(line.number)} [^;]*{re.escape(line.place)}", text), line.id
    dialed = [href for href in read().values("href") if href.startswith("tel:")]
    assert len(dialed) == len({(line.purpose, line.number) for line in facts.help_lines})
    assert all(re.fullmatch(r"tel:[0-9+]+", href) for href in dialed)


def test_an_edition_without_help_lines_shows_its_crisis_notices_first() -> None:
    edition = changed(help_lines=())
    crisis = [notice.text for notice in facts.notices if notice.kind == "crisis"]
    for text in (Page(html(edition)).text, markdown(edition).replace("\\", "")):
        first = text[: text.index("The short answer")]
        assert all(notice in first for notice in crisis)
    bare = changed(help_lines=(), notices=())
    assert "Call your emergency number" in html(bare)
    assert "Warnings and other notices" not in html(bare)


def test_further_numbers_are_grouped_by_what_they_are_for() -> None:
    poisoning = tuple(line for line in facts.help_lines if line.purpose is HelpPurpose.POISONING)
    page = html(changed(help_lines=poisoning))
    assert "Poisoning: " in Page(page).text
    assert "Call a crisis line" not in page


def test_the_short_answer_lists_the_differences_of_safety_the_gravest_first_or_else_two_for_a_decision() -> None:
    for terms in PAGES:
        answer = page_of(*terms).partition(">The short answer<")[2].partition("<h2")[0]
        grave = differences(facts.about(*terms), Importance.SAFETY)
        expected = grave or differences(facts.about(*terms), Importance.DECISION)[:2]
        shown = re.findall(r'<li class="claim">.*?href="#([^"]+)">[^<]*</a></p></li>', answer, re.DOTALL)
        assert shown == [claim.id for claim in expected]
        assert all(claim.review.gist in Page(answer).line for claim in expected)
        assert expected or not facts.about(*terms) or "No difference" in answer
        lines = [line for line in lines_of(*terms) if line.startswith("- **") and " Article: " in line]
        assert [line.rpartition("claim ")[2].rstrip(")") for line in lines] == [claim.id for claim in expected]


def test_the_short_answer_says_what_the_article_says_about_a_term() -> None:
    for profile in (*facts.uses, *facts.routes, *facts.side_effects, *facts.jurisdictions):
        for text in (read(profile.term).line, " ".join(lines_of(profile.term))):
            assert all(line in text for line in profile.outline)
    assert "Named within: Chronic pain." in read(Condition.CRPS).text
    assert "Approved: anesthesia." in read().line


def test_a_bar_has_a_segment_for_each_verdict_and_the_counts_in_words() -> None:
    for terms in FEW:
        claims = facts.about(*terms)
        answer = page_of(*terms).partition("</svg>")[0]
        verdicts = {claim.review.verdict for claim in claims}
        assert set(re.findall(r'<rect [^>]*class="([a-z-]+)"', answer)) == set(verdicts)
        widths = [float(width) for width in re.findall(r' width="([0-9.]+)%"', answer)]
        assert abs(sum(widths) - 100) < 0.1
        for verdict in verdicts:
            count = sum(claim.review.verdict is verdict for claim in claims)
            assert f"{count} {verdict.label.lower()}" in read(*terms).text


def test_a_notice_that_belongs_to_a_page_is_on_it_once_in_full_or_by_title() -> None:
    for terms in PAGES:
        notices = facts.notices_for(*(term for term in terms if not isinstance(term, Jurisdiction)))
        for text in (read(*terms).text, "\n".join(lines_of(*terms))):
            for notice in notices if terms else facts.notices:
                assert text.count(notice.text) <= 1, (terms, notice.id)
                assert text.count(notice.text) == 1 or terms, notice.id
                assert notice.title in text


def test_the_page_of_a_term_has_in_full_what_is_a_matter_of_safety_for_the_term_itself() -> None:
    for vocabulary in (Use, Route, SideEffect, Substance):
        for term in vocabulary:
            for notice in facts.notices_for(term):
                own = term in (*notice.terms, *notice.substances) or not notice.terms
                safety = notice.importance is Importance.SAFETY and notice.kind is not NoticeKind.INTERACTION
                full = safety and (own or notice.kind is NoticeKind.CRISIS)
                assert (notice.text in read(term).text) is full, (term, notice.id)


def test_the_page_of_a_condition_has_the_notices_of_its_use_in_full() -> None:
    use, condition = read(Use.CHRONIC_PAIN).text, read(Condition.FIBROMYALGIA).text
    pain = {
        notice.id
        for notice in facts.notices_for(Use.CHRONIC_PAIN)
        if notice.text in use and Use.CHRONIC_PAIN in notice.uses
    }
    assert pain
    assert pain <= {notice.id for notice in facts.notices if notice.text in condition}


def test_the_whole_page_says_of_which_kind_a_notice_is_and_when_it_was_checked() -> None:
    for text in (read().line, " ".join(lines_of())):
        for notice in facts.notices:
            shown = text[text.index(notice.text) - len(notice.title) - 60 :][: len(notice.text) + 300]
            assert notice.kind.label.lower() in shown
            assert f"Checked {notice.checked}" in shown
            assert (notice.text_of or "") in shown


def test_a_notice_in_brief_links_to_each_of_its_references() -> None:
    page = page_of(Use.PTSD)
    for notice in facts.notices_for(Use.PTSD):
        if notice.text in read(Use.PTSD).text:
            shown = page.partition(f">{notice.title}<")[2].partition("</li>")[0]
            for work in facts.references_of(notice):
                assert f'href="{work.url.replace("&", "&amp;")}"' in shown, (notice.id, work.key)


def test_every_dose_is_in_the_table_with_all_its_verdicts_the_gravest_first() -> None:
    order = (Verdict.CONTRADICTED, Verdict.UNSUPPORTED, Verdict.QUALIFIED, Verdict.NOT_CHECKED, Verdict.CORROBORATED)
    for route in facts.routes:
        rows = re.findall(r"<tr>.*?</tr>", page_of(route.term), re.DOTALL)
        for dosage in route.dosages:
            listed = ", ".join(item.name for item in route.listed(dosage))
            shown = [row for row in rows if f": {listed}</th>" in row]
            assert len(shown) == 1, listed
            assert dosage.text in Page(shown[0]).text
            verdicts = re.findall(r'class="badge ([a-z-]+)"', shown[0])
            expected = sorted((claim.review.verdict for claim in facts.claims_of(dosage)), key=order.index)
            assert verdicts == expected
            assert any(f": {listed} |" in line and dosage.text in line for line in lines_of(route.term))


def test_both_layers_of_the_law_are_on_a_page_with_their_dates() -> None:
    for place in facts.jurisdictions:
        for text in (read(place.term).line, " ".join(lines_of(place.term))):
            assert place.classification in text
            assert "By reference, not from the article" in text or not place.law
            for fact in place.law:
                assert fact.status in text
                assert str(fact.checked) in text
                assert (fact.since or "not given") in text
                assert (fact.text_of or "") in text
            assert (place.gap or "") in text
    assert all(fact.status in read().line for fact in facts.other_law)


def test_the_whole_page_has_every_topic_step_and_reference() -> None:
    topics = (*facts.inconsistencies, *facts.takeaways, *facts.questions, *facts.history)
    for text in (read().line, " ".join(lines_of())):
        assert [topic.id for topic in topics if topic.text not in text] == []
        assert [work.key for work in facts.references if " ".join(work.title.split()) not in text] == []
    assert [step.text for step in facts.mechanism if step.text not in "\n".join(lines_of())] == []
    assert "By contrast" in read().text
    assert any(line.startswith("- By contrast: ") for line in lines_of())
