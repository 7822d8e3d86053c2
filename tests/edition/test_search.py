"""The search: everyday questions find the right thing, help comes first in a crisis, and no input breaks it."""

import sqlite3
import threading
from types import SimpleNamespace

import pytest

from ketamine_facts import (
    Edition,
    HitKind,
    KetamineFactsError,
    Use,
    Verdict,
    facts,
    part,
)

QUESTIONS = {  # a part of an id that must be among the first three hits
    "can ketamine hurt my bladder": "bladder",
    "what dose for depression": "depression-dose",
    "which receptor does ketamine act on": "nmda",
    "ketamine vs propofol breathing": "breathing",
    "can I drive after ketamine": "no-driving",
    "what is a k-hole": "dissociation",
    "does ketamine work for P.T.S.D.?": "ptsd",
    "is ketamine used on horses or animals": "veterinary",
    "how fast does i.v. work": "onset-iv",
    "don\u2019t mix it with booze": "cns-depressants",
    "when was it invented": "developed",
    "law in Japan": "asia",
    "memory loss": "memory",
    "what is ketamine used for": "primary-use-anesthesia",
    "what is esketamine nasal spray used for": "esketamine-approved-depression",
    "what is the difference between ketamine and esketamine": "esketamine-approval-scope",
    "can you snort ketamine": "takeaway-nasal-route",
    "does ketamine damage your brain": "memory-difficulty-after",
    "how long does ketamine last": "supports-short-anesthesia",
    "ketamine for depression does it work": "rapid-effect-in-trd",
    "ketamine halflife": "half-life",
    "ketamin for depresion": "main-use-depression",
    "how do clinics monitor you after ketamin infusion": "trained-staff",
    "what is wrong in the article": "norketamine-prolongs-analgesia",
    "my son is snorting ket every weekend how can I help him": "dependence",
    "someone spiked my drink with K": "emergency-after-ketamine",
    "dose i should snort for a good trip": "emergency-after-ketamine",
}


def ids(question: str, limit: int = 3) -> list[str]:
    return [hit.id for hit in facts.search(question, limit)]


def test_everyday_questions_find_the_right_thing_among_the_first_three() -> None:
    missed = {
        question: ids(question) for question, part_of_id in QUESTIONS.items() if part_of_id not in str(ids(question))
    }
    assert missed == {}


def test_words_of_a_crisis_bring_the_help_first() -> None:
    for question in ("suicide", "I want to kill myself", "she talks of ending my life"):
        first, *others = facts.search(question, 4)
        assert (first.kind, first.id) == (HitKind.NOTICE, "crisis-help")
        assert HitKind.HELP_LINE in {hit.kind for hit in others}


def test_an_overdose_brings_first_what_to_do_and_the_numbers_for_a_poisoning() -> None:
    assert ids("my friend took too much k and won't wake up", 2) == ["emergency-after-ketamine", "poisoning"]


def test_an_overdose_brings_the_numbers_for_a_poisoning() -> None:
    hits = facts.search("my friend took too much and will not wake up", 3)
    assert [hit.id for hit in hits if hit.kind is HitKind.HELP_LINE] == ["poisoning"]


def test_a_hit_on_a_claim_leads_with_its_verdict_and_gist() -> None:
    (hit,) = facts.search("schedule III United States", 1)
    claim = facts.claim(hit.id)
    assert hit.text.startswith(f"{claim.review.verdict.label}: {claim.review.gist}")
    assert claim.statement in hit.text
    assert hit.claims == (claim.id,)


def test_a_spelling_of_a_term_finds_what_is_about_the_term() -> None:
    for hit in facts.search("fibro", 3):
        assert "ibromyalgia" in hit.text


def test_plurals_and_abbreviations_find_what_the_word_finds() -> None:
    assert ids("injections") == ids("injection")
    assert ids("i.v.") == ids("IV") == ids("iv")


def test_every_claim_is_found_by_the_words_of_its_statement() -> None:
    lost = [claim.id for claim in facts.claims if claim.id not in ids(claim.statement, 12)]
    assert lost == []


def test_a_misspelled_word_is_read_as_the_word_it_is_near_to_and_the_result_says_so() -> None:
    found = facts.search("ketmaine for depresion used recreationally", 3)
    expected = {"ketmaine": "ketamine", "depresion": "depression", "recreationally": "recreational"}
    assert dict(found.corrections) == expected
    assert set(ids("ketamine for depression used recreational")) == {hit.id for hit in found}
    assert str(found).startswith("Read 'ketmaine' as 'ketamine'.")


def test_a_short_word_or_one_with_another_first_letter_is_never_read_as_another() -> None:
    assert facts.search("taste").corrections == ()  # state
    assert facts.search("coot").corrections == ()  # root


