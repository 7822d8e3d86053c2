"""An edition is whole: nothing stands twice in a list, nothing cites what is not there."""

from collections.abc import Iterator
from typing import cast

import pytest

from ketamine_facts import facts
from ketamine_facts.edition._integrity import problems
from tests.conftest import Document, Editor

Steps = tuple[str | int, ...]


def whole() -> Document:
    """The bundled edition as a document, with one claim withdrawn so that no list is empty."""
    account = {"id": "an-old-claim", "text": "It said two things.", "claims": [facts.claims[0].id]}
    return {**facts.model_dump(mode="json"), "withdrawn": [account]}


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


def of_each_shape(ways: list[Steps]) -> dict[str, Steps]:
    """The first way of each shape, such as ``side_effects.manifestations``."""
    return {".".join(step for step in steps if isinstance(step, str)): steps for steps in reversed(ways)}


NAMED = of_each_shape([steps for steps, items in lists(whole()) if name_of(items[0])])
CITING = of_each_shape(
    [steps for steps, items in lists(whole()) if steps[-1] in ("claims", "references") and isinstance(items[0], str)]
)


def at(document: Document, steps: Steps) -> list[object]:
    place: object = document
    for step in steps:
        place = cast("dict[str | int, object]", place)[step]
    return cast("list[object]", place)


def faults(edited: Editor, steps: Steps, *more: object, instead: bool = False) -> list[str]:
    """What is wrong with the edition once a list has more items in it, or others."""

    def change(document: Document) -> None:
        document["withdrawn"] = whole()["withdrawn"]
        items = at(document, steps)
        items[:] = more if instead else (*items, *more)

    return list(problems(edited(change)))


def test_the_edition_is_whole_before_it_is_spoiled(edited: Editor) -> None:
    assert faults(edited, ("claims",)) == []
    assert {*NAMED} >= {"claims", "references", "withdrawn", "uses.conditions", "side_effects.manifestations"}
    assert {*CITING} >= {"claims.review.references", "notices.references", "jurisdictions.law.references"}


@pytest.mark.parametrize("shape", NAMED)
def test_nothing_with_a_name_stands_twice_in_its_list(edited: Editor, shape: str) -> None:
    first = at(whole(), NAMED[shape])[0]
    assert any(f"{name_of(first)!r}: the id stands twice" in line for line in faults(edited, NAMED[shape], first))


@pytest.mark.parametrize("shape", ["uses.conditions", "side_effects.manifestations"])
def test_a_condition_or_an_effect_stands_in_one_group_only(edited: Editor, shape: str) -> None:
    groups = [steps for steps, items in lists(whole()) if name_of(items[0]) and steps[0::2] == tuple(shape.split("."))]
    first = at(whole(), groups[0])[0]
    assert any(f"{name_of(first)!r}: the id stands twice" in line for line in faults(edited, groups[1], first))


@pytest.mark.parametrize("shape", CITING)
def test_what_is_cited_is_there(edited: Editor, shape: str) -> None:
    kind = shape.rpartition(".")[2].removesuffix("s")
    (line,) = faults(edited, CITING[shape], "qqq", instead=True)
    assert line.endswith(f": cites the unknown {kind} 'qqq'")
    assert line.startswith(shape.partition(".")[0])


@pytest.mark.parametrize("shape", CITING)
def test_what_is_not_there_is_told_with_the_nearest_that_is(edited: Editor, shape: str) -> None:
    cited = str(at(whole(), CITING[shape])[0])
    (line,) = faults(edited, CITING[shape], f"{cited}-x", instead=True)
    assert line.endswith(f"'{cited}-x', perhaps {cited!r}")
