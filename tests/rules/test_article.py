"""Rules that need the article: passages, spans, and the whole of its text."""

import random
import re
from collections.abc import Iterator

from ketamine_facts import Claim, Edition, Span, facts
from ketamine_facts.rules import ARTICLE_RULES, Survey
from tests.rules.broken import ABSENT, Path, broken_against, changed, found_against

KEEP = "statements keep to their passages"
HEDGES = "hedges of the article are kept"
STANDINGS = "standings are the articles"
CLAUSES = "spans are clauses"
HOLD = "passages hold their statement"
COVERED = "the article is covered"
HEADINGS = "headings are headings"
OF_ONE = (CLAUSES, HOLD, HEDGES)  # these look at each claim by itself


def spans(claim_id: str) -> Path:
    return ("claims", claim_id, "spans")


def at(article: str, *parts: str) -> list[dict[str, int]]:
    """The spans of parts of the article, each found by its text."""
    starts = [article.index(part) for part in parts]
    return [{"start": start, "end": start + len(part)} for start, part in zip(starts, parts, strict=True)]


def passage(article: str, first: str, last: str) -> str:
    """The part of the article from some words to others."""
    start = article.index(first)
    return article[start : article.index(last, start) + len(last)]


def test_a_figure_of_a_statement_that_is_not_in_its_passages_is_named(article_text: str) -> None:
    moved = at(article_text, "Intravenous (IV) Infusion")
    named = broken_against(article_text, KEEP, *spans("iv-depression-dose"), moved)
    assert named == "claims 'iv-depression-dose': 0.5, 40 is not in its passages"


def test_a_hedge_of_the_passage_that_the_claim_lost_is_named(article_text: str) -> None:
    claim = ("claims", "liver-high-dose-long")
    edition = changed(
        ((*claim, "statement"), "Prolonged use at high doses affects the liver."), ((*claim, "hedge"), [])
    )
    named = found_against(article_text, HEDGES, edition)
    assert named == "claims 'liver-high-dose-long': the passage has 'might', the claim does not"


def test_about_is_a_hedge_of_a_figure(article_text: str) -> None:
    statement = "Oral ketamine has poor bioavailability, 20%."
    named = broken_against(article_text, HEDGES, "claims", "oral-bioavailability", "statement", statement)
    assert named.endswith("the passage has 'about', the claim does not")


def test_a_standing_that_no_passage_has_is_named(article_text: str) -> None:
    for standing in ("approved", "hypothesized", "off-label", "investigational", "varies"):
        named = broken_against(article_text, STANDINGS, "claims", "us-schedule-iii", "standing", standing)
        assert f"claims 'us-schedule-iii': no passage says that it is {standing}" in named or standing == "approved"


def test_a_standing_of_the_article_that_no_claim_has_is_named(article_text: str) -> None:
    for standing, word in (("hypothesized", "thought to"), ("off-label", "off-label"), ("approved", "approved")):
        plain = changed(
            *((("claims", claim.id, "standing"), "asserted") for claim in facts.claims if claim.standing == standing)
        )
        assert f"no claim that is {standing} has '{word}'" in found_against(article_text, STANDINGS, plain)


def test_a_wider_use_that_the_passage_does_not_name_is_named(article_text: str) -> None:
    narrow = next(
        claim for claim in facts.claims if claim.uses == ("chronic-pain",) and "analgesi" not in claim.statement
    )
    named = broken_against(
        article_text, "wider uses are in the passage", "claims", narrow.id, "uses", ["pain", "psychiatric-disorders"]
    )
    assert named == ""
    named = broken_against(
        article_text,
        "wider uses are in the passage",
        "claims",
        "chronic-pain-off-label",
        "uses",
        ["pain", "chronic-pain"],
    )
    assert named == "claims 'chronic-pain-off-label': about chronic-pain and pain, but its passages name one use"


def test_a_span_that_cuts_a_word_a_line_or_parentheses_is_named(article_text: str) -> None:
    span = facts.claim("us-schedule-iii").spans[0]
    for start, end in ((2, 0), (0, -1), (0, 2), (-1, 0), (0, 90)):
        moved = [{"start": span.start + start, "end": span.end + end}]
        named = broken_against(article_text, CLAUSES, *spans("us-schedule-iii"), moved)
        assert "cuts a word, a line or parentheses, or ends in a space" in named, (start, end)
    halved = at(
        article_text,
        passage(article_text, "Infusion Treatment-resistant", "40 minutes (depression"),
    )
    assert "cuts a word" in broken_against(article_text, CLAUSES, *spans("iv-depression-dose"), halved)


def test_a_span_that_ends_inside_a_clause_is_named(article_text: str) -> None:
    onset = article_text.index("It crosses")
    part = passage(article_text, "It crosses", "intravenously or")
    named = broken_against(article_text, CLAUSES, *spans("onset-iv"), at(article_text, part))
    assert named.startswith(f"claims 'onset-iv': the passage {onset}-{onset + len(part)} ends inside a clause: ")
    cut = at(article_text, "it quickly gained popularity for its")
    assert "ends inside a clause" in broken_against(article_text, CLAUSES, *spans("popular-for-safety"), cut)


