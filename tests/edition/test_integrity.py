"""An edition is whole: ids are unique, citations lead somewhere, and each member has one profile."""

import json
import re
from collections.abc import Iterator
from typing import cast

import pytest

from ketamine_facts import Condition, Facts, Substance, Target, facts, load
from tests.edition.documents import Document, changed, document, refusal

DOUBLED = re.compile("is used twice|needs exactly")
Steps = tuple[str | int, ...]


def whole() -> Document:
    """The bundled edition as a document, with one claim withdrawn so that no list is empty."""
    account = {"id": "an-old-claim", "text": "It said two things.", "claims": [facts.claims[0].id]}
    return {**document(), "withdrawn": [account]}


def lists(value: object, steps: Steps = ()) -> Iterator[tuple[Steps, list[object]]]:
    """Every list of a document that is not empty, with the way to it."""
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


def of_each_shape(ways: Iterator[Steps]) -> dict[str, Steps]:
    """One way of each shape, such as ``side_effects.manifestations``."""
    return {".".join(step for step in steps if isinstance(step, str)): steps for steps in ways}


NAMED = of_each_shape(steps for steps, items in lists(whole()) if name_of(items[0]))
CITING = of_each_shape(
    steps for steps, items in lists(whole()) if steps[-1] in ("claims", "references") and isinstance(items[0], str)
)


def refused_with(steps: Steps, *items: object, instead: bool = False) -> str:
    """What is said once a list has more items in it, or others instead."""
    made = whole()
    place: object = made
    for step in steps:
        place = cast("dict[str | int, object]", place)[step]
    found = cast("list[object]", place)
    found[:] = items if instead else (*found, *items)
    return refusal(json.dumps(made).encode())


def first(steps: Steps) -> object:
    place: object = whole()
    for step in (*steps, 0):
        place = cast("dict[str | int, object]", place)[step]
    return place


def test_the_edition_is_whole_before_it_is_spoiled() -> None:
    assert load(json.dumps(whole()).encode()).withdrawn[0].id == "an-old-claim"
    assert {*NAMED} >= {"claims", "references", "withdrawn", "uses.conditions", "side_effects.manifestations"}
    assert {*CITING} >= {"claims.review.references", "notices.references", "jurisdictions.law.references"}


def test_no_id_is_used_twice_in_its_list() -> None:
    taken = {shape for shape, steps in NAMED.items() if not DOUBLED.search(refused_with(steps, first(steps)))}
    assert taken == set()


def test_every_citation_leads_somewhere() -> None:
    for shape, steps in CITING.items():
        kind = shape.rpartition(".")[2].removesuffix("s")
        message = refused_with(steps, "qqq", instead=True)
        assert message.endswith(f": cites the unknown {kind} 'qqq'"), shape
        assert message.startswith(f"the given bytes: {shape.partition('.')[0]}"), shape


def test_a_citation_that_leads_nowhere_names_the_nearest() -> None:
    for steps in CITING.values():
        cited = str(first(steps))
        assert refused_with(steps, f"{cited}-x", instead=True).endswith(f"'{cited}-x', perhaps {cited!r}")


@pytest.mark.parametrize("field", ["uses", "routes", "side_effects", "jurisdictions"])
def test_a_member_without_its_one_profile_is_named(field: str) -> None:
    items = document()[field]
    term = items[0]["term"]
    assert f"{field}: {term} has 0 profiles where it needs one" in refusal(changed(**{field: items[1:]}))
    assert f"{field}: {term} has 2 profiles where it needs one" in refusal(changed(**{field: [*items, items[0]]}))


def test_each_substance_condition_and_target_is_described() -> None:
    assert f"substances: needs exactly {', '.join(Substance)}" in refusal(changed(substances=[]))
    assert f"targets: needs exactly {', '.join(Target)}" in refusal(changed(targets=[]))
    uses = [{**use, "conditions": []} for use in document()["uses"]]
    assert f"conditions: needs exactly {', '.join(Condition)}" in refusal(changed(uses=uses))


def test_a_withdrawn_id_cannot_be_used_again() -> None:
    withdrawn: list[Document] = [{"id": "us-schedule-iii", "text": "Gone.", "claims": []}]
    assert "withdrawn 'us-schedule-iii': the id is in use again" in refusal(changed(withdrawn=withdrawn))


@pytest.mark.parametrize("issued", ["unknown", "1980-13", "2024-02-30", "2024-1", "\u0661\u0669\u0668\u0660", "1980 "])
def test_a_text_that_is_no_date_is_named(issued: str) -> None:
    references = document()["references"]
    references[0]["issued"] = issued
    assert f"references {facts.references[0].key!r}: {issued!a} is not a date" in refusal(
        changed(references=references)
    )


def test_a_heading_beyond_the_article_is_named() -> None:
    article = document()["article"]
    article["headings"].append({"start": 1, "end": 10**6})
    assert "a heading ends beyond the article's" in refusal(changed(article=article))


def test_an_edition_made_in_python_is_checked_alike() -> None:
    values = facts.model_dump()
    values["claims"] = values["claims"][1:]
    with pytest.raises(ValueError, match="cites the unknown claim"):
        Facts.model_validate(values)
