"""Which version may follow: the bumps of changes together, versions too low, and ids that are permanent."""

from ketamine_facts import Claim, Facts, Topic, facts
from ketamine_facts.comparison import Bump, ChangeKind, compare
from tests.comparison.editions import edition, only_change, unchecked


def test_the_bump_is_the_highest_that_any_change_requires() -> None:
    newer = edition(("claims", 0, "statement"), "Something else.")
    assert compare(facts, newer).bump is Bump.PATCH
    assert compare(facts, unchecked(newer, notices=())).bump is Bump.MINOR
    assert compare(facts, unchecked(newer, schema_version=2)).bump is Bump.MAJOR


def test_a_version_too_low_for_the_changes_is_a_problem() -> None:
    for version, enough in (("0.9.0", False), ("1.0.0", False), ("1.0.1", False), ("1.1.0", True), ("1.2.0", True)):
        older = unchecked(facts, content_version="1.0.0")
        newer = unchecked(edition(("claims", 0, "opinion"), True), content_version=version)
        comparison = compare(older, newer)
        assert (comparison.problems() == ()) is enough, version
        assert ("may not be released" in str(comparison)) is not enough, version
        assert comparison.follows == "1.1.0"


def test_a_version_never_goes_back() -> None:
    comparison = compare(unchecked(facts, content_version="1.0.0"), unchecked(facts, content_version="0.9.0"))
    (problem,) = comparison.problems()
    assert problem == "content_version is 0.9.0, but has to be 1.0.0 or later: a version never goes back"


def test_a_problem_names_only_the_changes_that_require_the_version() -> None:
    older = unchecked(facts, content_version="1.0.0")
    claim = facts.claims[0].model_copy(update={"statement": "Something else.", "opinion": True})
    newer = unchecked(older, claims=(claim, *facts.claims[1:]), takeaways=facts.takeaways[::-1])
    (problem,) = compare(older, newer).problems()
    assert problem.endswith("has to be 1.1.0 or later: changed-standing (a minor change)")


def without(claim: Claim, *, withdrawal: bool) -> Facts:
    """The bundled edition without a claim, and with a withdrawal of it if one is asked for."""
    topic = Topic(id=claim.id, text="The article was misread", claims=("iv-anesthesia-dose",))
    left = tuple(other for other in facts.claims if other is not claim)
    return unchecked(facts, claims=left, withdrawn=(topic,) if withdrawal else ())


def test_a_withdrawn_claim_has_the_reason_and_the_replacement() -> None:
    claim = facts.claims[3]
    change = only_change(without(claim, withdrawal=True))
    assert (change.kind, change.bump) == (ChangeKind.WITHDRAWN, Bump.MAJOR)
    assert change.before == claim.statement
    assert change.after == "The article was misread; see iv-anesthesia-dose"
    assert change.claims == (claim,)


def test_no_version_permits_an_id_to_vanish() -> None:
    newer = unchecked(without(facts.claims[3], withdrawal=False), content_version="2.0.0")
    (problem,) = compare(facts, newer).problems()
    assert problem == f"claims {facts.claims[3].id}: removed without a withdrawal; ids are permanent"


def test_no_version_permits_a_withdrawal_to_vanish() -> None:
    older, newer = (without(facts.claims[3], withdrawal=withdrawal) for withdrawal in (True, False))
    (change,) = compare(older, newer).changes
    assert (change.collection, change.kind) == ("withdrawn", ChangeKind.ERASED)


def test_no_version_permits_a_withdrawn_id_to_be_reused() -> None:
    claim = facts.claims[3]
    (change,) = compare(without(claim, withdrawal=True), facts).changes
    assert (change.id, change.kind) == (claim.id, ChangeKind.REVIVED)
    assert (change.before, change.after) == ("withdrawn: The article was misread", claim.statement)


def test_a_claim_withdrawn_before_it_was_seen_is_an_added_withdrawal() -> None:
    topic = Topic(id="never-seen", text="Withdrawn before anyone saw it", claims=())
    change = only_change(unchecked(facts, withdrawn=(topic,)))
    assert (change.kind, change.collection) == (ChangeKind.ADDED, "withdrawn")
