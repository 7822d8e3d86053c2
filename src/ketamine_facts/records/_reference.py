"""The references behind the verdicts: what each is, how it was read, and how it prints as a citation."""

from ketamine_facts.records._record import Record
from ketamine_facts.vocabulary import ReadAs, ReferenceKind, Tier

__all__ = ["Reference"]


class Reference(Record, frozen=True):
    """One work of the bibliography.

    >>> from ketamine_facts import facts
    >>> print(facts.reference("berman-2000"))
    Berman RM, Cappiello A, Anand A, et al. Antidepressant effects of ketamine in depressed patients. \
Biological Psychiatry 2000;47(4):351-354. doi:10.1016/S0006-3223(99)00230-9
    """

    key: str
    """Stable key by which claims cite it."""
    kind: ReferenceKind
    """What sort of work it is."""
    title: str
    """Its title; a title of our own is in brackets."""
    language: str = "en"
    """The language of the title, as a BCP 47 tag."""
    authors: tuple[str, ...]
    """Persons as "Family AB", or one organization; a list cut short ends in "et al."."""
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
    """Date of publication: a year, month or day in ISO 8601; absent where none was shown."""
    identifiers: tuple[str, ...] = ()
    """Stable identifiers as ``scheme:value``, such as ``doi:…`` or ``pmid:…``."""
    url: str
    """Where it stands: the official or most stable page."""
    read_as: ReadAs
    """How much of it was read."""
    tier: Tier
    """Whether the work is a source itself, even where a copy of it was read, or tells of another's work."""
    supports: str
    """What in it matters here, in our own words."""
    caveat: str | None = None
    """What to keep in mind about it."""

    @property
    def year(self) -> int | None:
        """The year of publication, where one was shown."""
        return int(self.issued[:4]) if self.issued else None

    def identifier(self, scheme: str) -> str | None:
        """Its first identifier of a scheme, without the scheme.

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
