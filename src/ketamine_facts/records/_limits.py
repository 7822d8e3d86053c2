"""The words by which the article limits a statement."""

from collections.abc import Iterable

from ketamine_facts.vocabulary import Frequency, Hedge


def limiting_words(hedge: Iterable[Hedge], frequency: Frequency | None, *words: str | None) -> tuple[str, ...]:
    """Gather the words of hedges and frequency, then the given words, in this order; leave out what is absent."""
    often = frequency.words if frequency else None
    return (*(word.words for word in hedge), *filter(None, (often, *words)))
