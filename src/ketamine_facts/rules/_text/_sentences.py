"""Split a text into sentences, words and stems of words."""

import re

_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9\"'(])")
_WORD = re.compile(r"[a-z]{2,}")
_STEM = 5


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; an empty list for an empty text.

    >>> sentences("No. About 0.5 mg/kg is published. Is it?")
    ['No.', 'About 0.5 mg/kg is published.', 'Is it?']
    """
    return _END.split(text) if text else []


def words(text: str) -> list[str]:
    """Return each run of at least two letters (a to z) in a text, in lower case.

    >>> words("A 40-minute infusion, CYP2B6")
    ['minute', 'infusion', 'cyp']
    """
    return _WORD.findall(text.casefold())


def stem(word: str) -> str:
    """Remove a final s from a word, and return at most the first five letters of the rest.

    Nearly all forms of a word, such as singular and plural, have the same stem.

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
"""Stop words, such as "the", which do not count when the words of two texts are compared."""


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of all words in a text except stop words.

    >>> sorted(content_stems("Ketamine is used for depression."))
    ['depre', 'ketam', 'used']
    """
    return frozenset(stem(word) for word in words(text) if word not in FUNCTION_WORDS)
