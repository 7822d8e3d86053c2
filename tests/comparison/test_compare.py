"""Two editions: every difference is found, with its kind and the bump that it requires."""

import datetime
import re
import sys
from collections.abc import Iterator
from typing import cast

import pytest
from pydantic import BaseModel

from ketamine_facts import Verdict, facts
from ketamine_facts.comparison import Bump, ChangeKind, Comparison, compare
from ketamine_facts.records import HelpLine, Record, Span
from ketamine_facts.vocabulary import HelpPurpose, Term
from tests.comparison.editions import Path, alone, edition, only_change, pair_at, place_of, unchecked

CLAIM = "half-life-2-3h"
LATER = datetime.date(2030, 1, 2)


def leaves(value: object, path: Path = (), shape: str = "") -> Iterator[tuple[str, Path, object]]:
    """Every leaf of the content with its shape, such as ``claims.review.note``, its path and its value."""
    if isinstance(value, BaseModel):
        for field, inner in value:
            yield from leaves(inner, (*path, field), f"{shape}.{field}")
    elif isinstance(value, tuple) and value:
        for number, inner in enumerate(cast("tuple[object, ...]", value)):
            yield from leaves(inner, (*path, number), shape)
    else:
        yield shape.removeprefix("."), path, value


def shapes() -> dict[str, tuple[Path, object]]:
    """One leaf of each shape. An empty tuple of records has none if another tuple of its shape has records."""
    found = {shape: (path, value) for shape, path, value in leaves(facts)}
    return {
        shape: (path, value)
        for shape, (path, value) in found.items()
        if shape not in ("content_version", "withdrawn")
        and not shape.endswith(".origin")
        and (value != () or not any(other.startswith(f"{shape}.") for other in found))
    }


def another(value: object) -> object:
    """Another value of the same type."""
    match value:
        case bool():
            return not value
        case Term():
            return next(member for member in type(value) if member is not value)
        case int() | float():
            return value + 1
        case datetime.date():
            return value + datetime.timedelta(days=1)
        case ():
            return ("x",)
        case _:
            return "something else"


def test_an_edition_compared_with_itself_has_no_changes() -> None:
    comparison = compare(facts, facts)
    assert comparison.changes == ()
    assert comparison.bump is Bump.NONE
    assert comparison.follows == facts.content_version
    assert comparison.problems() == ()


def test_no_field_of_the_content_changes_unnoticed() -> None:
    for shape, (path, value) in shapes().items():
        comparison = compare(*pair_at(path, another(value)))
        assert comparison.changes, shape
        assert comparison.bump is not Bump.NONE, shape
        assert comparison.problems(), shape
        assert str(comparison).count("\n- ") == len(comparison.changes), shape


def test_a_record_that_is_added_removed_or_moved_is_a_change() -> None:
    gone_kinds = {
        "claims": ChangeKind.ERASED,
        "notices": ChangeKind.CHANGED_NOTICE,
        "other_law": ChangeKind.CHANGED_LAW,
        "help_lines": ChangeKind.CHANGED_HELP,
        "synonyms": ChangeKind.CHANGED_SEARCH,
    }
    collections = [
        field for field, value in facts if isinstance(value, tuple) and len(cast("tuple[object]", value)) > 1
    ]
    assert len(collections) > 10
    for field in collections:
        records: tuple[Record, ...] = getattr(facts, field)
        whole, shorter = alone(field, *records), alone(field, *records[:-1])
        (swapped,) = compare(whole, alone(field, records[1], records[0], *records[2:])).changes
        gone, came = compare(whole, shorter), compare(shorter, whole)
        assert gone.changes[0].field is None, field
        assert gone.changes[0].kind is gone_kinds.get(field, ChangeKind.REMOVED), field
        assert {change.id for change in gone.changes} == {change.id for change in came.changes}, field
        assert all(change.after is None for change in gone.changes), field
        assert all(change.before is None for change in came.changes), field
        assert (swapped.kind, swapped.field) == (ChangeKind.CHANGED_PLACE, "order"), field


