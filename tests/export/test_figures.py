"""What the figures promise: nothing that only an eye can read, no dose, and the same on pages and in notebooks."""

import re

from ketamine_facts import Jurisdiction, LegalKind, Route, Target, Use, facts
from ketamine_facts.export import figures
from tests.html_reader import Page, as_notebook


def test_the_verdicts_of_each_term_are_counted_in_words_next_to_their_bar() -> None:
    html = figures(facts).verdicts.html
    rows = {Page(row).line.split(" ")[0]: row for row in re.findall(r"<tr>.*?</tr>", html)}
    assert len(rows) > 1
    for vocabulary in (Use, Route, Jurisdiction):
        for term in vocabulary:
            row = html.partition(f">{term.label}</th>")[2].partition("</tr>")[0]
            for verdict in {claim.review.verdict for claim in facts.about(term)}:
                count = sum(claim.review.verdict is verdict for claim in facts.about(term))
                assert f"{count} {verdict.label.lower()}" in Page(row).text, term
                assert f'class="{verdict}"' in row
    assert 'aria-hidden="true"' in html


def test_the_mechanism_has_every_step_with_its_verdicts_and_the_contrast_apart() -> None:
    html = figures(facts).mechanism.html
    own, _, contrast = Page(html).text.partition("By contrast")
    for step in facts.mechanism:
        words = step.text.removeprefix(step.subject).strip()
        assert words in (contrast if step.contrast else own), step.text
    assert html.count('class="badge') == sum(len(step.claims) for step in facts.mechanism)
    assert "(hypothesized)" in own


def test_the_law_is_a_table_with_the_dates_of_each_instrument() -> None:
    law = (*(fact for place in facts.jurisdictions for fact in place.law), *facts.other_law)
    html = figures(facts).law.html
    instruments = [fact for fact in law if fact.kind is LegalKind.INSTRUMENT]
    assert html.count('scope="row"') == len(instruments)
    for fact in instruments:
        text = Page(html).line
        assert fact.name in text
        assert (fact.since or "not given") in text
        assert str(fact.checked) in text
        assert (fact.schedule or "") in text


def test_no_figure_shows_a_dose() -> None:
    drawn = figures(facts)
    for figure in (drawn.verdicts, drawn.mechanism, drawn.law):
        assert not re.search(r"\d\s*mg", Page(figure.html).text), figure.title


def test_a_notebook_shows_a_figure_with_its_title_and_that_it_is_not_advice() -> None:
    drawn = figures(facts, Target.GLUTAMATE)
    for figure in (drawn.verdicts, drawn.mechanism, drawn.law):
        shown = as_notebook(figure)
        assert shown == figure.html
        assert figure.title in Page(shown).text
        assert "Not medical advice" in Page(shown).text


def test_figures_of_some_terms_show_what_concerns_them() -> None:
    whole, part = figures(facts), figures(facts, Target.GLUTAMATE)
    assert len(part.mechanism.html) < len(whole.mechanism.html)
    assert "no statement" in Page(part.verdicts.html).text
    assert "By contrast" not in figures(facts, Target.BDNF).mechanism.html
