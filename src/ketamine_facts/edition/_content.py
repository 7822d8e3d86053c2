"""``Content``, the model with the fields of an edition."""

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
    """The fields of an edition. Only subclasses are instantiated, so pydantic builds no validator for ``Content``."""

    schema_version: int
    """The version of the document format. ``load`` refuses a document with a version that the package does not know."""
    content_version: str
    """The version of the content, which is counted separately from the version of the package."""
    article: Article
    """The article whose statements are the claims."""
    claims: tuple[Claim, ...]
    """Every statement of the article with its review, in the article's order."""
    uses: tuple[UseProfile, ...]
    """One profile for each use, in the article's order."""
    routes: tuple[RouteProfile, ...]
    """One profile for each route, in the article's order."""
    side_effects: tuple[SideEffectProfile, ...]
    """One profile for each group of side effects, in the article's order."""
    jurisdictions: tuple[JurisdictionProfile, ...]
    """One profile for each place, in the article's order."""
    worldwide_law: tuple[Concept, ...] = ()
    """What the article says about the law around the world. The ``id`` of each item is a value of ``LegalControl``."""
    other_law: tuple[LegalFact, ...] = ()
    """Positions of international bodies, and the law of places that belong to no profile. Not from the article."""
    substances: tuple[Concept, ...]
    """Ketamine, esketamine and norketamine, the substances that the article names."""
    targets: tuple[Concept, ...]
    """The receptors, transmitters and enzymes that the article names."""
    units: tuple[Concept, ...]
    """The units of measure of the figures in the article."""
    general: tuple[Topic, ...]
    """What the article says about ketamine in general, from the overview to the conclusion."""
    history: tuple[Topic, ...]
    """What the article says about the history of ketamine, in the article's order."""
    mechanism: tuple[MechanismStep, ...]
    """The article's account of how ketamine acts, as a chain of steps, with steps on other medicines for comparison."""
    pharmacokinetics: tuple[PharmacokineticProperty, ...]
    """What the body does with ketamine according to the article, such as its onset and half-life."""
    takeaways: tuple[Topic, ...]
    """The points that the article gives as its summary."""
    questions: tuple[Topic, ...]
    """The questions the article answers, each with the claims that answer it."""
    inconsistencies: tuple[Topic, ...] = ()
    """The points on which claims of the article contradict each other."""
    help_lines: tuple[HelpLine, ...] = ()
    """Telephone numbers for a crisis, a poisoning, or help with dependence; not from the article."""
    notices: tuple[Notice, ...] = ()
    """Warnings and explanations that a responsible page shows with this content; not from the article."""
    synonyms: tuple[Synonym, ...] = ()
    """Everyday words with the content's words for the same thing. The search for an everyday word finds these, too."""
    references: tuple[Reference, ...] = ()
    """The works that reviews, notices, points of law and help lines cite, sorted by key."""
    withdrawn: tuple[Topic, ...] = ()
    """Claims of earlier editions that were withdrawn, each with the reason and the claims that replace it."""
