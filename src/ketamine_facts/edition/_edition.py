"""An edition of the content, complete or in part: look-ups by id and by term."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from ketamine_facts.edition._content import Content
from ketamine_facts.edition._index import Coded, Index, bare_code
from ketamine_facts.records import Claim, Concept, Notice, PharmacokineticProperty, Reference, SearchHits, Topic
from ketamine_facts.records._notebook import Cards
from ketamine_facts.vocabulary import (
    AnyTerm,
    Importance,
    NoticeKind,
    Parameter,
    Section,
    Substance,
    System,
    Term,
    Verdict,
    find_term,
)

if TYPE_CHECKING:
    from ketamine_facts.edition._search import Search

__all__ = ["SCHEMA_VERSION", "CitesClaims", "CitesReferences", "Edition", "TopicList", "topic_lists"]

SCHEMA_VERSION = 1
"""The version of the document format that this package reads and writes."""

_V = TypeVar("_V")


class CitesClaims(Protocol):
    """Anything that cites claims by id: a profile, a dosage or a takeaway."""

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of the claims."""
        ...


class CitesReferences(Protocol):
    """Anything that cites references by key: a review, a notice, a point of law."""

    @property
    def references(self) -> tuple[str, ...]:
        """Keys of the references."""
        ...


class Edition(Content, frozen=True):
    """An edition of the content, which may be only a part; ``Facts`` is a complete edition.

    Every look-up takes constant time, whatever the size of the content. A notebook shows what they return as cards.

    >>> from ketamine_facts import Use, facts, part
    >>> len(part(facts, Use.PTSD).claims) < len(facts.claims)
    True
    """

    @cached_property
    def _index(self) -> Index:
        return Index(self)

    @cached_property
    def _search(self) -> "Search":
        from ketamine_facts.edition._search import Search  # SQLite is loaded by the first search

        return Search(self, self._index)

    def __getstate__(self) -> dict[object, object]:
        state = super().__getstate__()
        values = {name: value for name, value in state["__dict__"].items() if not name.startswith("_")}
        return {**state, "__dict__": values}

    def __repr__(self) -> str:
        name = type(self).__name__
        return f"<{name}: content {self.content_version}, {len(self.claims)} claims, {len(self.references)} references>"

    __str__ = __repr__

    def claim(self, claim_id: str) -> Claim:
        """Return the claim with that id.

        Raises ``UnknownClaimError`` (a ``KeyError``), which names the nearest ids, or ``WithdrawnClaimError``.
        """
        if claim := _found(self._index.claims, claim_id):
            return claim
        from ketamine_facts import errors

        if topic := _found(self._index.withdrawn, claim_id):
            raise errors.WithdrawnClaimError.withdrawn(claim_id, topic.text, topic.claims)
        raise errors.UnknownClaimError.of(claim_id, self._index.claims)

    def find_claim(self, claim_id: str) -> Claim | None:
        """Return the claim with that id, or none where the edition does not have it."""
        return _found(self._index.claims, claim_id)

    def reference(self, key: str) -> Reference:
        """Return the reference with that key.

        Raises ``UnknownReferenceError`` (a ``KeyError``), which names the nearest keys.
        """
        if reference := _found(self._index.references, key):
            return reference
        from ketamine_facts import errors

        raise errors.UnknownReferenceError.of(key, self._index.references)

    def references_of(self, record: "Claim | CitesReferences") -> tuple[Reference, ...]:
        """Return the references behind a claim's verdict, or those that a notice or a point of law cites, in order."""
        keys = record.review.references if isinstance(record, Claim) else _cited(record, "references")
        return Cards(map(self.reference, keys))

    def claims_of(self, record: CitesClaims) -> tuple[Claim, ...]:
        """Return the claims that a record cites, such as a profile, a dosage or a takeaway, in the record's order.

        >>> from ketamine_facts import Route, facts
        >>> [claim.id for claim in facts.claims_of(facts.route(Route.ORAL).dosages[0])][:2]
        ['oral-dose-varies', 'oral-dose-higher']
        """
        return Cards(map(self.claim, _cited(record, "claims")))

    def about(self, *terms: AnyTerm) -> tuple[Claim, ...]:
        """Return the claims that concern every given term, in the article's order.

        A use includes its narrower uses: what concerns treatment-resistant depression concerns depression.

        >>> from ketamine_facts import Route, Use, facts
        >>> "iv-depression-dose" in [claim.id for claim in facts.about(Use.DEPRESSION, Route.INTRAVENOUS)]
        True
        """
        found = [self._index.about.get(find_term(term), Cards()) for term in terms]
        if not found:
            return self._index.all
        first, *others = sorted(found, key=len)
        if not others:
            return first
        common = [frozenset(claim.id for claim in claims) for claims in others]
        return Cards(claim for claim in first if all(claim.id in ids for ids in common))

    def claims_by(self, verdict: Verdict, importance: Importance | None = None) -> tuple[Claim, ...]:
        """Return the claims with that verdict, and with that importance if one is given, in the article's order.

        >>> from ketamine_facts import Verdict, facts
        >>> "im-dose-pain" in [claim.id for claim in facts.claims_by(Verdict.CONTRADICTED)]
        True
        """
        claims = self._index.by_verdict.get(Verdict.parse(verdict), Cards())
        if importance is None:
            return claims
        wanted = Importance.parse(importance)
        return Cards(claim for claim in claims if claim.review.importance is wanted)

    def in_section(self, section: Section) -> tuple[Claim, ...]:
        """Return the claims that first appear in that part of the article."""
        return self._index.by_section.get(Section.parse(section), Cards())

    def notices_for(self, *terms: AnyTerm) -> tuple[Notice, ...]:
        """Return the notices about any of the given terms, and the notices that belong everywhere.

        A notice about a use is also given for its narrower and its wider uses. No notice is about a place.
        """
        return self._index.notices_for(tuple(map(find_term, terms)))

    def notices_by_kind(self, kind: NoticeKind) -> tuple[Notice, ...]:
        """Return the notices of a kind, in their order.

        >>> from ketamine_facts import NoticeKind, facts
        >>> facts.notices_by_kind(NoticeKind.CRISIS)[0].id
        'crisis-help'
        """
        return self._index.notices_by_kind.get(NoticeKind.parse(kind), Cards())

    def search(self, text: str, limit: int = 10) -> SearchHits:
        """Search claims, notices, law, concepts and help lines; return the best hits first.

        Words of a crisis, such as "suicide", bring the help in a crisis first. Without a hit, the result is empty and
        its ``near`` names terms that may have been meant.

        >>> from ketamine_facts import facts
        >>> facts.search("can it hurt my bladder", limit=1)[0].kind
        <HitKind.CLAIM: 'claim'>
        """
        return self._search.find(text, limit)

    def parameter(self, parameter: Parameter) -> tuple[PharmacokineticProperty, ...]:
        """Return what the article says of a pharmacokinetic parameter.

        >>> from ketamine_facts import Parameter, facts
        >>> print(facts.parameter(Parameter.HALF_LIFE)[0].amount)
        2-3 h
        """
        return self._index.by_parameter.get(Parameter.parse(parameter), Cards())

    def substance(self, term: Substance) -> Concept:
        """Return the substance with its codes and the claims that name it.

        A part of an edition keeps all substances.
        """
        return self._index.concepts[Substance.parse(term)]

    def find_code(self, system: System, value: str) -> tuple[Coded, ...]:
        """Return the things with that code, whatever its match; none where the library has not added it.

        The code may be given with or without the prefix that its system writes before it.

        >>> from ketamine_facts import System, facts
        >>> [thing.name for thing in facts.find_code(System.RXNORM, "6130")]
        ['Ketamine']
        """
        return self._index.coded.get((System.parse(system), bare_code(str(value))), Cards())

    @property
    def digest(self) -> str:
        """SHA-256 over the canonical form (UTF-8 of ``model_dump_json()``): the same content has the same digest."""
        import hashlib  # OpenSSL is slow to load, and few ask for a digest

        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()


