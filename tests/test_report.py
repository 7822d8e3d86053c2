"""What is printed for a person: no statement without its verdict, none that needs a caveat without its note."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from itertools import takewhile

import pytest

from ketamine_facts import (
    Claim,
    Concept,
    Dosage,
    JurisdictionProfile,
    LegalFact,
    MechanismStep,
    Passage,
    PharmacokineticProperty,
    RouteProfile,
    Section,
    SideEffectProfile,
    Standing,
    Topic,
    UseProfile,
    Verdict,
    facts,
    report,
)
from ketamine_facts.cli._overview import overview
from tests.conftest import Document, Editor

WIDE = 10**6  # so that each paragraph is one line
OVERVIEW = tuple(overview(facts, WIDE, full=True))
GLANCE = tuple(overview(facts, WIDE))
REVIEW = tuple(report.review(facts, WIDE))
NEED_A_NOTE = (Verdict.QUALIFIED, Verdict.CONTRADICTED)
EFFECTS = tuple(item for effect in facts.side_effects for item in effect.manifestations)
CITING: tuple[Concept | JurisdictionProfile | MechanismStep | PharmacokineticProperty | Topic, ...] = (
    *EFFECTS,
    *facts.jurisdictions,
    *facts.mechanism,
    *facts.pharmacokinetics,
    *facts.general,
    *facts.takeaways,
)
LAW = tuple(fact for place in facts.jurisdictions for fact in place.law)


def legend() -> dict[str, str]:
    """The mark of each verdict, by the verdict's label, as the overview explains it."""
    (line,) = (line for line in OVERVIEW if line.startswith("Marks: "))
    return {label: mark for mark, _, label in (entry.partition(" ") for entry in re.split(" {2,}", line[7:]))}


MARKS = {verdict: legend().get(verdict.label.lower(), "no mark") for verdict in Verdict}


def told(claim: Claim) -> str:
    """How a claim stands in a table: mark, verdict, statement, and what the references say of it."""
    verdict = claim.review.verdict
    note = f" [{claim.review.note}]" if claim.review.note else ""
    return f"{MARKS[verdict]} {verdict.label.lower()}: {claim.statement}{note}"


def marks(claims: Iterable[Claim]) -> str:
    return f"[{''.join(MARKS[claim.review.verdict] for claim in claims)}]"


def part(heading: str) -> tuple[str, ...]:
    """The lines of the overview that stand below a heading."""
    start = next(number for number, line in enumerate(OVERVIEW) if line.startswith(heading.upper()))
    return OVERVIEW[start + 2 : OVERVIEW.index("", start)]


def deeper_than(line: str) -> Callable[[str], bool]:
    indent = line[: len(line) - len(line.lstrip())]
    return lambda other: other.startswith(f"{indent} ")


def entries(heading: str) -> list[tuple[str, list[str]]]:
    """Each line of a part, with the lines that are indented below it."""
    lines = part(heading)
    return [
        (line.strip(), [inner.strip() for inner in takewhile(deeper_than(line), lines[number:])])
        for number, line in enumerate(lines, 1)
    ]


def test_each_verdict_has_a_mark_of_its_own_and_the_legend_explains_it() -> None:
    assert list(legend()) == [verdict.label.lower() for verdict in Verdict]
    assert len(set(legend().values())) == len(Verdict)
    assert {len(mark) for mark in legend().values()} == {1}


def test_no_statement_stands_in_the_overview_without_its_verdict_and_note() -> None:
    known = {told(claim) for claim in facts.claims}
    labels = tuple(f" {verdict.label.lower()}: " for verdict in Verdict)
    summed_up = re.compile(rf"\[[{re.escape(''.join(MARKS.values()))}]+\] ")
    for line in map(str.strip, OVERVIEW):
        if any(label in line for label in labels) or any(claim.statement in line for claim in facts.claims):
            assert line in known or summed_up.match(line), line


@pytest.mark.parametrize("use", facts.uses, ids=lambda use: use.term.value)
def test_a_use_stands_with_its_standing_and_with_the_count_of_its_verdicts(use: UseProfile) -> None:
    found = Counter(claim.review.verdict for claim in facts.claims_of(use))
    counts = ", ".join(f"{found[verdict]} {verdict.label.lower()}" for verdict in Verdict if found[verdict])
    standing = use.standing.label.lower()
    assert f"{use.term.label} - {standing} according to the article ({counts})" in part("uses")


@pytest.mark.parametrize("dosage", [dosage for route in facts.routes for dosage in route.dosages], ids=str)
def test_a_dose_stands_with_all_its_claims(dosage: Dosage) -> None:
    (route,) = (route for route in facts.routes if dosage in route.dosages)
    listed = ", ".join(item.name for item in route.listed(dosage))
    assert (f"{dosage.text}: {listed}", [told(claim) for claim in facts.claims_of(dosage)]) in entries("doses")


