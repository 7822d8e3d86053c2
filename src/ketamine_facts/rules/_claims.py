"""Rules of claims and their reviews: whole texts, grounds for each verdict, the order of the article."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import pairwise

from ketamine_facts.edition import Facts
from ketamine_facts.edition._integrity import structured
from ketamine_facts.records import Claim, Span
from ketamine_facts.vocabulary import Frequency, Hedge, Standing, Verdict

_SENTENCES = 2
_SENTENCE_END = re.compile(r"[.!?](?= [A-Z\d\"(]|$)")
_HEDGES: Mapping[Hedge, str] = {
    Hedge.CAN: r"\bcan\b",
    Hedge.HELP: r"\bhelps?\b",
    Hedge.MAY: r"\bmay\b",
    Hedge.MIGHT: r"\bmight\b",
    Hedge.POTENTIAL: r"(?<!abuse )\bpotential\b(?! for)",  # where it is no noun
    Hedge.PROMISING: r"\bpromising\b",
    Hedge.TEND_TO: r"\btends? to\b",
    Hedge.THOUGHT_TO: r"\bthought to\b",
}
_FREQUENCIES = re.compile(rf"\b(?:{'|'.join(sorted((word.words for word in Frequency), key=len, reverse=True))})\b")
_SAYS: Mapping[Standing, str] = {  # a statement with the standing has one of these words
    Standing.APPROVED: r"\bapproved\b",
    Standing.OFF_LABEL: r"\boff-label\b",
    Standing.INVESTIGATIONAL: r"\bongoing research\b|\bpromising\b|\bfurther clinical trials\b",
    Standing.HYPOTHESIZED: r"\bthought to\b|\bpotential game-changer\b",
    Standing.VARIES: r"\bvar(?:y|ies)\b|^some\b",
}
_MEANS: Mapping[Standing, str] = {  # and one with these words has the standing
    **_SAYS,
    Standing.INVESTIGATIONAL: r"\bongoing research\b|\bfurther clinical trials\b",
    Standing.VARIES: r"(?<!though it )\bvar(?:y|ies)\b|^some (?!.*\boff-label\b)",
}


def texts_are_clean(facts: Facts) -> Iterator[str]:
    """Texts are there, in NFC, without doubled or outer spaces; statements and notes are whole sentences."""
    for place, text in _texts(facts):
        if not text:
            yield f"{place}: is empty"
        if text != unicodedata.normalize("NFC", text) or text != " ".join(text.split()):
            yield f"{place}: not in NFC, or with stray spaces: {text[:40]!r}"
    for claim in facts.claims:
        for text in (claim.statement, claim.review.note or "."):
            if not text.endswith("."):
                yield f"claims {claim.id!r}: not a whole sentence: {text[-40:]!r}"


def verdicts_have_grounds(facts: Facts) -> Iterator[str]:
    """A verdict needs a reference, a caveat needs a note, and a claim left unchecked says why unless it is opinion."""
    for claim in facts.claims:
        review = claim.review
        if review.verdict is Verdict.NOT_CHECKED:
            if not review.note and not claim.opinion:
                yield f"claims {claim.id!r}: not checked, and no word of what was not compared"
        elif not review.references:
            yield f"claims {claim.id!r}: {review.verdict} without a reference"
        if review.verdict in (Verdict.QUALIFIED, Verdict.CONTRADICTED) and not review.note:
            yield f"claims {claim.id!r}: {review.verdict} without a note"


def standings_have_their_words(facts: Facts) -> Iterator[str]:
    """A statement says what its standing is, such as "approved", and has the standing that it says."""
    for claim in facts.claims:
        statement = claim.statement.casefold()
        if not re.search(_SAYS.get(claim.standing, ""), statement):
            yield f"claims {claim.id!r}: the statement does not say that it is {claim.standing}"
        for standing, words in _MEANS.items():
            if standing is not claim.standing and re.search(words, statement):
                yield f"claims {claim.id!r}: the statement has it {standing}, the standing is {claim.standing}"


def notes_are_short(facts: Facts) -> Iterator[str]:
    """A note is one or two sentences."""
    for claim in facts.claims:
        count = len(_SENTENCE_END.findall(claim.review.note or ""))
        if count > _SENTENCES:
            yield f"claims {claim.id!r}: its note has {count} sentences"


def weak_grounds_are_told(facts: Facts) -> Iterator[str]:
    """A verdict on secondary references alone says so in its note, and no other note does."""
    for claim in facts.claims:
        cited = facts.references_of(claim)
        weak = bool(cited) and all(reference.tier == "secondary" for reference in cited)
        told = "secondary source" in (claim.review.note or "")
        if weak and not told:
            yield f"claims {claim.id!r}: rests on secondary references alone and does not say so"
        if told and not weak:
            yield f"claims {claim.id!r}: speaks of a secondary source where there are others"


def few_claims_are_unchecked(facts: Facts) -> Iterator[str]:
    """Opinions aside, at most one claim in ten is left unchecked."""
    plain = [claim for claim in facts.claims if not claim.opinion]
    unchecked = sum(claim.review.verdict is Verdict.NOT_CHECKED for claim in plain)
    if unchecked * 10 > len(plain):
        yield f"{unchecked} of {len(plain)} claims are not checked"


def claims_follow_the_article(facts: Facts) -> Iterator[str]:
    """Claims stand in the order of their first passage outside headings."""
    starts = [(_first(claim, facts.article.headings), claim.id) for claim in facts.claims]
    for (before, _), (start, name) in pairwise(starts):
        if start < before:
            yield f"claims {name!r}: stands after a claim whose passage comes later"


def hedges_are_kept(facts: Facts) -> Iterator[str]:
    """A claim's hedges and frequency stand in its statement, and such a word in a statement is told in its field."""
    for claim in facts.claims:
        statement = claim.statement.casefold()
        hedges = {word for word, form in _HEDGES.items() if re.search(form, statement)}
        frequencies = set(_FREQUENCIES.findall(statement))
        for field, said, told in (
            ("hedge", hedges, set(claim.hedge)),
            ("frequency", frequencies, {claim.frequency} if claim.frequency else set[str]()),
        ):
            yield from (f"claims {claim.id!r}: the statement lacks {word!r}" for word in sorted(told - said))
            yield from (f"claims {claim.id!r}: {word!r} is not told as its {field}" for word in sorted(said - told))


def _first(claim: Claim, headings: tuple[Span, ...]) -> tuple[int, int]:
    def is_heading(span: Span) -> bool:
        return any(heading.start <= span.start and span.end <= heading.end for heading in headings)

    return min(
        (span.start, span.end) for span in claim.spans if not is_heading(span) or all(map(is_heading, claim.spans))
    )


def _texts(facts: Facts) -> Iterator[tuple[str, str]]:
    for claim in facts.claims:
        yield f"claims {claim.id!r}", claim.statement
        if claim.review.note is not None:
            yield f"claims {claim.id!r}, note", claim.review.note
    for reference in facts.references:
        yield f"references {reference.key!r}", reference.title
        yield f"references {reference.key!r}, supports", reference.supports
        if reference.caveat is not None:
            yield f"references {reference.key!r}, caveat", reference.caveat
    for place, record in structured(facts):
        yield from ((f"{place}, {field}", value) for field, value in record if isinstance(value, str))
