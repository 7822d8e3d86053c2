"""Rules about the spans of claims: where a span may begin and end, and which words of the statement it must contain."""

import re
from collections.abc import Iterator

from ketamine_facts.records import Claim, Span
from ketamine_facts.rules._survey import Survey
from ketamine_facts.rules._text._sentences import FUNCTION_WORDS, content_stems, stem, words

_MARK = re.compile(r"[\n.!?:;,\u2014()\u201c\u201d\u2022~&/|]")
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.](?=\d))+")
_WORD = re.compile(r"[\w\u2019'-]+")
_OPENINGS = FUNCTION_WORDS.union(
    # words that begin a phrase or a clause: a span may begin with such a word, or end before such a word
    words(
        "against because contributing depending due during involved like modulating primarily rather related such "
        "through where while within without worthy"
    )
)
_INTRODUCING = _OPENINGS.union(("allows", "why", "yet"))  # a span may begin after one of these words
_REFERRING = ("its", "these", "this")
_WORD_WINDOW = 30  # how many characters before a span are searched for the word that comes before the span
_LONGEST_SUBJECT = 7  # most words in the subject of a clause: a span may end after such a subject, before the verb


def spans_are_clauses(survey: Survey, article_text: str) -> Iterator[str]:
    """Each span of a claim begins and ends at a punctuation mark, or where a phrase begins or ends.

    A span does not cut a word or a pair of parentheses in two, contains no line break, and does not begin or end with a
    space. Each sentence in a span has a word of the claim's statement, limits or terms, or the word "its", "these" or
    "this".
    """
    for claim in survey.edition.claims:
        own = _stems_of(claim)
        for span in claim.spans:
            quote = article_text[span.start : span.end]
            if _cuts(article_text, span):
                yield f"claims {claim.id!r}: the passage {span} cuts a word, a line or parentheses, or ends in a space"
            elif foreign := _foreign(quote, own):
                yield f"claims {claim.id!r}: the passage {span} has a sentence that says nothing of it: {foreign!a}"
            elif not _begins(article_text, span, own):
                yield f"claims {claim.id!r}: the passage {span} begins inside a clause: {quote[:30]!a}"
            elif not _ends(article_text, span, own):
                yield f"claims {claim.id!r}: the passage {span} ends inside a clause: {quote[-30:]!a}"


def passages_hold_their_statement(survey: Survey, article_text: str) -> Iterator[str]:
    """If a word is in a claim's statement and in a sentence with a span of the claim, one of the spans has it.

    Stop words are exempt. Words in the labels of the claim's terms are also exempt, because a passage often says "it"
    instead of them.
    """
    sentences = [match.span() for match in _SENTENCE.finditer(article_text)]
    for claim in survey.edition.claims:
        named = content_stems(" ".join(term.label for term in claim.terms))
        held = {stem(word) for span in claim.spans for word in words(article_text[span.start : span.end])}
        near = {
            stem(word)
            for start, end in sentences
            if any(span.start < end and start < span.end for span in claim.spans)
            for word in words(article_text[start:end])
        }
        if left := sorted((content_stems(claim.statement) & near) - held - named):
            yield f"claims {claim.id!r}: its passages leave out {', '.join(left)}"


def _stems_of(claim: Claim) -> set[str]:
    labels = (term.label for term in claim.terms)
    return {stem(word) for word in re.findall(r"\w+", " ".join((claim.statement, *claim.limits, *labels)).casefold())}


def _cuts(text: str, span: Span) -> bool:
    quote = text[span.start : span.end]
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    halved = "\n" in quote or quote.count("(") != quote.count(")") or quote != quote.strip()
    return halved or bool(re.match(r"\w\w", before + quote[:1]) or re.match(r"\w\w", quote[-1:] + after))


def _foreign(quote: str, own: set[str]) -> str | None:
    sentences = _SENTENCE.findall(quote)
    known = own.union(map(stem, _REFERRING))
    return next((one for one in sentences if not any(_is_own(word, known) for word in _WORD.findall(one))), None)


def _begins(text: str, span: Span, own: set[str]) -> bool:
    before, quote = text[: span.start].rstrip(" "), text[span.start : span.end]
    if not before or _MARK.match(before[-1]) or _MARK.match(quote) or not quote[0].islower():
        return True
    outside, inside = _WORD.findall(before[-_WORD_WINDOW:])[-1].casefold(), _WORD.findall(quote)
    content = [word for word in inside if word not in _OPENINGS]
    opens = outside in _INTRODUCING or inside[0] in _OPENINGS or not inside[1:]
    return opens and (outside in _INTRODUCING or not content or _is_own(content[0], own))


def _ends(text: str, span: Span, own: set[str]) -> bool:
    quote, after = text[span.start : span.end], text[span.end :].lstrip(" ")
    if not after or _MARK.match(after) or _MARK.match(quote[-1]):
        return True
    inside, following = _WORD.findall(_MARK.split(quote)[-1]), _WORD.match(after)
    if inside[-1].casefold() in FUNCTION_WORDS:
        return inside[0][0].isupper() and not inside[2:]
    if following is not None and (following[0] in _OPENINGS or not following[0][0].islower()):
        return True
    known = _is_own(inside[-1], own) or inside[0].casefold() in _REFERRING
    return known and len(inside) <= _LONGEST_SUBJECT


def _is_own(word: str, own: set[str]) -> bool:
    return any(stem(part) in own for part in re.findall(r"\w+", word.casefold()))
