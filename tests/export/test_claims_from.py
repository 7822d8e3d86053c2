"""Rows back to claims: the same claims, or an error that names the row and the column."""

import datetime
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketamine_facts import (
    Aspect,
    Claim,
    Condition,
    ContentError,
    Edition,
    Frequency,
    Hedge,
    Importance,
    Jurisdiction,
    Route,
    Section,
    SideEffect,
    Standing,
    Substance,
    Target,
    Use,
    Verdict,
    facts,
)
from ketamine_facts.export import claims_from, csv, jsonl, read_csv, records

words = st.text(min_size=1)
perhaps = st.none() | words
keys = st.lists(words.filter(lambda key: "; " not in key), unique=True).map(tuple)
aspects = st.lists(st.sampled_from(Aspect))


@st.composite
def spans(draw: st.DrawFn) -> tuple[dict[str, int], ...]:
    starts = draw(st.lists(st.integers(0, 9000), min_size=1, max_size=3))
    return tuple({"start": start, "end": start + draw(st.integers(1, 500))} for start in starts)


claims = st.fixed_dictionaries(
    {
        "id": words,
        "section": st.sampled_from(Section),
        "standing": st.sampled_from(Standing),
        "statement": words,
        "opinion": st.booleans(),
        "spans": spans(),
        "uses": st.lists(st.sampled_from(Use)),
        "routes": st.lists(st.sampled_from(Route)),
        "side_effects": st.lists(st.sampled_from(SideEffect)),
        "jurisdictions": st.lists(st.sampled_from(Jurisdiction)),
        "substances": st.lists(st.sampled_from(Substance)),
        "conditions": st.lists(st.sampled_from(Condition)),
        "targets": st.lists(st.sampled_from(Target)),
        "hedge": st.lists(st.sampled_from(Hedge)),
        "frequency": st.none() | st.sampled_from(Frequency),
        "timing": perhaps,
        "course": perhaps,
        "context": perhaps,
        "monitoring": perhaps,
        "review": st.fixed_dictionaries(
            {
                "verdict": st.sampled_from(Verdict),
                "importance": st.none() | st.sampled_from(Importance),
                "differs_in": aspects,
                "not_compared": aspects,
                "gist": words,
                "note": perhaps,
                "references": keys,
                "date": st.dates(),
            }
        ),
    }
).map(Claim.model_validate)


def first(**changes: object) -> dict[str, object]:
    return {**records(facts)[0], **changes}


@settings(max_examples=30)
@given(st.lists(claims, max_size=3, unique_by=lambda claim: claim.id).map(tuple))
def test_any_claims_come_back_through_json_lines_and_csv(found: tuple[Claim, ...]) -> None:
    values: dict[str, Any] = {**dict.fromkeys(Edition.model_fields, ()), "claims": found}
    rows = records(Edition.model_construct(**values))
    assert claims_from(rows) == found
    assert claims_from(json.loads(line) for line in jsonl(rows).splitlines()) == found
    if rows:
        assert claims_from(read_csv(csv(rows))) == found


@pytest.mark.parametrize("null", [None, "", float("nan")])
def test_null_nan_and_empty_text_mean_absent(null: object) -> None:
    (claim,) = claims_from([first(note=null, frequency=null, importance=null)])
    assert (claim.review.note, claim.frequency, claim.review.importance) == (None, None, None)


def test_a_date_of_a_data_frame_is_read() -> None:
    (claim,) = claims_from([first(reviewed=datetime.date(2026, 1, 2))])
    assert claim.review.date == datetime.date(2026, 1, 2)


def test_the_notices_may_be_left_out() -> None:
    rows = [{name: row[name] for name in row if name not in ("notices", "notice")} for row in records(facts)]
    assert claims_from(rows) == facts.claims


@pytest.mark.parametrize("name", ["note", "gist", "statement"])
def test_a_missing_column_is_an_error(name: str) -> None:
    row = first()
    del row[name]
    with pytest.raises(ContentError, match=f"row 1: the column '{name}' is missing"):
        claims_from([row])


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"verdikt": "qualified"}, "unknown column 'verdikt'; did you mean 'verdict'?"),
        ({"zzz": ""}, "unknown column 'zzz'$"),
        ({"verdict": "nonsense"}, "verdict: 'nonsense' is not a known Verdict"),
        ({"statement": ""}, "statement: Field required"),
        ({"gist": ""}, "gist: Field required"),
        ({"reviewed": "yesterday"}, "reviewed: "),
        ({"opinion": "perhaps"}, "opinion: "),
        ({"uses": ["ptsd"]}, "uses: a list is text with '; ' between its items"),
        ({"uses": "ptsd; gardening"}, "uses: 'gardening' is not a known Use"),
        ({"spans": "5"}, "end: Field required"),
        ({"spans": "9-5"}, "spans: a span "),
        ({"spans": "a-b"}, "start: "),
    ],
)
def test_a_row_that_is_not_a_claim_is_named_with_its_column(changes: dict[str, object], message: str) -> None:
    with pytest.raises(ContentError, match=f"row 2(, |: ){message}"):
        claims_from([first(), first(**changes)])


def test_a_long_message_is_cut() -> None:
    with pytest.raises(ContentError) as caught:
        claims_from([first(uses="x" * 10_000)])
    assert len(str(caught.value)) < 400
