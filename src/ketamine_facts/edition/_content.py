"""The fields of an edition."""

from ketamine_facts.records import (
    Article,
    Claim,
    Concept,
    HelpLine,
    JurisdictionProfile,
    LegalFact,
    MechanismStep,
    Notice,
    PharmacokineticProperty,
    Record,
    Reference,
    RouteProfile,
    SideEffectProfile,
    Synonym,
    Topic,
    UseProfile,
)


class Content(Record, frozen=True, defer_build=True):
    """The fields of an edition. Nothing is ever validated as ``Content``, so its validator is not built at import."""

    schema_version: int
    """The version of the document format; a higher one than the package knows is refused."""
    content_version: str
    """The version of the content, apart from the package's."""
    article: Article
    """The article that was read."""
    claims: tuple[Claim, ...]
    """Every statement of the article, in its order."""
    uses: tuple[UseProfile, ...]
    """One profile for each use, in the article's order."""
    routes: tuple[RouteProfile, ...]
    """One profile for each route, in the article's order."""
    side_effects: tuple[SideEffectProfile, ...]
    """One profile for each group of side effects, in the article's order."""
    jurisdictions: tuple[JurisdictionProfile, ...]
    """One profile for each place, in the article's order."""
    worldwide_law: tuple[Concept, ...] = ()
    """What the article says of the law around the world; each ``id`` is a ``LegalControl``."""
    other_law: tuple[LegalFact, ...] = ()
    """The international position, and law of places the article does not name; not from the article."""
    substances: tuple[Concept, ...]
    """The medicines and metabolite the article names."""
    targets: tuple[Concept, ...]
    """The receptors, transmitters and enzymes the article names."""
    units: tuple[Concept, ...]
    """The units of measure of the article's figures."""
    general: tuple[Topic, ...]
    """What the article says about ketamine in general, from the overview to the conclusion."""
    history: tuple[Topic, ...]
    """What the article says of ketamine's history, in order."""
    mechanism: tuple[MechanismStep, ...]
    """How ketamine acts according to the article, as an ordered chain, and the contrast to other medicines."""
    pharmacokinetics: tuple[PharmacokineticProperty, ...]
    """What the body does with ketamine according to the article."""
    takeaways: tuple[Topic, ...]
    """The article's summary points."""
    questions: tuple[Topic, ...]
    """The questions the article answers, each with the claims that answer it."""
    inconsistencies: tuple[Topic, ...] = ()
    """Where the article disagrees with itself."""
    help_lines: tuple[HelpLine, ...] = ()
    """Telephone numbers for a crisis, a poisoning, or help with dependence; not from the article."""
    notices: tuple[Notice, ...] = ()
    """What a responsible page shows with this content; not from the article."""
    synonyms: tuple[Synonym, ...] = ()
    """Everyday words and the words of the content, for the search."""
    references: tuple[Reference, ...] = ()
    """The bibliography behind the verdicts, by key."""
    withdrawn: tuple[Topic, ...] = ()
    """Claims of earlier editions that were withdrawn, with the reason and the claims that replace them."""
