"""What a text mentions."""

import re

__all__ = ["mentions_suicide"]

_SUICIDE = re.compile(r"suicid|self-?harm|self-?injur|kill (?:my|your|him|her|them|one)sel")


def mentions_suicide(text: str) -> bool:
    """Return whether a text mentions suicide or self-harm.

    >>> mentions_suicide("It lowers suicidal thoughts."), mentions_suicide("It lowers blood pressure.")
    (True, False)
    """
    return bool(_SUICIDE.search(text.lower()))
