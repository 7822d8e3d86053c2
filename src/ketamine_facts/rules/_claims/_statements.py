"""Rules about statements: whole sentences, the words of their standing, their hedges, their order and their terms."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from ketamine_facts.records import Claim, Span
from ketamine_facts.rules._survey import Survey
from ketamine_facts.rules._text._hedges import frequencies, hedges
from ketamine_facts.vocabulary import Standing, Substance, Term

_NEEDS: Mapping[Standing, re.Pattern[str]] = {
    # a statement with the standing has one of these words
    Standing.APPROVED: re.compile(r"\bapproved\b"),
    Standing.OFF_LABEL: re.compile(r"\boff-label\b"),
    Standing.INVESTIGATIONAL: re.compile(r"\bongoing research\b|\bpromising\b|\bfurther clinical trials\b"),
    Standing.HYPOTHESIZED: re.compile(r"\bthought to\b|\bpotential game-changer\b"),
    Standing.VARIES: re.compile(r"\bvar(?:y|ies)\b|^some\b"),
}
_IMPLIES: Mapping[Standing, re.Pattern[str]] = {
    # a statement with one of these words has the standing
    **_NEEDS,
    Standing.INVESTIGATIONAL: re.compile(r"\bongoing research\b|\bfurther clinical trials\b"),
    Standing.VARIES: re.compile(r"(?<!though it )\bvar(?:y|ies)\b|^some (?!.*\boff-label\b)"),
}
_TOPICS = ("general", "history", "takeaways", "questions", "pharmacokinetics")


def statements_are_whole_sentences(survey: Survey) -> Iterator[str]:
    """A statement ends in a full stop."""
    for claim in survey.edition.claims:
        if not claim.statement.endswith("."):
            yield f"claims {claim.id!r}: not a whole sentence: {claim.statement[-40:]!r}"


def standings_have_their_words(survey: Survey) -> Iterator[str]:
    """A statement uses the words of its standing, such as "approved", and no words of another standing."""
    for claim in survey.edition.claims:
        statement = claim.statement.casefold()
        needed = _NEEDS.get(claim.standing)
        if needed and not needed.search(statement):
            yield f"claims {claim.id!r}: the statement has no word for its standing, {claim.standing}"
        for standing, words in _IMPLIES.items():
            if standing is not claim.standing and words.search(statement):
                yield f"claims {claim.id!r}: the statement has a word for {standing}, the standing is {claim.standing}"


def hedges_are_kept(survey: Survey) -> Iterator[str]:
    """The hedges and the frequency of a claim are the ones in its statement."""
    for claim in survey.edition.claims:
        often = {claim.frequency} if claim.frequency else set[Term]()
        for field, found, given in (
            ("hedge", hedges(claim.statement), set(claim.hedge)),
            ("frequency", frequencies(claim.statement), often),
        ):
            yield from (f"claims {claim.id!r}: the statement lacks {str(term)!r}" for term in sorted(given - found))
            yield from (f"claims {claim.id!r}: {str(term)!r} is not in its {field}" for term in sorted(found - given))


def claims_follow_the_article(survey: Survey) -> Iterator[str]:
    """Claims are in the order of their first passage outside headings."""
    headings = survey.edition.article.headings
    starts = [(_first(claim, headings), claim.id) for claim in survey.edition.claims]
    for (before, _), (start, name) in pairwise(starts):
        if start < before:
            yield f"claims {name!r}: its passage is before that of the previous claim"


def claims_can_be_found(survey: Survey) -> Iterator[str]:
    """A claim is about a term other than ketamine, or a topic or a pharmacokinetic property cites it."""
    cited = {claim.id for item in survey.retellings if item.field in _TOPICS for claim in item.claims}
    for claim in survey.edition.claims:
        if not set(claim.terms) - {Substance.KETAMINE} and claim.id not in cited:
            yield f"claims {claim.id!r}: about no term, and no topic cites it"


def _first(claim: Claim, headings: tuple[Span, ...]) -> tuple[int, int]:
    def is_heading(span: Span) -> bool:
        return any(heading.start <= span.start and span.end <= heading.end for heading in headings)

    outside = [span for span in claim.spans if not is_heading(span)]
    return min((span.start, span.end) for span in outside or claim.spans)
