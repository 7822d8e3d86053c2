"""Each rule that the article is needed for: the content keeps it, and an example that breaks it is caught."""

import pytest

from ketamine_facts import facts
from ketamine_facts.rules import ARTICLE_RULES, lint
from ketamine_facts.rules._article import pieces
from tests.conftest import Document, Editor
from tests.content.record_breaks import Change, claim


@pytest.mark.parametrize("name", ARTICLE_RULES)
def test_the_content_keeps_each_rule_against_the_article(name: str, article_text: str) -> None:
    assert list(ARTICLE_RULES[name](facts, article_text)) == []


def test_lint_with_the_article_finds_nothing(article_text: str) -> None:
    assert lint(facts, article_text) == ()


def move_a_dose_elsewhere(document: Document) -> None:
    claim(document, "iv-depression-dose")["spans"] = [{"start": 4488, "end": 4513}]


def cut_a_word(document: Document) -> None:
    claim(document, "us-schedule-iii")["spans"] = [{"start": 7142, "end": 7188}]


def uncover_a_sentence(document: Document) -> None:
    document["claims"] = [item for item in document["claims"] if item["section"] != "pharmacokinetics"]


def cut_a_heading(document: Document) -> None:
    document["article"]["headings"][1]["end"] -= 2


def keep_one_word_of_a_sentence(document: Document) -> None:
    for item in document["claims"]:
        if item["id"].startswith("protocols-"):
            start = item["spans"][0]["start"]
            item["spans"] = [{"start": start, "end": start + len("Strict")}]


def call_a_statement_a_heading(document: Document) -> None:
    document["article"]["headings"].append({"start": 6733, "end": 6779})


def move_a_question(document: Document) -> None:
    document["questions"][0]["spans"] = [{"start": 46, "end": 89}]


def lose_a_hedge_everywhere(document: Document) -> None:
    item = claim(document, "liver-high-dose-long")
    item.update(statement="Prolonged high-dose use affects liver function.", hedge=[])


def make_thoughts_facts(document: Document) -> None:
    for item in document["claims"]:
        if item["standing"] == "hypothesized":
            item["standing"] = "asserted"


def approve_without_a_word(document: Document) -> None:
    claim(document, "us-schedule-iii")["standing"] = "approved"


def forget_what_is_off_label(document: Document) -> None:
    claim(document, "chronic-pain-off-label").update(
        standing="asserted", statement="Ketamine is used for chronic pain."
    )


def make_a_fact_a_thought(document: Document) -> None:
    claim(document, "us-schedule-iii")["standing"] = "hypothesized"


ARTICLE_BREAKS: list[tuple[str, Change, str]] = [
    ("statements keep to their passages", move_a_dose_elsewhere, "0.5, 40 does not stand in its passages"),
    ("statements keep to their passages", cut_a_word, "cuts a word"),
    ("the article is covered", uncover_a_sentence, "no claim carries"),
    ("the article is covered", keep_one_word_of_a_sentence, "no claim carries"),
    ("hedges of the article are kept", lose_a_hedge_everywhere, "the passage says 'might', the claim does not"),
    ("standings are the articles", make_a_fact_a_thought, "no passage has it hypothesized"),
    ("standings are the articles", approve_without_a_word, "'us-schedule-iii': no passage has it approved"),
    ("standings are the articles", forget_what_is_off_label, "no claim that is off-label carries 'off-label'"),
    ("standings are the articles", make_thoughts_facts, "no claim that is hypothesized carries 'thought to'"),
    ("headings are headings", move_a_question, "stands at no heading"),
    ("headings are headings", cut_a_heading, "is not a heading"),
    ("headings are headings", call_a_statement_a_heading, "is not a heading"),
]


@pytest.mark.parametrize(
    ("name", "change", "message"), ARTICLE_BREAKS, ids=lambda value: getattr(value, "__name__", None)
)
def test_what_breaks_a_rule_against_the_article_is_caught(
    edited: Editor, article_text: str, name: str, change: Change, message: str
) -> None:
    assert any(message in line for line in ARTICLE_RULES[name](edited(change), article_text))


def test_each_rule_against_the_article_has_an_example_that_breaks_it() -> None:
    assert {name for name, _, _ in ARTICLE_BREAKS} == set(ARTICLE_RULES)


def test_the_article_falls_into_sentences_items_and_cells() -> None:
    text = "A heading\n\nOne thing (of 2.5 mg). Another thing—set apart:\n  • An item; and a cell\n"
    assert [text[start:end] for start, end in pieces(text)] == [
        "A heading", "One thing (of 2.5 mg", "Another thing", "set apart", "An item", "and a cell",
    ]  # fmt: skip
