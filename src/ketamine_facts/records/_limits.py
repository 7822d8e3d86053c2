"""The words that limit a statement."""

from collections.abc import Iterable

from ketamine_facts.vocabulary import Frequency, Hedge


def limiting_words(hedge: Iterable[Hedge], frequency: Frequency | None, *words: str | None) -> tuple[str, ...]:
    """Return the words of the hedges, then of the frequency, then the given words; skip what is absent."""
    often = frequency.words if frequency else None
    return (*(word.words for word in hedge), *filter(None, (often, *words)))
