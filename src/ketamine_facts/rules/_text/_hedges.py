"""The hedges and the words of frequency in a text, as members of their vocabularies."""

import re

from ketamine_facts.vocabulary import Frequency, Hedge


def _form(words: str) -> re.Pattern[str]:
    # the first word of "helps" and "tends to" has an s; "abuse potential" and "potential for" hold a noun
    first, _, rest = words.partition(" ")
    return re.compile(rf"\b(?<!abuse )(?<!addiction ){first}s?{f' {rest}' if rest else ''}\b(?! for)")


_HEDGES = {hedge: (hedge.words.partition(" ")[0], _form(hedge.words)) for hedge in Hedge}
_FREQUENCIES = {frequency.words: frequency for frequency in sorted(Frequency, key=len, reverse=True)}
_FREQUENCY = re.compile(rf"\b(?:{'|'.join(_FREQUENCIES)})\b")


def hedges(text: str) -> set[Hedge]:
    """The hedges in a text.

    >>> sorted(hedges("It helps and is thought to; an abuse potential, a potential for abuse"))
    [<Hedge.HELP: 'help'>, <Hedge.THOUGHT_TO: 'thought-to'>]
    """
    lowered = text.casefold()
    return {hedge for hedge, (first, form) in _HEDGES.items() if first in lowered and form.search(lowered)}


def frequencies(text: str) -> set[Frequency]:
    """The words of frequency in a text.

    >>> frequencies("The oral route is less common.")
    {<Frequency.LESS_COMMON: 'less-common'>}
    """
    lowered = text.casefold()
    if not any(word in lowered for word in _FREQUENCIES):
        return set()
    return {_FREQUENCIES[word] for word in _FREQUENCY.findall(lowered)}
