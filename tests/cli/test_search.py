"""The commands ``search`` and ``about``: what the content says on a question, and on terms."""

import pytest

from ketamine_facts import Importance, Jurisdiction, Route, SideEffect, Use, facts
from ketamine_facts.edition import crisis_lines, differences, tally
from ketamine_facts.records import Notice
from tests.cli.calls import Calls, words


def test_a_search_gives_its_hits_best_first_and_says_how_to_read_on(cli: Calls) -> None:
    question = "can it hurt the bladder"
    hits = facts.search(question, 5)
    text = cli.words("search", *question.split())
    places = [text.index(words(str(hit))) for hit in hits]
    assert places == sorted(places)
    assert text.endswith("the references and the place in the article.")
    data = cli.data("search", question)
    assert [hit["id"] for hit in data["hits"]] == [hit.id for hit in hits]
    assert (data["text"], data["near"]) == (question, [])


def test_a_search_gives_as_many_hits_as_asked_for(cli: Calls) -> None:
    assert len(cli.data("search", "depression")["hits"]) == 5
    assert len(cli.data("search", "--limit", "8", "depression")["hits"]) == 8
    assert "'many' is not a whole number such as 0, 12 or 24" in cli.usage_error("search", "--limit", "many", "x")


def test_a_search_in_a_crisis_brings_the_help_first(cli: Calls) -> None:
    text = cli("search", "I want to kill myself")
    assert text.startswith(f"[notice {facts.search('suicide')[0].id}]")
    assert all(line.number in text for line in crisis_lines(facts))


def test_a_search_without_hits_says_so_and_names_what_is_near(cli: Calls) -> None:
    assert cli.words("search", "nasl").startswith("Nothing found for 'nasl'. Did you mean nasal?")
    assert cli.words("search", "xyzzy").startswith("Nothing found for 'xyzzy'. 'ketamine-facts list terms'")


def test_a_search_says_which_words_it_read_otherwise_and_which_nothing_mentions(cli: Calls) -> None:
    text = cli.words("search", "depresion", "in", "dogs", "with", "epilepticus")
    assert text.startswith("Read 'depresion' as 'depression'. Nothing here mentions 'epilepticus'.")
    data = cli.data("search", "depresion", "epilepticus")
    assert (data["corrections"], data["unknown"]) == ([["depresion", "depression"]], ["epilepticus"])


def test_about_answers_first_and_puts_the_most_important_differences_before_the_rest(cli: Calls) -> None:
    claims = facts.about(Use.DEPRESSION)
    text = cli("about", "depression")
    assert text.splitlines()[0] == f"Depression: {len(claims)} claims: {tally(claims)}."
    order = [claim["id"] for claim in cli.data("about", "depression")["claims"]]
    first = [claim.id for claim in differences(claims)]
    assert order == [*first, *(claim.id for claim in claims if claim.id not in first)]
    places = [words(text).index(f"claim {claim_id} ") for claim_id in order]
    assert places == sorted(places)


def test_about_shows_each_claim_with_its_verdict_gist_statement_and_id(cli: Calls) -> None:
    text = cli.words("about", "depression")
    for claim in facts.about(Use.DEPRESSION):
        assert words(f"{claim.review} The article: {claim.statement} claim {claim.id}") in text, claim.id


def test_about_takes_every_spelling_and_a_named_vocabulary(cli: Calls) -> None:
    assert cli.data("about", "use:ptsd", "i.m.")["terms"] == [Use.PTSD, Route.INTRAMUSCULAR]
    assert cli.data("about", "IV", "i.v.", "route:IV")["terms"] == [Route.INTRAVENOUS]
    assert cli.data("about", "esketamine")["terms"] == ["esketamine"]


def test_about_several_terms_gives_what_concerns_all_of_them(cli: Calls) -> None:
    ids = [claim["id"] for claim in cli.data("about", "depression", "IV")["claims"]]
    assert sorted(ids) == sorted(claim.id for claim in facts.about(Use.DEPRESSION, Route.INTRAVENOUS))
    assert cli.words("about", "Canada", "Africa").startswith("Canada and Africa: no claims.")


def test_about_says_where_a_term_was_widened(cli: Calls) -> None:
    narrower = [use.label for use in Use.PAIN.narrower]
    assert f"Includes the claims on {', '.join(narrower)}." in cli.words("about", "pain")
    assert cli.data("about", "pain")["includes"] == list(Use.PAIN.narrower)
    assert "Includes" not in cli("about", "ptsd")


@pytest.mark.parametrize(("term", "wider"), [("fibromyalgia", Use.CHRONIC_PAIN), ("chronic-pain", Use.PAIN)])
def test_about_says_where_a_term_is_a_part_of_a_wider_one(cli: Calls, term: str, wider: Use) -> None:
    count = len(facts.about(wider))
    expected = f"Part of {wider.label}, which has {count} claims: 'ketamine-facts about {wider}'."
    assert expected in cli.words("about", term)
    assert cli.data("about", term)["part_of"] == [wider]
    assert "Part of" not in cli("about", "IV", "esketamine")


def test_about_a_term_names_its_notices_by_importance(cli: Calls) -> None:
    for term in (Use.SUICIDAL_THOUGHTS, Route.NASAL, SideEffect.LIVER_TOXICITY, Jurisdiction.CANADA):
        notices = facts.notices_for(term)
        assert [notice["id"] for notice in cli.data("about", term)["notices"]] == [notice.id for notice in notices]
        text = cli.words("about", term).partition("NOTICES, NOT FROM THE ARTICLE")[2]
        places: dict[Notice, int] = {}
        for notice in facts.notices:
            title = f"{notice.title} ({notice.kind.label.lower()}): notice {notice.id} "
            assert (title in text) is (notice in notices), (term, notice.id)
            places[notice] = text.find(title)
        by_importance = [notice for importance in Importance for notice in notices if notice.importance is importance]
        assert sorted(notices, key=places.__getitem__) == by_importance


def test_about_suicide_gives_the_help_before_the_claims(cli: Calls) -> None:
    text = cli.words("about", "suicidal ideation")
    help_text = next(notice.text for notice in facts.notices if notice.id == "crisis-help")
    assert text.index(words(help_text)) < text.index("In a crisis, call: ") < text.index("The article: ")
    assert "In a crisis, call" not in cli("about", "canada")
