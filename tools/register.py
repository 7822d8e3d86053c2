"""Write the register of the content: ``python tools/register.py``; with ``--check`` only tell what differs from it.

Double entry: what the content says stands a second time in ``tests/content/register.txt``, one line for each thing, its
longer texts as the first twelve digits of their SHA-256. So every change of the content is a changed line there.
"""

import difflib
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, cast

from ketamine_facts import Claim, Facts, Reference, facts
from ketamine_facts.edition._integrity import structured
from ketamine_facts.records import Code, Concept, Quantity, Record
from ketamine_facts.records import Dosage, LegalFact, MechanismStep, Notice, PharmacokineticProperty, Profile, Topic

TARGET: Final = Path(__file__).parents[1] / "tests" / "content" / "register.txt"
COMMAND: Final = "python tools/register.py"
_ELSEWHERE: Final = ("codes", "spans")  # a code has a line of its own; the rules ask the spans of the article


def main(arguments: list[str]) -> int:
    """Write the file, or with ``--check`` print the lines that differ and return 1."""
    text = register(facts)
    if "--check" not in arguments:
        TARGET.write_text(text, encoding="utf-8", newline="\n")
        return 0
    kept = TARGET.read_text(encoding="utf-8") if TARGET.exists() else ""
    changed = [
        line
        for line in difflib.unified_diff(kept.splitlines(), text.splitlines(), lineterm="", n=0)
        if not line.startswith(("---", "+++", "@@"))
    ]
    if changed:
        advice = "A second person looks at each of these lines; then mend the register by"
        print(*changed, f"{advice}: {COMMAND}", sep="\n", file=sys.stderr)
    return int(bool(changed))


def register(edition: Facts) -> str:
    """The lines of an edition, in its own order; but for the dates of reviews and the passages."""
    head = f"# the content a second time, written by: {COMMAND}"
    lines = (*map(_claim, edition.claims), *map(_reference, edition.references), *_records(edition))
    return "".join(f"{line}\n" for line in (head, *lines))


def _claim(claim: Claim) -> str:
    review = claim.review
    terms = (*claim.uses, *claim.routes, *claim.side_effects, *claim.jurisdictions)
    kind = "opinion" if claim.opinion else "statement"
    said = _digest(claim.statement, review.note, claim.limits, terms)
    return _line("claim", claim.id, claim.standing, kind, review.verdict, said, review.references)


def _reference(work: Reference) -> str:
    return _line("reference", work.key, work.kind, work.tier, work.read_as, work.issued, work.identifiers, _rest(work))


def _records(edition: Facts) -> Iterator[str]:
    for place, record in structured(edition):
        match record:
            case Notice():
                scope = (*record.uses, *record.routes, *record.side_effects)
                yield _line("notice", record.id, record.kind, scope, _digest(record.text), record.references)
            case LegalFact():
                said = _digest(record.status)
                yield _line("law", record.place, record.name, record.kind, record.since, said, record.references)
            case Dosage():
                amounts = (record.substance, record.amount, record.duration)
                yield _line("dosage", place, *amounts, record.indications, _rest(record), record.claims)
            case MechanismStep():
                name = f"{record.subject} {record.relation} {record.object}"
                yield _line("step", name, record.standing, _rest(record), record.claims)
            case PharmacokineticProperty():
                yield _line("property", record.parameter, record.routes, _rest(record), record.claims)
            case Profile() | Concept() | Topic():
                standing: str | None = record.__dict__.get("standing")
                yield _line("record", place, standing, _rest(record), record.claims)
            case _:
                continue  # a span, or a code, which stands with its thing
        codes: tuple[Code, ...] = record.__dict__.get("codes", ())
        yield from (_line("code", place, code.system, code.value, code.match, code.label) for code in codes)


def _rest(record: Record) -> str:
    # what is in the record itself, some of it shown as well
    return _digest(*((name, value) for name, value in record if name not in _ELSEWHERE and not _holds_records(value)))


def _holds_records(value: object) -> bool:
    return isinstance(value, tuple) and any(isinstance(item, Record) for item in cast("tuple[object, ...]", value))


def _digest(*texts: object) -> str:
    return hashlib.sha256(json.dumps(texts, default=str).encode()).hexdigest()[:12]


def _line(*parts: str | Quantity | tuple[str, ...] | None) -> str:
    columns = (", ".join(part) if isinstance(part, tuple) else str(part or "") for part in parts)
    return " | ".join(column or "-" for column in columns)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
