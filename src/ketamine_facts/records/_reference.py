"""The references behind the verdicts: what each one is, how it was read, and how it is cited."""

from ketamine_facts.records._record import Record
from ketamine_facts.vocabulary import ReadAs, ReferenceKind, Tier

__all__ = ["Reference"]


class Reference(Record, frozen=True):
    """One work of the bibliography.

    >>> from ketamine_facts import facts
    >>> print(facts.reference("berman-2000"))
    Berman RM, Cappiello A, Anand A, Oren DA, Heninger GR, Charney DS, Krystal JH. Antidepressant effects of \
ketamine in depressed patients. Biological Psychiatry 2000;47(4):351-354. doi:10.1016/S0006-3223(99)00230-9
    """

    key: str
    """The stable key by which claims cite the work."""
    kind: ReferenceKind
    """The kind of work."""
    title: str
    """The title; a title that the library supplied is in brackets."""
    language: str = "en"
    """The language of the title, as a BCP 47 tag."""
    authors: tuple[str, ...]
    """Persons as "Family AB", or one organization; an incomplete list ends in "et al."."""
    corporate: bool = False
    """Whether the author is an organization."""
    container: str | None = None
    """The journal, collection or site."""
    volume: str | None = None
    """Volume of the journal."""
    issue: str | None = None
    """Issue of the volume."""
    pages: str | None = None
    """Pages or article number."""
    issued: str | None = None
    """The date of publication, as a year, month or day in ISO 8601; absent if none was shown."""
    identifiers: tuple[str, ...] = ()
    """Stable identifiers as ``scheme:value``, such as ``doi:…`` or ``pmid:…``."""
    url: str
    """The address of the work, on its official page or the most stable one."""
    read_as: ReadAs
    """How much of the work was read."""
    tier: Tier
    """Whether the work is itself the source or reports another work; a copy of a source counts as the source."""
    supports: str
    """What the work says that matters here, in the library's words."""
    caveat: str | None = None
    """A limit of the work to keep in mind."""

    @property
    def year(self) -> int | None:
        """The year of publication, if one was shown."""
        return int(self.issued[:4]) if self.issued else None

    def identifier(self, scheme: str) -> str | None:
        """Return the work's first identifier of a scheme, without the scheme; none if there is no such identifier.

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
