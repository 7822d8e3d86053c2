"""What people get from the package: ``python tests/outputs.py`` compares it with the record in ``outputs.json``.

``--record`` writes the record anew. It has a digest of each exported format and of each page of the command line, so
that no change of a word goes unseen, and so that every Python gives the same bytes. Formats that another library
writes are left out. So is SQLite, whose files contain the version of the library.
"""

import contextlib
import hashlib
import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from ketamine_facts import facts
from ketamine_facts.cli import main
from ketamine_facts.export import FORMATS, Rendered, render

RECORD = Path(__file__).with_name("outputs.json")
COMMANDS = (
    "",
    "search k-hole",
    "search depresion in epilepticus",
    "about depression US",
    "claim im-dose-pain",
    "notice crisis-help",
    "reference fda-compounded-2023",
    "review",
    "schema claim",
    *(f"list {kind}" for kind in ("claims", "notices", "terms", "references", "formats")),
    *(f"completion {shell}" for shell in ("bash", "zsh", "fish")),
    "--help",
    *(
        f"{command} --help"
        for command in ("search", "about", "claim", "notice", "reference", "review", "list", "export")
    ),
    *(f"{command} --help" for command in ("lint", "verify", "compare", "check", "due", "schema", "completion")),
)


def parts(rendered: Rendered) -> Iterator[bytes]:
    """Yield the bytes of a text, or the name and the bytes of each file of a folder."""
    if isinstance(rendered, str | bytes):
        yield rendered.encode() if isinstance(rendered, str) else rendered
    else:
        for name, content in rendered.items():
            yield name.encode()
            yield from parts(content)


def printed(command: str) -> str:
    """Return what a command prints on a terminal of 100 columns."""
    out = io.StringIO()
    screen = mock.patch.dict(os.environ, {"COLUMNS": "100"})
    with contextlib.redirect_stdout(out), screen, contextlib.suppress(SystemExit):  # --help ends the program
        main(command.split())
    return out.getvalue()


def outputs() -> dict[str, str]:
    """Return the digest of each output, by name."""
    found = {
        f"export {form.name}": b"\0".join(parts(render(facts, form.name)))
        for form in FORMATS.values()
        if form.extra is None and form.name != "sqlite"
    }
    found |= {f"ketamine-facts {command}".strip(): printed(command).encode() for command in COMMANDS}
    return {name: hashlib.sha256(content).hexdigest() for name, content in found.items()}


def changed() -> list[str]:
    """Return the names of the outputs that differ from the record."""
    recorded: dict[str, str] = json.loads(RECORD.read_text(encoding="utf-8"))
    found = outputs()
    return sorted(name for name in {*found, *recorded} if found.get(name) != recorded.get(name))


if __name__ == "__main__":
    if "--record" in sys.argv:
        RECORD.write_text(json.dumps(outputs(), indent=1) + "\n", encoding="utf-8", newline="\n")
    names = ", ".join(changed())
    sys.exit(f"changed: {names}; to record the change: python tests/outputs.py --record" if names else None)
