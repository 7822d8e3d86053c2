"""The tables of a page: the doses that the article states, and the law by place."""

from collections.abc import Iterable, Iterator

from ketamine_facts.edition import GRAVEST_FIRST, Edition, unclaimed_uses
from ketamine_facts.export._pages._blocks import Block, Cell, Cited, Entries, Entry, Judged, Paragraph, Part, Table
from ketamine_facts.export._pages._links import ELSEWHERE
from ketamine_facts.records import Claim, Dosage, JurisdictionProfile, LegalFact, RouteProfile
from ketamine_facts.vocabulary import Route


def dose_table(whole: Edition, shown: Edition) -> Iterator[Table]:
    """Yield a table of the doses in ``shown``, which is a part of the edition ``whole``; nothing if there is no dose.

    Each dose has the verdicts of all claims that the dose cites in ``whole``, also of claims that ``shown`` lacks.
    """
    rows: list[tuple[Cell, ...]] = []
    complete = {_key(route, dosage): dosage for route in whole.routes for dosage in route.dosages}
    for route in shown.routes:
        for dosage in route.dosages:
            listed = ", ".join(item.name for item in route.listed(dosage))
            claims = whole.claims_of(complete[_key(route, dosage)])
            name = f"{route.term.label}, {dosage.substance.label.lower()}: {listed}"
            rows.append((name, dosage.text, Judged(gravest_first(claims))))
    if rows:
        columns = ("Route and use", "Dose as the article states it", "Verdicts")
        yield Table("Not advice, and not to be dosed from", columns, tuple(rows))


def _key(route: RouteProfile, dosage: Dosage) -> tuple[Route, tuple[str, ...], str]:
    return route.term, dosage.indications, dosage.text


def gravest_first(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims sorted by verdict, the gravest verdict first."""
    return tuple(sorted(claims, key=lambda claim: GRAVEST_FIRST.index(claim.review.verdict)))


def law_parts(whole: Edition, shown: Edition) -> Iterator[Part]:
    """Yield a part of a page on the law of each place in ``shown``, which is ``whole`` or a part of this edition.

    If ``shown`` is ``whole``, a part on the law of places that the article does not name is added.
    """
    for place in shown.jurisdictions:
        yield Part(place.term.label, tuple(_of_place(shown, place)))
    if shown is whole and whole.other_law:
        yield Part(ELSEWHERE, (_law("Not named in the article", whole.other_law),))


def _of_place(edition: Edition, place: JurisdictionProfile) -> Iterator[Block]:
    rest = unclaimed_uses(edition, place)
    uses = tuple(Entry(use.text, edition.claims_of(use)) for use in place.medical_uses)
    yield Entries((Entry(place.classification, rest), *uses))
    if place.law:
        yield _law("By reference, not from the article", place.law)
    if place.gap:
        yield Paragraph(place.gap)


def _law(caption: str, law: Iterable[LegalFact]) -> Table:
    rows = tuple(
        (
            f"{fact.place}: {fact.name} ({fact.kind.label.lower()})",
            fact.status,
            fact.since or "not given",
            f"{fact.checked}{f' (text of {fact.text_of})' if fact.text_of else ''}",
            Cited(fact.references),
        )
        for fact in law
    )
    return Table(caption, ("Law, approval or position", "Content", "In force since", "Checked", "References"), rows)
