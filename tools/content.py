"""Put the data files into their canonical form: ``python tools/content.py``; with ``--confirm`` record their digests.

The lists of claims that profiles, conditions and targets cite are derived from the claims, and written anew. A test
compares the files with the recorded digests, so that no change of the content goes unseen. Confirm a change after a
second person has compared it with its sources.
"""

import hashlib
import json
import sys
from pathlib import Path
from typing import Final, TypeAlias, cast

from ketamine_facts import ContentError, Edition
from ketamine_facts.edition._canonical import files
from ketamine_facts.edition._load import from_parts
from ketamine_facts.vocabulary import find_term

Document: TypeAlias = dict[str, object]

ROOT: Final = Path(__file__).parents[1]
DATA: Final = ROOT / "src" / "ketamine_facts" / "data"
DIGESTS: Final = ROOT / "tests" / "rules" / "digests.json"
CONFIRM: Final = "python tools/content.py --confirm"


def main(arguments: list[str]) -> int:
    """Rewrite the files that differ from their canonical form; return 1 if they cannot be read."""
    try:
        texts = canonical(DATA)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    for name, text in texts.items():
        if (DATA / name).read_text(encoding="utf-8") != text:
            (DATA / name).write_text(text, encoding="utf-8", newline="\n")
            print(f"rewritten: {name}")
    if "--confirm" in arguments:
        DIGESTS.write_text(json.dumps(digests(DATA), indent=1) + "\n", encoding="utf-8", newline="\n")
    if names := changed():
        print(f"changed since the last confirmation: {', '.join(names)}; to confirm: {CONFIRM}")
    return 0


def canonical(folder: Path) -> dict[str, str]:
    """Return the canonical text of each data file, by file name. Raises ``ContentError`` if they are no edition."""
    parts = {field: (folder / f"{field}.json").read_bytes() for field in Edition.model_fields}
    edition = from_parts(parts, "the data")
    document: Document = {field: json.loads(part) for field, part in parts.items()}
    for record in _derived(document):
        record["claims"] = [claim.id for claim in edition.about(find_term(str(record.get("term") or record["id"])))]
    return dict(files(from_parts({field: json.dumps(part).encode() for field, part in document.items()}, "the data")))


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each data file, by file name."""
    names = (f"{field}.json" for field in Edition.model_fields)
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}


def changed() -> list[str]:
    """Return the names of the data files that differ from their recorded digests."""
    recorded: dict[str, str] = json.loads(DIGESTS.read_text(encoding="utf-8"))
    found = digests(DATA)
    return sorted(name for name in {*found, *recorded} if found.get(name) != recorded.get(name))


def _derived(document: Document) -> list[Document]:
    # the records that cite exactly the claims about one term
    uses = _records(document, "uses")
    profiles = [record for field in ("routes", "side_effects", "jurisdictions") for record in _records(document, field)]
    conditions = [condition for use in uses for condition in _records(use, "conditions")]
    return [*uses, *profiles, *conditions, *_records(document, "targets")]


def _records(document: Document, field: str) -> list[Document]:
    return cast("list[Document]", document.get(field, []))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
