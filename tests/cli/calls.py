"""Calls of the command line, and what they print."""

import json
from typing import Any

import pytest

from ketamine_facts.cli import main


class Calls:
    """Run commands at a width, and read what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def at(self, columns: int) -> "Calls":
        """The same calls, on a terminal of another width."""
        self._monkeypatch.setenv("COLUMNS", str(columns))
        return self

    def __call__(self, *arguments: str, status: int = 0) -> str:
        """Run a command that succeeds with a status, and return what it prints."""
        assert main(arguments) == status, arguments
        printed = self._capsys.readouterr()
        assert printed.err == "", arguments
        return printed.out

    def words(self, *arguments: str, status: int = 0) -> str:
        """The same with all white space as single spaces, so that no line end matters."""
        return words(self(*arguments, status=status))

    def data(self, *arguments: str, status: int = 0) -> dict[str, Any]:
        """Run a command with ``--json``, and return its data."""
        found: dict[str, Any] = json.loads(self(*arguments, "--json", status=status))
        return found

    def refused(self, *arguments: str) -> str:
        """Run a command that is refused, and return the one line that says why."""
        assert main(arguments) == 2, arguments
        printed = self._capsys.readouterr()
        assert printed.out == "", arguments
        assert printed.err.startswith("ketamine-facts: "), arguments
        assert printed.err.count("\n") == 1, arguments
        return printed.err

    def usage_error(self, *arguments: str) -> str:
        """Run a command with arguments that cannot be parsed, and return the last line of the message."""
        with pytest.raises(SystemExit, match="2"):
            main(arguments)
        return self._capsys.readouterr().err.splitlines()[-1]

    def help(self, *arguments: str) -> str:
        """The help of a command."""
        with pytest.raises(SystemExit, match="0"):
            main([*arguments, "--help"])
        return self._capsys.readouterr().out


def words(text: str) -> str:
    """A text with all white space as single spaces."""
    return " ".join(text.split())
