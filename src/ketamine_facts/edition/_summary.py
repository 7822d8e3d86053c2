"""Summaries of an edition that several formats use: counts of verdicts, the law in order, the notices to show first."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ketamine_facts.edition._edition import CitesClaims, Edition
from ketamine_facts.edition._mentions import mentions_suicide
from ketamine_facts.records import Claim, HelpLine, JurisdictionProfile, LegalFact, Notice
from ketamine_facts.vocabulary import AnyTerm, HelpPurpose, Importance, NoticeKind, Substance, Verdict

__all__ = [
    "GRAVEST_FIRST",
    "MEDICINES",
    "MOST_IMPORTANT_FIRST",
    "claims_in",
    "crisis_help",
    "crisis_lines",
    "crisis_notices",
    "differences",
    "disclaimer",
    "first_notices",
    "law_by_id",
    "law_in_order",
    "medicines_in",
    "mentions_suicide",
    "notices_with",
    "tally",
    "unclaimed_uses",
    "verdict_counts",
]

GRAVEST_FIRST = (
    Verdict.CONTRADICTED,
    Verdict.UNSUPPORTED,
    Verdict.QUALIFIED,
    Verdict.NOT_CHECKED,
    Verdict.CORROBORATED,
)
"""All verdicts, from the one that matters most to a reader to the one that matters least."""

MOST_IMPORTANT_FIRST = (Importance.SAFETY, Importance.DECISION, Importance.DETAIL)
"""All members of ``Importance``, from the highest to the lowest."""

MEDICINES = (Substance.KETAMINE, Substance.ESKETAMINE)
"""The substances that are medicines. Norketamine, which the body makes, is not a medicine."""

_PLAIN = "This content is not medical advice."


def verdict_counts(claims: Iterable[Claim]) -> dict[Verdict, int]:
    """Return the number of claims with each verdict, the gravest verdict first. Leave out verdicts that no claim has.

    >>> from ketamine_facts import Verdict, facts
    >>> verdict_counts([facts.claim("im-dose-pain")])
    {<Verdict.CONTRADICTED: 'contradicted'>: 1}
    """
    count = Counter(claim.review.verdict for claim in claims)
    return {verdict: count[verdict] for verdict in GRAVEST_FIRST if count[verdict]}


def tally(claims: Iterable[Claim]) -> str:
    """Return the number of claims with each verdict as text, the gravest verdict first.

    >>> from ketamine_facts import facts
    >>> tally([facts.claim("im-dose-pain")])
    '1 contradicted'
    """
    return ", ".join(f"{count} {verdict.label.lower()}" for verdict, count in verdict_counts(claims).items())


def differences(claims: Iterable[Claim], *importances: Importance) -> tuple[Claim, ...]:
    """Return the claims that differ from the references, the most important first, then the gravest verdict first.

    If importances are given, return only the claims that have one of these importances.
    """
    wanted = importances or MOST_IMPORTANT_FIRST
    found = [claim for claim in claims if claim.review.importance in wanted]
    return tuple(sorted(found, key=_rank))


def _rank(claim: Claim) -> tuple[int, int]:
    importance = claim.review.importance
    rank = MOST_IMPORTANT_FIRST.index(importance) if importance else len(MOST_IMPORTANT_FIRST)
    return rank, GRAVEST_FIRST.index(claim.review.verdict)


def disclaimer(edition: Edition) -> str:
    """Return the text of the general notices of kind ``DISCLAIMER``, or a fixed sentence if there are none.

    Every export format shows this text with the statements.

    >>> from ketamine_facts import facts
    >>> "not medical advice" in disclaimer(facts)
    True
    """
    general = (notice.text for notice in edition.notices_for() if notice.kind is NoticeKind.DISCLAIMER)
    return " ".join(general) or _PLAIN


def medicines_in(substances: Iterable[Substance]) -> tuple[Substance, ...]:
    """Return the medicines among the given substances. If there are none, return both ketamine and esketamine.

    >>> medicines_in([Substance.NORKETAMINE, Substance.ESKETAMINE])
    (<Substance.ESKETAMINE: 'esketamine'>,)
    """
    found = frozenset(substances)
    return tuple(medicine for medicine in MEDICINES if medicine in found) or MEDICINES


def crisis_notices(edition: Edition) -> tuple[Notice, ...]:
    """Return the notices that say where to find help in a crisis."""
    return edition.notices_by_kind(NoticeKind.CRISIS)


def crisis_lines(edition: Edition) -> tuple[HelpLine, ...]:
    """Return the help lines for a crisis."""
    return tuple(line for line in edition.help_lines if line.purpose is HelpPurpose.CRISIS)


def first_notices(edition: Edition) -> tuple[Notice, ...]:
    """Return the notices to show before everything else: first help in a crisis, then the general disclaimers."""
    general = (notice for notice in edition.notices_for() if notice.kind is NoticeKind.DISCLAIMER)
    return (*crisis_notices(edition), *general)


def law_in_order(edition: Edition) -> Iterator[tuple[JurisdictionProfile | None, LegalFact]]:
    """Yield each point of law with the profile that lists it, then each point of ``other_law`` with None."""
    for place in edition.jurisdictions:
        yield from ((place, fact) for fact in place.law)
    yield from ((None, fact) for fact in edition.other_law)


def unclaimed_uses(edition: Edition, place: JurisdictionProfile) -> tuple[Claim, ...]:
    """Return the claims that the profile of a place cites, but that none of the medical uses in the profile cites."""
    cited = {claim_id for use in place.medical_uses for claim_id in use.claims}
    return tuple(claim for claim in claims_in(edition, place) if claim.id not in cited)


def claims_in(edition: Edition, record: CitesClaims) -> tuple[Claim, ...]:
    """Return the claims that a record cites. Skip claims that are not in the edition, which may be a part."""
    return tuple(claim for claim in map(edition.find_claim, record.claims) if claim)


def law_by_id(edition: Edition) -> dict[str, tuple[JurisdictionProfile | None, LegalFact]]:
    """Return every point of law by id, with the profile that lists it, in the order of ``law_in_order``.

    The id is the value of the place, or "other" for ``other_law``, followed by a hyphen and the number of the point in
    the list of the place or in ``other_law``.

    >>> from ketamine_facts import facts
    >>> next(iter(law_by_id(facts)))
    'united-states-1'
    """
    count: Counter[str] = Counter()
    found: dict[str, tuple[JurisdictionProfile | None, LegalFact]] = {}
    for place, fact in law_in_order(edition):
        name = place.term.value if place else "other"
        count[name] += 1
        found[f"{name}-{count[name]}"] = (place, fact)
    return found


def notices_with(edition: Edition, claims: Iterable[Claim], *terms: AnyTerm) -> tuple[Notice, ...]:
    """Return the notices to show with some claims and terms, and the general notices.

    These are the notices about the terms and about the uses, routes, side effects and conditions of the claims. The
    substances of the claims are not used, because nearly all claims and notices are about ketamine.
    """
    own: dict[AnyTerm, None] = {}
    for claim in claims:
        own.update(dict.fromkeys((*claim.uses, *claim.routes, *claim.side_effects, *claim.conditions)))
    return edition.notices_for(*terms, *own)


def crisis_help(edition: Edition, notices: Iterable[Notice], text: str) -> tuple[Notice, ...]:
    """Return the crisis notices to show with a text.

    These are the crisis notices among the given notices. If the text mentions suicide, the crisis notices about suicide
    are added.

    >>> from ketamine_facts import facts
    >>> [notice.id for notice in crisis_help(facts, (), "It lowers suicidal thoughts.")]
    ['crisis-help']
    """
    wanted = {notice.id for notice in notices}
    mentioned = mentions_suicide(text)
    return tuple(
        notice
        for notice in crisis_notices(edition)
        if notice.id in wanted or (mentioned and mentions_suicide(notice.text))
    )
