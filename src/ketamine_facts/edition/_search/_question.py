"""Reading a question: the terms in it, its other words with their synonyms, and the help that it calls for."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ketamine_facts.records import Synonym
from ketamine_facts.vocabulary import ANY_TERM, AnyTerm, HelpPurpose, Substance
from ketamine_facts.vocabulary._fold import fold
from ketamine_facts.vocabulary._term import spellings

WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
IDLE = frozenset(
    WORD.findall(
        """
        a about after again all also am an and any anyone are article as at be because been before being but
        by can could did do does doing don't for from get gets getting give given go goes going had has have
        having he her hers him his how i if in into is isn't it it's its itself just ketamine like may me
        might more most much must my no not of off on once one only or other our out over own people per
        person put say says she should so some someone still such take takes taking tell than that that's
        the their them then there these they thing things this those through to too under until up use used
        using very was way we were what what's when where which while who whom why will with won't would you
        your
        """
    )
)
"""Common words that the search leaves out."""

_LONGEST = 400  # characters of a question that are read
_MOST_WORDS = 6  # in a spelling or a synonym
_SHORTEST_PLURAL = 3


class Words(NamedTuple):
    """What was understood of a question."""

    terms: tuple[AnyTerm, ...]
    """The terms spelled out in it."""
    words: tuple[tuple[str, ...], ...]
    """Its other words, each with the words that the content uses instead."""
    purposes: tuple[HelpPurpose, ...]
    """What help its words call for."""


def understood(text: str, synonyms: Mapping[str, Synonym]) -> Words:
    """Read a question: its terms, its other words with their synonyms, and the help that it calls for."""
    words = [word for word in map(folded, WORD.findall(_joined(text[:_LONGEST]))) if word]
    terms: dict[AnyTerm, None] = {}
    others: dict[tuple[str, ...], tuple[str, ...]] = {}
    purposes: dict[HelpPurpose, None] = {}
    at = 0
    while at < len(words):
        step = 1
        for length in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            found = list(_terms(phrase))
            synonym = synonyms.get(phrase) or synonyms.get(_singular(phrase))
            if length == 1 < len(words) and phrase in IDLE:
                break  # "can" is not Canada
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
            if word not in IDLE and (len(word) > 1 or word.isdigit()):
                others[(word,)] = ()
        at += step
    return Words(tuple(terms), tuple((*own, *means) for means, own in others.items()), tuple(purposes))


def _terms(phrase: str) -> Iterator[AnyTerm]:
    for spelling in {phrase, _singular(phrase)}:
        for vocabulary in ANY_TERM:
            if value := spellings(vocabulary).get(spelling):
                yield vocabulary(value)


def _joined(text: str) -> str:
    """Remove the dots of abbreviations: ``P.T.S.D.`` becomes one word."""
    return re.sub(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?", lambda found: found[0].replace(".", ""), text)


def folded(word: str) -> str:
    """Fold a word so that it can be compared."""
    return fold(word).replace("\u2019", "'")


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > _SHORTEST_PLURAL and not word.endswith("ss") else word
