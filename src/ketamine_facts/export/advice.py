"""The notice that nothing here is advice: what every exported form carries beside its statements."""

from ketamine_facts.edition import Facts

_PLAIN = "This content is not medical advice."


def disclaimer(facts: Facts) -> str:
    """The disclaimers that belong beside everything, as one text; a plain sentence where an edition has none.

    >>> from ketamine_facts import facts
    >>> "not medical advice" in disclaimer(facts)
    True
    """
    return " ".join(notice.text for notice in facts.notices_for() if notice.kind == "disclaimer") or _PLAIN
