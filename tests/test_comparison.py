"""Two editions: every difference is told, with the bump that it asks for."""

import datetime
import re
from collections.abc import Iterator
from typing import cast

import pytest
from pydantic import BaseModel

from ketamine_facts import Claim, ContentError, Facts, Topic, Verdict, facts
from ketamine_facts.comparison import Bump, ChangeKind, Comparison, compare
from ketamine_facts.records import Record, Span
from ketamine_facts.vocabulary import Term
from tests.editions import Path, edition, only_change, place_of, unchecked


def leaves(value: object, path: Path = (), shape: str = "") -> Iterator[tuple[str, Path, object]]:
    """One leaf of every shape in the content, such as ``claims.review.note``: where it stands, and its value."""
    if isinstance(value, BaseModel):
        for field, inner in value:
            yield from leaves(inner, (*path, field), f"{shape}.{field}")
    elif isinstance(value, tuple) and value:
        for number, inner in enumerate(cast("tuple[object, ...]", value)):
            yield from leaves(inner, (*path, number), shape)
    else:
        yield shape, path, value


FOUND = {
    shape.removeprefix("."): (path, value)
    for shape, path, value in leaves(facts)
    if shape not in (".content_version", ".withdrawn") and not shape.endswith(".origin")
}
SHAPES = [  # an empty list of records has no leaf of its own where others of its shape are filled
    shape for shape, (_, value) in FOUND.items() if value != () or not any(f"{shape}." in other for other in FOUND)
]


GONE = {
    "claims": ChangeKind.ERASED,
    "notices": ChangeKind.CHANGED_NOTICE,
    "other_law": ChangeKind.CHANGED_LAW,
}


def another(value: object) -> object:
    match value:
        case bool():
            return not value
        case Term():
            return next(member for member in type(value) if member is not value)
        case int() | float():
            return value + 1
        case datetime.date():
            return value + datetime.timedelta(days=1)
        case _:
            return "something else"


def test_an_edition_compared_with_itself_has_no_changes() -> None:
    comparison = compare(facts, facts)
    assert comparison.changes == ()
    assert comparison.bump is Bump.NONE
    assert comparison.follows == facts.content_version
    assert comparison.problems() == ()
    assert str(comparison) == f"### Content\n\nUnchanged: content {facts.content_version}."


@pytest.mark.parametrize("shape", SHAPES)
def test_no_field_of_the_content_changes_unnoticed(shape: str) -> None:
    path, value = FOUND[shape]
    comparison = compare(facts, edition(path, ("x",) if value == () else another(value)))
    assert comparison.changes
    assert comparison.bump is not Bump.NONE
    assert comparison.problems()
    assert str(comparison).count("\n- ") == len(comparison.changes)


@pytest.mark.parametrize(
    "collection",
    [field for field, value in facts if isinstance(value, tuple) and len(cast("tuple[object]", value)) > 1],
)
def test_a_record_that_comes_goes_or_moves_is_told(collection: str) -> None:
    records: tuple[Record, ...] = getattr(facts, collection)
    shorter = unchecked(facts, **{collection: records[:-1]})
    turned = unchecked(facts, **{collection: (records[1], records[0], *records[2:])})
    gone, came = compare(facts, shorter), compare(shorter, facts)
    assert gone.changes[0].field is None
    assert gone.changes[0].kind is GONE.get(collection, ChangeKind.REMOVED)
    assert {change.id for change in gone.changes} == {change.id for change in came.changes}
    assert all(change.after is None for change in gone.changes)
    assert all(change.before is None for change in came.changes)
    assert only_change(turned).kind is ChangeKind.CHANGED_PLACE
    assert only_change(turned).field == "order"


@pytest.mark.parametrize(
    ("claim_id", "field", "value", "kind", "bump"),
    [
        ("half-life-2-3h", "statement", "Ketamine has a half-life of 2 to 3 hours, roughly.", "reworded", "patch"),
        ("half-life-2-3h", "statement", "Ketamine has a half-life of 3 to 4 hours.", "corrected-figure", "minor"),
        ("half-life-2-3h", "spans", (Span(start=6651, end=6730),), "changed-place", "patch"),
        ("half-life-2-3h", "opinion", True, "changed-standing", "minor"),
        ("half-life-2-3h", "timing", "soon", "changed-limits", "minor"),
        ("half-life-2-3h", "uses", ("ptsd",), "changed-scope", "minor"),
    ],
)
def test_a_change_of_a_claim_has_its_kind_and_bump(
    claim_id: str, field: str, value: object, kind: str, bump: str
) -> None:
    change = only_change(edition(("claims", place_of(claim_id), field), value))
    assert (change.collection, change.id, change.field) == ("claims", claim_id, field)
    assert (change.kind, change.bump) == (kind, bump)
    assert change.claims[0].id == claim_id


