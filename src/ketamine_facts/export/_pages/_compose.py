"""Which parts of the content a page shows, in what order, and beside which claims; knows neither HTML nor Markdown."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ketamine_facts.edition import Edition, topic_lists
from ketamine_facts.export._pages._blocks import (
    Block,
    Cautions,
    Cell,
    Cited,
    Entries,
    Entry,
    Page,
    Paragraph,
    Part,
    Reviewed,
    Statements,
    Table,
)
from ketamine_facts.records import Claim, Concept, JurisdictionProfile, LegalFact, Notice, Topic, UseProfile
from ketamine_facts.vocabulary import (
    AnyTerm,
    Jurisdiction,
    NoticeKind,
    Route,
    Section,
    SideEffect,
    Standing,
    Use,
    Verdict,
    find_term,
)

if TYPE_CHECKING:
    from ketamine_facts.edition import CitesClaims


NOT_ADVICE = "Not medical advice. Figures and doses show what was written and are not for use."
MEANINGS = {
    Verdict.CORROBORATED: "The references named say the same.",
    Verdict.QUALIFIED: "The references agree in part or under conditions; the note says which.",
    Verdict.CONTRADICTED: "The references say otherwise; the note says how.",
    Verdict.NOT_CHECKED: "Not compared with any reference; the note says why.",
}
_GRAVITY = (Verdict.CONTRADICTED, Verdict.QUALIFIED, Verdict.NOT_CHECKED, Verdict.CORROBORATED)
_KINDS: dict[NoticeKind, str] = {
    NoticeKind.CRISIS: "In a crisis",
    NoticeKind.BOXED_WARNING: "Boxed warning",
    NoticeKind.CONTRAINDICATION: "Contraindications",
    NoticeKind.WARNING: "Warnings",
    NoticeKind.INTERACTION: "Interactions",
    NoticeKind.OMITTED_RISK: "Risks the article leaves out",
    NoticeKind.REGULATORY: "Approval and regulation",
    NoticeKind.DISCLAIMER: "Limits of this content",
}


@dataclass(frozen=True, slots=True)
class _Selection:
    """What a page is about: all of an edition, or what concerns all of some terms."""

    facts: Edition
    terms: tuple[AnyTerm, ...]
    claims: tuple[Claim, ...]
    ids: frozenset[str]

    def names(self, term: AnyTerm) -> bool:
        return not self.terms or term in self.terms

    def concerns(self, record: "CitesClaims", *own: AnyTerm) -> bool:
        return set(self.terms) <= set(own) or not self.ids.isdisjoint(record.claims)


def compose(facts: Edition, *terms: AnyTerm) -> Page:
    """The page of a whole edition, or of what concerns all of the given terms."""
    wanted = tuple(find_term(term) for term in terms)
    claims = facts.about(*wanted)
    chosen = _Selection(facts, wanted, claims, frozenset(claim.id for claim in claims))
    return Page(
        title=f"Ketamine: {', '.join(term.label for term in wanted)}" if wanted else "Ketamine",
        lead="What one article says, and what references say about it",
        source=_source(chosen),
        first=first_notices(facts),
        parts=tuple(part for part in _parts(chosen) if part.blocks or part.parts),
        closing=f"{NOT_ADVICE} Article read: SHA-256 {facts.article.sha256}.",
        uncited=() if wanted else facts.references,
    )


def first_notices(facts: Edition) -> Cautions:
    """What stands above everything: help in a crisis, then that this is no advice."""
    crisis = [notice for notice in facts.notices if notice.kind == "crisis"]
    return Cautions((*crisis, *(notice for notice in facts.notices_for() if notice.kind == "disclaimer")))


def tally(claims: Iterable[Claim]) -> str:
    """How many claims there are of each verdict, in words."""
    counts = Counter(claim.review.verdict for claim in claims)
    words = ", ".join(f"{counts[verdict]} {verdict.label.lower()}" for verdict in Verdict if counts[verdict])
    number = counts.total()
    return f"{number} statement{'' if number == 1 else 's'}{f': {words}' if words else ''}"


def doses(facts: Edition, routes: Iterable[Route], chosen: _Selection | None = None) -> Table:
    """The doses that the article lists, each with the verdicts behind it."""
    rows: list[tuple[Cell, ...]] = []
    wanted = set(routes)
    for route in (route for route in facts.routes if route.term in wanted):
        for dosage in route.dosages:
            if chosen is None or chosen.concerns(dosage, route.term, *dosage.uses):
                name = f"{route.term.label}: {dosage.substance.label.lower()}, {route.form}"
                listed = ", ".join(item.name for item in route.listed(dosage))
                rows.append((name, listed, dosage.text, Reviewed(_worst_first(facts.claims_of(dosage)))))
    columns = ("Route", "Listed for", "Dose as the article states it", "Verdict")
    return Table("Doses as the article states them: not advice, and not to be dosed from", columns, tuple(rows))


def _worst_first(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: _GRAVITY.index(claim.review.verdict)))


def concepts(facts: Edition, found: Iterable[Concept]) -> tuple[Entry, ...]:
    """Things that the article names, with its hedges."""
    return tuple(Entry(concept.text, facts.claims_of(concept)) for concept in found)


def place_parts(facts: Edition, place: JurisdictionProfile) -> tuple[Block, ...]:
    """Both layers of the law of a place: what the article says, then what stands in the references."""
    found = facts.claims_of(place)
    apart = {claim_id for item in place.medical_uses for claim_id in item.claims}
    rest = tuple(claim for claim in found if claim.id not in apart)
    said = (Entry(f"The article: {place.classification}", rest), *concepts(facts, place.medical_uses))
    gap = (Paragraph(place.gap),) if place.gap else ()
    return (Entries(said), *_law(f"{place.term.label}: by reference, not from the article", place.law), *gap)


def _source(chosen: _Selection) -> str:
    dates = sorted(claim.review.date for claim in chosen.claims)
    when = f", reviewed {dates[0]}{f' to {dates[-1]}' if dates[0] < dates[-1] else ''}" if dates else ""
    article = f"Article: {chosen.facts.article.title}. Content {chosen.facts.content_version}{when}."
    return f"{article} {tally(chosen.claims)}."


def _parts(chosen: _Selection) -> Iterator[Part]:
    facts = chosen.facts
    yield _reading(chosen.claims)
    yield _notices(chosen)
    yield Part("Uses", parts=tuple(_use(facts, use) for use in facts.uses if chosen.names(use.term)))
    yield _routes(chosen)
    yield Part("Side effects", parts=tuple(_effects(chosen)))
    yield Part("Legal status", parts=tuple(_places(chosen)))
    yield _entries(
        "How it acts",
        [
            Entry(
                f"{'By contrast, ' if step.contrast else ''}{step.text} ({_standing(step.standing)})",
                facts.claims_of(step),
            )
            for step in facts.mechanism
            if chosen.concerns(step)
        ],
    )
    yield _entries(
        "Pharmacokinetics",
        [
            Entry(item.text, facts.claims_of(item))
            for item in facts.pharmacokinetics
            if chosen.concerns(item, *item.routes)
        ],
    )
    yield from (_topics(chosen, title, topics) for _, title, topics in topic_lists(facts))
    yield _statements(chosen.claims)
    yield _topics(chosen, "Where the article disagrees with itself", facts.inconsistencies)


def _reading(claims: Sequence[Claim]) -> Part:
    counts = Counter(claim.review.verdict for claim in claims)
    rows = tuple((verdict, str(counts[verdict]), meaning) for verdict, meaning in MEANINGS.items())
    text = (
        "Each statement is the article's, in our words; how the article puts it stands behind it in brackets. "
        "The verdict is what references say about the statement, not whether a treatment suits anyone."
    )
    return Part(
        "How to read this", (Paragraph(text), Table("Verdicts", ("Verdict", "Statements here", "Meaning"), rows))
    )


def _notices(chosen: _Selection) -> Part:
    facts, first = chosen.facts, first_notices(chosen.facts).notices
    beside = [term for term in chosen.terms if not isinstance(term, Jurisdiction)] or _terms_of(chosen.claims)
    found: Sequence[Notice] = facts.notices_for(*beside) if chosen.terms else facts.notices
    groups = {
        title: tuple(notice for notice in found if notice.kind == kind and notice not in first)
        for kind, title in _KINDS.items()
    }
    parts = tuple(Part(title, (Cautions(notices),)) for title, notices in groups.items() if notices)
    text = "None of these stands in the article; each rests on the references it names."
    return Part("Warnings and other notices", (Paragraph(text),) if parts else (), parts)


def _terms_of(claims: Iterable[Claim]) -> Iterator[Use | Route | SideEffect]:
    for claim in claims:
        yield from claim.uses
        yield from claim.routes
        yield from claim.side_effects


def _use(facts: Edition, use: UseProfile) -> Part:
    found = facts.claims_of(use)
    put = f"As the article puts it: {_standing(use.standing)}"
    entries = (
        Entry(put, tuple(claim for claim in found if claim.standing is use.standing)),
        Entry("Contradicted by references", tuple(c for c in found if c.review.verdict is Verdict.CONTRADICTED)),
    )
    shown = tuple(entry for entry in entries if entry.claims)
    return Part(use.term.label, (Paragraph(f"{tally(found)}."), Entries((*shown, *concepts(facts, use.conditions)))))


def _routes(chosen: _Selection) -> Part:
    facts = chosen.facts
    table = doses(facts, (route.term for route in facts.routes), chosen)
    listed = tuple(
        Part(f"{route.term.label}: uses listed", (Entries(concepts(facts, found)),))
        for route in facts.routes
        if (found := [use for use in route.indications if chosen.concerns(use, route.term)])
    )
    return Part("Routes and doses", (table,) if table.rows else (), listed)


def _effects(chosen: _Selection) -> Iterator[Part]:
    for effect in chosen.facts.side_effects:
        found = [item for item in effect.manifestations if chosen.concerns(item, effect.term)]
        if found:
            yield Part(effect.term.label, (Entries(concepts(chosen.facts, found)),))


def _places(chosen: _Selection) -> Iterator[Part]:
    facts = chosen.facts
    for place in facts.jurisdictions:
        if chosen.concerns(place, place.term):
            yield Part(place.term.label, place_parts(facts, place))
    if not chosen.terms and facts.other_law:
        yield Part(
            "Elsewhere", _law("International, and places the article does not name: by reference", facts.other_law)
        )


def _law(caption: str, law: Iterable[LegalFact]) -> tuple[Table, ...]:
    rows: list[tuple[Cell, ...]] = [
        (
            f"{fact.place}: {fact.name} ({fact.kind})",
            fact.status,
            fact.since or "not given",
            str(fact.checked),
            Cited(fact.references),
        )
        for fact in law
    ]
    columns = ("Law, approval or position", "What it says", "Since", "As of", "References")
    return (Table(caption, columns, tuple(rows)),) if rows else ()


def _topics(chosen: _Selection, title: str, topics: Iterable[Topic]) -> Part:
    return _entries(
        title,
        [Entry(topic.text, chosen.facts.claims_of(topic)) for topic in topics if chosen.concerns(topic)],
    )


def _entries(title: str, items: Sequence[Entry]) -> Part:
    return Part(title, (Entries(tuple(items)),) if items else ())


def _statements(claims: Sequence[Claim]) -> Part:
    title = "Every statement, in the article's order"
    if not claims:
        return Part(title, (Paragraph("No statement of the article is about all of these together."),))
    groups = {section: tuple(claim for claim in claims if claim.section is section) for section in Section}
    return Part(
        title, parts=tuple(Part(section.label, (Statements(found),)) for section, found in groups.items() if found)
    )


def _standing(standing: Standing) -> str:
    return standing.label.lower()
