"""FHIR's small pieces: concepts, quantities, references, narratives, and names that stay what they are."""

import re
from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID, uuid5

from ketamine_facts.edition import Edition
from ketamine_facts.records import Claim, Code, Notice, Quantity
from ketamine_facts.vocabulary import Route, SideEffect, Substance, System, Unit, Use, Verdict

if TYPE_CHECKING:
    from ketamine_facts.edition import CitesClaims

Node = dict[str, object]

GENERAL = ("crisis", "disclaimer")
"""The kinds of notice that belong to no single risk."""

MEDICINES = (Substance.KETAMINE, Substance.ESKETAMINE)
"""What is given to people; norketamine is only their metabolite."""

_NAMESPACE = uuid5(UUID(int=0), "ketamine_facts")
_ID = re.compile(r"[A-Za-z0-9.-]{1,64}")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NAMES = {
    Substance.KETAMINE: re.compile(r"\b(?:ketamine|ketalar)\b", re.IGNORECASE),
    Substance.ESKETAMINE: re.compile(r"\b(?:esketamine|spravato)\b", re.IGNORECASE),
}
_MARKUP = re.compile(r"([\\`*_\[<&~])")


class Part(NamedTuple):
    """A resource of the bundle, with the claims it stands on and the medicines it is about."""

    kind: str
    id: str
    title: str
    resource: Node
    claims: tuple[str, ...]
    substances: tuple[Substance, ...]

    @property
    def link(self) -> Node:
        """A reference to it."""
        return link(self.kind, self.id, self.title)


def part(
    kind: str,
    name: str,
    title: str,
    /,
    *blocks: str,
    claims: Iterable[str] = (),
    substances: Iterable[Substance] = (),
    **fields: object,
) -> Part:
    """A resource with its id and its narrative; fields without content are left out."""
    text = {"status": "generated", "div": _div(paragraph(title, bold=True), *blocks)}
    resource = {"resourceType": kind, "id": resource_id(name), "text": text, **node(**fields)}
    return Part(kind, resource_id(name), title, resource, tuple(claims), tuple(substances))


def node(**fields: object) -> Node:
    """The fields that have content; FHIR knows no empty ones."""
    return {
        name: plain(value) if isinstance(value, str) else value
        for name, value in fields.items()
        if value is not None and value not in ("", [], {})
    }


def plain(text: str) -> str:
    """The text without the control characters that FHIR and XML forbid."""
    return _CONTROL.sub("\ufffd", text)


def markdown(text: str) -> str:
    """The text so that a Markdown reader shows it as it is."""
    return _MARKUP.sub(r"\\\1", text)


def resource_id(name: str) -> str:
    """The name itself where FHIR takes it as an id, else a UUID made from it."""
    return name if _ID.fullmatch(name) else str(uuid5(_NAMESPACE, name))


def urn(kind: str, name: str) -> str:
    """The ``urn:uuid`` of a resource: the same for the same name, always."""
    return f"urn:uuid:{uuid5(_NAMESPACE, f'{kind}/{resource_id(name)}')}"


def link(kind: str, name: str, display: str) -> Node:
    """A reference to another resource of the bundle."""
    return node(reference=urn(kind, name), type=kind, display=display)


def words(text: str) -> Node:
    """A concept that has words only."""
    return node(text=text)


def concept(text: str, codes: Iterable[Code]) -> Node:
    """A concept with its words, and those of its codes that mean just it and whose system FHIR registers."""
    coding = [
        node(system=code.system.uri, code=code.value, display=code.label)
        for code in codes
        if code.match == "exact" and code.system.in_fhir
    ]
    return node(coding=coding, text=text)


def figure(value: float, unit: Unit) -> Node:
    """One figure as a Quantity in UCUM; a whole number is written as one, for digits tell precision in FHIR."""
    number = int(value) if value.is_integer() else value
    return node(value=number, unit=unit.value, system=System.UCUM.uri, code=unit.value)


def bounds(amount: Quantity) -> Node:
    """The bounds as a Range; "up to" has only ``high``."""
    return node(
        low=None if amount.low is None else figure(amount.low, amount.unit),
        high=None if amount.high is None else figure(amount.high, amount.unit),
    )


def paragraph(text: str, *, bold: bool = False) -> str:
    """A paragraph of a narrative."""
    inner = escape(plain(text))
    return f"<p><b>{inner}</b></p>" if bold else f"<p>{inner}</p>"


def listing(heading: str, items: Iterable[str]) -> str:
    """A headed list of a narrative; nothing where there are no items."""
    rows = "".join(f"<li>{escape(plain(item))}</li>" for item in items)
    return f"{paragraph(heading)}<ul>{rows}</ul>" if rows else ""


def _div(*blocks: str) -> str:
    return f'<div xmlns="http://www.w3.org/1999/xhtml">{"".join(blocks)}</div>'


def sentence(claim: Claim) -> str:
    """A claim in one piece: statement, standing, verdict, note, references."""
    opinion = ", an opinion" if claim.opinion else ""
    cited = f" References: {', '.join(claim.review.references)}." if claim.review.references else ""
    return f"{claim.statement} In the article: {claim.standing.label.lower()}{opinion}. {verdict(claim)}{cited}"


def verdict(claim: Claim) -> str:
    """A claim's verdict with its note, and which claim it is on."""
    note = f" {claim.review.note}" if claim.review.note else ""
    return f"Verdict on {claim.id}, {claim.review.date}: {claim.review.verdict.label.lower()}.{note}"


def tally(found: Iterable[Claim]) -> str:
    """How the references judge the given claims, in a few words."""
    verdicts = [claim.review.verdict for claim in found]
    counts = ((verdicts.count(item), item.label.lower()) for item in Verdict)
    return "Reviewed statements: " + (", ".join(f"{count} {label}" for count, label in counts if count) or "none")


def said(facts: Edition, record: "CitesClaims") -> str:
    """The claims that a record cites, as a list of a narrative."""
    return listing("What the article says, and what references say about that:", map(sentence, facts.claims_of(record)))


def beside(facts: Edition, *terms: Use | Route | SideEffect) -> str:
    """The notices that belong beside the terms, as a list of a narrative; those for everywhere are always there."""
    return _notices(facts.notices_for(*terms))


def first_beside(facts: Edition, *terms: Use | Route | SideEffect) -> str:
    """Of those notices, the ones that even a single statement keeps beside it: where to find help, and the limits."""
    return _notices(notice for notice in facts.notices_for(*terms) if notice.kind in GENERAL)


def _notices(notices: Iterable[Notice]) -> str:
    return listing("Not from the article, and to be read with it:", (notice.text for notice in notices))


def named(*texts: str) -> tuple[Substance, ...]:
    """The medicines that texts name, or none; "esketamine" does not name ketamine."""
    return tuple(item for item in MEDICINES if _NAMES[item].search(" ".join(texts)))


def uses_of(facts: Edition, *records: "CitesClaims") -> tuple[Use, ...]:
    """The uses that the claims of records are about."""
    return tuple(dict.fromkeys(use for record in records for claim in facts.claims_of(record) for use in claim.uses))


def spoken_of(facts: Edition, record: "CitesClaims") -> tuple[Substance, ...]:
    """The medicines that the claims of a record name; else the one that the article is about."""
    return named(*(claim.statement for claim in facts.claims_of(record))) or (Substance.KETAMINE,)
