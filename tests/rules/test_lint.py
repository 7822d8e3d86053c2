"""The content keeps its rules, and the linter names what breaks one."""

import re
from pathlib import Path

import pytest

from ketamine_facts import ArticleMismatchError, facts
from ketamine_facts.rules import ARTICLE_RULES, RULES, lint
from tests.rules.broken import changed


def test_the_content_keeps_every_rule(article_text: str) -> None:
    assert lint(facts, article_text) == ()


def test_the_linter_names_the_rule_with_each_fault() -> None:
    edition = changed((("routes", "intramuscular", "dosages", 0, "amount", "high"), 12))
    assert any(line.startswith("quantities are claimed: routes 'intramuscular', dosages") for line in lint(edition))


def test_of_an_edition_that_is_not_whole_the_linter_says_only_that() -> None:
    found = lint(changed((("takeaways", 0, "claims"), ["rapid-relief-in-trd"])))
    assert found
    assert all(line.startswith("is whole: takeaways 'rapid-relief': cites the unknown claim") for line in found)


def test_the_rules_about_passages_need_the_article_that_was_read() -> None:
    with pytest.raises(ArticleMismatchError):
        lint(facts, "Another text.")


def test_each_rule_says_in_a_sentence_what_it_asks() -> None:
    rules = {**RULES, **ARTICLE_RULES}
    assert [name for name, rule in rules.items() if not re.match(r"[A-Z][^\n]+[.]\n?", rule.__doc__ or "")] == []


def test_each_rule_has_an_example_that_breaks_it() -> None:
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert [name for name in (*RULES, *ARTICLE_RULES) if tests.count(f'"{name}"') == 0] == []
