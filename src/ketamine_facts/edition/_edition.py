"""``Edition``: the whole content or a part of it, with look-ups by id and by term."""

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
"""The version of the document format that this package writes, and the highest version that it reads."""

_V = TypeVar("_V")


class CitesClaims(Protocol):
    """A record that cites claims by id, such as a profile, a dosage or a topic."""

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims that the record cites."""
        ...


class CitesReferences(Protocol):
    """A record that cites references by key, such as a review, a notice or a point of law."""

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the references that the record cites."""
        ...


class Edition(Content, frozen=True):
    """An edition of the content, or a part of an edition. The class ``Facts`` is for complete editions.

    Look-ups read tables that are built once, so a look-up does not go through the whole content. A Jupyter notebook
    shows the records that a look-up returns as cards.

    >>> from ketamine_facts import Use, facts, part
    >>> len(part(facts, Use.PTSD).claims) < len(facts.claims)
    True
    """

    @cached_property
    def _index(self) -> Index:
        return Index(self)

    @cached_property
    def _search(self) -> "Search":
        from ketamine_facts.edition._search import Search  # imported only when needed: loads SQLite

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
        """Return the claim with the given id.

        Raises ``UnknownClaimError`` (a ``KeyError``), which names the nearest ids. If the claim was withdrawn, raises
        ``WithdrawnClaimError``, which gives the reason.
        """
        if claim := _found(self._index.claims, claim_id):
            return claim
        from ketamine_facts import errors

        if topic := _found(self._index.withdrawn, claim_id):
            raise errors.WithdrawnClaimError.withdrawn(claim_id, topic.text, topic.claims)
        raise errors.UnknownClaimError.of(claim_id, self._index.claims)

    def find_claim(self, claim_id: str) -> Claim | None:
        """Return the claim with the given id, or None if the edition has no such claim."""
        return _found(self._index.claims, claim_id)

    def reference(self, key: str) -> Reference:
        """Return the reference with the given key.

        Raises ``UnknownReferenceError`` (a ``KeyError``), which names the nearest keys.
        """
        if reference := _found(self._index.references, key):
            return reference
        from ketamine_facts import errors

        raise errors.UnknownReferenceError.of(key, self._index.references)

    def references_of(self, record: "Claim | CitesReferences") -> tuple[Reference, ...]:
        """Return the references that a notice, a point of law or another record cites, in the record's order.

        For a claim, return the references that its review cites.
        """
        keys = record.review.references if isinstance(record, Claim) else _cited(record, "references")
        return Cards(map(self.reference, keys))

    def claims_of(self, record: CitesClaims) -> tuple[Claim, ...]:
        """Return the claims that a profile, a dosage, a topic or another record cites, in the record's order.

        >>> from ketamine_facts import Route, facts
        >>> [claim.id for claim in facts.claims_of(facts.route(Route.ORAL).dosages[0])][:2]
        ['oral-dose-varies', 'oral-dose-higher']
        """
        return Cards(map(self.claim, _cited(record, "claims")))

    def about(self, *terms: AnyTerm) -> tuple[Claim, ...]:
        """Return the claims that are about all of the given terms, in the article's order.

        A claim about a use is also about its wider uses: claims about treatment-resistant depression are about
        depression. Without a term, return all claims.

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
        """Return the claims with the given verdict, in the article's order.

        If an importance is given, return only the claims that also have this importance.

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
        """Return the claims that first appear in the given section of the article, in the article's order."""
        return self._index.by_section.get(Section.parse(section), Cards())

    def notices_for(self, *terms: AnyTerm) -> tuple[Notice, ...]:
        """Return the notices about any of the given terms, and the general notices, which belong on every page.

        For a use, the result includes the notices about wider uses, narrower uses, and the conditions of the use and of
        its narrower uses. For a condition, the result includes the notices about the use that the condition belongs to
        and about wider uses. For a place, only general notices are returned, because no notice is about a place.
        """
        return self._index.notices_for(tuple(map(find_term, terms)))

    def notices_by_kind(self, kind: NoticeKind) -> tuple[Notice, ...]:
        """Return the notices of the given kind, in the order of ``notices``.

        >>> from ketamine_facts import NoticeKind, facts
        >>> facts.notices_by_kind(NoticeKind.CRISIS)[0].id
        'crisis-help'
        """
        return self._index.notices_by_kind.get(NoticeKind.parse(kind), Cards())

    def search(self, text: str, limit: int = 10) -> SearchHits:
        """Search claims, notices, law, concepts and help lines. Return at most ``limit`` hits, the best first.

        If the text has words that call for help, such as "suicide" or "overdose", the notices and help lines for this
        help come first. If nothing is found, the result is empty, and its ``near`` holds terms that the text may mean.

        >>> from ketamine_facts import facts
        >>> facts.search("can it hurt my bladder", limit=1)[0].kind
        <HitKind.CLAIM: 'claim'>
        """
        return self._search.find(text, limit)

    def parameter(self, parameter: Parameter) -> tuple[PharmacokineticProperty, ...]:
        """Return what the article says about a pharmacokinetic parameter, such as the half-life.

        >>> from ketamine_facts import Parameter, facts
        >>> print(facts.parameter(Parameter.HALF_LIFE)[0].amount)
        2-3 h
        """
        return self._index.by_parameter.get(Parameter.parse(parameter), Cards())

    def substance(self, term: Substance) -> Concept:
        """Return the record of a substance, with its codes and the ids of the claims that the record cites.

        A part of an edition keeps all substances, so this look-up never fails.
        """
        return self._index.concepts[Substance.parse(term)]

    def find_code(self, system: System, value: str) -> tuple[Coded, ...]:
        """Return the profiles and concepts that have the given code; the result is empty if there are none.

        A code counts even if its ``match`` is not exact. The prefix that some systems write before a code may be left
        out: ``CHEBI:6121`` and ``6121`` find the same records.

        >>> from ketamine_facts import System, facts
        >>> [thing.name for thing in facts.find_code(System.RXNORM, "6130")]
        ['Ketamine']
        """
        return self._index.coded.get((System.parse(system), bare_code(str(value))), Cards())

    @property
    def digest(self) -> str:
        """The SHA-256 of ``model_dump_json()`` in UTF-8, in hexadecimal. Equal editions have equal digests."""
        import hashlib  # imported only when needed: loads OpenSSL, which is slow

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
    """The name of the field of ``Edition`` that holds the list, such as ``history``."""
    title: str
    """The heading under which formats show the list."""
    topics: tuple[Topic, ...]
    """The topics, in the article's order."""


def topic_lists(edition: Edition) -> tuple[TopicList, ...]:
    """Return the four lists of topics that follow the article, each with its field and title.

    Leaves out ``inconsistencies`` and ``withdrawn``, which are lists that the library added.

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