@pytest.mark.parametrize(
    "route", [route for route in facts.routes if route.bioavailability], ids=lambda route: route.term.value
)
def test_bioavailability_stands_with_a_claim_that_states_it(route: RouteProfile) -> None:
    (beside,) = (beside for line, beside in entries("doses") if line == f"bioavailability {route.bioavailability}")
    assert beside
    assert set(beside) <= {told(claim) for claim in facts.claims_of(route)}


@pytest.mark.parametrize("effect", EFFECTS, ids=lambda effect: effect.id)
def test_a_side_effect_stands_with_its_limits_and_all_its_claims(effect: Concept) -> None:
    limits = f" ({', '.join(effect.limits)})" if effect.limits else ""
    claims = facts.claims_of(effect)
    line = f"{marks(claims)} {effect.name}{limits}"
    assert (line, [told(claim) for claim in claims]) in entries("side effects")


@pytest.mark.parametrize(
    "effect", [effect for effect in facts.side_effects if effect.monitoring], ids=lambda effect: effect.term.value
)
def test_monitoring_stands_with_its_own_claims(effect: SideEffectProfile) -> None:
    for item in effect.monitoring:
        claims = facts.claims_of(item)
        assert claims
        assert all(claim.monitoring for claim in claims)
        assert (f"{marks(claims)} {item.text}", [told(claim) for claim in claims]) in entries("side effects")


@pytest.mark.parametrize("place", facts.jurisdictions, ids=lambda place: place.term.value)
def test_a_place_stands_with_all_its_claims_and_then_its_law(place: JurisdictionProfile) -> None:
    text = f" {place.term.label} - the article: {place.classification}"
    (beside,) = (beside for line, beside in entries("legal status") if line.endswith(text))
    for item in place.medical_uses:
        assert any(item.text in line for line in beside)
    assert {told(claim) for claim in facts.claims_of(place)} <= set(beside)
    assert sum(line.startswith("by reference, ") for line in beside) == len(place.law)
    assert place.gap in beside


@pytest.mark.parametrize("fact", LAW, ids=lambda fact: f"{fact.place}, {fact.name}"[:60])
def test_a_point_of_law_stands_with_its_days_and_as_no_word_of_the_articles(fact: LegalFact) -> None:
    since = f", since {fact.since}" if fact.since else ""
    line = f"by reference, as of {fact.as_of}: {fact.place}, {fact.name}: {fact.status}{since}"
    assert (line, []) in entries("legal status")


def test_law_of_places_that_the_article_does_not_name_stands_below_them() -> None:
    (beside,) = (beside for line, beside in entries("legal status") if line.startswith("Elsewhere"))
    assert len(beside) == len(facts.other_law)


def test_a_step_of_the_mechanism_stands_with_its_marks_its_hedge_and_its_claims() -> None:
    steps = [(line, beside) for line, beside in entries("mechanism") if line.startswith("[")]
    assert len(steps) == len(facts.mechanism)
    for step, (line, beside) in zip(facts.mechanism, steps, strict=True):
        claims = facts.claims_of(step)
        assert line.startswith(f"{marks(claims)} ")
        assert beside == [told(claim) for claim in claims]
        assert step.standing is Standing.ASSERTED or f"({step.standing.label.lower()})" in line
    assert {step.standing for step in facts.mechanism} - {Standing.ASSERTED}


def test_a_pharmacokinetic_property_stands_with_its_marks_and_its_claims() -> None:
    for item in facts.pharmacokinetics:
        claims = facts.claims_of(item)
        assert (f"{marks(claims)} {item.text}", [told(claim) for claim in claims]) in entries("pharmacokinetics")
        said = (item.value, *(route.label.lower() for route in item.routes), *item.varies_with)
        assert all(part in item.text for part in said)


def test_a_takeaway_stands_with_its_marks_and_its_claims() -> None:
    for topic in facts.takeaways:
        claims = facts.claims_of(topic)
        assert (f"{marks(claims)} {topic.text}", [told(claim) for claim in claims]) in entries("takeaways")


def test_at_a_glance_each_line_of_the_whole_stands_with_its_marks() -> None:
    whole = {line for line in OVERVIEW if not line.startswith("    ") and "by reference, as of " not in line}
    gaps = {f"  {place.gap}" for place in facts.jurisdictions}
    assert whole - gaps - {"Elsewhere, not named in the article"} <= set(GLANCE)
    assert len(GLANCE) < len(OVERVIEW) / 2


