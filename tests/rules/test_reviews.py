"""Rules about reviews: what each verdict needs, and what gist and note are like."""

from ketamine_facts import facts
from tests.rules.broken import ABSENT, broken, changed, found

QUALIFIED = next(claim.id for claim in facts.claims if claim.review.verdict == "qualified")
CORROBORATED = next(claim.id for claim in facts.claims if claim.review.verdict == "corroborated" and claim.review.note)
SECONDARY = next(work.key for work in facts.references if work.tier == "secondary")


def test_a_verdict_without_a_reference_is_named() -> None:
    for claim, verdict in ((CORROBORATED, "corroborated"), (QUALIFIED, "qualified")):
        named = broken("verdicts have grounds", "claims", claim, "review", "references", [])
        assert named == f"claims '{claim}': {verdict} without a reference"


def test_a_qualified_claim_without_an_importance_is_named() -> None:
    named = broken("importance is weighed", "claims", QUALIFIED, "review", "importance", ABSENT)
    assert named == f"claims '{QUALIFIED}': qualified without an importance"


def test_a_corroborated_claim_with_an_importance_is_named() -> None:
    named = broken("importance is weighed", "claims", CORROBORATED, "review", "importance", "decision")
    assert named == f"claims '{CORROBORATED}': corroborated with an importance"


def test_a_claim_that_is_qualified_for_a_detail_is_named() -> None:
    named = broken("importance is weighed", "claims", QUALIFIED, "review", "importance", "detail")
    assert named == f"claims '{QUALIFIED}': qualified for a detail: such a claim is corroborated"


def test_a_qualified_claim_that_differs_in_nothing_is_named() -> None:
    named = broken("differences are named", "claims", QUALIFIED, "review", "differs_in", [])
    assert named == f"claims '{QUALIFIED}': qualified, and differs in nothing"


def test_a_gist_of_more_than_20_words_is_named() -> None:
    words = " ".join(["word"] * 20)
    assert broken("gists answer", "claims", CORROBORATED, "review", "gist", f"{words.capitalize()}.") == ""
    named = broken("gists answer", "claims", CORROBORATED, "review", "gist", f"Yes: {words}.")
    assert named == f"claims '{CORROBORATED}': its gist has 21 words, more than 20"


def test_a_gist_that_is_no_sentence_is_named() -> None:
    for gist in ("Yes, in adults", "yes, in adults."):
        named = broken("gists answer", "claims", CORROBORATED, "review", "gist", gist)
        assert named.endswith(f"its gist is not a whole sentence: {gist!r}")


def test_a_gist_that_repeats_the_statement_is_named() -> None:
    statement = facts.claim(CORROBORATED).statement
    assert "its gist repeats the statement" in broken(
        "gists answer", "claims", CORROBORATED, "review", "gist", statement
    )


def test_a_note_of_five_sentences_is_named() -> None:
    assert broken("notes are short", "claims", CORROBORATED, "review", "note", "One. Two. Three. Four.") == ""
    named = broken("notes are short", "claims", CORROBORATED, "review", "note", "One. Two. Three. Four. Five.")
    assert named == f"claims '{CORROBORATED}': its note has 5 sentences, more than 4"


def test_a_note_that_is_no_sentence_is_named() -> None:
    named = broken("notes are short", "claims", CORROBORATED, "review", "note", "A label agrees")
    assert named.endswith("its note is not a whole sentence: 'A label agrees'")


def test_a_claim_needs_no_note() -> None:
    assert broken("notes are short", "claims", CORROBORATED, "review", "note", None) == ""


def test_a_review_on_secondary_references_alone_that_does_not_say_so_is_named() -> None:
    review = {"references": [SECONDARY], "note": "A textbook agrees."}
    edition = changed(*((("claims", CORROBORATED, "review", field), value) for field, value in review.items()))
    assert "rests on secondary references alone" in found("weak grounds are named", edition)


def test_a_note_that_says_secondary_source_where_a_primary_one_is_cited_is_named() -> None:
    primary = next(
        claim.id for claim in facts.claims if {work.tier for work in facts.references_of(claim)} == {"primary"}
    )
    named = broken("weak grounds are named", "claims", primary, "review", "note", "A secondary source agrees.")
    assert named == f"claims '{primary}': its note has 'secondary source', but it cites others"


def test_more_than_one_claim_in_ten_without_a_check_is_named() -> None:
    plain = [claim.id for claim in facts.claims if not claim.opinion]
    unchecked = sum(facts.claim(name).review.verdict == "not-checked" for name in plain)
    checked = [name for name in plain if facts.claim(name).review.verdict != "not-checked"]
    room = len(plain) // 10 - unchecked

    def without_checks(count: int) -> str:
        changes = ((("claims", name, "review", "verdict"), "not-checked") for name in checked[:count])
        return found("few claims are unchecked", changed(*changes))

    assert without_checks(room) == ""
    assert without_checks(room + 1) == f"{len(plain) // 10 + 1} of {len(plain)} claims are not checked"


def test_the_same_evidence_with_another_verdict_is_named_unless_a_note_says_why() -> None:
    first, second = [claim for claim in facts.claims if claim.review.verdict == "corroborated"][:2]
    same = ("uses", "routes", "side_effects", "jurisdictions", "substances", "conditions", "targets")
    terms = first.model_dump(mode="json")

    def differing(note: str) -> str:
        review = {"references": [*first.review.references], "verdict": "unsupported", "note": note}
        return found(
            "same evidence has the same verdict",
            changed(
                (("claims", first.id, "review", "note"), "A label agrees."),
                *((("claims", second.id, field), terms[field]) for field in same),
                *((("claims", second.id, "review", field), value) for field, value in review.items()),
            ),
        )

    for note in ("Nothing says so.", "Nothing elsewheres so."):
        assert f"no note says why: '{first.id}' corroborated, '{second.id}' unsupported" in differing(note)
    for note in ("Elsewhere it is a thought.", "Unlike the other, this is a cause.", "This claim is stronger."):
        assert differing(note) == ""
