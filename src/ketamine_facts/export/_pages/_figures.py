"""Charts as HTML with inline SVG: the verdicts by term, the mechanism as a chain, and the law by place."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ketamine_facts.edition import Edition, law_in_order, part, tally
from ketamine_facts.export._pages._elements import table, verdict_bar
from ketamine_facts.export._pages._style import FIGURES
from ketamine_facts.records import LegalFact, MechanismStep
from ketamine_facts.records._markup import Html, element, joined
from ketamine_facts.records._notebook import COLORS, NOT_ADVICE, badge
from ketamine_facts.vocabulary import VOCABULARIES, AnyTerm, LegalKind, Standing, find_term


@dataclass(frozen=True, slots=True)
class Figure:
    """One chart. A notebook shows the chart; ``html`` is for use in your own web page."""

    title: str
    """The caption of the chart."""
    html: str
    """The chart as HTML, with its caption and its CSS."""

    def _repr_html_(self) -> str:
        return self.html


@dataclass(frozen=True, slots=True)
class Figures:
    """The charts of an edition."""

    verdicts: Figure
    """For each term, a bar and the counts of the verdicts on the claims about the term."""
    mechanism: Figure
    """The mechanism as a chain of steps, then the steps that describe other medicines by contrast."""
    law: Figure
    """A table of the legal instruments by place, with dates."""


def figures(edition: Edition, *terms: AnyTerm) -> Figures:
    """Draw the charts of an edition or, with terms, of the part that concerns all of the terms. No chart shows a dose.

    >>> from ketamine_facts import facts
    >>> figures(facts).mechanism.title
    'How ketamine acts, according to the article'
    """
    shown = part(edition, *map(find_term, terms))
    return Figures(
        _figure("Verdicts on the claims about each term", verdict_table(shown, VOCABULARIES)),
        _figure("How ketamine acts, according to the article", mechanism_chain(_steps(shown))),
        _figure("The law by reference, not from the article", law_table(shown)),
    )


def _figure(title: str, content: Html) -> Figure:
    style = element("style", Html(COLORS + FIGURES))
    caption = element("figcaption", element("b", title))
    note = element("p", NOT_ADVICE, class_="soft")
    return Figure(title, element("figure", style, caption, content, note, class_="ketamine-facts"))


def verdict_table(
    edition: Edition, vocabularies: Iterable[type[AnyTerm]], address: Callable[[AnyTerm], str] | None = None
) -> Html:
    """Make a table with a row for each term: a bar and the counts of the verdicts on the claims about the term.

    ``address`` returns the address of the page of a term, to which the name of the term links.
    """
    found = {term: edition.about(term) for vocabulary in vocabularies for term in vocabulary}
    widest = max(map(len, found.values()))
    rows = (
        (
            element("a", term.label, href=address(term)) if address else term.label,
            joined((verdict_bar(claims, widest), tally(claims) or "no statement")),
        )
        for term, claims in found.items()
    )
    return table("Claims by verdict", ("Term", "Verdicts"), rows, "verdicts")


def _steps(edition: Edition) -> Iterator[tuple[MechanismStep, Html]]:
    for step in edition.mechanism:
        claims = edition.claims_of(step)
        yield step, joined((badge(claim.review.headline, claim.review.verdict) for claim in claims), " ")


def mechanism_chain(steps: Iterable[tuple[MechanismStep, Html]]) -> Html:
    """Make the chain of mechanism steps with their verdicts, grouped by subject.

    Steps that describe other medicines come last.
    """
    own: dict[str, list[Html]] = {}
    contrast: dict[str, list[Html]] = {}
    for step, verdicts in steps:
        group = contrast if step.contrast else own
        group.setdefault(step.subject, []).append(_step(step, verdicts))
    parts = [_chain(own)]
    if contrast:
        parts += [element("p", element("b", "By contrast")), _chain(contrast)]
    return element("div", *parts, class_="chain")


def _chain(groups: dict[str, list[Html]]) -> Html:
    items = (
        element("li", element("b", f"{subject[:1].upper()}{subject[1:]}", class_="box"), element("ul", *steps))
        for subject, steps in groups.items()
    )
    return element("ol", *items)


def _step(step: MechanismStep, verdicts: Html) -> Html:
    words = step.text.removeprefix(step.subject).strip()
    standing = "" if step.standing is Standing.ASSERTED else f" ({step.standing.label.lower()})"
    return element("li", element("span", f"{words}{standing}", class_="box"), " ", verdicts)


def law_table(edition: Edition) -> Html:
    """Make a table of legal instruments by place, with the date each came into force and the date it was checked."""
    rows = (
        (fact.place, fact.name, _control(fact), fact.since or "not given", str(fact.checked))
        for _, fact in law_in_order(edition)
        if fact.kind is LegalKind.INSTRUMENT
    )
    return table("Laws change", ("Place", "Instrument", "Schedule or control", "In force since", "Checked"), rows)


def _control(fact: LegalFact) -> str:
    return fact.schedule or ", ".join(control.label.lower() for control in fact.controls) or "not given"
