"""Show the passages of the article that each claim came from."""

from ketamine_facts.edition._edition import Edition
from ketamine_facts.edition._load import bundled
from ketamine_facts.errors import ArticleMismatchError, shown
from ketamine_facts.records import Claim, Record

__all__ = ["Passage", "verify"]


class Passage(Record, frozen=True):
    """A claim with the passages of the article that make its statement."""

    claim: Claim
    """The claim."""
    quotes: tuple[str, ...]
    """The text of the article at each span of the claim, in the order of the spans."""


def verify(article_text: str, facts: Edition | None = None) -> tuple[Passage, ...]:
    """Return each claim with its passages, after checking that the text is the article that was read.

    ``article_text`` is the complete article. ``facts`` is the edition to verify, by default the bundled edition. Raises
    ``ArticleMismatchError`` (a ``ValueError``) if the SHA-256 of the text is not ``facts.article.sha256``.

    >>> verify("Some other text")
    Traceback (most recent call last):
        ...
    ketamine_facts.errors.ArticleMismatchError: this is not the article that was read: its SHA-256 begins with \
fc5cbda5b88c, not with d07e078a6d92.
    """
    facts = bundled() if facts is None else facts
    # callers that use no type checker may pass bytes
    if not isinstance(article_text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ArticleMismatchError(f"the article is given as text, not as {shown(article_text)}")
    found = _sha256(article_text)
    if found != facts.article.sha256:
        plain = article_text.removeprefix("\ufeff").replace("\r\n", "\n")
        hint = ""
        if facts.article.sha256 in (_sha256(plain), _sha256(plain.rstrip("\n") + "\n"), _sha256(plain.rstrip("\n"))):
            hint = " Only its line ends or a byte order mark differ: read it as UTF-8 with plain line feeds."
        raise ArticleMismatchError(
            f"this is not the article that was read: its SHA-256 begins with {found[:12]}, "
            f"not with {facts.article.sha256[:12]}.{hint}"
        )
    return tuple(
        Passage(claim=claim, quotes=tuple(article_text[span.start : span.end] for span in claim.spans))
        for claim in facts.claims
    )


def _sha256(text: str) -> str:
    import hashlib  # imported only when needed: loads OpenSSL, which is slow

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