def _found(table: Mapping[str, _V], key: object) -> _V | None:
    return table.get(key) if isinstance(key, str) else None


def _cited(record: object, kind: str) -> tuple[str, ...]:
    found: tuple[str, ...] | None = getattr(record, kind, None)
    if found is None:
        from ketamine_facts.errors import WrongKindError, shown

        asked = "; for a term, ask about(term)" if isinstance(record, Term) else ""
        raise WrongKindError(f"{shown(record)} cites no {kind}: give a record that does{asked}")
    return found


class TopicList(NamedTuple):
    """One list of topics of an edition."""

    field: str
    """The field of ``Facts`` that holds it."""
    title: str
    """Its heading."""
    topics: tuple[Topic, ...]
    """The topics, in the article's order."""


def topic_lists(edition: Edition) -> tuple[TopicList, ...]:
    """Return the lists of topics of an edition, each with its field and title.

    >>> from ketamine_facts import facts
    >>> [found.field for found in topic_lists(facts)]
    ['general', 'history', 'takeaways', 'questions']
    """
    return (
        TopicList("general", "In general", edition.general),
        TopicList("history", "History", edition.history),
        TopicList("takeaways", "Takeaways of the article", edition.takeaways),
        TopicList("questions", "Questions the article answers", edition.questions),
    )
