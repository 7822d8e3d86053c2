"""``Reference``, a work that verdicts rest on: its bibliographic data, how much of it was read, and what it says."""

from ketamine_facts.records._record import Record
from ketamine_facts.vocabulary import ReadAs, ReferenceKind, Tier

__all__ = ["Reference"]


class Reference(Record, frozen=True):
    """One work of the bibliography. ``str`` returns its citation.

    >>> from ketamine_facts import facts
    >>> print(facts.reference("berman-2000"))
    Berman RM, Cappiello A, Anand A, Oren DA, Heninger GR, Charney DS, Krystal JH. Antidepressant effects of \
ketamine in depressed patients. Biological Psychiatry 2000;47(4):351-354. doi:10.1016/S0006-3223(99)00230-9
    """

    key: str
    """The stable key by which claims cite the work."""
    kind: ReferenceKind
    """The kind of work, such as a label or a trial."""
    title: str
    """The title. A title in brackets was supplied by the library."""
    language: str = "en"
    """The language of the title, as a BCP 47 tag."""
    authors: tuple[str, ...]
    """The authors, as persons ("Family AB") or one organization. "et al." ends an incomplete list; empty if unknown."""
    corporate: bool = False
    """Whether the author is an organization."""
    container: str | None = None
    """The journal, collection or website that contains the work."""
    volume: str | None = None
    """The volume of the journal."""
    issue: str | None = None
    """The issue within the volume."""
    pages: str | None = None
    """The pages, or the article number."""
    issued: str | None = None
    """The date of publication in ISO 8601, as a year, month or day; absent if the work shows no date."""
    identifiers: tuple[str, ...] = ()
    """Stable identifiers as ``scheme:value``, such as ``doi:…`` or ``pmid:…``."""
    url: str
    """The web address of the official page of the work, or else the most stable address of the work."""
    read_as: ReadAs
    """How much of the work was read for the reviews."""
    tier: Tier
    """Whether the work is itself a source or reports another work. A copy of a source counts as a source."""
    supports: str
    """What the work says about the claims, notices or law that cite it, in the library's words."""
    caveat: str | None = None
    """What limits the work as evidence, or what was not read of the work; absent if there is no such limit."""

    @property
    def year(self) -> int | None:
        """The year of publication; None if the date is unknown."""
        return int(self.issued[:4]) if self.issued else None

    def identifier(self, scheme: str) -> str | None:
        """Return the first identifier with the given scheme, without the scheme; return None if the work has none.

        >>> from ketamine_facts import facts
        >>> facts.reference("berman-2000").identifier("doi")
        '10.1016/S0006-3223(99)00230-9'
        """
        for identifier in self.identifiers:
            name, _, value = identifier.partition(":")
            if name == scheme:
                return value
        return None

    def __str__(self) -> str:
        issue = f"({self.issue})" if self.issue else ""
        where = f"{self.volume or ''}{issue}:{self.pages}" if self.pages else f"{self.volume or ''}{issue}"
        when = ";".join(part for part in (self.issued[:4] if self.issued else "", where) if part)
        source = " ".join(part for part in (self.container or "", when) if part)
        names = ", ".join(self.authors)
        stops = (names, self.title, source)
        text = " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in stops if part)
        return f"{text} {self.identifiers[0] if self.identifiers else self.url}"
