"""Find the hedges and the frequency words in a text, as members of ``Hedge`` and ``Frequency``."""

import re

from ketamine_facts.vocabulary import Frequency, Hedge


def _pattern(words: str) -> re.Pattern[str]:
    # allow an s after the first word, as in "helps" and "tends to"
    # skip "abuse potential" and "potential for": in them "potential" is a noun, not a hedge
    first, _, rest = words.partition(" ")
    return re.compile(rf"\b(?<!abuse )(?<!addiction ){first}s?{f' {rest}' if rest else ''}\b(?! for)")


_HEDGES = {hedge: (hedge.words.partition(" ")[0], _pattern(hedge.words)) for hedge in Hedge}
_FREQUENCIES = {frequency.words: frequency for frequency in sorted(Frequency, key=len, reverse=True)}
_FREQUENCY = re.compile(rf"\b(?:{'|'.join(_FREQUENCIES)})\b")


def hedges(text: str) -> set[Hedge]:
    """Return the hedges that occur in a text. "Potential" as a noun, as in "abuse potential", is not a hedge.

    >>> sorted(hedges("It helps and is thought to; an abuse potential, a potential for abuse"))
    [<Hedge.HELP: 'help'>, <Hedge.THOUGHT_TO: 'thought-to'>]
    """
    lowered = text.casefold()
    return {hedge for hedge, (first, form) in _HEDGES.items() if first in lowered and form.search(lowered)}


def frequencies(text: str) -> set[Frequency]:
    """Return the frequency words that occur in a text, as members of ``Frequency``.

    >>> frequencies("The oral route is less common.")
    {<Frequency.LESS_COMMON: 'less-common'>}
    """
    lowered = text.casefold()
    if not any(word in lowered for word in _FREQUENCIES):
        return set()
    return {_FREQUENCIES[word] for word in _FREQUENCY.findall(lowered)}
