"""The search index: SQLite's full-text search, in memory."""

import sqlite3
import threading
import weakref
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain

from ketamine_facts.edition._content import Content
from ketamine_facts.edition._index import Index
from ketamine_facts.edition._search._entries import entries
from ketamine_facts.edition._search._question import STOP_WORDS, WORD, Words, folded, understood
from ketamine_facts.errors import KetamineFactsError, UnknownTermError
from ketamine_facts.records import SearchHit, SearchHits
from ketamine_facts.vocabulary import ANY_TERM, HelpPurpose, HitKind, find_term
from ketamine_facts.vocabulary._fold import fold
from ketamine_facts.vocabulary._near import alike
from ketamine_facts.vocabulary._term import spellings

_CANDIDATES = 150
_SHORTEST_CORRECTED = 5  # letters; a shorter word is not corrected, because it is often similar to an unrelated word
_SHORTEST_CHANGED = 8  # letters; in a shorter word, a misspelling of equal length only swaps letters
_LONGEST_ENDING = 2  # most letters that may follow a known word in a misspelling of it: "recreational" + "ly"
_RANK = "bm25(6.0, 3.0, 2.0, 1.0)"  # how much a match counts in the columns names, statement, answer, details
_TERM_BONUS = 9.0
_WORD_BONUS = 3.0
_SHARE = 0.9  # weight of a match by a synonym of a word of the question; a match by the word itself has the weight 1
_KIND_BONUS = {
    HitKind.CLAIM: 1.5,
    HitKind.NOTICE: 1.0,
    HitKind.HELP_LINE: 0.0,
    HitKind.CONCEPT: -1.0,
    HitKind.LAW: -1.0,
}


class Search:
    """The search index of an edition, in memory. Several threads may search at once."""

    def __init__(self, content: Content, index: Index) -> None:
        self._lock = threading.Lock()
        self._synonyms = {fold(word): synonym for synonym in content.synonyms for word in synonym.words}
        self._entries = tuple(entries(content, index))
        self._table = sqlite3.connect(":memory:", check_same_thread=False)
        weakref.finalize(self, self._table.close)  # since Python 3.13, an unclosed connection causes a warning
        try:
            self._table.execute(
                "CREATE VIRTUAL TABLE entry USING fts5(names, statement, answer, details, tokenize='porter unicode61')"
            )
        except sqlite3.OperationalError as error:
            raise KetamineFactsError(f"search needs SQLite with FTS5, which this Python lacks ({error})") from None
        self._table.execute("INSERT INTO entry(entry, rank) VALUES ('rank', ?)", (_RANK,))
        self._table.executemany(
            "INSERT INTO entry(rowid, names, statement, answer, details) VALUES (?, ?, ?, ?, ?)",
            ((number, *entry.columns) for number, entry in enumerate(self._entries)),
        )

    def find(self, text: str, limit: int) -> SearchHits:
        """Return at most ``limit`` hits for a question: first the help that it calls for, then the best hits."""
        question = understood(text, self._synonyms)
        unknown = self._unknown(question)
        corrections = dict(self._corrections(unknown))
        if corrections:
            corrected = WORD.sub(lambda word: corrections.get(folded(word[0]), word[0]), text)
            question = understood(corrected, self._synonyms)
            unknown = self._unknown(question)
        scores = dict(self._scores(question))
        ranked = sorted(scores, key=lambda number: (-scores[number], number))
        hits = [self._entries[number].hit for number in ranked]
        first = [hit for purpose in question.purposes for hit in self._help(purpose)]
        found = {(hit.kind, hit.id): hit for hit in (*first, *hits)}
        return SearchHits(
            tuple(found.values())[:limit],
            near=() if found else self._near(text),
            corrections=tuple(corrections.items()),
            unknown=() if first else (*question.unanswered, *unknown),
        )

    def _unknown(self, question: Words) -> tuple[str, ...]:
        """Return the words of a question that no entry has. A word with synonyms counts as known."""
        alone = (asked for asked, meant in question.words if not meant and len(asked) == 1)
        return tuple(asked[0] for asked in alone if not self._matches(asked))

    def _corrections(self, unknown: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield each unknown word that is a misspelling of a known word, with the known word."""
        for word in unknown:
            meant = [known for known in self._known_words.get(word[0], ()) if _is_misspelling(word, known)]
            if meant:
                yield word, min(meant, key=lambda known: (abs(len(known) - len(word)), known))

    @cached_property
    def _known_words(self) -> Mapping[str, Iterable[str]]:
        """By first letter, the words of the content, the synonyms and the spellings of terms, and the stop words."""
        texts = chain(
            (column for entry in self._entries for column in entry.columns),
            self._synonyms,
            (spelling for vocabulary in ANY_TERM for spelling in spellings(vocabulary)),
        )
        known: dict[str, set[str]] = {}
        for word in STOP_WORDS.union(*map(WORD.findall, texts)):
            known.setdefault(folded(word)[:1], set()).add(folded(word))
        return known

    def _scores(self, question: Words) -> Iterator[tuple[int, float]]:
        matched: dict[int, float] = {}
        for asked, meant in question.words:
            found = {number: _WORD_BONUS + rank for number, rank in self._matches(asked)}
            for number, rank in self._matches(meant):
                found[number] = max(found.get(number, 0.0), _SHARE * _WORD_BONUS) + _SHARE * rank
            for number, score in found.items():
                matched[number] = matched.get(number, 0.0) + score
        wanted = frozenset(question.terms)
        for number, entry in enumerate(self._entries) if wanted and not question.words else ():
            if wanted & entry.terms:
                matched.setdefault(number, 0.0)
        for number, score in matched.items():
            entry = self._entries[number]
            yield number, score + _TERM_BONUS * len(wanted & entry.terms) + _KIND_BONUS[entry.hit.kind]

    def _matches(self, words: Iterable[str]) -> list[tuple[int, float]]:
        """Return the number and score of each entry that has any of the words; a higher score is better.

        Stop words are ignored. Of many entries, only the best ``_CANDIDATES`` are returned.
        """
        tokens = dict.fromkeys(token for word in words for token in WORD.findall(word))
        query = " OR ".join('"{}"'.format(token.replace('"', "")) for token in tokens if token not in STOP_WORDS)
        if not query:
            return []
        with self._lock:
            rows = self._table.execute(
                "SELECT rowid, rank FROM entry WHERE entry MATCH ? ORDER BY rank LIMIT ?", (query, _CANDIDATES)
            ).fetchall()
        return [(int(number), -float(rank)) for number, rank in rows]

    def _help(self, purpose: HelpPurpose) -> Iterator[SearchHit]:
        """Yield the hits for a kind of help: first the hits that are mainly for it, notices before help lines."""
        helping = (entry for entry in self._entries if purpose in entry.helps)
        return (entry.hit for entry in sorted(helping, key=lambda entry: entry.helps.index(purpose)))

    def _near(self, text: str) -> tuple[str, ...]:
        try:
            return (find_term(text).value,)
        except UnknownTermError as error:
            return error.near


def _is_misspelling(word: str, known: str) -> bool:
    """Return whether a word is a misspelling of a known word that begins with the same letter."""
    if min(len(word), len(known)) < _SHORTEST_CORRECTED:
        return False
    if len(word) == len(known) and len(word) < _SHORTEST_CHANGED:  # "expect" is not "expert"
        return sorted(word) == sorted(known) and alike(word, known)
    return alike(word, known) or (word.startswith(known) and len(word) - len(known) <= _LONGEST_ENDING)
