"""Find characters that do not belong in a text: invisible or unassigned characters, and letters of other scripts."""

import re
import unicodedata
from collections.abc import Iterator

_GREEK = frozenset("αβγδκλμσω")  # allowed, because names of receptors, enzymes and units have these letters
_LAST_LATIN = (
    "\u017f"  # end of Latin Extended-A, a Unicode block for European languages; later letters are odd, except Greek
)
_NOT_PLAIN = re.compile(r"[^ -~]")
_WORD = re.compile(r"[^\W\d_]*[^\W\d_a-zA-Z][^\W\d_]*")  # a word with at least one letter that is not in ASCII


def odd_characters(text: str) -> Iterator[str]:
    r"""Yield a description of each character that does not belong in a text: its code point, its name and the reason.

    >>> list(odd_characters("Ketamin\u0435"))
    ["U+0435 CYRILLIC SMALL LETTER IE in 'Ketamin\\u0435' (not a letter of a European language in Latin script)"]
    """
    for character in dict.fromkeys(_NOT_PLAIN.findall(text)):
        if not character.isprintable():
            yield f"{_named(character)} ({_CATEGORIES.get(unicodedata.category(character), 'not printable')})"
        elif character == "\N{REPLACEMENT CHARACTER}":
            yield f"{_named(character)} (stands for a lost character)"
    for word in _WORD.findall(text):
        yield from _foreign(word)


_CATEGORIES = {
    "Cc": "control character",
    "Cf": "invisible format character",
    "Cn": "unassigned",
    "Co": "private use",
    "Cs": "surrogate",
    "Zl": "line separator",
    "Zp": "paragraph separator",
    "Zs": "unusual space",
}


def _foreign(word: str) -> Iterator[str]:
    for letter in dict.fromkeys(word):
        if letter > _LAST_LATIN and letter not in _GREEK:
            yield f"{_named(letter)} in {word!a} (not a letter of a European language in Latin script)"
        elif unicodedata.normalize("NFKC", letter) != letter:
            yield f"{_named(letter)} in {word!a} (a variant of {unicodedata.normalize('NFKC', letter)!a})"


def _named(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
