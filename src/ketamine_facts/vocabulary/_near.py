"""Near misses between texts: what an unknown text may have meant, for errors and for a search that finds nothing."""

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_MOST = 3
_SHORTEST = 4  # below this, one changed letter makes another word: "IV" is not "IM"
_LONG = 10  # below this, part of a spelling is not corrected: "infection" is not "injection"
_WORD = re.compile(r"\w+")


def near(
    text: str, spellings: "Mapping[str, Iterable[str]]", hints: "Mapping[str, Iterable[str]]", idle: frozenset[str]
) -> tuple[str, ...]:
    """Return up to three values that a text may mean.

    If the text misspells spellings of values, return these values. Otherwise return values that it shares words with.

    ``spellings`` and ``hints`` map folded texts to values. Words in ``idle`` count for nothing.

    >>> near("intraveinous", {"intravenous": ["iv"]}, {}, frozenset())
    ('iv',)
    """
    misspelled = [value for spelling, values in spellings.items() if _misspells(text, spelling) for value in values]
    return tuple(dict.fromkeys(misspelled or _sharing(text, (*spellings.items(), *hints.items()), idle)))[:_MOST]


def _misspells(text: str, spelling: str) -> bool:
    """Whether the text has one letter more or less than the spelling, or one slip in each of its longer words."""
    shorter, longer = sorted((text, spelling), key=len)
    if len(shorter) >= _SHORTEST and shorter in _shortened(longer):
        return True
    words, meant = text.split(), spelling.split()
    return len(words) == len(meant) and all(map(alike, words, meant))


def alike(word: str, meant: str) -> bool:
    """Whether two words are equal, or differ by one letter left out, added, changed or moved."""
    long_enough = min(len(word), len(meant)) >= _SHORTEST
    return word == meant or (long_enough and not {word, *_shortened(word)}.isdisjoint({meant, *_shortened(meant)}))


def _shortened(word: str) -> "Iterator[str]":
    """The word without one of its letters, for each letter in turn."""
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _sharing(text: str, known: "Iterable[tuple[str, Iterable[str]]]", idle: frozenset[str]) -> "list[str]":
    """Return the values with the most words in common, if all words of the spelling are in the text or the reverse."""
    without_weight = frozenset(map(_singular, idle))
    worded = [(frozenset(map(_singular, _WORD.findall(spelling))), values) for spelling, values in known]
    parts = frozenset[str]().union(*(words for words, _ in worded))
    given = {_corrected(_singular(word), parts) for word in _WORD.findall(text)}
    shares = [
        (len(words & given - without_weight), values) for words, values in worded if words <= given or given <= words
    ]
    most = max((share for share, _ in shares), default=0)
    return [value for share, values in shares if 0 < share == most for value in values]


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _SHORTEST and word.endswith("s") and not word.endswith("ss") else word


def _corrected(word: str, parts: frozenset[str]) -> str:
    meant = (part for part in parts if len(part) >= _LONG and alike(word, part))
    return word if word in parts else min(meant, default=word)
