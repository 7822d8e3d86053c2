"""The fields of an edition."""

from typing import Annotated

from pydantic import ConfigDict, FailFast

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

_QUICK = FailFast()  # stop at the first fault in a list, so that refusing a document costs little


class Content(Record, frozen=True):
    """What an edition holds. Its validator is never needed, so it is not built at import."""

    model_config = ConfigDict(defer_build=True)

    schema_version: int
    """The version of the document format; a higher one than the package knows is refused."""
    content_version: str
    """The version of the content, apart from the package's."""
    article: Article
    """The article that was read."""
    claims: Annotated[tuple[Claim, ...], _QUICK]
    """Every statement of the article, in its order."""
    uses: Annotated[tuple[UseProfile, ...], _QUICK]
    """One profile for each use, in the article's order."""
    routes: Annotated[tuple[RouteProfile, ...], _QUICK]
    """One profile for each route, in the article's order."""
    side_effects: Annotated[tuple[SideEffectProfile, ...], _QUICK]
    """One profile for each group of side effects, in the article's order."""
    jurisdictions: Annotated[tuple[JurisdictionProfile, ...], _QUICK]
    """One profile for each place, in the article's order."""
    worldwide_law: Annotated[tuple[Concept, ...], _QUICK] = ()
    """What the article says of the law around the world; each ``id`` is a ``LegalControl``."""
    other_law: Annotated[tuple[LegalFact, ...], _QUICK] = ()
    """The international position, and law of places the article does not name; not from the article."""
    substances: Annotated[tuple[Concept, ...], _QUICK]
    """The medicines and metabolite the article names."""
    targets: Annotated[tuple[Concept, ...], _QUICK]
    """The receptors, transmitters and enzymes the article names."""
    units: Annotated[tuple[Concept, ...], _QUICK]
    """The units of measure the article's figures stand in."""
    general: Annotated[tuple[Topic, ...], _QUICK]
    """What the article says of a subject as a whole, beside the profiles, in its order: overview to conclusion."""
    history: Annotated[tuple[Topic, ...], _QUICK]
    """What the article says of ketamine's history, in order."""
    mechanism: Annotated[tuple[MechanismStep, ...], _QUICK]
    """How ketamine acts according to the article: an ordered chain, and the contrast to other medicines."""
    pharmacokinetics: Annotated[tuple[PharmacokineticProperty, ...], _QUICK]
    """What the body does with ketamine according to the article."""
    takeaways: Annotated[tuple[Topic, ...], _QUICK]
    """The article's summary points."""
    questions: Annotated[tuple[Topic, ...], _QUICK]
    """The questions the article answers, each with the claims that answer it."""
    inconsistencies: Annotated[tuple[Topic, ...], _QUICK] = ()
    """Where the article disagrees with itself."""
    help_lines: Annotated[tuple[HelpLine, ...], _QUICK] = ()
    """Telephone numbers for a crisis, a poisoning, or help with dependence; not from the article."""
    notices: Annotated[tuple[Notice, ...], _QUICK] = ()
    """What a responsible page shows with this content; not from the article."""
    synonyms: Annotated[tuple[Synonym, ...], _QUICK] = ()
    """Everyday words and the words of the content, for the search."""
    references: Annotated[tuple[Reference, ...], _QUICK] = ()
    """The bibliography behind the verdicts, by key."""
    withdrawn: Annotated[tuple[Topic, ...], _QUICK] = ()
    """Claims of earlier editions that no longer stand: why, and which claims replace them."""
