"""Every error that this package raises; each one is also of the built-in kind that a caller would expect."""

from enum import Enum

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

__all__ = [
    "ArticleMismatchError",
    "ContentError",
    "KetamineFactsError",
    "UnknownClaimError",
    "UnknownReferenceError",
    "UnknownTermError",
    "WithdrawnClaimError",
    "WrongKindError",
]

_SHOWN = 60


def shown(value: object) -> str:
    """Return a short, printable form of any value: text is quoted and cut, anything else is named by its type."""
    if isinstance(value, Enum):
        return plain(f"{type(value).__name__}.{value._name_}", _SHOWN)
    if not isinstance(value, str):
        return f"a value of type {plain(type(value).__name__, _SHOWN)}"
    text = str.__str__(value)
    return ascii(text) if len(text) <= _SHOWN else f"{text[:_SHOWN]!a}… ({len(text)} characters)"


def plain(text: str, longest: int = 700) -> str:
    """Return a text on one line, without control characters, and cut."""
    line = "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text[: longest + 1])
    return line if len(line) <= longest else f"{line[:longest]}…"


def nearest(given: str, keys: "Iterable[str]", count: int = 3) -> tuple[str, ...]:
    """Return the known keys most like the given one, best first; for error messages only, never for an answer."""
    from difflib import get_close_matches

    text = given[:_SHOWN].casefold()
    known = list(keys)
    close = get_close_matches(text, known, n=count, cutoff=0.7)
    words = set(text.replace("-", " ").split())
    close += [key for key in known if words and words <= set(key.replace("-", " ").split())]
    return tuple(dict.fromkeys(close))[:count]


class KetamineFactsError(Exception):
    """The base of every error of this package."""


class _UnknownError(KetamineFactsError):
    """Something was asked for under a name that is not known.

    ``given`` is what was asked for, ``near`` holds the known names most like it, best first.
    """

    def __init__(self, given: str, near: tuple[str, ...], message: str) -> None:
        super().__init__(given, near, message)
        self.given = given
        self.near = near

    def __str__(self) -> str:
        return str(self.args[2])

    @staticmethod
    def _guess(near: tuple[str, ...]) -> str:
        return f"; did you mean {' or '.join(repr(name) for name in near)}?" if near else "."


class UnknownTermError(_UnknownError, ValueError):
    """A text is no spelling of any member of a vocabulary.

    >>> from ketamine_facts import Route
    >>> Route.parse("intraveinous")
    Traceback (most recent call last):
        ...
    ketamine_facts.errors.UnknownTermError: 'intraveinous' is not a known Route; did you mean 'intravenous'? \
Known: intravenous, intramuscular, nasal, oral.
    """

    @classmethod
    def of(
        cls, vocabulary: str, given: object, known: "Iterable[str]", near: tuple[str, ...], hint: str = ""
    ) -> "UnknownTermError":
        """Make the error for a text given to the vocabulary of that name; ``hint`` is a sentence of its own."""
        text = shown(given)
        parts = (f"{text} is not a known {vocabulary}{cls._guess(near)}", hint, f"Known: {', '.join(known)}.")
        return cls(_text(given), near, " ".join(filter(None, parts)))


class _UnknownKeyError(_UnknownError, KeyError):
    _thing = "entry"
    _key = "key"

    def __str__(self) -> str:
        return _UnknownError.__str__(self)  # KeyError shows its arguments instead

    @classmethod
    def of(cls, given: object, known: "Iterable[str]") -> "Self":
        """Make the error for an unknown key."""
        if not isinstance(given, str):
            message = f"a {cls._thing} is asked for by its {cls._key}, which is a text, not {shown(given)}."
            return cls(_text(given), (), message)
        near = nearest(str.__str__(given), known)
        return cls(_text(given), near, f"no {cls._thing} has the {cls._key} {shown(given)}{cls._guess(near)}")


class UnknownClaimError(_UnknownKeyError):
    """No claim has that id.

    >>> from ketamine_facts import facts
    >>> facts.claim("half-life-2h")
    Traceback (most recent call last):
        ...
    ketamine_facts.errors.UnknownClaimError: no claim has the id 'half-life-2h'; did you mean 'half-life-2-3h'?
    """

    _thing = "claim"
    _key = "id"


class WithdrawnClaimError(UnknownClaimError):
    """The claim with that id was withdrawn. The message gives the reason, ``near`` the ids that replace it."""

    @classmethod
    def withdrawn(cls, claim_id: str, reason: str, replacements: tuple[str, ...]) -> "Self":
        """Make the error for a claim that an earlier edition had."""
        instead = f"; see {', '.join(replacements)}" if replacements else ""
        message = plain(f"the claim {shown(claim_id)} was withdrawn: {reason}{instead}")
        return cls(claim_id, replacements, message)


class UnknownReferenceError(_UnknownKeyError):
    """No reference of the bibliography has that key."""

    _thing = "reference"


class WrongKindError(KetamineFactsError, TypeError):
    """A look-up was given something of another kind than it takes."""


class ContentError(KetamineFactsError, ValueError):
    """A content document cannot be read. The message names the place in the document and what is wrong there."""


class ArticleMismatchError(KetamineFactsError, ValueError):
    """A text is not the article that the content was written from: its SHA-256 is another."""


def _text(given: object) -> str:
    """What was given, as text; anything but text by a short description."""
    return str.__str__(given) if isinstance(given, str) else shown(given)
