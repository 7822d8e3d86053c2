"""``facts``, the edition that comes with the package. Its data files are read when ``facts`` is first used."""

from ketamine_facts.edition._facts import Facts
from ketamine_facts.edition._load import bundled

__all__ = ["facts"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    facts: Facts
else:

    def __getattr__(name: str) -> Facts:
        if name == "facts":
            return bundled()
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
