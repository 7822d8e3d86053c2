"""What several formats say about an edition: counts of verdicts, the order of law, the notices that come first."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ketamine_facts.edition._edition import CitesClaims, Edition
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
"""The verdicts, from the one a reader most needs to see to the one that changes nothing."""

MOST_IMPORTANT_FIRST = (Importance.SAFETY, Importance.DECISION, Importance.DETAIL)
"""The importances, from the highest to the lowest."""

MEDICINES = (Substance.KETAMINE, Substance.ESKETAMINE)
"""The substances that are medicines; norketamine is only their metabolite."""

_SUICIDE = re.compile(r"suicid|self-?harm|self-?injur|kill (?:my|your|him|her|them|one)sel")
_PLAIN = "This content is not medical advice."


def verdict_counts(claims: Iterable[Claim]) -> dict[Verdict, int]:
    """Count the claims of each verdict, the gravest verdict first; verdicts without a claim are left out.

    >>> from ketamine_facts import Verdict, facts
    >>> verdict_counts([facts.claim("im-dose-pain")])
    {<Verdict.CONTRADICTED: 'contradicted'>: 1}
    """
    count = Counter(claim.review.verdict for claim in claims)
    return {verdict: count[verdict] for verdict in GRAVEST_FIRST if count[verdict]}


def tally(claims: Iterable[Claim]) -> str:
    """The counts of verdicts in words.

    >>> from ketamine_facts import facts
    >>> tally([facts.claim("im-dose-pain")])
    '1 contradicted'
    """
    return ", ".join(f"{count} {verdict.label.lower()}" for verdict, count in verdict_counts(claims).items())


def differences(claims: Iterable[Claim], *importances: Importance) -> tuple[Claim, ...]:
    """The claims that differ from the references: the most important first, then the gravest verdict first.

    With importances, only the claims that have one of them.
    """
    wanted = importances or MOST_IMPORTANT_FIRST
    found = [claim for claim in claims if claim.review.importance in wanted]
    return tuple(sorted(found, key=_rank))


def _rank(claim: Claim) -> tuple[int, int]:
    importance = claim.review.importance
    rank = MOST_IMPORTANT_FIRST.index(importance) if importance else len(MOST_IMPORTANT_FIRST)
    return rank, GRAVEST_FIRST.index(claim.review.verdict)


def disclaimer(edition: Edition) -> str:
    """The notices that nothing here is advice, which every format carries with its statements.

    >>> from ketamine_facts import facts
    >>> "not medical advice" in disclaimer(facts)
    True
    """
    general = (notice.text for notice in edition.notices_for() if notice.kind is NoticeKind.DISCLAIMER)
    return " ".join(general) or _PLAIN


def medicines_in(substances: Iterable[Substance]) -> tuple[Substance, ...]:
    """The medicines among substances; both medicines if there is none among them.

    >>> medicines_in([Substance.NORKETAMINE, Substance.ESKETAMINE])
    (<Substance.ESKETAMINE: 'esketamine'>,)
    """
    found = frozenset(substances)
    return tuple(medicine for medicine in MEDICINES if medicine in found) or MEDICINES


def crisis_notices(edition: Edition) -> tuple[Notice, ...]:
    """The notices that say where to find help in a crisis."""
    return edition.notices_by_kind(NoticeKind.CRISIS)


def crisis_lines(edition: Edition) -> tuple[HelpLine, ...]:
    """The telephone numbers for a crisis."""
    return tuple(line for line in edition.help_lines if line.purpose is HelpPurpose.CRISIS)


def first_notices(edition: Edition) -> tuple[Notice, ...]:
    """The notices that come before everything else: help in a crisis, then that nothing here is advice."""
    general = (notice for notice in edition.notices_for() if notice.kind is NoticeKind.DISCLAIMER)
    return (*crisis_notices(edition), *general)


def law_in_order(edition: Edition) -> Iterator[tuple[JurisdictionProfile | None, LegalFact]]:
    """Every point of law with the place of the article it is listed with; last the law of other places."""
    for place in edition.jurisdictions:
        yield from ((place, fact) for fact in place.law)
    yield from ((None, fact) for fact in edition.other_law)


def unclaimed_uses(edition: Edition, place: JurisdictionProfile) -> tuple[Claim, ...]:
    """The claims about a place that none of its medical uses cites."""
    cited = {claim_id for use in place.medical_uses for claim_id in use.claims}
    return tuple(claim for claim in claims_in(edition, place) if claim.id not in cited)


def claims_in(edition: Edition, record: CitesClaims) -> tuple[Claim, ...]:
    """The claims that a record cites, as far as the edition has them: a part of an edition has only some."""
    return tuple(claim for claim in map(edition.find_claim, record.claims) if claim)


def law_by_id(edition: Edition) -> dict[str, tuple[JurisdictionProfile | None, LegalFact]]:
    """Every point of law by an id made of its place and its number there, with its place; in order.

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
    """The notices to show with claims: those on their uses, routes, side effects and conditions, or on the terms.

    The substances of a claim do not count: nearly all claims and notices are about ketamine.
    """
    own: dict[AnyTerm, None] = {}
    for claim in claims:
        own.update(dict.fromkeys((*claim.uses, *claim.routes, *claim.side_effects, *claim.conditions)))
    return edition.notices_for(*terms, *own)


def mentions_suicide(text: str) -> bool:
    """Whether a text speaks of suicide or self-harm.

    >>> mentions_suicide("It lowers suicidal thoughts."), mentions_suicide("It lowers blood pressure.")
    (True, False)
    """
    return bool(_SUICIDE.search(text.lower()))


def crisis_help(edition: Edition, notices: Iterable[Notice], text: str) -> tuple[Notice, ...]:
    """The notices of a crisis to show with a text: those among the given notices, and on suicide if it is mentioned.

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