def test_a_span_that_begins_inside_a_clause_is_named(article_text: str) -> None:
    late = at(article_text, "lipophilic nature")
    early = at(article_text, "tissues due to its lipophilic nature")
    claim = next(claim.id for claim in facts.claims if "lipophilic-nature" in claim.id)
    assert "begins inside a clause" in broken_against(article_text, CLAUSES, *spans(claim), early)
    assert "begins inside a clause" not in broken_against(article_text, CLAUSES, *spans(claim), late)


def test_a_span_with_a_sentence_about_something_else_is_named(article_text: str) -> None:
    moved = at(article_text, passage(article_text, "Originally developed", "the 1960s"))
    named = broken_against(article_text, CLAUSES, *spans("half-life-2-3h"), moved)
    assert "has a sentence that says nothing of it: 'Originally developed in" in named


def test_passages_that_leave_out_a_word_of_the_statement_are_named(article_text: str) -> None:
    cut = at(article_text, "it quickly gained popularity")
    named = broken_against(article_text, HOLD, *spans("popular-for-safety"), cut)
    assert named == "claims 'popular-for-safety': its passages leave out profi, safet"


def test_the_name_of_what_a_claim_is_about_may_be_left_out(article_text: str) -> None:
    named = broken_against(article_text, HOLD, "claims", "lipophilic-nature", "statement", "Ketamine is lipophilic.")
    assert named == ""


def test_a_sentence_that_no_claim_covers_is_named(article_text: str) -> None:
    kept = tuple(claim for claim in facts.claims if claim.section != "pharmacokinetics")
    named = broken_against(article_text, COVERED, "claims", kept)
    assert "no claim has 'Elimination half-life ranges" in named


def test_a_word_of_a_sentence_that_no_claim_covers_is_named(article_text: str) -> None:
    part = at(article_text, "Strict protocols")
    changes = [(spans(claim.id), part) for claim in facts.claims if claim.id.startswith("protocols-")]
    assert "no claim has 'ensure safe" in found_against(article_text, COVERED, changed(*changes))


def test_words_that_only_join_need_no_claim(article_text: str) -> None:
    assert list(ARTICLE_RULES[COVERED](Survey(facts), article_text)) == []
    start = article_text.index("In sum, ketamine")
    assert not any(span.start <= start < span.end for claim in facts.claims for span in claim.spans)


def test_a_heading_that_is_no_whole_line_is_named(article_text: str) -> None:
    heading = facts.article.headings[1]
    named = broken_against(article_text, HEADINGS, "article", "headings", 1, "end", heading.end - 2)
    assert named.endswith("is not a heading")


def test_a_statement_among_the_headings_is_named(article_text: str) -> None:
    ends = (("Its metabolites", "via urine."), ("Elimination half-life", "2-3 hours"))
    for part in (passage(article_text, *words) for words in ends):
        (span,) = (Span.model_validate(span) for span in at(article_text, part))
        named = broken_against(article_text, HEADINGS, "article", "headings", (*facts.article.headings, span))
        assert named == f"headings {span}: {part!r} is not a heading"


def test_a_question_that_is_at_no_heading_is_named(article_text: str) -> None:
    name = facts.questions[0].id
    for value in ([{"start": 46, "end": 89}], ABSENT):
        named = broken_against(article_text, HEADINGS, "questions", 0, "spans", value)
        assert named == f"questions {name!r}: is not at a heading"


def test_three_of_four_spans_that_are_moved_by_some_words_are_caught(article_text: str) -> None:
    moves = random.Random(7).sample(
        [(claim, *move) for claim in facts.claims for move in moved(claim, article_text)], 60
    )
    caught = sum(is_caught(article_text, claim, place, span) for claim, place, span in moves)
    assert caught >= 0.7 * len(moves)


def moved(claim: Claim, article: str) -> Iterator[tuple[int, Span]]:
    """The spans of a claim with one end moved by one to five words."""
    words = [match.span() for match in re.finditer(r"[\w\u2019'-]+", article)]
    for place, span in enumerate(claim.spans):
        first = next(number for number, (_, end) in enumerate(words) if end > span.start)
        last = max(number for number, (start, _) in enumerate(words) if start < span.end)
        for step in (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5):
            if 0 <= first + step <= last:
                yield place, Span(start=words[first + step][0], end=span.end)
            if first <= last + step < len(words):
                yield place, Span(start=span.start, end=words[last + step][1])


def is_caught(article: str, claim: Claim, place: int, span: Span) -> bool:
    changed_claim = changed(((*spans(claim.id), place), span)).claim(claim.id)
    alone = (Edition.model_construct(None, **{**dict(facts), "claims": (one,)}) for one in (claim, changed_claim))
    before, after = ([line for rule in OF_ONE for line in ARTICLE_RULES[rule](Survey(one), article)] for one in alone)
    return before != after or bool(broken_against(article, COVERED, *spans(claim.id), place, span))
