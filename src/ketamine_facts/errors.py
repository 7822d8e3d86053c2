"""The errors that this package defines. All but the base class are also a built-in error, such as ``ValueError``."""

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
    """Return a description of a value for an error message.

    A text is put in quotation marks, and cut after 60 characters. A member of an enumeration is written like
    ``Route.ORAL``. For any other value, the description names only its type.
    """
    if isinstance(value, Enum):
        return plain(f"{type(value).__name__}.{value._name_}", _SHOWN)
    if not isinstance(value, str):
        return f"a value of type {plain(type(value).__name__, _SHOWN)}"
    text = str.__str__(value)
    return ascii(text) if len(text) <= _SHOWN else f"{text[:_SHOWN]!a}… ({len(text)} characters)"


def plain(text: str, longest: int = 700) -> str:
    """Escape the unprintable characters of a text, such as line ends; cut the result after ``longest`` characters."""
    line = "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text[: longest + 1])
    return line if len(line) <= longest else f"{line[:longest]}…"


def nearest(given: str, keys: "Iterable[str]", count: int = 3) -> tuple[str, ...]:
    """Return up to ``count`` keys that are similar to the given text, best first.

    The keys are suggestions for error messages. A look-up must not return the record with a similar key.
    """
    from difflib import get_close_matches

    text = given[:_SHOWN].casefold()
    known = list(keys)
    close = get_close_matches(text, known, n=count, cutoff=0.7)
    words = set(text.replace("-", " ").split())
    close += [key for key in known if words and words <= set(key.replace("-", " ").split())]
    return tuple(dict.fromkeys(close))[:count]


class KetamineFactsError(Exception):
    """The base class of all errors that this package defines."""


class _UnknownError(KetamineFactsError):
    """A look-up was given a name that it does not know.

    ``given`` is that name. ``near`` holds similar names that the look-up knows, best first; it may be empty.
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
    """A text is not a spelling of any member of a vocabulary.

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
        """Return the error for a text that is not a spelling of any member of a vocabulary.

        ``vocabulary`` is the name of the vocabulary, and ``given`` is the text. The message suggests the spellings in
        ``near`` and lists the values in ``known``. ``hint`` is one more sentence for the message, or empty.
        """
        text = shown(given)
        parts = (f"{text} is not a known {vocabulary}{cls._guess(near)}", hint, f"Known: {', '.join(known)}.")
        return cls(_text(given), near, " ".join(filter(None, parts)))


class _UnknownKeyError(_UnknownError, KeyError):
    _thing = "entry"
    _key = "key"

    def __str__(self) -> str:
        return _UnknownError.__str__(self)  # KeyError.__str__ would show the arguments in place of the message

    @classmethod
    def of(cls, given: object, known: "Iterable[str]") -> "Self":
        """Return the error for a key that is not among the known keys, with similar keys as suggestions."""
        if not isinstance(given, str):
            message = f"a {cls._thing} is asked for by its {cls._key}, which is a text, not {shown(given)}."
            return cls(_text(given), (), message)
        near = nearest(str.__str__(given), known)
        return cls(_text(given), near, f"no {cls._thing} has the {cls._key} {shown(given)}{cls._guess(near)}")


class UnknownClaimError(_UnknownKeyError):
    """No claim has the given id.

    >>> from ketamine_facts import facts
    >>> facts.claim("half-life-2h")
    Traceback (most recent call last):
        ...
    ketamine_facts.errors.UnknownClaimError: no claim has the id 'half-life-2h'; did you mean 'half-life-2-3h'?
    """

    _thing = "claim"
    _key = "id"


class WithdrawnClaimError(UnknownClaimError):
    """The claim with the given id was withdrawn: an earlier edition has the claim, and this edition does not.

    The message gives the reason. ``near`` holds the ids of the claims that replace the withdrawn claim.
    """

    @classmethod
    def withdrawn(cls, claim_id: str, reason: str, replacements: tuple[str, ...]) -> "Self":
        """Return the error for a withdrawn claim; ``replacements`` are the ids of the claims that replace it."""
        instead = f"; see {', '.join(replacements)}" if replacements else ""
        message = plain(f"the claim {shown(claim_id)} was withdrawn: {reason}{instead}")
        return cls(claim_id, replacements, message)


class UnknownReferenceError(_UnknownKeyError):
    """No reference in the bibliography has the given key."""

    _thing = "reference"


class WrongKindError(KetamineFactsError, TypeError):
    """A look-up was given an object of the wrong type, such as a term in place of a record that cites claims."""


class ContentError(KetamineFactsError, ValueError):
    """Content cannot be read or written, because an edition, a table or a version number is invalid.

    The message says what is wrong and in which place of the document.
    """


class ArticleMismatchError(KetamineFactsError, ValueError):
    """The SHA-256 digest of a text shows that the text is not the article that the content was written from."""


def _text(given: object) -> str:
    """Return a text, such as a vocabulary member, as a plain ``str``; return a description of any other value."""
    return str.__str__(given) if isinstance(given, str) else shown(given)
