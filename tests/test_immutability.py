"""What no caller can do to a record: change it, or get another one from a copy or a round trip."""

import copy
import pickle
from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from ketamine_facts import (
    facts,
)
from ketamine_facts.edition._integrity import structured
from ketamine_facts.records import Record


def records() -> Iterator[Record]:
    yield facts
    yield facts.article
    for claim in facts.claims:
        yield claim
        yield claim.review
        yield from claim.spans
    yield from facts.references
    for _, record in structured(facts):
        yield record
        yield from (value for _, value in record if isinstance(value, Record))


RECORDS = tuple(records())
KINDS = {type(record): record for record in RECORDS}


@pytest.mark.parametrize("record", KINDS.values(), ids=lambda record: type(record).__name__)
def test_a_record_cannot_be_changed(record: Record) -> None:
    for name in (*type(record).model_fields, "anything"):
        with pytest.raises(ValidationError):
            setattr(record, name, None)
        with pytest.raises((ValidationError, AttributeError)):
            delattr(record, name)
    record.model_fields_set.clear()
    assert record.model_fields_set


@pytest.mark.parametrize("record", KINDS.values(), ids=lambda record: type(record).__name__)
@pytest.mark.parametrize("name", ["_private", "__dict__", "__class__", "__pydantic_fields_set__"])
def test_what_stands_behind_a_record_cannot_be_assigned(record: Record, name: str) -> None:
    with pytest.raises(AttributeError, match=f"^{type(record).__name__} is immutable$"):
        setattr(record, name, getattr(record, name, None))


def test_a_copy_with_changes_is_another_record_and_is_validated() -> None:
    claim = facts.claims[0]
    changed = claim.model_copy(update={"statement": "Something else."})
    assert (changed.statement, changed.id) == ("Something else.", claim.id)
    assert facts.claims[0].statement != "Something else."
    assert claim.model_copy() is claim.model_copy(deep=True) is claim
    with pytest.raises(ValidationError):
        claim.model_copy(update={"standing": "surely"})
    with pytest.raises(ValidationError, match="cites the unknown claim"):
        facts.model_copy(update={"claims": facts.claims[1:]})
    assert facts.claims[0] is claim


def test_everything_that_can_be_reached_is_hashable_and_immutable() -> None:
    allowed = (str, int, float, bool, type(None), tuple, Record)
    for record in RECORDS:
        hash(record)
        for name, value in record:
            assert isinstance(value, allowed) or type(value).__module__ == "datetime", (type(record), name)
            assert not isinstance(value, list | dict | set)


@pytest.mark.parametrize("record", KINDS.values(), ids=lambda record: type(record).__name__)
def test_a_record_is_equal_after_every_round_trip(record: Record) -> None:
    kind = type(record)
    assert copy.copy(record) is copy.deepcopy(record) is record
    assert pickle.loads(pickle.dumps(record)) == record
    assert kind.model_validate_json(record.model_dump_json()) == record
    assert kind.model_validate(record.model_dump()) == record
    assert hash(kind.model_validate(record.model_dump())) == hash(record)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_nothing_unknown_is_taken(kind: type[Record]) -> None:
    with pytest.raises(ValidationError):
        kind.model_validate({**KINDS[kind].model_dump(), "unknown": 1})
