"""Compose a page: decide what it shows, and in which order. Other modules write the page as HTML or Markdown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ketamine_facts.edition import (
    MOST_IMPORTANT_FIRST,
    CitesClaims,
    Edition,
    crisis_lines,
    crisis_notices,
    differences,
    first_notices,
    part,
    topic_lists,
)
from ketamine_facts.edition._summary import claims_in
from ketamine_facts.export._pages._blocks import (
    Block,
    Chain,
    Counts,
    Differences,
    Entries,
    Entry,
    Help,
    Notices,
    Page,
    Paragraph,
    Part,
    Statements,
    Titles,
)
from ketamine_facts.export._pages._tables import dose_table, law_parts
from ketamine_facts.records import Claim, Concept, Notice, Profile
from ketamine_facts.records._notebook import NOT_ADVICE
from ketamine_facts.vocabulary import (
    AnyTerm,
    Condition,
    Importance,
    Jurisdiction,
    NoticeKind,
    Section,
    Standing,
    Target,
    find_term,
)

LEAD = "What one article says, and whether references bear it out"
_EMERGENCY = "Someone in danger, or cannot be woken? Call your emergency number now."
_ELSEWHERE = "By title; the page of all notices or of the whole content has their text."
_FEW = 2  # most differences of importance "decision" in a short answer that has no difference of importance "safety"
_NO_SAFETY = "No difference between the article and the references is marked as a matter of safety here."


@dataclass(frozen=True, slots=True)
class Selection:
    """The content of a page: a whole edition or, with terms, the part of the edition that concerns all of the terms."""

    whole: Edition
    terms: tuple[AnyTerm, ...]
    edition: Edition

    def claims_of(self, record: CitesClaims) -> tuple[Claim, ...]:
        """Return the claims that a record cites, without claims that the page does not show."""
        return claims_in(self.edition, record)

    def is_about(self, vocabulary: type[AnyTerm]) -> bool:
        """Whether the page is about a term of the vocabulary, or about a whole edition."""
        return not self.terms or any(isinstance(term, vocabulary) for term in self.terms)


def select(edition: Edition, terms: Iterable[AnyTerm]) -> Selection:
    """Select the part of an edition that concerns all of the terms; without terms, select the whole edition."""
    wanted = tuple(map(find_term, terms))
    return Selection(edition, wanted, part(edition, *wanted))


def compose(edition: Edition, *terms: AnyTerm) -> Page:
    """Compose the page of a whole edition or, with terms, of the part that concerns all of the terms."""
    chosen = select(edition, terms)
    labels = ", ".join(term.label for term in chosen.terms)
    return Page(
        title=f"Ketamine: {labels}" if labels else "Ketamine",
        lead=LEAD,
        help=help_of(edition),
        parts=tuple(item for item in _parts(chosen) if item.blocks or item.parts),
        closing=f"{NOT_ADVICE} {source(chosen)}",
        references=() if chosen.terms else edition.references,
    )


def help_of(edition: Edition) -> Help:
    """Return the help lines of an edition, with a line of text for an emergency.

    If the edition has no help line for a crisis, the line of text is the text of its crisis notices.
    """
    crisis = crisis_lines(edition)
    texts = () if crisis else tuple(notice.text for notice in crisis_notices(edition))
    others = tuple(line for line in edition.help_lines if line not in set(crisis))
    return Help(" ".join(texts) or _EMERGENCY, crisis, others)


def source(chosen: Selection) -> str:
    """Return a line with the title and hash of the article, the content version, and the dates of the reviews."""
    edition = chosen.whole
    dates = sorted({claim.review.date for claim in chosen.edition.claims})
    when = f", reviewed {' to '.join(str(date) for date in dict.fromkeys((dates[0], dates[-1])))}" if dates else ""
    return (
        f"Article: {edition.article.title} (SHA-256 {edition.article.sha256}). Content {edition.content_version}{when}."
    )


def _parts(chosen: Selection) -> Iterator[Part]:
    edition = chosen.edition
    yield short_answer(chosen)
    yield statements(edition.claims)
    yield Part("Doses as the article states them", tuple(dose_table(chosen.whole, edition)))
    if chosen.is_about(Jurisdiction):
        yield Part("Legal status", parts=tuple(law_parts(chosen.whole, edition)))
    if chosen.is_about(Target):
        yield Part("How it acts", _chain(chosen))
    if not chosen.terms:
        for field, title, topics in topic_lists(edition):
            if field != "general":  # the topics in `general` only repeat statements that are on the page already
                yield Part(title, _entries(Entry(topic.text, chosen.claims_of(topic)) for topic in topics))
    yield Part(
        "Where the article disagrees with itself",
        _entries(Entry(topic.text, chosen.claims_of(topic)) for topic in edition.inconsistencies),
    )
    yield from notice_parts(edition, chosen.terms)


def short_answer(chosen: Selection) -> Part:
    """Make the part with a summary of the article, the counts of verdicts, and the differences that affect safety."""
    return Part("The short answer", tuple(_answer(chosen)))


def _answer(chosen: Selection) -> Iterator[Block]:
    claims = chosen.edition.claims
    if not claims:
        yield Paragraph("The article says nothing about this combination.")
        return
    yield from overview(chosen)
    yield Counts(claims)
    grave = differences(claims, Importance.SAFETY)
    if not grave:
        yield Paragraph(_NO_SAFETY)
        grave = differences(claims, Importance.DECISION)[:_FEW]
    if grave:
        yield Differences(grave)


def overview(chosen: Selection) -> Iterator[Paragraph]:
    """Yield what the article says about the terms in a few lines. Without terms, list the uses by their standing."""
    lines = [line for term in chosen.terms for line in outline(chosen.whole, term)]
    yield from map(Paragraph, lines or [f"Uses, by how the article presents them. {' '.join(_uses(chosen.whole))}"])


def outline(edition: Edition, term: AnyTerm) -> tuple[str, ...]:
    """Return what the article says about a term, in a few lines."""
    record = _record_of(edition, term)
    if isinstance(record, Profile):
        return record.outline
    within = (f"Named within: {term.use.label}.",) if isinstance(term, Condition) else ()
    return (f"Named in the article as: {record.text}.", *within) if record else within


def _record_of(edition: Edition, term: AnyTerm) -> Profile | Concept | None:
    profiles = (*edition.uses, *edition.routes, *edition.side_effects, *edition.jurisdictions)
    conditions = (item for use in edition.uses for item in use.conditions)
    concepts = (*edition.substances, *edition.targets, *conditions)
    found = (item for item in profiles if item.term is term)
    return next(found, None) or next((item for item in concepts if item.id == term), None)


def _uses(edition: Edition) -> Iterator[str]:
    """Yield a sentence for each standing, with the names of the uses that have this standing."""
    for standing in Standing:
        labels = [use.name.lower() for use in edition.uses if use.standing is standing]
        if labels:
            yield f"{standing.label}: {', '.join(labels)}."


def statements(claims: tuple[Claim, ...]) -> Part:
    """Make the part that shows claims in full, grouped by the sections of the article."""
    groups: dict[Section, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.section, []).append(claim)
    parts = tuple(Part(section.label, (Statements(tuple(found)),)) for section, found in groups.items())
    return Part("The statements, in the order of the article", parts=parts)


def _chain(chosen: Selection) -> tuple[Block, ...]:
    steps = tuple((step, chosen.claims_of(step)) for step in chosen.edition.mechanism)
    return (Chain(steps),) if steps else ()


def _entries(items: Iterable[Entry]) -> tuple[Block, ...]:
    listed = tuple(items)
    return (Entries(listed),) if listed else ()


def notice_parts(edition: Edition, terms: tuple[AnyTerm, ...] = ()) -> Iterator[Part]:
    """Yield the part with all notices, grouped by importance.

    With terms, the part has the text of those notices for which ``_is_in_full`` is true, and the titles of the rest.
    """
    own = frozenset((*terms, *(term.use for term in terms if isinstance(term, Condition))))
    groups: dict[str, list[Notice]] = {importance.label: [] for importance in MOST_IMPORTANT_FIRST}
    titles: list[Notice] = []
    for notice in dict.fromkeys((*first_notices(edition), *edition.notices)):
        group = groups[notice.importance.label] if not terms or _is_in_full(notice, own) else titles
        group.append(notice)
    parts = [Part(title, (Notices(tuple(found), bool(terms)),)) for title, found in groups.items() if found]
    if titles:
        parts.append(Part("Further notices", (Paragraph(_ELSEWHERE), Titles(tuple(titles)))))
    text = "None of these is from the article; each is from the references that it names."
    yield Part("Warnings and other notices", (Paragraph(text),) if parts else (), tuple(parts))


def _is_in_full(notice: Notice, own: frozenset[AnyTerm]) -> bool:
    """Whether a page about the terms ``own`` shows the text of a notice, not only its title.

    A notice has its text on the page only if its importance is safety. It must also be help in a crisis, be about one
    of the terms, or be about no use, route, side effect or condition. Interactions are shown by title only, because
    they matter only to people who take the other medicine.
    """
    if notice.importance is not Importance.SAFETY or notice.kind is NoticeKind.INTERACTION:
        return False
    named = (*notice.terms, *notice.substances)
    return notice.kind is NoticeKind.CRISIS or not notice.terms or not own.isdisjoint(named)
