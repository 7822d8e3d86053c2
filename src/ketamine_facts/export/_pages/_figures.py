"""Figures, as inline SVG and HTML with their text: verdicts by term, the mechanism as a chain, the law at a glance."""

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
    """One figure. A notebook shows it; ``html`` is for a page of your own."""

    title: str
    """The caption."""
    html: str
    """The figure with its caption and its own style, as HTML."""

    def _repr_html_(self) -> str:
        return self.html


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of an edition."""

    verdicts: Figure
    """The verdicts on the claims about each term."""
    mechanism: Figure
    """The mechanism as a chain of steps, and what the article contrasts it with."""
    law: Figure
    """The law by place, with dates."""


def figures(edition: Edition, *terms: AnyTerm) -> Figures:
    """Draw the figures of an edition, or of what concerns all of the given terms. No figure shows a dose.

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
    """Each term with a bar of the verdicts on its claims, and their counts in words."""
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
    """The steps of the mechanism with their verdicts, grouped by what each starts from; then the contrast."""
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
    """The instruments of law by place, with the day since when they are in force and the day they were checked."""
    rows = (
        (fact.place, fact.name, _control(fact), fact.since or "not given", str(fact.checked))
        for _, fact in law_in_order(edition)
        if fact.kind is LegalKind.INSTRUMENT
    )
    return table("Laws change", ("Place", "Instrument", "Schedule or control", "In force since", "Checked"), rows)


def _control(fact: LegalFact) -> str:
    return fact.schedule or ", ".join(control.label.lower() for control in fact.controls) or "not given"
