"""Full-text search over an edition: claims, notices, law, concepts and help lines, ranked by SQLite's FTS5.

A question is read in three ways at once: terms in any of their spellings, everyday words through the table of
synonyms, and the remaining words by their stems.
"""

import re
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ketamine_facts.edition._content import Content
from ketamine_facts.edition._index import Index, wider
from ketamine_facts.errors import KetamineFactsError, UnknownTermError
from ketamine_facts.records import Claim, Concept, HelpLine, LegalFact, Notice, SearchHit, SearchHits
from ketamine_facts.vocabulary import (
    ANY_TERM,
    AnyTerm,
    Condition,
    HelpPurpose,
    HitKind,
    NoticeKind,
    Substance,
    Use,
    find_term,
)
from ketamine_facts.vocabulary._fold import fold
from ketamine_facts.vocabulary._term import spellings

_LONGEST = 400  # characters of a question that are read
_MOST_WORDS = 6  # in a spelling or a synonym
_CANDIDATES = 150
_SHORTEST_PLURAL = 3
_WEIGHTS = (6.0, 3.0, 2.0, 1.0)  # of names, statement, answer, details
_TERM_BONUS = 9.0
_WORD_BONUS = 3.0
_KIND_BONUS = {
    HitKind.CLAIM: 1.5,
    HitKind.NOTICE: 1.0,
    HitKind.HELP_LINE: 0.0,
    HitKind.CONCEPT: -1.0,
    HitKind.LAW: -1.0,
}
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_IDLE = frozenset(
    [
        "a",
        "about",
        "after",
        "again",
        "all",
        "also",
        "am",
        "an",
        "and",
        "any",
        "anyone",
        "are",
        "as",
        "at",
        "be",
        "because",
        "been",
        "before",
        "being",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "doing",
        "don't",
        "for",
        "from",
        "get",
        "gets",
        "getting",
        "give",
        "given",
        "go",
        "goes",
        "going",
        "had",
        "has",
        "have",
        "having",
        "he",
        "her",
        "hers",
        "him",
        "his",
        "how",
        "i",
        "if",
        "in",
        "into",
        "is",
        "isn't",
        "it",
        "it's",
        "its",
        "itself",
        "just",
        "like",
        "may",
        "me",
        "might",
        "more",
        "most",
        "much",
        "must",
        "my",
        "no",
        "not",
        "of",
        "off",
        "on",
        "once",
        "one",
        "only",
        "or",
        "other",
        "our",
        "out",
        "over",
        "own",
        "per",
        "person",
        "people",
        "put",
        "she",
        "should",
        "so",
        "some",
        "someone",
        "still",
        "such",
        "take",
        "takes",
        "taking",
        "than",
        "that",
        "that's",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "thing",
        "things",
        "this",
        "those",
        "through",
        "to",
        "too",
        "under",
        "until",
        "up",
        "use",
        "used",
        "using",
        "very",
        "was",
        "way",
        "we",
        "were",
        "what",
        "what's",
        "when",
        "where",
        "which",
        "while",
        "who",
        "whom",
        "why",
        "will",
        "with",
        "won't",
        "would",
        "you",
        "your",
        "ketamine",
        "article",
        "say",
        "says",
        "tell",
    ]
)


class Words(NamedTuple):
    """A question as it was understood."""

    terms: tuple[AnyTerm, ...]
    """The terms spelled out in it."""
    words: tuple[tuple[str, ...], ...]
    """Its other words, each with the words that the content uses instead."""
    purposes: tuple[HelpPurpose, ...]
    """What help its words call for."""


