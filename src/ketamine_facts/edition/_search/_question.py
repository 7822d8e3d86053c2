"""Read a question to a search: find its terms, the words to search for, and the kinds of help that it calls for."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ketamine_facts.records import Synonym
from ketamine_facts.vocabulary import ANY_TERM, AnyTerm, HelpPurpose, Substance
from ketamine_facts.vocabulary._fold import fold
from ketamine_facts.vocabulary._term import spellings

WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
STOP_WORDS = frozenset(
    WORD.findall(
        """
        a about actually after again all also am an and any anyone are article as at be because been before being but
        by can could did do does doing don't for from get gets getting give given go goes going had has have
        having he her hers him his how i if in into is isn't it it's its itself just ketamin ketamine like may me
        might more most much must my no not of off on once one only or other our out over own people per please
        person put say says she should so some someone still such take takes taking tell than that that's
        the their them then there these they thing things this those through to too under until up use used
        using very was way we were what what's when where which while who whom why will with won't work
        working works would you your
        """
    )
)
"""Common words that the search ignores."""

_LONGEST_QUESTION = 400  # characters; the rest of a longer question is ignored
_MOST_WORDS = 6  # words in the longest phrase that is looked up in the spellings of terms and in the synonyms
_SHORTEST_PLURAL = 3


class Words(NamedTuple):
    """A question as the search understood it."""

    terms: tuple[AnyTerm, ...]
    """The terms that the question names, except ketamine."""
    words: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    """Pairs of words to search for. The second of a pair are the words that the content uses for the first."""
    purposes: tuple[HelpPurpose, ...]
    """The kinds of help by telephone that the words of the question call for."""
    unanswered: tuple[str, ...]
    """The words and phrases on which the content says nothing, as its synonyms record."""


def understood(text: str, synonyms: Mapping[str, Synonym]) -> Words:
    """Return the terms that a question names, the words to search for, and the kinds of help that it calls for.

    ``synonyms`` maps each everyday word to its record. Longer phrases are looked up before shorter phrases: "high blood
    pressure" is found as a whole, and "high" is then not looked up.
    """
    words = [word for word in map(folded, WORD.findall(_joined(text[:_LONGEST_QUESTION]))) if word]
    terms: dict[AnyTerm, None] = {}
    others: dict[tuple[str, ...], tuple[str, ...]] = {}
    purposes: dict[HelpPurpose, None] = {}
    unanswered: dict[str, None] = {}
    at = 0
    while at < len(words):
        step = 1
        for length in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            found = list(_terms(phrase))
            synonym = synonyms.get(phrase) or synonyms.get(_singular(phrase))
            if length == 1 < len(words) and phrase in STOP_WORDS and not synonym:
                break  # for instance, "can" is a code of Canada, but in a question it is usually the verb
            if found or synonym:
                terms.update(dict.fromkeys(term for term in found if term is not Substance.KETAMINE))
                if synonym:
                    purposes.update(dict.fromkeys(synonym.help))
                if synonym and not synonym.means:
                    unanswered[phrase] = None
                elif synonym:
                    key = synonym.means
                    others[key] = (*others.get(key, ()), *phrase.split())
                elif not any(isinstance(term, Substance) for term in found) or length > 1:
                    others[tuple(phrase.split())] = ()
                step = length
                break
        else:
            word = words[at]
            if word not in STOP_WORDS and (len(word) > 1 or word.isdigit()):
                others[(word,)] = ()
        at += step
    pairs = tuple((own or means, means if own else ()) for means, own in others.items())
    return Words(tuple(terms), pairs, tuple(purposes), tuple(unanswered))


def _terms(phrase: str) -> Iterator[AnyTerm]:
    for spelling in {phrase, _singular(phrase)}:
        for vocabulary in ANY_TERM:
            if value := spellings(vocabulary).get(spelling):
                yield vocabulary(value)


def _joined(text: str) -> str:
    """Return the text without the dots of abbreviations: ``P.T.S.D.`` becomes ``PTSD``."""
    return re.sub(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?", lambda found: found[0].replace(".", ""), text)


def folded(word: str) -> str:
    """Return a word in lower case, with straight apostrophes, so that it can be compared with other words."""
    return fold(word).replace("\u2019", "'")


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > _SHORTEST_PLURAL and not word.endswith("ss") else word