@pytest.mark.parametrize(
    ("field", "value", "kind", "bump"),
    [
        ("statement", "Ketamine has a half-life of 2 to 3 hours, roughly.", "reworded", "patch"),
        ("statement", "Ketamine has a half-life of 3 to 4 hours.", "corrected-figure", "minor"),
        ("spans", (Span(start=6651, end=6730),), "changed-place", "patch"),
        ("opinion", True, "changed-standing", "minor"),
        ("timing", "soon", "changed-limits", "minor"),
        ("uses", ("ptsd",), "changed-scope", "minor"),
        ("targets", ("glutamate",), "changed-scope", "minor"),
    ],
)
def test_a_change_of_a_claim_has_its_kind_and_bump(field: str, value: object, kind: str, bump: str) -> None:
    change = only_change(edition(("claims", place_of(CLAIM), field), value))
    assert (change.collection, change.id, change.field) == ("claims", CLAIM, field)
    assert (change.kind, change.bump) == (kind, bump)
    assert change.claims[0].id == CLAIM


@pytest.mark.parametrize(
    ("field", "value", "kind", "bump"),
    [
        ("verdict", Verdict.CONTRADICTED, "changed-verdict", "minor"),
        ("importance", "detail", "changed-importance", "minor"),
        ("differs_in", ("dose", "time"), "changed-difference", "minor"),
        ("not_compared", ("dose", "time"), "changed-difference", "minor"),
        ("gist", "No: it is something else.", "changed-gist", "minor"),
        ("note", "Another note.", "changed-note", "minor"),
        ("references", (), "changed-evidence", "minor"),
        ("date", LATER, "reviewed-again", "patch"),
    ],
)
def test_a_change_of_a_review_has_its_kind_and_bump(field: str, value: object, kind: str, bump: str) -> None:
    claim = next(claim for claim in facts.claims if claim.review.importance not in (None, "detail"))
    change = only_change(edition(("claims", place_of(claim.id), "review", field), value))
    assert (change.field, change.kind, change.bump) == (f"review.{field}", kind, bump)


def test_a_changed_dose_is_a_corrected_figure_and_brings_its_verdict() -> None:
    change = only_change(edition(("routes", 0, "dosages", 1, "amount", "high"), 4.0))
    assert change.kind is ChangeKind.CORRECTED_FIGURE
    assert (change.collection, change.id) == ("routes.dosages", "intravenous/ketamine, anesthesia-induction")
    assert (change.before, change.after) == ("up to 2 mg/kg", "up to 4 mg/kg")
    assert [claim.id for claim in change.claims] == ["iv-anesthesia-dose"]


def test_a_figure_repeated_in_a_statement_is_a_corrected_figure() -> None:
    figure = re.compile(r"\d+")
    with_figures = [claim for claim in facts.claims if figure.search(claim.statement)]
    claims = tuple(
        claim.model_copy(update={"statement": " ".join((claim.statement, *figure.findall(claim.statement)[:1]))})
        for claim in facts.claims
    )
    changes = compare(facts, unchecked(facts, claims=claims)).changes
    assert [change.id for change in changes] == [claim.id for claim in with_figures]
    assert {change.kind for change in changes} == {ChangeKind.CORRECTED_FIGURE}


def test_only_the_identifiers_of_a_reference_are_more_than_a_detail() -> None:
    for shape, (path, value) in shapes().items():
        if shape.startswith("references.") and shape != "references.key":
            identifies = shape == "references.identifiers"
            kind = ChangeKind.CHANGED_IDENTIFIER if identifies else ChangeKind.CORRECTED_REFERENCE
            (change,) = compare(*pair_at(path, another(value))).changes
            assert change.kind is kind, shape


def test_another_title_hash_or_length_is_another_article() -> None:
    for field in ("title", "sha256", "length"):
        changed = edition(("article", field), another(getattr(facts.article, field)))
        assert only_change(changed).kind is ChangeKind.ANOTHER_ARTICLE, field


def test_another_schema_version_is_another_schema() -> None:
    assert only_change(unchecked(facts, schema_version=2)).kind is ChangeKind.ANOTHER_SCHEMA


def test_only_the_difference_of_a_list_is_given() -> None:
    keys = facts.claims[0].review.references
    change = only_change(edition(("claims", 0, "review", "references"), (*keys[1:], "another-key")))
    assert (change.before, change.after) == (keys[0], "another-key")


