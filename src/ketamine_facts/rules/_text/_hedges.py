"""The hedges and the words of frequency in a text, as members of their vocabularies."""

import re

from ketamine_facts.vocabulary import Frequency, Hedge


def _alternatives(words: list[str]) -> re.Pattern[str]:
    # the first word of "helps" and "tends to" has an s; "abuse potential" and "potential for" hold a noun
    forms = (
        word.replace(" ", "s? ") if " to" in word else f"{word}s?" for word in sorted(words, key=len, reverse=True)
    )
    return re.compile(rf"\b(?<!abuse )(?<!addiction )(?:{'|'.join(forms)})\b(?! for)", re.IGNORECASE)


_HEDGES = {hedge: _alternatives([hedge.words]) for hedge in Hedge}
_FREQUENCY = re.compile(
    rf"\b(?:{'|'.join(sorted((word.words for word in Frequency), key=len, reverse=True))})\b", re.IGNORECASE
)
_BY_WORDS = {frequency.words: frequency for frequency in Frequency}


def hedges(text: str) -> set[Hedge]:
    """The hedges in a text.

    >>> sorted(hedges("It helps and is thought to; an abuse potential, a potential for abuse"))
    [<Hedge.HELP: 'help'>, <Hedge.THOUGHT_TO: 'thought-to'>]
    """
    return {hedge for hedge, form in _HEDGES.items() if form.search(text)}


def frequencies(text: str) -> set[Frequency]:
    """The words of frequency in a text.

    >>> frequencies("The oral route is less common.")
    {<Frequency.LESS_COMMON: 'less-common'>}
    """
    return {_BY_WORDS[word.casefold()] for word in _FREQUENCY.findall(text)}
