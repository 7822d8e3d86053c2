"""Sentences and words of a text."""

import re

_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9\"'(])")
_WORD = re.compile(r"[a-z]{2,}")
_STEM = 5


def sentences(text: str) -> list[str]:
    """The sentences of a text.

    >>> sentences("No. About 0.5 mg/kg is published. Is it?")
    ['No.', 'About 0.5 mg/kg is published.', 'Is it?']
    """
    return _END.split(text) if text else []


def words(text: str) -> list[str]:
    """The words of a text with at least two letters, in lower case.

    >>> words("A 40-minute infusion, CYP2B6")
    ['minute', 'infusion', 'cyp']
    """
    return _WORD.findall(text.casefold())


def stem(word: str) -> str:
    """The letters that the forms of a word share, nearly always.

    >>> stem("temporary") == stem("temporarily"), stem("slow") == stem("slows")
    (True, True)
    """
    return word.removesuffix("s")[:_STEM]


FUNCTION_WORDS = frozenset(
    (
        "a",
        *words(
            "about after all also an and are as at be been but by can does for from had has have how in into is it its "
            "many may more most no not of on only or other over seen so some such than the their them then there they "
            "per that this to under up was were what when which who with yes"
        ),
    )
)
"""Words that carry no meaning of their own."""


def content_stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that carry its meaning.

    >>> sorted(content_stems("Ketamine is used for depression."))
    ['depre', 'ketam', 'used']
    """
    return frozenset(stem(word) for word in words(text) if word not in FUNCTION_WORDS)