class Search:
    """A search index in memory; several threads may use it at once."""

    def __init__(self, content: Content, index: Index) -> None:
        self._lock = threading.Lock()
        self._synonyms = {fold(word): synonym for synonym in content.synonyms for word in synonym.words}
        self._entries = tuple(_entries(content, index))
        self._table = sqlite3.connect(":memory:", check_same_thread=False)
        try:
            self._table.execute(
                "CREATE VIRTUAL TABLE entry USING fts5(names, statement, answer, details, tokenize='porter unicode61')"
            )
        except sqlite3.OperationalError as error:
            raise KetamineFactsError(f"search needs SQLite with FTS5, which this Python lacks ({error})") from None
        self._table.executemany(
            "INSERT INTO entry(rowid, names, statement, answer, details) VALUES (?, ?, ?, ?, ?)",
            ((number, *entry.columns) for number, entry in enumerate(self._entries)),
        )

    def find(self, text: str, limit: int) -> SearchHits:
        """Return the best hits for a question, at most so many."""
        question = self.understood(text)
        scores = dict(self._scores(question))
        ranked = sorted(scores, key=lambda number: (-scores[number], number))
        hits = [self._entries[number].hit for number in ranked]
        first = [hit for purpose in question.purposes for hit in self._help(purpose)]
        found = {(hit.kind, hit.id): hit for hit in (*first, *hits)}
        return SearchHits(tuple(found.values())[:limit], near=() if found else self._near(text))

    def understood(self, text: str) -> Words:
        """Read a question: its terms, its other words with their synonyms, and the help that it calls for."""
        words = [word for word in map(_folded, _WORD.findall(_joined(text[:_LONGEST]))) if word]
        terms: dict[AnyTerm, None] = {}
        others: dict[tuple[str, ...], tuple[str, ...]] = {}
        purposes: dict[HelpPurpose, None] = {}
        at = 0
        while at < len(words):
            step = 1
            for length in range(min(_MOST_WORDS, len(words) - at), 0, -1):
                phrase = " ".join(words[at : at + length])
                found = list(_terms(phrase))
                synonym = self._synonyms.get(phrase) or self._synonyms.get(_singular(phrase))
                if found or synonym:
                    terms.update(dict.fromkeys(term for term in found if term is not Substance.KETAMINE))
                    if synonym:
                        key = synonym.means
                        others[key] = (*others.get(key, ()), *phrase.split())
                        purposes.update(dict.fromkeys(synonym.help))
                    elif not any(isinstance(term, Substance) for term in found) or length > 1:
                        others[tuple(phrase.split())] = ()
                    step = length
                    break
            else:
                word = words[at]
                if word not in _IDLE and (len(word) > 1 or word.isdigit()):
                    others[(word,)] = ()
            at += step
        return Words(tuple(terms), tuple((*own, *means) for means, own in others.items()), tuple(purposes))

    def _scores(self, question: Words) -> Iterator[tuple[int, float]]:
        matched: dict[int, float] = {}
        for words in question.words:
            for number, rank in self._matches(words):
                matched[number] = matched.get(number, 0.0) + _WORD_BONUS + rank
        wanted = frozenset(question.terms)
        for number, entry in enumerate(self._entries) if wanted and not question.words else ():
            if wanted & entry.terms:
                matched.setdefault(number, 0.0)
        for number, score in matched.items():
            entry = self._entries[number]
            yield number, score + _TERM_BONUS * len(wanted & entry.terms) + _KIND_BONUS[entry.hit.kind]

    def _matches(self, words: Iterable[str]) -> list[tuple[int, float]]:
        """The entries that hold any of the words, with how well each matches: more is better."""
        tokens = dict.fromkeys(token for word in words for token in _WORD.findall(word))
        query = " OR ".join('"{}"'.format(token.replace('"', "")) for token in tokens if token not in _IDLE)
        if not query:
            return []
        with self._lock:
            rows = self._table.execute(
                f"SELECT rowid, bm25(entry, {', '.join(map(str, _WEIGHTS))}) AS rank FROM entry "  # noqa: S608  # numbers
                "WHERE entry MATCH ? ORDER BY rank LIMIT ?",
                (query, _CANDIDATES),
            ).fetchall()
        return [(int(number), -float(rank)) for number, rank in rows]

    def _help(self, purpose: HelpPurpose) -> Iterator[SearchHit]:
        """The notices of a crisis, then the telephone numbers."""
        return (entry.hit for entry in self._entries if purpose in entry.helps)

    def _near(self, text: str) -> tuple[str, ...]:
        try:
            return (find_term(text).value,)
        except UnknownTermError as error:
            return error.near


