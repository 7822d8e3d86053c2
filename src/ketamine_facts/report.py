"""The content as plain text for a terminal: no statement without its verdict, none contradicted without its note."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from ketamine_facts.edition import Facts, topic_lists
from ketamine_facts.figures import states
from ketamine_facts.models import Claim
from ketamine_facts.profiles import Notice
from ketamine_facts.terms import Section, Standing, Verdict
from ketamine_facts.vocabulary import Use

_MARK = {
    Verdict.CORROBORATED: "+",
    Verdict.QUALIFIED: "~",
    Verdict.CONTRADICTED: "X",
    Verdict.NOT_CHECKED: "?",
}
_LEGEND = "+ corroborated   ~ qualified   X contradicted   ? not checked"


def overview(facts: Facts, width: int) -> Iterator[str]:
    """The whole of the content at a glance."""
    yield "KETAMINE: what one article says, and what references say about it"
    yield from _wrapped(f"Article: {facts.article.title}", width)
    yield from _wrapped(f"Content {facts.content_version}: {_tally(facts.claims)}", width)
    yield f"Marks: {_LEGEND}"
    yield ""
    for notice in facts.notices:
        if notice.kind in ("crisis", "disclaimer") and notice in facts.notices_for(Use.SUICIDAL_THOUGHTS):
            yield from _notice(notice, width)
    for part in (_uses, _doses, _side_effects, _law, _mechanism, _pharmacokinetics, _topics):
        yield from part(facts, width)
    yield ""
    yield from _wrapped(
        f"{len(facts.inconsistencies)} places where the article disagrees with itself: command 'review'. "
        f"{len(facts.notices)} notices on what it leaves out: command 'about TERM'.",
        width,
    )


def _uses(facts: Facts, width: int) -> Iterator[str]:
    yield from _heading("Uses")
    for use in facts.uses:
        found = facts.claims_of(use)
        yield from _wrapped(
            f"{use.term.label} - {use.standing.label.lower()} according to the article ({_short(found)})", width
        )
        if use.conditions:
            yield from _wrapped("; ".join(map(str, use.conditions)), width, "  ")


def _doses(facts: Facts, width: int) -> Iterator[str]:
    yield from _heading("Doses as the article states them, not for use")
    for route in facts.routes:
        form = ", ".join(part for part in (route.form, route.frequency) if part)
        yield f"{route.term.label} {route.substance.label.lower()} ({form})"
        for dosage in route.dosages:
            listed = ", ".join(item.name for item in route.indications if item.id in dosage.indications)
            yield from _wrapped(f"{dosage}: {listed}", width, "  ")
            yield from _verdicts(facts.claims_of(dosage), width, "    ")
        if route.bioavailability:
            yield f"  bioavailability {route.bioavailability}"
            amount = route.bioavailability
            stating = (claim for claim in facts.claims_of(route) if states(claim.statement, amount))
            yield from _verdicts(stating, width, "    ")


def _side_effects(facts: Facts, width: int) -> Iterator[str]:
    yield from _heading("Side effects")
    for effect in facts.side_effects:
        yield effect.term.label
        for item in (*effect.manifestations, *effect.monitoring):
            yield from _wrapped(str(item), width, "  ")
            yield from _verdicts(facts.claims_of(item), width, "    ")


def _law(facts: Facts, width: int) -> Iterator[str]:
    yield from _heading("Legal status")
    for place in facts.jurisdictions:
        yield from _wrapped(f"{place.term.label} - the article: {place.classification}", width)
        yield from _verdicts(facts.claims_of(place), width, "    ")
        for fact in place.law:
            since = f", since {fact.since}" if fact.since else ""
            text = f"by reference, as of {fact.as_of}: {fact.place}, {fact.name}: {fact.status}{since}"
            yield from _wrapped(text, width, "  ")


def _mechanism(facts: Facts, width: int) -> Iterator[str]:
    yield from _heading("Mechanism, in the article's order")
    for step in facts.mechanism:
        hedge = "" if step.standing is Standing.ASSERTED else f" ({step.standing.label.lower()})"
        contrast = "by contrast: " if step.contrast else ""
        found = facts.claims_of(step)
        yield from _wrapped(f"{_marks(found)} {contrast}{step}{hedge}", width)
        yield from _verdicts(_needing_note(found), width, "    ")


def _pharmacokinetics(facts: Facts, width: int) -> Iterator[str]:
    yield from _heading("Pharmacokinetics")
    for item in facts.pharmacokinetics:
        found = facts.claims_of(item)
        yield from _wrapped(f"{_marks(found)} {item}", width)
        yield from _verdicts(_needing_note(found), width, "    ")


def _topics(facts: Facts, width: int) -> Iterator[str]:
    for _, title, topics in topic_lists(facts):
        yield from _heading(title)
        for topic in topics:
            found = facts.claims_of(topic)
            yield from _wrapped(f"{_marks(found)} {topic.text}", width)
            # a question says nothing itself: its claims are the answer
            yield from _verdicts(found if topics is facts.questions else _needing_note(found), width, "    ")


def claims(found: Sequence[Claim], notices: Sequence[Notice], width: int) -> Iterator[str]:
    """Claims with verdict and note, then the notices that belong beside them."""
    yield f"{len(found)} claims: {_tally(found)}" if found else "No claim is about all of these together."
    for claim in found:
        yield ""
        yield from _claim(claim, width)
    if notices:
        yield from _heading("Not from the article, and to be read beside it")
        for notice in notices:
            yield from _notice(notice, width)


def one_claim(facts: Facts, claim: Claim, width: int) -> Iterator[str]:
    """A claim with everything that stands behind it."""
    yield from _claim(claim, width)
    for reference in facts.references_of(claim):
        yield from _wrapped(f"- [{reference.tier}, {reference.read_as} read] {reference}", width, "  ")
        yield from _wrapped(reference.supports, width, "    ")


def review(facts: Facts, width: int) -> Iterator[str]:
    """How many claims there are in each section, and how many of them hold."""
    rows: list[tuple[str, ...]] = [
        ("section", "claims", *(verdict.label.lower() for verdict in Verdict), "of these opinion")
    ]
    for section in Section:
        found = facts.in_section(section)
        rows.append(_row(section.label, found))
    rows.append(_row("All", facts.claims))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [cell.rjust(size) for cell, size in zip(row, widths, strict=True)]
        yield "  ".join([row[0].ljust(widths[0]), *cells[1:]])
    yield from _heading("Contradicted by references")
    for claim in facts.claims_by(Verdict.CONTRADICTED):
        yield from _claim(claim, width)
        yield ""
    yield from _heading("Where the article disagrees with itself")[1:]
    for topic in facts.inconsistencies:
        yield from _wrapped(f"- {topic.text}", width)


def _row(name: str, found: Sequence[Claim]) -> tuple[str, ...]:
    counts = Counter(claim.review.verdict for claim in found)
    opinions = sum(claim.opinion for claim in found)
    return (name, str(len(found)), *(str(counts[verdict]) for verdict in Verdict), str(opinions))


def _claim(claim: Claim, width: int) -> Iterator[str]:
    for line in str(claim).splitlines():
        yield from _wrapped(line.strip(), width, "  " if line.startswith(" ") else "")


def _notice(notice: Notice, width: int) -> Iterator[str]:
    yield from _wrapped(f"[{notice.kind.replace('-', ' ')}] {notice.text}", width)


def _verdicts(found: Iterable[Claim], width: int, indent: str) -> Iterator[str]:
    for claim in found:
        verdict = claim.review.verdict
        text = f"{_MARK[verdict]} {verdict.label.lower()}: {claim.statement}"
        if claim.review.note and verdict is not Verdict.CORROBORATED:
            text += f" [{claim.review.note}]"
        yield from _wrapped(text, width, indent)


def _needing_note(found: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in found if claim.review.verdict in (Verdict.CONTRADICTED, Verdict.QUALIFIED)]


def _marks(found: Iterable[Claim]) -> str:
    return f"[{''.join(_MARK[claim.review.verdict] for claim in found)}]"


def _short(found: Sequence[Claim]) -> str:
    counts = Counter(claim.review.verdict for claim in found)
    return ", ".join(f"{counts[verdict]}{_MARK[verdict]}" for verdict in Verdict if counts[verdict])


def _tally(found: Sequence[Claim]) -> str:
    counts = Counter(claim.review.verdict for claim in found)
    return ", ".join(f"{counts[verdict]} {verdict.label.lower()}" for verdict in Verdict if counts[verdict])


def _heading(text: str) -> list[str]:
    return ["", text.upper(), "-" * len(text)]


def _wrapped(text: str, width: int, indent: str = "") -> list[str]:
    # ids and reference keys have hyphens, and are there to be copied
    return wrap(text, max(width, 40), initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False)
