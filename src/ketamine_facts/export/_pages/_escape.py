"""Escape text for Markdown, and make names into HTML anchors."""

import re

from ketamine_facts.records._markup import plain

_SPECIAL = re.compile(r"[\\`*_{}\[\]<|~^$#]|&(?=[#0-9A-Za-z])")
_UNLIKE_ID = re.compile(r"[^0-9A-Za-z-]")
_BLOCK = re.compile(r"^(?:[-+=>:]|[0-9]+(?=[.)]))")


def markdown_text(text: str) -> str:
    r"""Escape text for any place in a line of Markdown; collapse white space into single spaces.

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


def anchor(name: str, kind: str = "") -> str:
    """Make an HTML ``id`` from a name and the kind of the thing, such as ``ref``. Claims have no kind.

    A character other than a letter, a digit or a hyphen becomes ``_`` and its code in hexadecimal digits, so that
    different names get different ids.

    >>> anchor("iv-depression-dose"), anchor("a_b c"), anchor("2019", "ref")
    ('iv-depression-dose', 'a_5fb_20c', 'ref__2019')
    """
    encoded = _UNLIKE_ID.sub(lambda found: "".join(f"_{byte:02x}" for byte in found[0].encode()), name)
    prefix = f"{kind}__" if kind else "" if encoded[:1].isalpha() else "claim__"
    return prefix + encoded


def slug(title: str) -> str:
    """Make a title into lowercase words joined by hyphens, for use in an anchor.

    >>> slug("The short answer (2)")
    'the-short-answer-2'
    """
    return "-".join("".join(letter if letter.isalnum() else " " for letter in title.lower()).split())
