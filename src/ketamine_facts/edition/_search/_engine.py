"""The search index: SQLite's full-text search, in memory."""

import sqlite3
import threading
import weakref
from collections.abc import Iterable, Iterator

from ketamine_facts.edition._content import Content
from ketamine_facts.edition._index import Index
from ketamine_facts.edition._search._entries import entries
from ketamine_facts.edition._search._question import IDLE, WORD, Words, understood
from ketamine_facts.errors import KetamineFactsError, UnknownTermError
from ketamine_facts.records import SearchHit, SearchHits
from ketamine_facts.vocabulary import HelpPurpose, HitKind, find_term
from ketamine_facts.vocabulary._fold import fold

_CANDIDATES = 150
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


class Search:
    """A search index in memory; several threads may use it at once."""

    def __init__(self, content: Content, index: Index) -> None:
        self._lock = threading.Lock()
        self._synonyms = {fold(word): synonym for synonym in content.synonyms for word in synonym.words}
        self._entries = tuple(entries(content, index))
        self._table = sqlite3.connect(":memory:", check_same_thread=False)
        weakref.finalize(self, self._table.close)  # Python 3.13 warns of a connection that nobody closed
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
        question = understood(text, self._synonyms)
        scores = dict(self._scores(question))
        ranked = sorted(scores, key=lambda number: (-scores[number], number))
        hits = [self._entries[number].hit for number in ranked]
        first = [hit for purpose in question.purposes for hit in self._help(purpose)]
        found = {(hit.kind, hit.id): hit for hit in (*first, *hits)}
        return SearchHits(tuple(found.values())[:limit], near=() if found else self._near(text))

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
        """Return the numbers of the entries with any of the words, each with its score; a higher score is better."""
        tokens = dict.fromkeys(token for word in words for token in WORD.findall(word))
        query = " OR ".join('"{}"'.format(token.replace('"', "")) for token in tokens if token not in IDLE)
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
        """Yield the notices of a crisis, then the telephone numbers."""
        return (entry.hit for entry in self._entries if purpose in entry.helps)

    def _near(self, text: str) -> tuple[str, ...]:
        try:
            return (find_term(text).value,)
        except UnknownTermError as error:
            return error.near
