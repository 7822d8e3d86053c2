"""What a text that is no spelling may have meant: for the words of an error, never for an answer."""

import re

from ketamine_facts.vocabulary import Term, fold, spellings
from ketamine_facts.words import HINTS, IDLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORTEST = 4  # in a shorter word another letter makes another word: IV is not IM
_LONG = 10  # in a shorter part of a spelling one may, too: an infection is no injection
_WORD = re.compile(r"\w+")


def near(given: str, vocabularies: "tuple[type[Term], ...]") -> tuple[str, ...]:
    """The values of up to three members that a text may mean: it misspells them, or else shares words with them."""
    text = fold(given)
    known = [pair for vocabulary in vocabularies for pair in spellings(vocabulary).items()]
    hints = [(hint, term.value) for hint, terms in HINTS.items() for term in terms if type(term) in vocabularies]
    misspelled = [value for spelling, value in known if _misspells(text, spelling)]
    return tuple(dict.fromkeys(misspelled or _sharing(text, known + hints)))[:3]


def _misspells(text: str, spelling: str) -> bool:
    """Whether the text has one letter more or less than the spelling, or one slip in any of its longer words."""
    shorter, longer = sorted((text, spelling), key=len)
    if len(shorter) >= _SHORTEST and shorter in _less(longer):
        return True
    words, meant = text.split(), spelling.split()
    return len(words) == len(meant) and all(map(_alike, words, meant))


def _alike(word: str, meant: str) -> bool:
    """Whether two words are the same but for a letter left out, added, changed or moved."""
    long_enough = min(len(word), len(meant)) >= _SHORTEST
    return word == meant or (long_enough and not {word, *_less(word)}.isdisjoint({meant, *_less(meant)}))


def _less(word: str) -> "Iterator[str]":
    """The word without one of its letters, each in turn."""
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _sharing(text: str, spellings: "list[tuple[str, str]]") -> "list[str]":
    """The values whose spelling lies whole in the text, or the text in it, with the most telling words in common."""
    worded = [(frozenset(_WORD.findall(spelling)), value) for spelling, value in spellings]
    parts = frozenset[str]().union(*(words for words, _ in worded))
    given = {_mended(word, parts) for word in _WORD.findall(text)}
    shares = [(len(words & given - IDLE), value) for words, value in worded if words <= given or given <= words]
    most = max((share for share, _ in shares), default=0)
    return [value for share, value in shares if 0 < share == most]


def _mended(word: str, parts: frozenset[str]) -> str:
    meant = (part for part in parts if len(part) >= _LONG and _alike(word, part))
    return word if word in parts else min(meant, default=word)
