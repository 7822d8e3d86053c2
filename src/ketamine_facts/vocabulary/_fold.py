"""``fold``, which makes spellings equal that differ only in case, white space, dashes or punctuation."""

_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d_"
_TO_SPACES = str.maketrans(_DASHES, " " * len(_DASHES))
_AROUND = " .,;:!?'\"`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a"


def fold(text: str) -> str:
    r"""Return the normalized form of a text: two spellings are the same if their normalized forms are equal.

    The normalized form is in lower case. One space replaces each run of dashes, underscores and white space.
    Punctuation around the text and the dots of an abbreviation are removed.

    >>> fold("\u201cP.T.S.D.\u201d"), fold("post\u2013traumatic  stress disorder")
    ('ptsd', 'post traumatic stress disorder')
    """
    words = text.casefold().translate(_TO_SPACES).strip(_AROUND).split()
    return " ".join(map(_without_dots, words))


def _without_dots(word: str) -> str:
    letters = word[::2]
    return letters if letters.isalpha() and set(word[1::2]) == {"."} else word
