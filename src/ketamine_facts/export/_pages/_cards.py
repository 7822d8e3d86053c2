"""What a notebook shows of an edition, a profile or a claim: short, and still no statement without its verdict."""

from collections.abc import Iterable
from dataclasses import dataclass

from ketamine_facts.edition import Edition
from ketamine_facts.export._pages._blocks import Block, Cautions, Cell, Paragraph, Statements, Table
from ketamine_facts.export._pages._compose import doses, first_notices, place_parts, tally
from ketamine_facts.export._pages._escape import anchor
from ketamine_facts.records import Claim, JurisdictionProfile, Profile, RouteProfile


@dataclass(frozen=True, slots=True)
class Card:
    """A titled handful of blocks; ``name`` is for its anchors."""

    name: str
    title: str
    first: Cautions
    blocks: tuple[Block, ...]


def card_of(thing: Edition | Profile | Claim, edition: Edition) -> Card:
    """The card of an edition, or of a profile or claim that the given edition may hold."""
    match thing:
        case Edition():
            return _edition_card(thing)
        case Claim():
            return _claim_card(thing, edition)
        case _:
            return _profile_card(thing, edition)


def _edition_card(facts: Edition) -> Card:
    rows = (
        *_rows("Use", facts, facts.uses),
        *_rows("Route", facts, facts.routes),
        *_rows("Side effect", facts, facts.side_effects),
        *_rows("Jurisdiction", facts, facts.jurisdictions),
    )
    source = f"Article: {facts.article.title}. Content {facts.content_version}. {tally(facts.claims)}."
    table = Table("Statements about each term, by verdict", ("Term", "Vocabulary", "Statements"), rows)
    title = "Ketamine: what one article says, and what references say about it"
    return Card("edition", title, first_notices(facts), (Paragraph(source), table))


def _profile_card(profile: Profile, facts: Edition) -> Card:
    blocks: tuple[Block, ...]
    if not _holds(facts, profile):
        text = "This profile is of another edition, so its statements are not shown here without their verdicts"
        blocks = (Paragraph(f"{text}: {', '.join(profile.claims)}."),)
    else:
        found = Statements(facts.claims_of(profile))
        match profile:
            case RouteProfile():
                blocks = (doses(facts, (profile.term,)), found)
            case JurisdictionProfile():
                blocks = place_parts(facts, profile)
            case _:
                blocks = (found,)
    return Card(profile.term.value, f"Ketamine: {profile.term.label}", first_notices(facts), blocks)


def _claim_card(claim: Claim, facts: Edition) -> Card:
    keys = claim.review.references
    blocks: tuple[Block, ...] = (Statements((claim,)),)
    if keys and claim not in facts.claims:
        review = claim.review.model_copy(update={"references": ()})
        blocks = (
            Statements((claim.model_copy(update={"review": review}),)),
            Paragraph(f"References, by key: {', '.join(keys)}."),
        )
    beside = facts.notices_for(*claim.uses, *claim.routes, *claim.side_effects)
    crisis = Cautions(tuple(notice for notice in beside if notice.kind == "crisis"))
    return Card(f"claim-{anchor(claim.id)}", "A statement of the article, and its review", crisis, blocks)


def _holds(facts: Edition, profile: Profile) -> bool:
    return profile in (*facts.uses, *facts.routes, *facts.side_effects, *facts.jurisdictions)


def _rows(vocabulary: str, facts: Edition, profiles: Iterable[Profile]) -> Iterable[tuple[Cell, ...]]:
    for profile in profiles:
        yield profile.term.label, vocabulary, tally(facts.claims_of(profile))
