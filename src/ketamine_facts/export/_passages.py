"""Passages for search and for retrieval-augmented generation: one for each claim, notice, point of law and help line.

A search page or an assistant can quote one passage without the others. The text of a claim's passage begins with the
verdict and the gist; the statement, the note, the references and the disclaimer follow.
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
"""A passage as a flat ``dict`` in which every value is text, ready for a search index."""

_SEPARATOR = "; "


class _Shared(NamedTuple):
    """An edition, with the disclaimer and the telephone numbers that its passages contain."""

    edition: Edition
    disclaimer: str
    numbers: str
    """The telephone numbers for a crisis, as one text."""


def passages(edition: Edition) -> list[Passage]:
    """Return the passages of an edition: claims in the article's order, then notices, law and help lines.

    A passage is a flat ``dict``. The fields ``id``, ``kind`` (``claim``, ``notice``, ``law`` or ``help-line``),
    ``title`` and ``text`` always have a value. The fields ``section``, ``standing``, ``verdict``, ``importance``,
    ``terms`` and ``references`` are for filtering; a field that does not apply is an empty text. The passage of a claim
    has the claim's id; other ids begin with the kind and an underscore. All ids consist of letters, digits, hyphens and
    underscores. If the text of a passage mentions suicide, the text also contains the telephone numbers for a crisis.

    >>> from ketamine_facts import facts
    >>> texts = {passage["id"]: passage["text"] for passage in passages(facts)}
    >>> "notice_crisis-help" in texts, "law_united-states-1" in texts
    (True, True)
    """
    numbers = _SEPARATOR.join(map(str, crisis_lines(edition)))
    shared = _Shared(edition, disclaimer(edition), numbers)
    return [
        *(_of_claim(shared, claim) for claim in edition.claims),
        *(_of_notice(shared, notice) for notice in edition.notices),
        *(_of_law(shared, name, *point) for name, point in law_by_id(edition).items()),
        *(_of_help_line(shared, line) for line in edition.help_lines),
    ]


def _of_claim(shared: _Shared, claim: Claim) -> Passage:
    review = claim.review
    opinion = "; an opinion" if claim.opinion else ""
    places = ", ".join(map(str, claim.spans))
    lines = [
        str(review),
        f"The article states: {claim.statement} ({claim.standing.label.lower()}{opinion})",
        *([review.note] if review.note else []),
        *_concerns(claim.terms),
        *_cited(shared, claim),
        f'Source: "{shared.edition.article.title}", {claim.section.label}, characters {places}; claim {claim.id}',
        f"Reviewed: {review.date}",
    ]
    return {
        "id": claim.id,
        "kind": HitKind.CLAIM.value,
        "title": str(review),
        "text": _complete(shared, lines, notices_with(shared.edition, (claim,))),
        "section": claim.section.value,
        "standing": claim.standing.value,
        "verdict": review.verdict.value,
        "importance": review.importance.value if review.importance else "",
        "terms": _SEPARATOR.join(claim.terms),
        "references": _SEPARATOR.join(review.references),
    }


def _of_notice(shared: _Shared, notice: Notice) -> Passage:
    lines = [
        f"{notice.title} ({notice.kind.label.lower()}; {notice.origin})",
        notice.text,
        *_concerns((*notice.terms, *notice.substances)),
        *_cited(shared, notice),
        f"Source: notice {notice.id}, checked {notice.checked}{_text_of(notice)}",
    ]
    return {
        **_fields(HitKind.NOTICE, notice.id, notice.title, notice.references),
        "text": _complete(shared, lines, (notice,)),
        "importance": notice.importance.value,
        "terms": _SEPARATOR.join((*notice.terms, *notice.substances)),
    }


def _of_law(shared: _Shared, name: str, place: JurisdictionProfile | None, fact: LegalFact) -> Passage:
    terms: tuple[AnyTerm, ...] = (*((place.term,) if place else ()), *fact.substances)
    since = f", since {fact.since}" if fact.since else ""
    schedule = f" ({fact.schedule})" if fact.schedule else ""
    lines = [
        f"{fact.place}: {fact.status}{schedule}{since} (law by reference, not from the article)",
        f"{fact.kind.label}: {fact.name}",
        *_concerns(terms),
        *_cited(shared, fact),
        f"Source: law {name}, checked {fact.checked}{_text_of(fact)}. Laws change.",
    ]
    return {
        **_fields(HitKind.LAW, name, f"{fact.place}: {fact.name}", fact.references),
        "text": _complete(shared, lines, ()),
        "terms": _SEPARATOR.join(terms),
    }


def _of_help_line(shared: _Shared, line: HelpLine) -> Passage:
    lines = [
        f"{line} (for {line.purpose.label.lower()}; not from the article)",
        *([line.note] if line.note else []),
        *([line.url] if line.url else []),
        *_cited(shared, line),
        f"Source: help line {line.id}, checked {line.checked}",
    ]
    return {
        **_fields(HitKind.HELP_LINE, line.id, str(line), line.references),
        "text": _complete(shared, lines, ()),
    }


def _fields(kind: HitKind, name: str, title: str, references: Iterable[str]) -> Passage:
    """Return all fields for the passage of a notice, a point of law or a help line.

    ``text`` and the fields that only some kinds of passages use are empty; the caller replaces the empty texts.
    """
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


def _complete(shared: _Shared, lines: list[str], notices: tuple[Notice, ...]) -> str:
    """Join lines into the text of a passage, and add crisis help and the disclaimer.

    A crisis notice is added if it is in ``notices``, or if both the notice and the lines mention suicide. Crisis
    notices and a disclaimer that the lines already contain are not repeated. If the text then mentions suicide, the
    telephone numbers for a crisis are added.
    """
    text = "\n".join(lines)
    carried = [*(notice.text for notice in crisis_help(shared.edition, notices, text)), shared.disclaimer]
    text = "\n".join((text, *(f"Notice: {notice}" for notice in carried if notice not in text)))
    if shared.numbers and mentions_suicide(text):
        return f"{text}\nHelp in a crisis by telephone: {shared.numbers}"
    return text


def _concerns(terms: Iterable[AnyTerm]) -> Iterator[str]:
    labels = ", ".join(term.label for term in terms)
    if labels:
        yield f"About: {labels}"


def _cited(shared: _Shared, record: Claim | Notice | LegalFact | HelpLine) -> Iterator[str]:
    return (f"Reference: {reference}" for reference in shared.edition.references_of(record))


def _text_of(record: Notice | LegalFact) -> str:
    return f"; text of {record.text_of}" if record.text_of else ""
