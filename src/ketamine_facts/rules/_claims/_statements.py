"""Rules about claims and their statements: whole sentences, standing, hedges, the order of claims, and browsing."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from ketamine_facts.records import Claim, Span
from ketamine_facts.rules._survey import Survey
from ketamine_facts.rules._text._hedges import frequencies, hedges
from ketamine_facts.vocabulary import Standing, Substance, Term

_NEEDED_WORDS: Mapping[Standing, re.Pattern[str]] = {
    # standing: words. A statement with the standing must contain one of the words.
    Standing.APPROVED: re.compile(r"\bapproved\b"),
    Standing.OFF_LABEL: re.compile(r"\boff-label\b"),
    Standing.INVESTIGATIONAL: re.compile(r"\bongoing research\b|\bpromising\b|\bfurther clinical trials\b"),
    Standing.HYPOTHESIZED: re.compile(r"\bthought to\b|\bpotential game-changer\b"),
    Standing.VARIES: re.compile(r"\bvar(?:y|ies)\b|^some\b"),
}
_IMPLYING_WORDS: Mapping[Standing, re.Pattern[str]] = {
    # standing: words. A statement that contains one of the words must have the standing.
    **_NEEDED_WORDS,
    Standing.INVESTIGATIONAL: re.compile(r"\bongoing research\b|\bfurther clinical trials\b"),
    Standing.VARIES: re.compile(r"(?<!though it )\bvar(?:y|ies)\b|^some (?!.*\boff-label\b)"),
}
_FIELDS_TO_BROWSE = ("general", "history", "takeaways", "questions", "pharmacokinetics")


def statements_are_whole_sentences(survey: Survey) -> Iterator[str]:
    """Each statement ends in a full stop, as a whole sentence does."""
    for claim in survey.edition.claims:
        if not claim.statement.endswith("."):
            yield f"claims {claim.id!r}: not a whole sentence: {claim.statement[-40:]!r}"


def standings_have_their_words(survey: Survey) -> Iterator[str]:
    """Each statement has a word for its standing, such as "approved", and no word for another standing.

    For the standing "asserted", no word is needed.
    """
    for claim in survey.edition.claims:
        statement = claim.statement.casefold()
        needed = _NEEDED_WORDS.get(claim.standing)
        if needed and not needed.search(statement):
            yield f"claims {claim.id!r}: the statement has no word for its standing, {claim.standing}"
        for standing, words in _IMPLYING_WORDS.items():
            if standing is not claim.standing and words.search(statement):
                yield f"claims {claim.id!r}: the statement has a word for {standing}, the standing is {claim.standing}"


def hedges_are_kept(survey: Survey) -> Iterator[str]:
    """The ``hedge`` and ``frequency`` of a claim are exactly the hedges and the frequency word in its statement."""
    for claim in survey.edition.claims:
        often = {claim.frequency} if claim.frequency else set[Term]()
        for field, found, given in (
            ("hedge", hedges(claim.statement), set(claim.hedge)),
            ("frequency", frequencies(claim.statement), often),
        ):
            yield from (f"claims {claim.id!r}: the statement lacks {str(term)!r}" for term in sorted(given - found))
            yield from (f"claims {claim.id!r}: {str(term)!r} is not in its {field}" for term in sorted(found - given))


def claims_follow_the_article(survey: Survey) -> Iterator[str]:
    """Claims are in the article's order, which is the order of the first span of each claim.

    Spans in headings do not count, unless a claim has only such spans.
    """
    headings = survey.edition.article.headings
    starts = [(_first_position(claim, headings), claim.id) for claim in survey.edition.claims]
    for (before, _), (start, name) in pairwise(starts):
        if start < before:
            yield f"claims {name!r}: its passage is before that of the previous claim"


def claims_can_be_found(survey: Survey) -> Iterator[str]:
    """Each claim is about a term other than ketamine, or is cited by a topic or a pharmacokinetic property."""
    cited = {claim.id for item in survey.retellings if item.field in _FIELDS_TO_BROWSE for claim in item.claims}
    for claim in survey.edition.claims:
        if not set(claim.terms) - {Substance.KETAMINE} and claim.id not in cited:
            yield f"claims {claim.id!r}: about no term, and no topic cites it"


def _first_position(claim: Claim, headings: tuple[Span, ...]) -> tuple[int, int]:
    def is_heading(span: Span) -> bool:
        return any(heading.start <= span.start and span.end <= heading.end for heading in headings)

    outside = [span for span in claim.spans if not is_heading(span)]
    return min((span.start, span.end) for span in outside or claim.spans)
