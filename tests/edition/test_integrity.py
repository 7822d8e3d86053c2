"""An edition is whole: ids are unique, citations lead somewhere, and each vocabulary has its records."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import cast

import pytest

from ketamine_facts import Facts, facts
from tests.edition.documents import Document, refusal

Steps = tuple[str | int, ...]
DOCUMENT = facts.model_dump_json(exclude_defaults=True)


def whole() -> Document:
    """The bundled edition as a short document, with one claim withdrawn so that no list is empty."""
    found: Document = json.loads(DOCUMENT)
    account = {"id": "an-old-claim", "text": "It said two things.", "claims": [facts.claims[0].id]}
    return {**found, "withdrawn": [account]}


def lists(value: object, steps: Steps = ()) -> Iterator[tuple[Steps, list[object]]]:
    """Every list of a document that is not empty, with the keys and indexes that lead to it."""
    if isinstance(value, dict):
        for key, inner in cast("dict[str, object]", value).items():
            yield from lists(inner, (*steps, key))
    elif isinstance(value, list) and value:
        items = cast("list[object]", value)
        yield steps, items
        for number, item in enumerate(items):
            yield from lists(item, (*steps, number))


def name_of(item: object) -> str | None:
    names = cast("dict[str, str]", item) if isinstance(item, dict) else {}
    return names.get("id") or names.get("key") or names.get("parameter")


def one_of_each_shape(steps: list[Steps]) -> dict[str, Steps]:
    """The first list of each shape, such as ``side_effects.manifestations``."""
    return {".".join(step for step in one if isinstance(step, str)): one for one in reversed(steps)}


ALL = [*lists(whole())]
NAMED = one_of_each_shape([steps for steps, items in ALL if name_of(items[0])])
CITING = one_of_each_shape(
    [steps for steps, items in ALL if steps[-1] in ("claims", "references") and isinstance(items[0], str)]
)


def at(value: object, steps: Steps) -> list[object]:
    for step in steps:
        value = cast("dict[str | int, object]", value)[step]
    return cast("list[object]", value)


def fault(steps: Steps, change: Callable[[list[object]], object]) -> str:
    """The message for the edition after one of its lists was changed."""
    spoiled = whole()
    change(at(spoiled, steps))
    return refusal(json.dumps(spoiled).encode())


def _add(item: object, items: list[object]) -> None:
    items.append(item)


def _put_first(item: object, items: list[object]) -> None:
    items.insert(0, item)


def fault_of(**values: object) -> str:
    return refusal(json.dumps({**whole(), **values}).encode())


def test_the_lists_of_every_kind_of_record_are_tried() -> None:
    assert {*NAMED} >= {"claims", "references", "withdrawn", "worldwide_law", "uses.conditions", "uses.circumstances"}
    assert {*NAMED} >= {"side_effects.manifestations", "side_effects.monitoring", "jurisdictions.legal_controls"}
    assert {*CITING} >= {"claims.review.references", "notices.references", "jurisdictions.law.references"}


def test_no_id_is_used_twice_in_a_list() -> None:
    for shape, steps in NAMED.items():
        first = at(whole(), steps)[0]
        message = fault(steps, partial(_add, first))
        assert f"{name_of(first)!r}: the id is used twice" in message or "needs" in message, shape


@pytest.mark.parametrize(
    ("field", "group", "other"), [("side_effects", "manifestations", 1), ("side_effects", "manifestations", -1)]
)
def test_an_effect_belongs_to_one_group_only(field: str, group: str, other: int) -> None:
    first = whole()[field][0][group][0]
    assert f"{group} {first['id']!r}: the id is used twice" in fault((field, other, group), lambda x: x.append(first))


def test_a_citation_of_something_unknown_is_refused_with_its_place_and_the_nearest_id() -> None:
    for shape, steps in CITING.items():
        kind = str(steps[-1]).removesuffix("s")
        cited = str(at(whole(), steps)[0])
        message = fault(steps, partial(_put_first, f"{cited}-x"))
        assert message.startswith(f"the given bytes: {steps[0]}"), shape
        assert message.endswith(f": cites the unknown {kind} '{cited}-x', perhaps {cited!r}"), shape


def test_a_citation_that_resembles_no_id_names_none() -> None:
    message = fault(CITING["takeaways.claims"], partial(_put_first, "qqq"))
    assert message.endswith(": cites the unknown claim 'qqq'")


def test_each_use_route_side_effect_and_place_has_one_profile() -> None:
    for field in ("uses", "routes", "side_effects", "jurisdictions"):
        profiles = whole()[field]
        term = profiles[0]["term"]
        assert f"{field}: {term} has 0 profiles where it needs one" in fault_of(**{field: profiles[1:]})
        assert f"{field}: {term} has 2 profiles where it needs one" in fault_of(**{field: [*profiles, profiles[0]]})


def test_each_substance_condition_and_target_has_one_concept() -> None:
    for steps, field in ((("substances",), "substances"), (("targets",), "targets")):
        assert f"{field}: needs exactly " in fault(steps, lambda items: items.pop())
    assert "conditions: needs exactly " in fault(NAMED["uses.conditions"], lambda items: items.pop())


def test_a_legal_control_that_is_not_in_the_vocabulary_is_refused() -> None:
    for steps in (("worldwide_law",), ("jurisdictions", 0, "legal_controls")):
        message = fault(steps, lambda items: cast("Document", items[0]).update(id="frowned-upon"))
        assert "'frowned-upon': the id must be one of controlled, prescription-only" in message


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"id": ""}, "a claim needs an id and a statement"),
        ({"statement": ""}, "a claim needs an id and a statement"),
        ({"spans": []}, "a claim needs at least one span"),
        ({"spans": [{"start": 1, "end": facts.article.length + 1}]}, "a span ends beyond the article's"),
        ({"uses": ["ptsd", "ptsd"]}, "ptsd is listed twice"),
        ({"substances": ["ketamine", "ketamine"]}, "ketamine is listed twice"),
        ({"review": {"verdict": "corroborated", "gist": "", "date": "2026-01-01"}}, "a review needs a gist"),
        (
            {"review": {"verdict": "unsupported", "gist": "No.", "note": "None.", "date": "2026-01-01"}},
            "the unsupported claim needs a note and an importance",
        ),
        (
            {"review": {"verdict": "qualified", "gist": "No.", "importance": "safety", "date": "2026-01-01"}},
            "the qualified claim needs a note and an importance",
        ),
        (
            {"review": {"verdict": "not-checked", "gist": "No.", "importance": "detail", "date": "2026-01-01"}},
            "the not-checked claim has no importance",
        ),
    ],
)
def test_an_incomplete_claim_is_refused(change: Document, message: str) -> None:
    assert message in fault(("claims",), lambda items: cast("Document", items[-1]).update(change))


def test_a_span_may_end_where_the_article_ends() -> None:
    length = facts.article.length
    claims = (*facts.claims[:-1], facts.claims[-1].model_copy(update={"spans": ({"start": 0, "end": length},)}))
    assert facts.model_copy(update={"claims": claims}).claims[-1].spans[0].end == length


MALFORMED: list[tuple[Document, str]] = [
    ({"content_version": "1.0"}, "content_version: '1.0' is not three numbers"),
    ({"content_version": "1.0.01"}, "content_version: '1.0.01' is not three numbers"),
    ({"article": {**whole()["article"], "sha256": "ff"}}, "article.sha256: 'ff' is not a SHA-256"),
    ({"article": {**whole()["article"], "length": 0}}, "article.length: 0 is not a length"),
    (
        {"article": {**whole()["article"], "headings": [{"start": 1, "end": facts.article.length + 1}]}},
        "a heading ends beyond the article's",
    ),
    ({"withdrawn": [{"id": facts.claims[0].id, "text": "Gone.", "claims": []}]}, "the id is in use again"),
]


@pytest.mark.parametrize(("change", "message"), MALFORMED)
def test_an_edition_with_a_malformed_version_article_or_withdrawal_is_refused(change: Document, message: str) -> None:
    assert message in fault_of(**change)


@pytest.mark.parametrize("date", ["2020", "2020-02", "2020-02-29"])
def test_a_work_is_dated_by_year_month_or_day(date: str) -> None:
    work = facts.references[0].model_copy(update={"issued": date})
    assert facts.model_copy(update={"references": (work, *facts.references[1:])}).references[0].year == 2020


@pytest.mark.parametrize("date", ["20", "2020-13", "2021-02-29", "2020-1", "x2020", "2020-02-29T00", "0000"])
def test_a_date_that_is_not_in_the_calendar_is_refused(date: str) -> None:
    message = fault(("references",), lambda items: cast("Document", items[0]).update(issued=date))
    assert message.endswith(f"{date!r} is not a date")


def test_an_edition_made_in_python_is_checked_too() -> None:
    values = facts.model_dump()
    values["claims"] = values["claims"][1:]
    with pytest.raises(ValueError, match="cites the unknown claim"):
        Facts.model_validate(values)