class _Entry(NamedTuple):
    """One thing that can be found: what is shown, the text it is found by, and the terms it is about."""

    hit: SearchHit
    columns: tuple[str, str, str, str]
    terms: frozenset[AnyTerm]
    helps: tuple[HelpPurpose, ...] = ()


def _entries(content: Content, index: Index) -> Iterator[_Entry]:
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


def _of_claim(claim: Claim) -> _Entry:
    review = claim.review
    text = f"{review} (The article: {claim.statement})"
    hit = SearchHit(kind=HitKind.CLAIM, id=claim.id, text=text, claims=(claim.id,))
    names = " ; ".join((claim.id.replace("-", " "), claim.section.label, *_names(claim.terms)))
    return _Entry(hit, (names, claim.statement, review.gist, review.note or ""), _widened(claim.terms))


def _of_notice(notice: Notice) -> _Entry:
    hit = SearchHit(kind=HitKind.NOTICE, id=notice.id, text=str(notice), claims=())
    names = " ; ".join((notice.id.replace("-", " "), notice.title, notice.kind.label))
    urgent = (HelpPurpose.CRISIS, HelpPurpose.POISONING) if notice.kind is NoticeKind.CRISIS else ()
    return _Entry(hit, (names, notice.title, notice.text, ""), _widened(notice.terms), urgent)


def _of_help_lines(purpose: HelpPurpose, lines: Iterable[HelpLine]) -> _Entry:
    text = f"Help by telephone ({purpose.label.lower()}). {'; '.join(map(str, lines))}"
    hit = SearchHit(kind=HitKind.HELP_LINE, id=purpose.value, text=text, claims=())
    return _Entry(hit, (f"help by telephone number {purpose.label}", text, "", ""), frozenset(), (purpose,))


def _of_concept(concept: Concept) -> _Entry:
    term = next((term for vocabulary in ANY_TERM for term in vocabulary if term.value == concept.id), None)
    hit = SearchHit(kind=HitKind.CONCEPT, id=concept.id, text=concept.text, claims=concept.claims)
    terms = frozenset({term}) if term else frozenset[AnyTerm]()
    return _Entry(hit, (" ; ".join((concept.name, *_names(terms))), "", "", ""), terms)


def _of_law(fact: LegalFact, identity: str, claims: tuple[str, ...], terms: frozenset[AnyTerm]) -> _Entry:
    text = f"{fact.place}, {fact.name}: {fact.status}"
    hit = SearchHit(kind=HitKind.LAW, id=identity, text=text, claims=claims)
    controls = " ".join(control.label for control in fact.controls)
    return _Entry(hit, (f"{fact.place} law legal status {controls}", fact.name, fact.status, ""), terms)


def _names(terms: Iterable[AnyTerm]) -> Iterator[str]:
    return (name for term in terms if term is not Substance.KETAMINE for name in (term.label, *term.aliases))


def _widened(terms: Iterable[AnyTerm]) -> frozenset[AnyTerm]:
    own = frozenset(terms)
    return own | {wide for term in own if isinstance(term, Use | Condition) for wide in wider(term)}


def _terms(phrase: str) -> Iterator[AnyTerm]:
    for spelling in {phrase, _singular(phrase)}:
        for vocabulary in ANY_TERM:
            if value := spellings(vocabulary).get(spelling):
                yield vocabulary(value)


def _joined(text: str) -> str:
    """A text in which the dots of abbreviations are gone: ``P.T.S.D.`` is one word."""
    return re.sub(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?", lambda found: found[0].replace(".", ""), text)


def _folded(word: str) -> str:
    return fold(word).replace("\u2019", "'")


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > _SHORTEST_PLURAL and not word.endswith("ss") else word
