"""The README stays true on an index page, and its commands are the ones that are tested."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MOST_LINES = 130


def test_no_link_of_the_readme_leads_to_a_file() -> None:
    links = re.findall(r"\]\(([^)]+)\)", README)
    assert [link for link in links if not link.startswith(("https://", "#"))] == [], (
        "an index page shows the README without the files: name the page in words"
    )


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) <= MOST_LINES


def test_the_script_of_the_checks_finds_the_test_command_of_the_readme() -> None:
    commands = re.findall(r"^.*bin/nox$", README, re.MULTILINE)
    assert commands == ['python -m venv .venv && .venv/bin/pip install "nox[uv]>=2025.2.9" && .venv/bin/nox']


def test_every_file_that_the_readme_names_exists() -> None:
    names = re.findall(r"`([\w.-]+\.md|NOTICE|docs)`", README)
    assert "CHANGELOG.md" in names
    assert [name for name in names if not (ROOT / name).exists()] == []
