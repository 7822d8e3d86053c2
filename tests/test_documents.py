"""The commands that the documents name are commands: each is run as it stands there."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from ketamine_facts.cli import main

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
STAND_INS = {"TERM": "ptsd", "ID": "half-life-2-3h"}


def commands() -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for command in re.findall(r"`(?:python -m ketamine_facts|…) ([^`]+)`", page.read_text(encoding="utf-8")):
            if ".txt" not in command:  # needs the article, which few have
                yield page.name, command


@pytest.mark.parametrize(("page", "command"), list(commands()))
def test_a_command_that_a_document_names_runs(
    page: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    arguments = [STAND_INS.get(word, word) for word in shlex.split(command)]
    assert main(arguments) in ((0, 3) if arguments[0] == "check" else (0,)), page
    assert capsys.readouterr().err == ""


def test_the_documents_name_commands() -> None:
    assert {page for page, _ in commands()} >= {"README.md", "review.md", "changing-a-fact.md"}
