"""Find the figures in a text, and check whether a text states a quantity."""

__all__ = ["states"]

import re
from types import MappingProxyType

from ketamine_facts.records import Quantity
from ketamine_facts.vocabulary import Unit

_FIGURE = re.compile(r"\d(?<![\w.]\d)\d*(?:[.,]\d+)*")  # a digit before the look-behind makes the search faster
_NUMERAL = re.compile(r"\b(?:Schedule|Phase) [IVX]+\b")
_UNITS = MappingProxyType(
    {
        Unit.MILLIGRAM_PER_KILOGRAM: r"mg/kg\b",
        Unit.MILLIGRAM: r"mg\b(?!/)",
        Unit.MINUTE: r"min(?:utes?)?\b",
        Unit.HOUR: r"h(?:ours?)?\b",
        Unit.PERCENT: r"%(?!\w)",
    }
)


def numbers(text: str) -> set[str]:
    """Return the figures in a text, and names such as "Schedule III" or "Phase II"; skip digits in words such as P450.

    >>> sorted(numbers("0.5 mg/kg over 40 minutes in the 1960s, by cytochrome P450; 2,309 people; Schedule III"))
    ['0.5', '1960', '2,309', '40', 'Schedule III']
    """
    numerals = _NUMERAL.findall(text) if "Schedule " in text or "Phase " in text else ()
    return {*_FIGURE.findall(text), *numerals}


def states(text: str, quantity: Quantity) -> bool:
    """Return whether a text states a quantity with the same bounds and the same unit.

    If the quantity is approximate, the text must have "about" or "approximately" before the figure. If the quantity is
    not approximate, the text must not have these words there.

    >>> from ketamine_facts import Quantity, Unit
    >>> dose = Quantity(low=4, high=10, unit=Unit.MILLIGRAM_PER_KILOGRAM)
    >>> [states(text, dose) for text in ("The dose is 4 to 10 mg/kg.", "4 mg/kg in 10 minutes", "up to 10 mg/kg")]
    [True, False, False]
    """
    low, high = (None if bound is None else re.escape(f"{bound:g}") for bound in (quantity.low, quantity.high))
    if low is None:
        figure = f"up to {high}"
    elif high is None:
        figure = f"from {low}"
    else:
        figure = low if low == high else f"{low}(?:-| to | and ){high}"
    about = "(?:about|approximately) " if quantity.approximate else "(?<!about )(?<!approximately )"
    # skip a figure after "to" or a hyphen: such a figure is the upper end of a range, or an upper limit
    return re.search(rf"(?<![\w.-])(?<!to ){about}{figure} ?{_UNITS[quantity.unit]}", text) is not None
