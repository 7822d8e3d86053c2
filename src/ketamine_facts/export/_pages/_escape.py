"""Text that no edition can make into markup: what is special in HTML or Markdown comes out as it was written."""

import re
from html import escape

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_WEB = re.compile(r"https?://[^\s<>\"'`\\{}|^\x00-\x20\x7f-\x9f]+", re.IGNORECASE)
_SPECIAL = re.compile(r"[\\`*_{}\[\]<|~^$#]|&(?=[#0-9A-Za-z])")
_UNLIKE_ID = re.compile(r"[^0-9A-Za-z-]")
_BLOCK = re.compile(r"^(?:[-+=>:]|[0-9]+(?=[.)]))")


def plain(text: str) -> str:
    r"""Text without the control characters that neither HTML nor Markdown may hold.

    >>> ascii(plain("a\x00b"))
    "'a\\ufffdb'"
    """
    return _UNPRINTABLE.sub("\ufffd", text)


def html_text(text: str) -> str:
    """Text for an HTML element or a quoted attribute.

    >>> html_text('P < 0.05 & "so on"')
    'P &lt; 0.05 &amp; &quot;so on&quot;'
    """
    return escape(plain(text))


def markdown_text(text: str) -> str:
    r"""Text for a line of Markdown, wherever in it: one line, without a meaning of its own.

    >>> print(markdown_text("# 2 * 3\n<b>"))
    \# 2 \* 3 \<b>
    """
    folded = " ".join(plain(text).split())
    start = _BLOCK.match(folded)
    if start and start[0].isdigit():
        return f"{start[0]}\\{_SPECIAL.sub(_escaped, folded[start.end() :])}"
    return ("\\" if start else "") + _SPECIAL.sub(_escaped, folded)


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


def web_link(url: str) -> str | None:
    """The address where it is one of the web; None for anything else, such as a script.

    >>> web_link("https://www.example.org/a"), web_link("javascript:alert(1)")
    ('https://www.example.org/a', None)
    """
    return url if _WEB.fullmatch(url) else None


def anchor(name: str) -> str:
    """A name as part of an ``id`` in HTML; two names never give the same.

    >>> anchor("iv-depression-dose"), anchor("a_b c")
    ('iv-depression-dose', 'a_5fb_20c')
    """
    return _UNLIKE_ID.sub(lambda found: "".join(f"_{byte:02x}" for byte in found[0].encode()), name)