def test_words_that_nothing_mentions_are_told_except_where_help_is_needed() -> None:
    found = facts.search("ketamine in status epilepticus")
    assert found.unknown == ("epilepticus",)
    assert found.remarks == ("Nothing here mentions 'epilepticus'.",)
    assert facts.search("my friend took an overdose").unknown == ()


def test_a_topic_on_which_the_content_says_nothing_is_told() -> None:
    assert facts.search("does ketamine show up on a drug test?").unknown == ("drug test",)
    assert facts.search("how much does an infusion cost").remarks == ("Nothing here mentions 'cost'.",)


def test_a_common_word_is_no_code_of_a_country() -> None:
    assert "canada" not in " ".join(ids("can you snort ketamine", 10))


def test_nothing_found_names_what_is_near() -> None:
    hits = facts.search("nasl")
    assert not hits
    assert hits.near == ("nasal",)
    assert str(hits) == "Nothing found. Did you mean nasal?"
    assert str(facts.search("xyzzy")) == "Nothing found."


@pytest.mark.parametrize(
    "text", ["", "?", '"', "*", "don't", "🙂", "a", "AND OR NOT(", "\x00", "xyzzy:", 'xyzzy" OR (']
)
def test_any_text_is_taken_as_words_and_never_as_a_query(text: str) -> None:
    assert facts.search(text) == ()


def test_a_long_text_is_read_in_part() -> None:
    assert facts.search("bladder " * 10_000, 1)


def test_the_limit_holds_and_the_order_does_not_depend_on_it() -> None:
    assert ids("depression", 20)[:5] == ids("depression", 5)
    assert facts.search("depression", 0) == ()


def test_hits_print_one_on_a_line() -> None:
    hits = facts.search("liver", 2)
    assert str(hits) == f"{hits[0]}\n{hits[1]}"
    assert str(hits[0]).startswith(f"[{hits[0].kind.label.lower()} {hits[0].id}] ")


def test_hits_are_an_immutable_tuple() -> None:
    hits = facts.search("liver", 2)
    assert isinstance(hits, tuple)
    with pytest.raises(AttributeError, match="SearchHits is immutable"):
        hits.near = ()


def test_a_part_of_an_edition_is_searched_alone() -> None:
    found = part(facts, Use.PTSD).search("depression bladder", 50)
    assert {claim for hit in found for claim in hit.claims} <= {claim.id for claim in facts.about(Use.PTSD)}


def test_an_edition_without_help_lines_is_searched_like_any_other() -> None:
    without = Edition.model_construct(None, **{**dict(facts), "help_lines": ()})
    assert [hit.id for hit in without.search("bladder")] == [hit.id for hit in facts.search("bladder")]
    assert all(hit.kind is not HitKind.HELP_LINE for hit in without.search("overdose"))


def test_several_threads_may_search_at_once() -> None:
    expected = ids("bladder harm", 10)
    edition = facts.model_copy(update={"content_version": "9.9.9"})
    found: list[list[str]] = []

    def ask() -> None:
        found.extend([hit.id for hit in edition.search("bladder harm", 10)] for _ in range(20))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 160


def test_without_full_text_search_in_sqlite_the_error_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    class Plain:
        def execute(self, statement: str) -> None:
            raise sqlite3.OperationalError(f"no such module: fts5 ({len(statement)})")

        def close(self) -> None:
            pass

    def connect(database: str, *, check_same_thread: bool) -> Plain:
        assert (database, check_same_thread) == (":memory:", False)
        return Plain()

    lacking = SimpleNamespace(connect=connect, OperationalError=sqlite3.OperationalError)
    monkeypatch.setattr("ketamine_facts.edition._search._engine.sqlite3", lacking)
    with pytest.raises(KetamineFactsError, match="needs SQLite with FTS5"):
        Edition.model_construct(set(dict(facts)), **dict(facts)).search("liver")


def test_every_synonym_leads_to_words_of_the_content() -> None:
    lost = {meant for synonym in facts.synonyms for meant in synonym.means if not facts.search(meant)}
    assert lost == set()


def test_no_word_is_a_synonym_twice() -> None:
    words = [word for synonym in facts.synonyms for word in synonym.words]
    assert sorted(word for word in set(words) if words.count(word) > 1) == []


def test_a_contradicted_claim_says_so_in_its_hit() -> None:
    claim = facts.claims_by(Verdict.CONTRADICTED)[0]
    hit = next(hit for hit in facts.search(claim.statement, 20) if hit.id == claim.id)
    assert hit.text.startswith("Contradicted")
