"""Suggestions for an unknown text: the values that it may mean, for error messages and for searches without hits."""

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_MOST = 3
# Words with fewer letters are never corrected, because one changed letter often makes another known word: "IV", "IM".
_SHORTEST = 4
# Single words of a text are corrected only to known words with at least this many letters, because shorter words are
# often correct words that merely look similar: "infection" must not become "injection".
_LONG = 10
_WORD = re.compile(r"\w+")


def near(
    text: str,
    spellings: "Mapping[str, Iterable[str]]",
    hints: "Mapping[str, Iterable[str]]",
    stop_words: frozenset[str],
) -> tuple[str, ...]:
    """Return up to three values that a text may mean; empty if there is none.

    If the whole text is a misspelling of known spellings, return the values of these spellings. Otherwise return the
    values whose spellings or hints have the most words in common with the text, not counting ``stop_words``.

    ``spellings`` and ``hints`` map a folded text to the values that it stands for.

    >>> near("intraveinous", {"intravenous": ["iv"]}, {}, frozenset())
    ('iv',)
    """
    misspelled = [value for spelling, values in spellings.items() if _misspells(text, spelling) for value in values]
    return tuple(dict.fromkeys(misspelled or _sharing(text, (*spellings.items(), *hints.items()), stop_words)))[:_MOST]


def _misspells(text: str, spelling: str) -> bool:
    """Return whether the text is a misspelling of the spelling.

    A misspelling has one letter more or less than the spelling, or each of its words is ``alike`` the word at the same
    place in the spelling.
    """
    shorter, longer = sorted((text, spelling), key=len)
    if len(shorter) >= _SHORTEST and shorter in _shortened(longer):
        return True
    words, meant = text.split(), spelling.split()
    return len(words) == len(meant) and all(map(alike, words, meant))


def alike(word: str, meant: str) -> bool:
    """Return whether two words are equal, or differ in one letter that is left out, added, changed or moved.

    If one of the words has fewer than 4 letters, only equal words are alike.
    """
    long_enough = min(len(word), len(meant)) >= _SHORTEST
    return word == meant or (long_enough and not {word, *_shortened(word)}.isdisjoint({meant, *_shortened(meant)}))


def _shortened(word: str) -> "Iterator[str]":
    """Yield the word without its first letter, the word without its second letter, and so on."""
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _sharing(text: str, known: "Iterable[tuple[str, Iterable[str]]]", stop_words: frozenset[str]) -> "list[str]":
    """Return the values of the spellings that have the most words in common with the text, not counting stop words.

    A spelling is considered only if all of its words are in the text, or all words of the text are in the spelling.
    """
    ignored = frozenset(map(_singular, stop_words))
    worded = [(frozenset(map(_singular, _WORD.findall(spelling))), values) for spelling, values in known]
    parts = frozenset[str]().union(*(words for words, _ in worded))
    given = {_corrected(_singular(word), parts) for word in _WORD.findall(text)}
    shares = [(len(words & given - ignored), values) for words, values in worded if words <= given or given <= words]
    most = max((share for share, _ in shares), default=0)
    return [value for share, values in shares if 0 < share == most for value in values]


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _SHORTEST and word.endswith("s") and not word.endswith("ss") else word


def _corrected(word: str, parts: frozenset[str]) -> str:
    meant = (part for part in parts if len(part) >= _LONG and alike(word, part))
    return word if word in parts else min(meant, default=word)
