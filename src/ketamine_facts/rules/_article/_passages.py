"""Rules about passages: figures, hedges, standings and uses of a claim are those of the article."""

import re
from collections.abc import Iterator, Mapping

from ketamine_facts.records import Claim
from ketamine_facts.rules._survey import Survey
from ketamine_facts.rules._text._figures import numbers
from ketamine_facts.rules._text._hedges import frequencies, hedges
from ketamine_facts.vocabulary import Frequency, Hedge, Standing, Use

_OTHER_HEDGES = re.compile(r"\b(?:about|especially|particularly|some|up to)\b", re.IGNORECASE)
# what these words say of one thing in a passage, they do not say of each claim that the passage makes
_WEAK = {Hedge.CAN, Hedge.PROMISING, Frequency.COMMON, Frequency.COMMONLY, Frequency.LESS_COMMON, Frequency.TYPICAL}
_STANDINGS: Mapping[Standing, re.Pattern[str]] = {
    # a passage of a claim with the standing has one of these words
    Standing.APPROVED: re.compile(r"approved"),
    Standing.OFF_LABEL: re.compile(r"off-label"),
    Standing.INVESTIGATIONAL: re.compile(r"research|trials|promising"),
    Standing.HYPOTHESIZED: re.compile(r"thought to|potential game"),
    Standing.VARIES: re.compile(r"(?i)var(?:y|ies)|some countries"),
}
_IMPLIES: Mapping[Standing, re.Pattern[str]] = {
    # where the article has one of these words, a claim has the standing
    **_STANDINGS,
    Standing.INVESTIGATIONAL: re.compile(r"ongoing research|further clinical trials"),
    Standing.VARIES: re.compile(r"(?i)var(?:y|ies)(?! greatly)"),
}
_USES: Mapping[Use, re.Pattern[str]] = {
    # how the article names the wider uses, and the narrower ones that contain the same words
    Use.DEPRESSION: re.compile(r"(?i)depress"),
    Use.PAIN: re.compile(r"(?i)pain|analges"),
    Use.PSYCHIATRIC_DISORDERS: re.compile(r"(?i)psychiatr|mental health"),
    Use.TREATMENT_RESISTANT_DEPRESSION: re.compile(r"(?i)treatment-resistant depression"),
    Use.BIPOLAR_DEPRESSION: re.compile(r"(?i)bipolar disorder: managing depressive episodes"),
    Use.CHRONIC_PAIN: re.compile(r"(?i)chronic pain"),
}


def statements_keep_to_their_passages(survey: Survey, article_text: str) -> Iterator[str]:
    """Each figure in a statement is in one of its passages."""
    for claim in survey.edition.claims:
        passages = _passages(claim, article_text).replace("~", " ").replace("-", " ")
        if missing := numbers(claim.statement) - numbers(passages):
            yield f"claims {claim.id!r}: {', '.join(sorted(missing))} is not in its passages"


def hedges_of_the_article_are_kept(survey: Survey, article_text: str) -> Iterator[str]:
    """A hedge in the passages of a claim is in the claim, too."""
    for claim in survey.edition.claims:
        passages = _passages(claim, article_text).replace("~", "about ")
        for hedge in sorted(_hedges(passages) - _hedges(" ".join((claim.statement, *claim.limits)))):
            yield f"claims {claim.id!r}: the passage has {hedge!r}, the claim does not"


def standings_are_the_articles(survey: Survey, article_text: str) -> Iterator[str]:
    """A standing has its words in the passages of the claim, and each such word of the article is in such a claim."""
    claims = survey.edition.claims
    for claim in claims:
        words = _STANDINGS.get(claim.standing)
        if words and not words.search(_passages(claim, article_text)):
            yield f"claims {claim.id!r}: no passage says that it is {claim.standing}"
    for standing, words in _IMPLIES.items():
        spans = [span for claim in claims if claim.standing is standing for span in claim.spans]
        for word in words.finditer(article_text):
            if not any(span.start <= word.start() and word.end() <= span.end for span in spans):
                yield f"characters {word.start()}-{word.end()}: no claim that is {standing} has {word[0]!r}"


def wider_uses_are_in_the_passage(survey: Survey, article_text: str) -> Iterator[str]:
    """A claim is about a use and a wider one only if its passages name both."""
    for claim in survey.edition.claims:
        for wider in claim.uses:
            narrower = [use for use in claim.uses if use in wider.narrower]
            rest = _passages(claim, article_text)
            for use in narrower:
                rest = _USES[use].sub("", rest) if use in _USES else rest
            if narrower and not _USES[wider].search(rest):
                yield f"claims {claim.id!r}: about {narrower[0]} and {wider}, but its passages name one use"


def _hedges(text: str) -> set[str]:
    others = (word.casefold() for word in _OTHER_HEDGES.findall(text))
    return {*others, *map(str, hedges(text) | frequencies(text))} - _WEAK


def _passages(claim: Claim, article_text: str) -> str:
    return " ; ".join(article_text[span.start : span.end] for span in claim.spans)
