"""Passages for retrieval: one for each claim, notice, point of law and help line, complete by itself.

Whoever finds a single passage, a search page or an assistant, can quote it correctly: the verdict and the gist come
before the statement, and the note, the references and the disclaimer follow in the same text.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from ketamine_facts.edition import (
    Edition,
    crisis_help,
    crisis_lines,
    disclaimer,
    law_by_id,
    mentions_suicide,
    notices_with,
)
from ketamine_facts.records import Claim, HelpLine, JurisdictionProfile, LegalFact, Notice
from ketamine_facts.vocabulary import AnyTerm, HitKind

__all__ = ["Passage", "passages"]

Passage: TypeAlias = dict[str, str]
"""A passage as an index takes it, flat and with text alone."""

_SEPARATOR = "; "


class _Frame(NamedTuple):
    """What passages share."""

    edition: Edition
    disclaimer: str
    numbers: str


def passages(edition: Edition) -> list[Passage]:
    """Return the passages of an edition: its claims, in the article's order, then notices, law and help lines.

    A passage is a flat ``dict`` of text: ``id``; ``kind`` (``claim``, ``notice``, ``law`` or ``help-line``); ``title``;
    ``text``, complete by itself; and to filter by ``section``, ``standing``, ``verdict``, ``importance``, ``terms`` and
    ``references``. What does not apply is empty. The id of a claim is its own; other ids begin with their kind and an
    underscore. All ids consist of letters, digits, hyphens and underscores. A passage that touches on suicide carries
    the help for a crisis.

    >>> from ketamine_facts import facts
    >>> texts = {passage["id"]: passage["text"] for passage in passages(facts)}
    >>> "notice_crisis-help" in texts, "law_united-states-1" in texts
    (True, True)
    """
    numbers = _SEPARATOR.join(map(str, crisis_lines(edition)))
    frame = _Frame(edition, disclaimer(edition), numbers)
    return [
        *(_of_claim(frame, claim) for claim in edition.claims),
        *(_of_notice(frame, notice) for notice in edition.notices),
        *(_of_law(frame, name, *point) for name, point in law_by_id(edition).items()),
        *(_of_help_line(frame, line) for line in edition.help_lines),
    ]


def _of_claim(frame: _Frame, claim: Claim) -> Passage:
    review = claim.review
    opinion = "; an opinion" if claim.opinion else ""
    places = ", ".join(map(str, claim.spans))
    lines = [
        str(review),
        f"The article states: {claim.statement} ({claim.standing.label.lower()}{opinion})",
        *([review.note] if review.note else []),
        *_concerns(claim.terms),
        *_cited(frame, claim),
        f'Source: "{frame.edition.article.title}", {claim.section.label}, characters {places}; claim {claim.id}',
        f"Reviewed: {review.date}",
    ]
    return {
        "id": claim.id,
        "kind": HitKind.CLAIM.value,
        "title": str(review),
        "text": _complete(frame, lines, notices_with(frame.edition, (claim,))),
        "section": claim.section.value,
        "standing": claim.standing.value,
        "verdict": review.verdict.value,
        "importance": review.importance.value if review.importance else "",
        "terms": _SEPARATOR.join(claim.terms),
        "references": _SEPARATOR.join(review.references),
    }


def _of_notice(frame: _Frame, notice: Notice) -> Passage:
    lines = [
        f"{notice.title} ({notice.kind.label.lower()}; {notice.origin})",
        notice.text,
        *_concerns((*notice.terms, *notice.substances)),
        *_cited(frame, notice),
        f"Source: notice {notice.id}, checked {notice.checked}{_text_of(notice)}",
    ]
    return {
        **_bare(HitKind.NOTICE, notice.id, notice.title, notice.references),
        "text": _complete(frame, lines, (notice,)),
        "importance": notice.importance.value,
        "terms": _SEPARATOR.join((*notice.terms, *notice.substances)),
    }


def _of_law(frame: _Frame, name: str, place: JurisdictionProfile | None, fact: LegalFact) -> Passage:
    terms: tuple[AnyTerm, ...] = (*((place.term,) if place else ()), *fact.substances)
    since = f", since {fact.since}" if fact.since else ""
    schedule = f" ({fact.schedule})" if fact.schedule else ""
    lines = [
        f"{fact.place}: {fact.status}{schedule}{since} (law by reference, not from the article)",
        f"{fact.kind.label}: {fact.name}",
        *_concerns(terms),
        *_cited(frame, fact),
        f"Source: law {name}, checked {fact.checked}{_text_of(fact)}. Laws change.",
    ]
    return {
        **_bare(HitKind.LAW, name, f"{fact.place}: {fact.name}", fact.references),
        "text": _complete(frame, lines, ()),
        "terms": _SEPARATOR.join(terms),
    }


def _of_help_line(frame: _Frame, line: HelpLine) -> Passage:
    lines = [
        f"{line} (for {line.purpose.label.lower()}; not from the article)",
        *([line.note] if line.note else []),
        *([line.url] if line.url else []),
        *_cited(frame, line),
        f"Source: help line {line.id}, checked {line.checked}",
    ]
    return {
        **_bare(HitKind.HELP_LINE, line.id, str(line), line.references),
        "text": _complete(frame, lines, ()),
    }


def _bare(kind: HitKind, name: str, title: str, references: Iterable[str]) -> Passage:
    """The fields of a passage that is not a claim, with empty ones for what applies to claims alone."""
    return {
        "id": f"{kind}_{name}",
        "kind": kind.value,
        "title": title,
        "text": "",
        "section": "",
        "standing": "",
        "verdict": "",
        "importance": "",
        "terms": "",
        "references": _SEPARATOR.join(references),
    }


def _complete(frame: _Frame, lines: list[str], notices: tuple[Notice, ...]) -> str:
    """The text of a passage with the notices that it must carry and does not contain yet."""
    text = "\n".join(lines)
    carried = [*(notice.text for notice in crisis_help(frame.edition, notices, text)), frame.disclaimer]
    text = "\n".join((text, *(f"Notice: {notice}" for notice in carried if notice not in text)))
    if frame.numbers and mentions_suicide(text):
        return f"{text}\nHelp in a crisis by telephone: {frame.numbers}"
    return text


def _concerns(terms: Iterable[AnyTerm]) -> Iterator[str]:
    labels = ", ".join(term.label for term in terms)
    if labels:
        yield f"About: {labels}"


def _cited(frame: _Frame, record: Claim | Notice | LegalFact | HelpLine) -> Iterator[str]:
    return (f"Reference: {reference}" for reference in frame.edition.references_of(record))


def _text_of(record: Notice | LegalFact) -> str:
    return f"; text of {record.text_of}" if record.text_of else ""
