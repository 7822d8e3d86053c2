"""A dose as the article states it."""

from ketamine_facts.records._quantity import Quantity
from ketamine_facts.records._record import Record, cited
from ketamine_facts.vocabulary import Frequency, Substance, Use

__all__ = ["Dosage"]


class Dosage(Record, frozen=True):
    """A dose that the article lists for some uses of a route: as the article states it, not advice, not for dosing.

    One cell of the article's table makes one record for each figure in it. It makes two where the references judge
    the same figure differently for different uses, so that each record has verdicts that hold for all of its uses.

    >>> from ketamine_facts import Route, facts
    >>> dosage = facts.route(Route.INTRAVENOUS).dosages[0]
    >>> dosage.amount.low, dosage.amount.high, dosage.amount.unit.value, str(dosage.duration)
    (0.5, 0.5, 'mg/kg', '40 min')
    """

    substance: Substance
    """The medicine."""
    indications: tuple[str, ...]
    """What the dose is listed for: ids of the route's ``indications``."""
    uses: tuple[Use, ...]
    """The uses of the vocabulary under which these indications fall."""
    amount: Quantity | None = None
    """The dose; absent if the article gives no figure."""
    duration: Quantity | None = None
    """The time over which the dose is given."""
    per: str | None = None
    """The occasion for which the dose counts, such as "session"."""
    varies: bool = False
    """Whether the article says that doses vary widely."""
    varies_with: tuple[str, ...] = ()
    """The factors on which, according to the article, the dose depends."""
    level: str | None = None
    """How high the article calls the dose without a figure, such as "higher"."""
    frequency: Frequency | None = None
    """How often the dose has this level, in the article's word."""
    monitoring: str | None = None
    """The supervision under which, according to the article, the dose is given."""
    note: str | None = None
    """What else the article says of the dose, in the library's words."""
    claims: tuple[str, ...]
    """The claims that state the dose; their reviews judge it."""

    @property
    def text(self) -> str:
        """The dose in words: amount, time, what it depends on, supervision, level, and what else the article adds."""
        parts = [
            str(self.amount) if self.amount else "",
            f"over {self.duration}" if self.duration else "",
            f"per {self.per}" if self.per else "",
            "varies widely" if self.varies else "",
            f"depending on {' and '.join(self.varies_with)}" if self.varies_with else "",
            f"under {self.monitoring}" if self.monitoring else "",
        ]
        level = " ".join(filter(None, (self.frequency.words if self.frequency else "", self.level, self.note)))
        return "; ".join(filter(None, (" ".join(filter(None, parts)), level)))

    def __str__(self) -> str:
        return cited(self.text, self.claims)
