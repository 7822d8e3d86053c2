"""``Html``, a string type for HTML, and functions that build HTML and escape all other text."""

import re
from collections.abc import Iterable

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_WEB = re.compile(r"https?://[^\s<>\"'`\\{}|^\x00-\x20\x7f-\x9f]+", re.IGNORECASE)
_SPECIAL = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;", ord("'"): "&#x27;"}
_EMPTY = frozenset({"br", "input", "link", "meta"})


class Html(str):
    """A string that is HTML already. Any other ``str`` is plain text, and is escaped when it is put into an element."""

    __slots__ = ()


def plain(text: str) -> str:
    r"""Replace each control character and noncharacter that HTML and Markdown must not contain with U+FFFD.

    >>> ascii(plain("a\x00b"))
    "'a\\ufffdb'"
    """
    return _UNPRINTABLE.sub("\ufffd", text)


def escaped(text: str) -> Html:
    """Escape text for use in an element or a quoted attribute; return an ``Html`` string unchanged.

    >>> escaped('P < 0.05 & "so on"')
    'P &lt; 0.05 &amp; &quot;so on&quot;'
    """
    return text if isinstance(text, Html) else Html(plain(text).translate(_SPECIAL))


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Join strings into HTML, with ``between`` between them. Escape all strings that are not ``Html``."""
    return Html(escaped(between).join(map(escaped, parts)))


def element(tag: str, /, *content: str, **attributes: str | bool | None) -> Html:
    """Return an HTML element. Content that is not ``Html`` is escaped.

    In the name of an attribute, an underscore at the end is dropped, and any other underscore becomes a hyphen.
    The value ``True`` writes the name alone. ``None``, ``False`` and an empty text leave the attribute out.

    >>> element("a", "1 < 2", href="#x", class_="soft")
    '<a href="#x" class="soft">1 &lt; 2</a>'
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escaped(value)}"')
        for key, value in attributes.items()
        if value
    )
    return Html(f"<{tag}{written}>" if tag in _EMPTY else f"<{tag}{written}>{joined(content)}</{tag}>")


def web_link(url: str) -> str | None:
    """Return the URL if it is an ``http`` or ``https`` URL; return None for any other text, such as a script.

    >>> web_link("https://www.example.org/a"), web_link("javascript:alert(1)")
    ('https://www.example.org/a', None)
    """
    return url if _WEB.fullmatch(url) else None
