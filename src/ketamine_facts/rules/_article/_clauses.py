"""Rules about spans: each begins and ends where a clause or a phrase of its statement does, and leaves out none of it."""

import re
from collections.abc import Iterator

from ketamine_facts.records import Claim, Span
from ketamine_facts.rules._survey import Survey
from ketamine_facts.rules._text._sentences import FUNCTION_WORDS, STEM, words

_MARK = re.compile(r"[\n.!?:;,\u2014()\u201c\u201d\u2022~&/|]")
_WORD = re.compile(r"[\w\u2019'-]+")
_OPENINGS = frozenset(  # words that begin a phrase, so that the passage may end before them
    "and as because but by due for from in into like of on or over such than that through to under when where which "
    "while who with within without".split()
)
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.](?=\d))+")
_SUBJECT = 5  # words: a passage may be only the subject of its sentence


def spans_are_clauses(survey: Survey, article_text: str) -> Iterator[str]:
    """A span begins and ends at a mark of punctuation, or with words of its claim where a phrase begins or ends."""
    for claim in survey.facts.claims:
        own = _own(claim)
        for span in claim.spans:
            quote = article_text[span.start : span.end]
            if _cuts(article_text, span):
                yield f"claims {claim.id!r}: the passage {span} cuts a word or ends in a space"
            elif not _begins(article_text, span, own):
                yield f"claims {claim.id!r}: the passage {span} begins inside a clause: {quote[:30]!a}"
            elif not _ends(article_text, span, own):
                yield f"claims {claim.id!r}: the passage {span} ends inside a clause: {quote[-30:]!a}"


def passages_hold_their_statement(survey: Survey, article_text: str) -> Iterator[str]:
    """The passages of a claim leave out no word of its statement that their own sentences have."""
    sentences = [match.span() for match in _SENTENCE.finditer(article_text)]
    for claim in survey.facts.claims:
        stated = {word[:STEM] for word in words(claim.statement)} - FUNCTION_WORDS
        held = {word[:STEM] for span in claim.spans for word in words(article_text[span.start : span.end])}
        near = {
            word[:STEM]
            for start, end in sentences
            if any(span.start < end and start < span.end for span in claim.spans)
            for word in words(article_text[start:end])
        }
        if left := sorted((stated & near) - held):
            yield f"claims {claim.id!r}: its passages leave out {', '.join(left)}"


def _own(claim: Claim) -> set[str]:
    labels = (term.label for term in claim.terms)
    return {word[:STEM] for word in re.findall(r"\w+", " ".join((claim.statement, *claim.limits, *labels)).casefold())}


def _cuts(text: str, span: Span) -> bool:
    quote = text[span.start : span.end]
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    return quote != quote.strip() or bool(
        re.match(r"\w\w", before + quote[:1]) or re.match(r"\w\w", quote[-1:] + after)
    )


def _begins(text: str, span: Span, own: set[str]) -> bool:
    before, quote = text[: span.start].rstrip(" "), text[span.start : span.end]
    if not before or _MARK.match(before[-1]) or _MARK.match(quote):
        return True
    content = [word for word in _WORD.findall(quote) if word.casefold() not in FUNCTION_WORDS]
    return bool(content) and _is_own(content[0], own)


def _ends(text: str, span: Span, own: set[str]) -> bool:
    quote, after = text[span.start : span.end], text[span.end :].lstrip(" ")
    if not after or _MARK.match(after) or _MARK.match(quote[-1]):
        return True
    inside, following = _WORD.findall(quote), _WORD.match(after)
    if len(inside) < _SUBJECT and _begins(text, span, set()):
        return True
    if inside[-1].casefold() in FUNCTION_WORDS:
        return False
    opens = following is not None and (following[0] in _OPENINGS or following[0][0].isupper())
    return opens or _is_own(inside[-1], own)


def _is_own(word: str, own: set[str]) -> bool:
    return any(part[:STEM] in own for part in re.findall(r"\w+", word.casefold()))
