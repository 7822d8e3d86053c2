"""No caller can change a record, and a copy or a round trip gives an equal one."""

import copy
import datetime
import pickle

import pytest
from pydantic import ValidationError

from ketamine_facts import facts
from ketamine_facts.records import Record
from tests.records.walk import ONE_OF_EACH, records


def test_no_field_of_a_record_can_be_assigned_or_deleted() -> None:
    for kind, record in ONE_OF_EACH.items():
        for name in (*kind.model_fields, "anything"):
            with pytest.raises(ValidationError):
                setattr(record, name, None)
            with pytest.raises((ValidationError, AttributeError)):
                delattr(record, name)


def test_no_private_attribute_of_a_record_can_be_assigned() -> None:
    for kind, record in ONE_OF_EACH.items():
        for name in ("_private", "__dict__", "__class__", "__pydantic_fields_set__"):
            with pytest.raises(AttributeError, match=f"^{kind.__name__} is immutable$"):
                setattr(record, name, getattr(record, name, None))


def test_changing_the_set_of_given_fields_does_not_change_the_record() -> None:
    claim = facts.claims[0]
    claim.model_fields_set.clear()
    assert "statement" in claim.model_fields_set


def test_a_copy_of_a_record_is_the_record_itself() -> None:
    for record in ONE_OF_EACH.values():
        assert copy.copy(record) is copy.deepcopy(record) is record
        assert record.model_copy() is record.model_copy(deep=True) is record


def test_a_copy_with_changes_is_another_record() -> None:
    claim = facts.claims[0]
    changed = claim.model_copy(update={"statement": "Something else."})
    assert (changed.statement, changed.id) == ("Something else.", claim.id)
    assert facts.claims[0].statement != "Something else."


def test_a_copy_with_invalid_changes_is_refused() -> None:
    with pytest.raises(ValidationError, match="'surely' is not a known Standing"):
        facts.claims[0].model_copy(update={"standing": "surely"})
    with pytest.raises(ValidationError, match="cites the unknown claim"):
        facts.model_copy(update={"claims": facts.claims[1:]})


def test_every_value_in_the_content_is_immutable_and_hashable() -> None:
    allowed = (str, int, float, bool, type(None), tuple, Record, datetime.date)
    for place, record in records():
        hash(record)
        wrong = [name for name, value in record if not isinstance(value, allowed)]
        assert not wrong, f"{place}: {', '.join(wrong)} can be changed"


def test_a_record_is_equal_after_every_round_trip() -> None:
    for kind, record in ONE_OF_EACH.items():
        assert pickle.loads(pickle.dumps(record)) == record
        assert kind.model_validate_json(record.model_dump_json()) == record
        assert kind.model_validate(record.model_dump()) == record
        assert hash(kind.model_validate(record.model_dump())) == hash(record)


def test_a_record_with_an_unknown_field_is_refused() -> None:
    for kind, record in ONE_OF_EACH.items():
        with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
            kind.model_validate({**record.model_dump(), "unknown": 1})
