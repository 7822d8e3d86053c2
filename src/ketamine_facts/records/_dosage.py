"""A dose as the article states it."""

from ketamine_facts.records._quantity import Quantity
from ketamine_facts.records._record import Record, cited
from ketamine_facts.vocabulary import Substance, Use

__all__ = ["Dosage"]


class Dosage(Record, frozen=True):
    """One entry of the article's dosage column: as stated by the article, not advice, and not to be dosed from.

    >>> from ketamine_facts import Route, facts
    >>> dosage = facts.route(Route.INTRAVENOUS).dosages[0]
    >>> dosage.amount.low, dosage.amount.high, dosage.amount.unit.value, str(dosage.duration)
    (0.5, 0.5, 'mg/kg', '40 min')
    """

    substance: Substance
    """The substance of this entry."""
    indications: tuple[str, ...]
    """What it is listed for: ids of the route's ``indications``, as narrow or wide as the article has them."""
    uses: tuple[Use, ...]
    """The uses of the vocabulary that these fall under."""
    amount: Quantity | None = None
    """The dose; absent where the article gives no figure."""
    duration: Quantity | None = None
    """Over what time it is given."""
    per: str | None = None
    """What one dose is counted by, such as a session."""
    varies: bool = False
    """Whether the article says that doses vary widely."""
    varies_with: tuple[str, ...] = ()
    """What the article says the dose depends on."""
    monitoring: str | None = None
    """The supervision under which the article says it is given."""
    note: str | None = None
    """What the article adds to the figure, in our words."""
    claims: tuple[str, ...]
    """The claims, and so the verdicts, behind this entry."""

    @property
    def text(self) -> str:
        """The entry in words: amount, time, what it depends on, supervision, and what else the article adds."""
        parts = [
            str(self.amount) if self.amount else "",
            f"over {self.duration}" if self.duration else "",
            f"per {self.per}" if self.per else "",
            "varies widely" if self.varies else "",
            f"depending on {' and '.join(self.varies_with)}" if self.varies_with else "",
            f"under {self.monitoring}" if self.monitoring else "",
        ]
        return "; ".join(filter(None, (" ".join(filter(None, parts)), self.note)))

    def __str__(self) -> str:
        return cited(self.text, self.claims)
