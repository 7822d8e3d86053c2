"""Rules about passages: the figures, hedges, standing and uses of a claim match its passages of the article."""

import re
from collections.abc import Iterator, Mapping

from ketamine_facts.records import Claim
from ketamine_facts.rules._survey import Survey
from ketamine_facts.rules._text._figures import numbers
from ketamine_facts.rules._text._hedges import frequencies, hedges
from ketamine_facts.vocabulary import Frequency, Hedge, Standing, Use

_OTHER_HEDGES = re.compile(r"\b(?:about|especially|particularly|some|up to)\b", re.IGNORECASE)
# A claim need not have these hedges of its passages: several claims may share a passage, and a word such as "can" in
# the passage may belong to only one of the claims.
_WEAK_HEDGES = {
    Hedge.CAN,
    Hedge.PROMISING,
    Frequency.COMMON,
    Frequency.COMMONLY,
    Frequency.LESS_COMMON,
    Frequency.TYPICAL,
}
_NEEDED_WORDS: Mapping[Standing, re.Pattern[str]] = {
    # standing: words. The passages of a claim with the standing must contain one of the words.
    Standing.APPROVED: re.compile(r"approved"),
    Standing.OFF_LABEL: re.compile(r"off-label"),
    Standing.INVESTIGATIONAL: re.compile(r"research|trials|promising"),
    Standing.HYPOTHESIZED: re.compile(r"thought to|potential game"),
    Standing.VARIES: re.compile(r"(?i)var(?:y|ies)|some countries"),
}
_IMPLYING_WORDS: Mapping[Standing, re.Pattern[str]] = {
    # standing: words. Wherever the article has one of the words, a span of a claim with the standing must contain it.
    **_NEEDED_WORDS,
    Standing.INVESTIGATIONAL: re.compile(r"ongoing research|further clinical trials"),
    Standing.VARIES: re.compile(r"(?i)var(?:y|ies)(?! greatly)"),
}
_USE_NAMES: Mapping[Use, re.Pattern[str]] = {
    # use: the words with which the article names the use. Needed for each use that has narrower uses, and for each
    # narrower use whose name contains the name of a wider use.
    Use.DEPRESSION: re.compile(r"(?i)depress"),
    Use.PAIN: re.compile(r"(?i)pain|analges"),
    Use.PSYCHIATRIC_DISORDERS: re.compile(r"(?i)psychiatr|mental health"),
    Use.TREATMENT_RESISTANT_DEPRESSION: re.compile(r"(?i)treatment-resistant depression"),
    Use.BIPOLAR_DEPRESSION: re.compile(r"(?i)bipolar disorder: managing depressive episodes"),
    Use.CHRONIC_PAIN: re.compile(r"(?i)chronic pain"),
}


def statements_keep_to_their_passages(survey: Survey, article_text: str) -> Iterator[str]:
    """Each figure in the statement of a claim is also in a passage of the claim."""
    for claim in survey.edition.claims:
        passages = _passages(claim, article_text).replace("~", " ").replace("-", " ")
        if missing := numbers(claim.statement) - numbers(passages):
            yield f"claims {claim.id!r}: {', '.join(sorted(missing))} is not in its passages"


def hedges_of_the_article_are_kept(survey: Survey, article_text: str) -> Iterator[str]:
    """Each hedge in a claim's passages is also in the claim's statement or limits, except weak hedges such as "can".

    Frequency words such as "rarely", and words such as "about" and "up to", count as hedges here.
    """
    for claim in survey.edition.claims:
        passages = _passages(claim, article_text).replace("~", "about ")
        for hedge in sorted(_hedges(passages) - _hedges(" ".join((claim.statement, *claim.limits)))):
            yield f"claims {claim.id!r}: the passage has {hedge!r}, the claim does not"


def standings_are_the_articles(survey: Survey, article_text: str) -> Iterator[str]:
    """The passages of a claim have a word for the claim's standing, such as "approved".

    Conversely, if the article has a word for a standing, the word is in a span of a claim with this standing. For the
    standing "asserted", no word is needed.
    """
    claims = survey.edition.claims
    for claim in claims:
        words = _NEEDED_WORDS.get(claim.standing)
        if words and not words.search(_passages(claim, article_text)):
            yield f"claims {claim.id!r}: no passage says that it is {claim.standing}"
    for standing, words in _IMPLYING_WORDS.items():
        spans = [span for claim in claims if claim.standing is standing for span in claim.spans]
        for word in words.finditer(article_text):
            if not any(span.start <= word.start() and word.end() <= span.end for span in spans):
                yield f"characters {word.start()}-{word.end()}: no claim that is {standing} has {word[0]!r}"


def wider_uses_are_in_the_passage(survey: Survey, article_text: str) -> Iterator[str]:
    """If a claim is about a use and also about a wider use, its passages name the wider use separately.

    For instance, "chronic pain" names the use chronic pain, but does not name the wider use pain.
    """
    for claim in survey.edition.claims:
        for wider in claim.uses:
            narrower = [use for use in claim.uses if use in wider.narrower]
            rest = _passages(claim, article_text)
            for use in narrower:
                rest = _USE_NAMES[use].sub("", rest) if use in _USE_NAMES else rest
            if narrower and not _USE_NAMES[wider].search(rest):
                yield f"claims {claim.id!r}: about {narrower[0]} and {wider}, but its passages name one use"


def _hedges(text: str) -> set[str]:
    others = (word.casefold() for word in _OTHER_HEDGES.findall(text))
    return {*others, *map(str, hedges(text) | frequencies(text))} - _WEAK_HEDGES


def _passages(claim: Claim, article_text: str) -> str:
    return " ; ".join(article_text[span.start : span.end] for span in claim.spans)