def test_a_list_in_another_order_is_a_change_of_place() -> None:
    number, claim = next(pair for pair in enumerate(facts.claims) if len(pair[1].review.references) > 1)
    keys = claim.review.references
    change = only_change(edition(("claims", number, "review", "references"), keys[::-1]))
    assert change.kind is ChangeKind.CHANGED_PLACE
    assert (change.before, change.after) == (", ".join(keys), ", ".join(keys[::-1]))


@pytest.mark.parametrize(
    ("collection", "field", "kind"),
    [
        ("other_law", "controls", "changed-law"),
        ("other_law", "schedule", "changed-law"),
        ("other_law", "substances", "changed-law"),
        ("notices", "title", "changed-notice"),
        ("notices", "importance", "changed-notice"),
        ("notices", "conditions", "changed-notice"),
    ],
)
def test_law_and_notices_have_kinds_of_their_own_and_their_references(collection: str, field: str, kind: str) -> None:
    record = getattr(facts, collection)[0]
    change = only_change(edition((collection, 0, field), another(getattr(record, field))))
    assert (change.kind, change.bump, change.references) == (kind, "minor", record.references)


def test_law_and_notices_that_were_only_checked_again_require_a_patch() -> None:
    for collection in ("other_law", "notices"):
        for field, value in (("checked", LATER), ("text_of", "2030")):
            change = only_change(edition((collection, 0, field), value))
            assert (change.kind, change.bump) == (ChangeKind.REVIEWED_AGAIN, Bump.PATCH), (collection, field)


def test_a_changed_telephone_number_is_a_changed_help_line() -> None:
    line = HelpLine(
        id="somewhere", place="Somewhere", number="1", purpose=HelpPurpose.CRISIS, name="Line",
        references=("berman-2000",), checked=LATER,
    )  # fmt: skip
    older = unchecked(facts, help_lines=(line,))
    newer = unchecked(facts, help_lines=(line.model_copy(update={"number": "2"}),))
    (change,) = compare(older, newer).changes
    assert (change.kind, change.collection, change.before, change.after) == ("changed-help", "help_lines", "1", "2")
    assert change.references == ("berman-2000",)


def test_a_schedule_that_the_article_names_is_its_standing() -> None:
    assert only_change(edition(("jurisdictions", 0, "schedule"), "Class Z")).kind is ChangeKind.CHANGED_STANDING


def test_equal_siblings_are_told_apart_by_a_number() -> None:
    step = facts.mechanism[0]
    name = f"{step.subject}, {step.relation}, {step.object}"
    twice, thrice = (unchecked(facts, mechanism=(*[step] * count, *facts.mechanism)) for count in (1, 2))
    assert only_change(twice).id == f"{name} (2)"
    assert [change.id for change in compare(twice, thrice).changes] == [f"{name} (3)"]


def test_a_change_of_no_word_brings_no_statement() -> None:
    for path, value in (
        (("uses", 0, "claims"), ()),
        (("substances", 0, "codes", 0, "value"), "x"),
        (("questions", 0, "spans"), ()),
    ):
        assert only_change(edition(path, value)).claims == (), path


def test_a_comparison_is_a_value() -> None:
    comparison = compare(facts, edition(("claims", 0, "opinion"), True))
    assert Comparison.model_validate_json(comparison.model_dump_json()) == comparison
    assert hash(comparison) == hash(compare(facts, edition(("claims", 0, "opinion"), True)))


def test_the_work_of_comparing_and_printing_grows_with_the_content() -> None:
    def calls(times: int) -> int:
        claims = [
            claim.model_copy(update={"id": f"{claim.id}-{number}"})
            for number in range(times)
            for claim in facts.claims[:50]
        ]
        old = alone("claims", *claims)
        new = alone("claims", *(claim.model_copy(update={"statement": f"{claim.statement}!"}) for claim in claims))
        count = 0

        def counted(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(counted)
        try:
            text = str(compare(old, new))
        finally:
            sys.setprofile(None)
        assert text.count("\n- ") == len(claims)
        return count

    assert calls(8) < 8 * 1.2 * calls(1)