def test_at_a_glance_every_dose_and_every_contradicted_claim_has_its_note() -> None:
    for dosage in (dosage for route in facts.routes for dosage in route.dosages):
        assert {f"    {told(claim)}" for claim in facts.claims_of(dosage)} <= set(GLANCE)
    contradicted = facts.claims_by(Verdict.CONTRADICTED)
    for line in GLANCE:
        for claim in contradicted:
            assert claim.statement not in line or str(claim.review.note) in line
    for record in CITING:
        behind = [claim for claim in facts.claims_of(record) if claim in contradicted]
        assert {f"    {told(claim)}" for claim in behind} <= set(GLANCE)


def test_warnings_stand_above_the_doses() -> None:
    doses = next(number for number, line in enumerate(GLANCE) if line.startswith("DOSES"))
    for notice in facts.notices:
        if notice.kind in ("boxed-warning", "contraindication"):
            assert f"[{notice.kind.replace('-', ' ')}] {notice.text}" in GLANCE[:doses]


@pytest.mark.parametrize(
    "lines",
    [
        partial(overview, facts),
        partial(overview, facts, full=True),
        partial(report.review, facts),
        partial(report.passages, tuple(Passage(claim=claim, quotes=("word " * 50,)) for claim in facts.claims)),
    ],
    ids=["overview", "all of it", "review", "passages"],
)
@pytest.mark.parametrize("width", [80, 110])
def test_no_line_is_wider_than_the_terminal(lines: Callable[[int], Iterable[str]], width: int) -> None:
    assert max(map(len, lines(width))) <= width


@pytest.mark.parametrize("verdict", NEED_A_NOTE)
def test_no_verdict_that_needs_a_note_is_printed_without_it(edited: Editor, verdict: Verdict) -> None:
    def doubt_everything(document: Document) -> None:
        for claim in document["claims"]:
            claim["review"] |= {"verdict": verdict.value, "note": f"Note on {claim['id']}."}

    doubted = edited(doubt_everything)
    lines = [line.strip() for line in overview(doubted, WIDE, full=True)]
    for record in CITING:
        assert {told(claim) for claim in doubted.claims_of(record)} <= set(lines)


@pytest.mark.parametrize("width", [40, 77])
def test_the_width_of_the_terminal_changes_no_word(width: int) -> None:
    narrow = list(overview(facts, width, full=True))
    assert " ".join(narrow).split() == " ".join(OVERVIEW).split()


def test_review_counts_verdicts_and_opinions_section_by_section() -> None:
    start = REVIEW.index("") + 1
    rows = REVIEW[start : REVIEW.index("", start)]
    expected = {section.label: facts.in_section(section) for section in Section} | {"All": facts.claims}
    assert rows[0].split("  ")[0] == "section"
    for row, (label, claims) in zip(rows[1:], expected.items(), strict=True):
        verdicts = Counter(claim.review.verdict for claim in claims)
        opinions = sum(claim.opinion for claim in claims)
        figures = [len(claims), *(verdicts[verdict] for verdict in Verdict), opinions]
        assert row.startswith(f"{label} ")
        assert [int(figure) for figure in row.removeprefix(label).split()] == figures


def test_review_tells_each_contradicted_claim_whole_and_each_clash() -> None:
    text = "\n".join(line.strip() for line in REVIEW)
    contradicted, _, clashes = text.partition("WHERE THE ARTICLE DISAGREES")
    contradicted = contradicted.partition("CONTRADICTED BY")[2]
    for claim in facts.claims:
        whole = "\n".join(line.strip() for line in str(claim).splitlines())
        assert (whole in contradicted) is (claim.review.verdict is Verdict.CONTRADICTED)
    assert clashes.splitlines()[2:] == [f"- {topic.text}" for topic in facts.inconsistencies]
    assert clashes.splitlines()[2:]


@pytest.mark.parametrize("claim", facts.claims, ids=lambda claim: claim.id)
def test_a_claim_stands_above_its_references_which_say_how_far_they_were_read(claim: Claim) -> None:
    expected = str(claim).splitlines()
    for reference in facts.references_of(claim):
        expected += [f"  - [{reference.tier}, {reference.read_as} read] {reference}", f"    {reference.supports}"]
    assert list(report.one_claim(facts, claim, WIDE)) == expected


@pytest.mark.parametrize("verdict", Verdict)
def test_claims_stand_whole_and_above_the_notices_that_belong_beside_them(verdict: Verdict) -> None:
    claims = facts.claims_by(verdict)
    printed = list(report.claims(claims, facts.notices, WIDE))
    assert printed[0] == f"{len(claims)} claims: {len(claims)} {verdict.label.lower()}"
    whole = [line for claim in claims for line in ("", *str(claim).splitlines())]
    assert printed[1 : len(whole) + 1] == whole
    assert printed[-len(facts.notices) :] == [
        f"[{notice.kind.replace('-', ' ')}] {notice.text}" for notice in facts.notices
    ]
