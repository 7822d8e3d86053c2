"""The type checkers find no error in the project, and every public name has a type."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("command", ["mypy", "pyright", "pyright --verifytypes ketamine_facts --ignoreexternal"])
def test_a_type_checker_finds_no_error(command: str) -> None:
    words = [sys.executable, "-m", *command.split()]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-5000:]