@pytest.mark.parametrize(
    ("path", "value", "kind", "bump"),
    [
        (("review", "verdict"), Verdict.CONTRADICTED, "changed-verdict", "minor"),
        (("review", "note"), None, "changed-note", "minor"),
        (("review", "references"), (), "changed-evidence", "minor"),
        (("review", "date"), datetime.date(2030, 1, 1), "reviewed-again", "patch"),
    ],
)
def test_a_change_of_a_review_has_its_kind_and_bump(path: Path, value: object, kind: str, bump: str) -> None:
    change = only_change(edition(("claims", place_of("half-life-2-3h"), *path), value))
    assert (change.kind, change.bump) == (kind, bump)


def test_a_changed_dose_is_a_corrected_figure_and_brings_its_verdict() -> None:
    change = only_change(edition(("routes", 0, "dosages", 1, "amount", "high"), 4.0))
    assert change.kind is ChangeKind.CORRECTED_FIGURE
    assert (change.collection, change.id) == ("routes.dosages", "intravenous/ketamine, anesthesia-induction")
    assert (change.before, change.after) == ("up to 2 mg/kg", "up to 4 mg/kg")
    assert [claim.id for claim in change.claims] == ["iv-anesthesia-dose"]


def test_a_figure_said_once_more_is_a_corrected_figure() -> None:
    figure = re.compile(r"\d+")
    claims = tuple(
        claim.model_copy(update={"statement": f"{claim.statement} {found[0]}"})
        if (found := figure.search(claim.statement))
        else claim
        for claim in facts.claims
    )
    changes = compare(facts, unchecked(facts, claims=claims)).changes
    assert [change.id for change in changes] == [claim.id for claim in facts.claims if figure.search(claim.statement)]
    assert {change.kind for change in changes} == {ChangeKind.CORRECTED_FIGURE}


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape.startswith("references.") and "key" not in shape])
def test_of_a_reference_only_the_identifiers_are_more_than_a_detail(shape: str) -> None:
    path, value = FOUND[shape]
    identifies = shape == "references.identifiers"
    kind = ChangeKind.CHANGED_IDENTIFIER if identifies else ChangeKind.CORRECTED_REFERENCE
    assert only_change(edition(path, another(value))).kind is kind


@pytest.mark.parametrize("field", ["title", "sha256", "length"])
def test_another_title_hash_or_length_is_another_article(field: str) -> None:
    changed = edition(("article", field), another(getattr(facts.article, field)))
    assert only_change(changed).kind is ChangeKind.ANOTHER_ARTICLE


def test_of_a_list_only_the_difference_is_shown() -> None:
    references = facts.claims[0].review.references
    change = only_change(edition(("claims", 0, "review", "references"), (*references[1:], "another-key")))
    assert (change.before, change.after) == (references[0], "another-key")


def test_a_mere_reordering_of_a_list_is_a_change_of_place() -> None:
    references = facts.claims[0].review.references
    change = only_change(edition(("claims", 0, "review", "references"), references[::-1]))
    assert change.kind is ChangeKind.CHANGED_PLACE
    assert change.before == ", ".join(references)


def without(claim: Claim, *, account: bool) -> Facts:
    topic = Topic(id=claim.id, text="The article was misread", claims=("iv-anesthesia-dose",))
    left = tuple(other for other in facts.claims if other is not claim)
    return unchecked(facts, claims=left, withdrawn=(topic,) if account else ())


def test_a_withdrawn_claim_says_why_and_what_replaces_it() -> None:
    claim = facts.claims[3]
    change = only_change(without(claim, account=True))
    assert (change.kind, change.bump) == (ChangeKind.WITHDRAWN, Bump.MAJOR)
    assert change.before == claim.statement
    assert change.after == "The article was misread; see iv-anesthesia-dose"
    assert change.claims == (claim,)


def test_an_id_that_vanishes_is_permitted_by_no_version() -> None:
    newer = unchecked(without(facts.claims[3], account=False), content_version="2.0.0")
    (problem,) = compare(facts, newer).problems()
    assert problem == f"claims {facts.claims[3].id}: erased without an account; ids are for ever"


def test_an_account_of_a_withdrawal_that_vanishes_is_permitted_by_no_version() -> None:
    older = without(facts.claims[3], account=True)
    newer = without(facts.claims[3], account=False)
    (change,) = compare(older, newer).changes
    assert (change.collection, change.kind) == ("withdrawn", ChangeKind.ERASED)


def test_a_withdrawn_id_given_out_again_is_permitted_by_no_version() -> None:
    older = without(facts.claims[3], account=True)
    (change,) = compare(older, facts).changes
    assert (change.id, change.kind) == (facts.claims[3].id, ChangeKind.REVIVED)
    assert f"`{facts.claims[3].id}`" in str(compare(older, facts)).partition("#### Changed")[2]


def test_a_claim_that_came_and_went_between_two_editions_is_told() -> None:
    topic = Topic(id="never-seen", text="Withdrawn before anyone saw it", claims=())
    change = only_change(unchecked(facts, withdrawn=(topic,)))
    assert (change.kind, change.collection) == (ChangeKind.ADDED, "withdrawn")


