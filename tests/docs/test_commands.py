"""Each command that a document names is run as it is printed there."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from ketamine_facts.cli import main

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/how-to/*.md")])
COMMAND = re.compile(r"(?:`|^\$ )(?:python -m ketamine_facts|ketamine-facts) ([^`\n]+)", re.MULTILINE)
EXAMPLES = {"TERM": "ptsd", "ID": "half-life-2-3h", "TEXT": "bladder", "COMMAND": "claim"}


def commands() -> Iterator[tuple[str, str]]:
    """Yield each command with the page that names it; those that need a file of the reader are left out."""
    for page in PAGES:
        for command in COMMAND.findall(page.read_text(encoding="utf-8")):
            if not re.search(r"ARTICLE|OLD|X\.Y\.Z|FORMAT", command):
                yield page.name, command.partition(" | ")[0]


def test_every_command_of_a_document_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    failed: list[str] = []
    for page, command in commands():
        arguments = [EXAMPLES.get(word, word) for word in shlex.split(command)]
        status = main(arguments)
        refused = capsys.readouterr().err
        if status not in ((0, 1, 3) if arguments[0] == "check" else (0,)) or refused:
            failed.append(f"{page}: {command}: status {status} {refused}")
    assert not failed, "\n".join(failed)


def test_the_commands_are_found_in_the_documents() -> None:
    assert {page for page, _ in commands()} >= {"README.md", "review.md", "command-line.md", "changing-a-fact.md"}


def test_the_page_of_the_command_line_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "how-to" / "command-line.md").read_text(encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["--help"])
    listed = re.findall(r"^    ([a-z]+) ", capsys.readouterr().out, re.MULTILINE)
    assert "search" in listed
    assert [name for name in listed if not re.search(rf"`(ketamine-facts )?{name}\b", page)] == []
