"""Rules about the text of the article: each word is in a claim or a heading, and each heading looks like a heading."""

import re
from collections.abc import Iterator

from ketamine_facts.rules._survey import Survey
from ketamine_facts.rules._text._figures import numbers

_JOINING = frozenset(("and", "but", "in", "it", "making", "or", "sum", "while", "yet"))
_PART = re.compile(r"(?:[^.!?;:\u2014]|[.](?=\d)|:(?=\S))+")


def the_article_is_covered(survey: Survey, article_text: str) -> Iterator[str]:
    """Each word of the article is in a span of a claim or in a heading, except joining words such as "and".

    Skip sentences, list items and table cells in which no three letters or digits follow each other.
    """
    edition = survey.edition
    covered = bytearray(len(article_text))
    for span in (*(span for claim in edition.claims for span in claim.spans), *edition.article.headings):
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    for start, end in _parts(article_text):
        bare = [
            word[0]
            for word in re.finditer(r"[\w\u2019-]+", article_text[start:end])
            if not any(covered[start + word.start() : start + word.end()]) and word[0].casefold() not in _JOINING
        ]
        if bare:
            yield f"characters {start}-{end}: no claim has {' '.join(bare)!r} of {article_text[start:end]!r}"


def headings_are_headings(survey: Survey, article_text: str) -> Iterator[str]:
    """A heading is a whole line, a question at the start of a line, or text before a colon at the end of a line.

    A heading has no figure and does not end in a full stop. Each topic in ``questions`` has a span, and all its spans
    are headings.
    """
    edition = survey.edition
    for span in edition.article.headings:
        text = article_text[span.start : span.end]
        before = article_text[: span.start].rpartition("\n")[2].strip()
        after = article_text[span.end :].partition("\n")[0].strip()
        line = not before and not after
        part = (text.endswith("?") and not before) or (text.endswith(":") and not after)
        if not (line or part) or text.endswith(".") or numbers(text):
            yield f"headings {span}: {text!r} is not a heading"
    for topic in edition.questions:
        if not topic.spans or not set(topic.spans) <= set(edition.article.headings):
            yield f"questions {topic.id!r}: is not at a heading"


def _parts(article_text: str) -> Iterator[tuple[int, int]]:
    # yield the start and end of each sentence, list item and table cell, and of each clause after a dash or a colon
    for line in re.finditer(r"[^\n]+", article_text):
        for part in _PART.finditer(line[0]):
            text = part[0].strip(" \u2022\u201d)(")
            if re.search(r"\w{3}", text):
                start = line.start() + part.start() + part[0].index(text)
                yield start, start + len(text)