def test_law_and_notices_are_told_as_such_with_their_references() -> None:
    law = only_change(edition(("other_law", 0, "status"), "another"))
    notice = only_change(unchecked(facts, notices=facts.notices[1:]))
    law_again = only_change(edition(("other_law", 0, "as_of"), datetime.date(2030, 1, 1)))
    notice_again = only_change(edition(("notices", 0, "as_of"), datetime.date(2030, 1, 1)))
    fresh = compare(unchecked(facts, other_law=facts.other_law[1:]), facts).changes[0]
    assert (law.kind, law.references) == (ChangeKind.CHANGED_LAW, facts.other_law[0].references)
    assert (notice.kind, notice.references) == (ChangeKind.CHANGED_NOTICE, facts.notices[0].references)
    for again in (law_again, notice_again):
        assert (again.kind, again.bump) == (ChangeKind.REVIEWED_AGAIN, Bump.PATCH)
    assert fresh.kind is ChangeKind.CHANGED_LAW
    assert f"references: {', '.join(law.references)}" in str(compare(facts, edition(("other_law", 0, "status"), "x")))


def test_twins_are_told_apart_by_number() -> None:
    step = facts.mechanism[0]
    change = only_change(unchecked(facts, mechanism=(step, *facts.mechanism)))
    assert change.id == f"{step.subject}, {step.relation}, {step.object} (2)"


def test_no_statement_leaves_without_its_verdict_and_note() -> None:
    claims = tuple(claim.model_copy(update={"statement": f"{claim.statement}!"}) for claim in facts.claims)
    changed = unchecked(facts, claims=claims)
    text = str(compare(facts, changed))
    for claim in changed.claims:
        after = text.partition(f"“{claim.statement}”")[2].splitlines()[1]
        assert claim.review.verdict.label.lower() in after
        assert claim.standing.label.lower() in after
        assert (claim.review.note or "") in after
        assert all(key in after for key in claim.review.references)
    assert "not medical advice" in text


def test_many_claims_behind_a_change_are_counted_and_those_in_doubt_still_shown() -> None:
    text = str(compare(facts, edition(("uses", 0, "standing"), "varies")))
    doubted = [
        claim
        for claim in facts.claims_of(facts.uses[0])
        if claim.review.verdict in (Verdict.CONTRADICTED, Verdict.QUALIFIED)
    ]
    assert f"{len(facts.uses[0].claims)} claims stand behind it" in text
    assert all(claim.review.note and claim.review.note in text for claim in doubted)


def test_the_bump_is_the_highest_that_any_change_asks_for() -> None:
    newer = edition(("claims", 0, "statement"), "Something else.")
    assert compare(facts, newer).bump is Bump.PATCH
    assert compare(facts, unchecked(newer, notices=())).bump is Bump.MINOR
    assert compare(facts, unchecked(newer, schema_version=2)).bump is Bump.MAJOR


@pytest.mark.parametrize(
    ("bump", "follows"), [("none", "1.2.3"), ("patch", "1.2.4"), ("minor", "1.3.0"), ("major", "2.0.0")]
)
def test_a_bump_says_which_version_follows(bump: str, follows: str) -> None:
    assert Bump(bump).after("1.2.3") == follows


@pytest.mark.parametrize(
    ("version", "enough"), [("0.9.0", False), ("1.0.0", False), ("1.0.1", False), ("1.1.0", True), ("1.2.0", True)]
)
def test_a_version_too_low_for_the_changes_is_a_problem(version: str, enough: bool) -> None:
    newer = unchecked(edition(("claims", 0, "opinion"), True), content_version=version)
    comparison = compare(facts, newer)
    assert (comparison.problems() == ()) is enough
    assert ("may not be released" in str(comparison)) is not enough
    assert comparison.data()["follows"] == "1.1.0"


def test_a_version_never_goes_back() -> None:
    comparison = compare(facts, unchecked(facts, content_version="0.9.0"))
    assert comparison.problems() == ("content_version is 0.9.0 where 1.0.0 or later is due: a version never goes back",)


def test_a_version_of_another_form_is_refused() -> None:
    newer = unchecked(facts, content_version="2026-11")
    with pytest.raises(ContentError, match=r"a version has the form 1\.2\.3, unlike '2026-11'"):
        compare(facts, newer).problems()


def test_a_comparison_is_a_value_and_as_data_names_each_bump() -> None:
    comparison = compare(facts, edition(("claims", 0, "opinion"), True))
    assert Comparison.model_validate_json(comparison.model_dump_json()) == comparison
    assert hash(comparison) == hash(compare(facts, edition(("claims", 0, "opinion"), True)))
    (change,) = cast("list[dict[str, object]]", comparison.data()["changes"])
    assert (change["kind"], change["bump"]) == ("changed-standing", "minor")
