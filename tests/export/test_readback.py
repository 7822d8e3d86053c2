"""Rows back to claims: whatever way they went, the claims are the same, or the row and column are named."""

import datetime
import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketamine_facts import (
    Claim,
    ContentError,
    Facts,
    Jurisdiction,
    Route,
    Section,
    SideEffect,
    Standing,
    Use,
    Verdict,
    facts,
)
from ketamine_facts.edition._facts import RELEASED
from ketamine_facts.export._tables._columns import TABLES
from ketamine_facts.export._tables._read import claims_from, read_csv
from ketamine_facts.export._tables._csv import csv, datapackage, jsonl
from ketamine_facts.export._tables._rows import Row, records
from ketamine_facts.vocabulary import Frequency, Hedge

words = st.text(min_size=1)
perhaps = st.none() | words
keys = st.lists(words.filter(lambda key: "; " not in key), unique=True).map(tuple)


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
        "hedge": st.lists(st.sampled_from(get_args(Hedge))),
        "frequency": st.none() | st.sampled_from(get_args(Frequency)),
        "timing": perhaps,
        "course": perhaps,
        "context": perhaps,
        "monitoring": perhaps,
        "review": st.fixed_dictionaries(
            {"verdict": st.sampled_from(Verdict), "note": perhaps, "references": keys, "date": st.dates()}
        ),
    }
).map(Claim.model_validate)


def first(**changes: object) -> dict[str, object]:
    return {**records(facts)[0], **changes}


@given(st.lists(claims, max_size=3).map(tuple))
def test_any_claims_come_back_through_records_json_lines_and_csv(given_claims: tuple[Claim, ...]) -> None:
    rows = records(Facts.model_validate({**dict(facts), "claims": given_claims}, context=RELEASED))
    assert claims_from(rows) == given_claims
    assert claims_from(json.loads(line) for line in jsonl(rows).split("\n") if line) == given_claims
    if rows:
        assert claims_from(read_csv(csv(rows))) == given_claims


@pytest.mark.parametrize("name", TABLES)
def test_every_exported_table_is_read_back_with_its_types(name: str) -> None:
    text = datapackage(facts)[f"{name}.csv"]
    assert csv(read_csv(text)) == text


def test_a_spreadsheet_s_byte_order_mark_does_no_harm() -> None:
    assert claims_from(read_csv("\ufeff" + csv(records(facts)))) == facts.claims


def test_null_and_nan_mean_absent_as_in_a_data_frame() -> None:
    plain = first(note=None, frequency=float("nan"), timing="")
    claim = claims_from([plain])[0]
    assert (claim.review.note, claim.frequency, claim.timing) == (None, None, None)


def test_a_date_of_a_data_frame_is_a_date() -> None:
    assert claims_from([first(reviewed=datetime.date(2026, 1, 2))])[0].review.date == datetime.date(2026, 1, 2)


def test_the_notices_may_stay_away() -> None:
    rows: list[Row] = [
        {name: value for name, value in row.items() if name not in ("notices", "notice")} for row in records(facts)
    ]
    assert claims_from(rows) == facts.claims


def test_a_lost_note_is_noticed() -> None:
    row = first()
    del row["note"]
    with pytest.raises(ContentError, match="row 1: the column 'note' is missing"):
        claims_from([row])


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"verdikt": "qualified"}, "row 1: unknown column 'verdikt'; did you mean 'verdict'?"),
        ({"zzz": ""}, "row 1: unknown column 'zzz'$"),
        ({"verdict": "nonsense"}, "row 1, verdict: 'nonsense' is not a known Verdict"),
        ({"statement": ""}, "row 1, statement: Field required"),
        ({"reviewed": "yesterday"}, "row 1, reviewed: "),
        ({"opinion": "perhaps"}, "row 1, opinion: "),
        ({"uses": ["ptsd"]}, "row 1, uses: a list is text with '; ' between its items"),
        ({"uses": "ptsd; gardening"}, "row 1, uses: 'gardening' is not a known Use"),
        ({"spans": "5"}, "row 1, end: Field required"),
        ({"spans": "9-5"}, "row 1, spans: a span runs forward"),
        ({"spans": "a-b"}, "row 1, start: "),
    ],
)
def test_a_row_that_cannot_be_taken_is_named_with_its_column(changes: dict[str, object], message: str) -> None:
    with pytest.raises(ContentError, match=message):
        claims_from([first(**changes)])


HEADER = csv(records(facts)).splitlines()[0]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the header is that of no exported table"),
        ("a,b\n1,2\n", "the header is that of no exported table"),
        (f"{HEADER}\na,b\n", "line 2: 2 cells where the header has 22"),
        (f'{HEADER}\n"a', "line 2: unexpected end of data"),
        (csv(records(facts)[:1]).replace(",false,", ",no,"), "row 1, opinion: 'no' is neither true nor false"),
        (datapackage(facts)["dosages.csv"].replace(",0.5,", ",half,", 1), "row 1, low: 'half' is not a number"),
    ],
)
def test_a_damaged_file_is_refused_with_its_place(text: str, message: str) -> None:
    with pytest.raises(ContentError, match=message):
        read_csv(text)
