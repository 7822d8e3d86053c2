"""Passages for retrieval: one for each claim and notice, which says by itself what it is, whence, and if it holds.

Whoever finds one alone (a search page, an assistant) can quote it rightly: the verdict stands before the statement, and
note, references and the notice that it is no advice follow in the same text.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeAlias

from ketamine_facts.edition import Edition
from ketamine_facts.edition._summary import disclaimer
from ketamine_facts.export._tables._columns import SEPARATOR
from ketamine_facts.records import Claim, Notice
from ketamine_facts.vocabulary import Term, Verdict

__all__ = ["chunks"]

_HELD = {
    Verdict.CORROBORATED: "Corroborated by references",
    Verdict.QUALIFIED: "Holds only with qualification",
    Verdict.CONTRADICTED: "Contradicted by references",
    Verdict.NOT_CHECKED: "Not checked against references",
}


Chunk: TypeAlias = dict[str, str]


def chunks(facts: Edition) -> list[Chunk]:
    """One self-contained passage for each claim, in the article's order, and then for each notice.

    Each is a flat ``dict`` of text, as search engines and vector stores want it: ``id`` (the claim's, or ``notice:``
    and the notice's), ``kind`` (``claim`` or ``notice``), ``title``, ``text`` (the passage, complete by itself), and to
    filter by ``section``, ``standing``, ``verdict``, ``terms`` and ``references``; what does not apply is empty.

    >>> from ketamine_facts import facts
    >>> passages = {chunk["id"]: chunk["text"] for chunk in chunks(facts)}
    >>> print(passages["us-schedule-iii"].splitlines()[0])
    [Corroborated by references] One article says: Ketamine is a Schedule III controlled substance in the United States.
    """
    return [*(_of_claim(facts, claim) for claim in facts.claims), *(_of_notice(facts, item) for item in facts.notices)]


def _of_claim(facts: Edition, claim: Claim) -> Chunk:
    terms = (*claim.uses, *claim.routes, *claim.side_effects, *claim.jurisdictions)
    held = _HELD[claim.review.verdict]
    return {
        "id": claim.id,
        "kind": "claim",
        "title": f"{held} ({claim.section.label})",
        "text": "\n".join(chain([f"[{held}] One article says: {claim.statement}"], _behind(facts, claim, terms))),
        "section": claim.section.value,
        "standing": claim.standing.value,
        "verdict": claim.review.verdict.value,
        "terms": SEPARATOR.join(terms),
        "references": SEPARATOR.join(claim.review.references),
    }


def _behind(facts: Edition, claim: Claim, terms: tuple[Term, ...]) -> Iterator[str]:
    note = f" {claim.review.note}" if claim.review.note else ""
    opinion = "; an opinion" if claim.opinion else ""
    places = ", ".join(str(span) for span in claim.spans)
    yield f"Verdict of {claim.review.date}: {claim.review.verdict.label.lower()}.{note}"
    yield f"Standing in the article: {claim.standing.label.lower()}{opinion}"
    yield from _concerns(terms)
    yield from (f"Reference: {reference}" for reference in facts.references_of(claim))
    yield f'Source: "{facts.article.title}", {claim.section.label}, characters {places}; claim {claim.id}'
    for notice in facts.notices_for(*claim.uses, *claim.routes, *claim.side_effects):
        if notice.kind == "crisis":
            yield f"Notice: {notice.text}"
    yield f"Notice: {disclaimer(facts)}"


def _of_notice(facts: Edition, notice: Notice) -> Chunk:
    terms = (*notice.uses, *notice.routes, *notice.side_effects)
    sort = notice.kind.replace("-", " ").capitalize()
    advice = disclaimer(facts)
    lines = [
        f"[{sort}; {notice.origin}] {notice.text}",
        *_concerns(terms),
        *(f"Reference: {reference}" for reference in facts.references_of(notice)),
        f"Source: notice {notice.id}, reviewed {notice.checked}",
        *([f"Notice: {advice}"] if notice.text not in advice else []),
    ]
    return {
        "id": f"notice:{notice.id}",
        "kind": "notice",
        "title": f"{sort} ({notice.origin})",
        "text": "\n".join(lines),
        "section": "",
        "standing": "",
        "verdict": "",
        "terms": SEPARATOR.join(terms),
        "references": SEPARATOR.join(notice.references),
    }


def _concerns(terms: Iterable[Term]) -> Iterator[str]:
    labels = ", ".join(term.label for term in terms)
    if labels:
        yield f"Concerns: {labels}"
