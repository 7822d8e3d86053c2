"""The content on a few screens: each line with the marks of the claims behind it, or in full with their notes."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ketamine_facts.cli._report import LEGEND, heading, marks, notice_lines, tally, verdict_lines, wrapped
from ketamine_facts.edition import Facts, topic_lists
from ketamine_facts.records import Claim, LegalFact, RouteProfile
from ketamine_facts.rules import states
from ketamine_facts.vocabulary import Standing, Use, Verdict


class _View(NamedTuple):
    facts: Facts
    width: int
    full: bool

    def line(self, text: str, claims: Sequence[Claim], indent: str = "", *, answered: bool = False) -> Iterator[str]:
        """A line behind the marks of its claims; beneath it those that must be read with it, or answer it."""
        yield from wrapped(f"{marks(claims)} {text}", self.width, indent)
        beneath = claims
        if not (self.full or answered):
            beneath = [claim for claim in claims if claim.review.verdict is Verdict.CONTRADICTED]
        yield from verdict_lines(beneath, self.width, f"{indent}    ", notes=self.full)


def overview(facts: Facts, width: int, *, full: bool = False) -> Iterator[str]:
    """The content at a glance; in full with every claim, every note and the law by reference."""
    view = _View(facts, width, full)
    yield "KETAMINE: what one article says, and what references say about it"
    yield from wrapped(f"Article: {facts.article.title}", width)
    yield from wrapped(f"Content {facts.content_version}: {tally(facts.claims)}", width)
    yield f"Marks: {LEGEND}"
    yield ""
    for notice in facts.notices:
        if notice.kind in ("crisis", "disclaimer") and notice in facts.notices_for(Use.SUICIDAL_THOUGHTS):
            yield from notice_lines(notice, width)
    for part in (_uses, _warnings, _doses, _side_effects, _law, _mechanism, _pharmacokinetics, _topics):
        yield from part(view)
    yield ""
    if not full:
        text = "Marks are of the claims behind a line: 'overview --full' prints each with its note, and the law."
        yield from wrapped(text, width)
    yield from wrapped(
        f"{len(facts.inconsistencies)} places where the article disagrees with itself: command 'review'. "
        f"{len(facts.notices)} notices on what it leaves out: command 'about TERM'.",
        width,
    )


def _uses(view: _View) -> Iterator[str]:
    yield from heading("Uses")
    for use in view.facts.uses:
        found = view.facts.claims_of(use)
        text = f"{use.term.label} - {use.standing.label.lower()} according to the article ({tally(found)})"
        yield from wrapped(text, view.width)
        for item in use.conditions:
            yield from view.line(item.text, view.facts.claims_of(item), "  ")


def _warnings(view: _View) -> Iterator[str]:
    yield from heading("Not from the article, and to be read before its doses")
    for notice in view.facts.notices:
        if notice.kind in ("boxed-warning", "contraindication"):
            yield from notice_lines(notice, view.width)


def _doses(view: _View) -> Iterator[str]:
    yield from heading("Doses as the article states them, not for use")
    for route in view.facts.routes:
        form = ", ".join(part for part in (route.form, route.frequency) if part)
        yield f"{route.term.label} {route.substance.label.lower()} ({form})"
        for dosage in route.dosages:
            listed = ", ".join(item.name for item in route.listed(dosage))
            yield from wrapped(f"{dosage.text}: {listed}", view.width, "  ")
            yield from verdict_lines(view.facts.claims_of(dosage), view.width, "    ")
        yield from _bioavailability(view, route)


def _bioavailability(view: _View, route: RouteProfile) -> Iterator[str]:
    amount = route.bioavailability
    if amount:
        yield f"  bioavailability {amount}"
        stating = (claim for claim in view.facts.claims_of(route) if states(claim.statement, amount))
        yield from verdict_lines(stating, view.width, "    ")


def _side_effects(view: _View) -> Iterator[str]:
    yield from heading("Side effects")
    for effect in view.facts.side_effects:
        yield effect.term.label
        for item in (*effect.manifestations, *effect.monitoring):
            yield from view.line(item.text, view.facts.claims_of(item), "  ")


def _law(view: _View) -> Iterator[str]:
    yield from heading("Legal status")
    for place in view.facts.jurisdictions:
        apart = {name for item in place.medical_uses for name in item.claims}
        claims = [claim for claim in view.facts.claims_of(place) if claim.id not in apart]
        yield from view.line(f"{place.term.label} - the article: {place.classification}", claims)
        for item in place.medical_uses:
            standing = f" - {item.standing.label.lower()}" if item.standing else ""
            yield from view.line(f"{item.text}{standing}", view.facts.claims_of(item), "  ")
        if view.full:
            yield from _by_reference(place.law, view.width)
            yield from wrapped(place.gap or "", view.width, "  ")
    if view.full:
        yield "Elsewhere, not named in the article"
        yield from _by_reference(view.facts.other_law, view.width)


def _by_reference(law: Iterable[LegalFact], width: int) -> Iterator[str]:
    for fact in law:
        since = f", since {fact.since}" if fact.since else ""
        text = f"by reference, as of {fact.checked}: {fact.place}, {fact.name}: {fact.status}{since}"
        yield from wrapped(text, width, "  ")


def _mechanism(view: _View) -> Iterator[str]:
    yield from heading("Mechanism, in the article's order")
    for step in view.facts.mechanism:
        hedge = "" if step.standing is Standing.ASSERTED else f" ({step.standing.label.lower()})"
        contrast = "by contrast: " if step.contrast else ""
        yield from view.line(f"{contrast}{step.text}{hedge}", view.facts.claims_of(step))


def _pharmacokinetics(view: _View) -> Iterator[str]:
    yield from heading("Pharmacokinetics")
    for item in view.facts.pharmacokinetics:
        yield from view.line(item.text, view.facts.claims_of(item))


def _topics(view: _View) -> Iterator[str]:
    for _, title, topics in topic_lists(view.facts):
        yield from heading(title)
        for topic in topics:
            answered = topics is view.facts.questions  # a question says nothing itself
            yield from view.line(topic.text, view.facts.claims_of(topic), answered=answered)
