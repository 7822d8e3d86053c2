"""Everything that a search can find in an edition, with the texts to search in."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ketamine_facts.edition._content import Content
from ketamine_facts.edition._index import Index, wider
from ketamine_facts.edition._mentions import mentions_suicide
from ketamine_facts.records import Claim, Concept, HelpLine, LegalFact, Notice, SearchHit
from ketamine_facts.vocabulary import ANY_TERM, AnyTerm, Condition, HelpPurpose, HitKind, NoticeKind, Substance, Use


class Entry(NamedTuple):
    """One thing that a search can find: the hit to show, the texts to search in, its terms, and the help it gives."""

    hit: SearchHit
    columns: tuple[str, str, str, str]
    terms: frozenset[AnyTerm]
    helps: tuple[HelpPurpose, ...] = ()


def entries(content: Content, index: Index) -> Iterator[Entry]:
    """Yield an entry for each claim, notice, concept and point of law, and one for all help lines of each purpose."""
    for claim in content.claims:
        yield _of_claim(claim)
    for notice in content.notices:
        yield _of_notice(notice)
    for purpose in HelpPurpose:
        if lines := [line for line in content.help_lines if line.purpose is purpose]:
            yield _of_help_lines(purpose, lines)
    for concept in index.concepts.values():
        yield _of_concept(concept)
    for place in content.jurisdictions:
        for number, fact in enumerate(place.law):
            yield _of_law(fact, f"{place.term.value}-{number + 1}", place.claims, frozenset({place.term}))
    for number, fact in enumerate(content.other_law):
        yield _of_law(fact, f"other-{number + 1}", (), frozenset())


def _of_claim(claim: Claim) -> Entry:
    review = claim.review
    text = f"{review} (The article: {claim.statement})"
    hit = SearchHit(kind=HitKind.CLAIM, id=claim.id, text=text, claims=(claim.id,))
    names = " ; ".join((claim.id.replace("-", " "), claim.section.label, review.headline, *_names(claim.terms)))
    return Entry(hit, (names, claim.statement, review.gist, review.note or ""), _widened(claim.terms))


def _of_notice(notice: Notice) -> Entry:
    hit = SearchHit(kind=HitKind.NOTICE, id=notice.id, text=str(notice), claims=())
    names = " ; ".join((notice.id.replace("-", " "), notice.title, notice.kind.label))
    helps: tuple[HelpPurpose, ...] = ()
    if notice.kind is NoticeKind.CRISIS:  # in helps, the main purpose of the notice comes first
        about_suicide = mentions_suicide(notice.text)
        crisis, poisoning = HelpPurpose.CRISIS, HelpPurpose.POISONING
        helps = (crisis, poisoning) if about_suicide else (poisoning, crisis)
    return Entry(hit, (names, notice.title, notice.text, ""), _widened(notice.terms), helps)


def _of_help_lines(purpose: HelpPurpose, lines: Iterable[HelpLine]) -> Entry:
    text = f"Help by telephone ({purpose.label.lower()}). {'; '.join(map(str, lines))}"
    hit = SearchHit(kind=HitKind.HELP_LINE, id=purpose.value, text=text, claims=())
    return Entry(hit, (f"help by telephone number {purpose.label}", text, "", ""), frozenset(), (purpose,))


def _of_concept(concept: Concept) -> Entry:
    term = next((term for vocabulary in ANY_TERM for term in vocabulary if term.value == concept.id), None)
    hit = SearchHit(kind=HitKind.CONCEPT, id=concept.id, text=concept.text, claims=concept.claims)
    terms = frozenset({term}) if term else frozenset[AnyTerm]()
    return Entry(hit, (" ; ".join((concept.name, *_names(terms))), "", "", ""), terms)


def _of_law(fact: LegalFact, identity: str, claims: tuple[str, ...], terms: frozenset[AnyTerm]) -> Entry:
    since = f" (since {fact.since})" if fact.since else ""
    text = f"{fact.place}, {fact.name}{since}: {fact.status}"
    hit = SearchHit(kind=HitKind.LAW, id=identity, text=text, claims=claims)
    controls = " ".join(control.label for control in fact.controls)
    return Entry(hit, (f"{fact.place} law legal {controls}", fact.name, fact.status, ""), terms)


def _names(terms: Iterable[AnyTerm]) -> Iterator[str]:
    return (name for term in terms if term is not Substance.KETAMINE for name in (term.label, *term.aliases))


def _widened(terms: Iterable[AnyTerm]) -> frozenset[AnyTerm]:
    own = frozenset(terms)
    return own | {wide for term in own if isinstance(term, Use | Condition) for wide in wider(term)}
