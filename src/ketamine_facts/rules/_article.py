"""The rules that only whoever holds the article can ask: each is a function that yields what breaks it."""

import re
from collections.abc import Iterator, Mapping

from ketamine_facts.edition import Facts
from ketamine_facts.records import Claim
from ketamine_facts.rules._figures import numbers
from ketamine_facts.vocabulary import Standing

_HEDGES = re.compile(
    r"(?i)\b(?:about|especially|generally|helps?|mainly|may|might|often|particularly|potential|primarily|rarely|some|"
    r"tends? to|thought to|up to|usually)\b"
)
_STANDINGS: Mapping[Standing, re.Pattern[str]] = {  # what a passage with the standing says
    Standing.APPROVED: re.compile(r"approved"),
    Standing.OFF_LABEL: re.compile(r"off-label"),
    Standing.INVESTIGATIONAL: re.compile(r"research|trials|promising"),
    Standing.HYPOTHESIZED: re.compile(r"thought to|potential game"),
    Standing.VARIES: re.compile(r"(?i)var(?:y|ies)|some countries"),
}
_TELLING: Mapping[Standing, re.Pattern[str]] = {  # what the article says nowhere without a claim of the standing
    **_STANDINGS,
    Standing.INVESTIGATIONAL: re.compile(r"ongoing research|further clinical trials"),
    Standing.VARIES: re.compile(r"(?i)var(?:y|ies)(?! greatly)"),
}
_JOINING = frozenset(("and", "but", "in", "it", "making", "or", "sum", "while", "yet"))


def statements_keep_to_their_passages(facts: Facts, article_text: str) -> Iterator[str]:
    """Every number in a statement stands in one of its passages, and no passage cuts a word."""
    for claim in facts.claims:
        quotes = [article_text[span.start : span.end] for span in claim.spans]
        missing = numbers(claim.statement) - numbers(" ; ".join(quotes).replace("~", " ").replace("-", " "))
        if missing:
            yield f"claims {claim.id!r}: {', '.join(sorted(missing))} does not stand in its passages"
        for span, quote in zip(claim.spans, quotes, strict=True):
            around = (
                f"{article_text[max(span.start - 1, 0)]}{quote[:1]} {quote[-1:]}{article_text[span.end : span.end + 1]}"
            )
            if quote != quote.strip() or re.search(r"^\w\w | \w\w$", around):
                yield f"claims {claim.id!r}: the passage {span} cuts a word or ends in a space"


def hedges_of_the_article_are_kept(facts: Facts, article_text: str) -> Iterator[str]:
    """A hedge in a claim's passages stands in the claim, too."""
    for claim in facts.claims:
        passage = _quoted(claim, article_text).replace("~", "about ")
        told = " ".join((claim.statement, *claim.limits))
        for hedge in sorted(_hedges(passage) - _hedges(told)):
            yield f"claims {claim.id!r}: the passage says {hedge!r}, the claim does not"


def standings_are_the_articles(facts: Facts, article_text: str) -> Iterator[str]:
    """A standing has its words in the claim's passages, and where the article says such a word a claim has it."""
    for claim in facts.claims:
        words = _STANDINGS.get(claim.standing)
        if words and not words.search(_quoted(claim, article_text)):
            yield f"claims {claim.id!r}: no passage has it {claim.standing}"
    for standing, words in _TELLING.items():
        spans = [span for claim in facts.claims if claim.standing is standing for span in claim.spans]
        for word in words.finditer(article_text):
            if not any(span.start <= word.start() and word.end() <= span.end for span in spans):
                yield f"characters {word.start()}-{word.end()}: no claim that is {standing} carries {word[0]!r}"


def the_article_is_covered(facts: Facts, article_text: str) -> Iterator[str]:
    """Every word of a sentence, list item or table cell is in a span or a heading, but for words that only join."""
    covered = bytearray(len(article_text))
    for span in (*(span for claim in facts.claims for span in claim.spans), *facts.article.headings):
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    for start, end in pieces(article_text):
        bare = [
            word[0]
            for word in re.finditer(r"[\w\u2019-]+", article_text[start:end])
            if not any(covered[start + word.start() : start + word.end()]) and word[0].casefold() not in _JOINING
        ]
        if bare:
            yield f"characters {start}-{end}: no claim carries {' '.join(bare)!r} of {article_text[start:end]!r}"


def headings_are_headings(facts: Facts, article_text: str) -> Iterator[str]:
    """A heading is a line, a question that begins one or a lead-in that ends one; it has no figure and no full stop."""
    for span in facts.article.headings:
        text = article_text[span.start : span.end]
        before = article_text[: span.start].rpartition("\n")[2].strip()
        after = article_text[span.end :].partition("\n")[0].strip()
        whole = not before and not after
        part = (text.endswith("?") and not before) or (text.endswith(":") and not after)
        if not (whole or part) or text.endswith(".") or numbers(text):
            yield f"headings {span}: {text!r} is not a heading"
    for topic in facts.questions:
        if not topic.spans or not set(topic.spans) <= set(facts.article.headings):
            yield f"questions {topic.id!r}: stands at no heading"


def pieces(article_text: str) -> Iterator[tuple[int, int]]:
    """The sentences, list items and table cells of the article, as places; a clause set off by a dash counts apart."""
    for match in re.finditer(r"[^\n]+", article_text):
        for part in re.finditer(r"(?:[^.!?;:—]|[.](?=\d)|:(?=\S))+", match[0]):
            text = part[0].strip(" •”)(")
            if re.search(r"\w{3}", text):
                start = match.start() + part.start() + part[0].index(text)
                yield start, start + len(text)


def _hedges(text: str) -> set[str]:
    return {hedge.casefold().rstrip("s") for hedge in _HEDGES.findall(text)}


def _quoted(claim: Claim, article_text: str) -> str:
    return " ; ".join(article_text[span.start : span.end] for span in claim.spans)
