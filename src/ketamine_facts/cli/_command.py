"""The building blocks of commands: ``Command``, the ``Request`` that it reads and the ``Answer`` that it returns."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from ketamine_facts.cli._layout import Page, terminal_width
from ketamine_facts.edition import Facts, facts, load
from ketamine_facts.records import Record

_V = TypeVar("_V")


class Output(Record, frozen=True, defer_build=True):
    """The base class of most models that commands print with ``--json``; ``schema`` prints their schemas."""


@dataclass(frozen=True)
class Answer:
    """What a command prints, and the exit status of the program."""

    text: Page | str | bytes
    """What to print without ``--json``, either a page for the terminal or the exact content of a file."""
    data: Record
    """What to print with ``--json``."""
    status: int = 0
    """The exit status of the program."""


class Request:
    """The arguments of one run of the program, and the edition to answer from."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options

    def option(self, name: str, kind: type[_V]) -> _V:
        """Return the value of an argument that is always set. The value must be of the given type."""
        value: object = getattr(self._options, name)
        assert isinstance(value, kind)
        return value

    def optional(self, name: str, kind: type[_V]) -> _V | None:
        """Return the value of an argument, or None if the user did not give the argument."""
        return None if getattr(self._options, name, None) is None else self.option(name, kind)

    def words(self, name: str) -> list[str]:
        """Return the values of an argument that may have several values."""
        values: list[str] = getattr(self._options, name)
        return values

    @cached_property
    def edition_file(self) -> str | None:
        """The path of the file given with ``--edition``, or None if the option was not given."""
        return self.optional("edition", str)

    @cached_property
    def facts(self) -> Facts:
        """The edition to answer from: the edition in the file given with ``--edition``, or the installed edition."""
        return facts if self.edition_file is None else load(self.edition_file)

    def page(self) -> Page:
        """Return an empty page with the width of the terminal."""
        return Page(terminal_width())


def no_arguments(parser: argparse.ArgumentParser) -> None:
    """Do nothing: the ``add_arguments`` function of a command that takes no arguments."""


@dataclass(frozen=True)
class Command:
    """One command of the command line."""

    name: str
    """The name of the command."""
    summary: str
    """What the command prints or does, in a few words."""
    run: Callable[[Request], Answer]
    """The function that answers a request."""
    output: type[Record]
    """The model of what the command prints with ``--json``."""
    add_arguments: Callable[[argparse.ArgumentParser], None] = no_arguments
    """The function that adds the arguments of the command to its parser."""
    examples: tuple[str, ...] = ()
    """Examples of calls, without the name of the program, which the help of the command shows."""
    details: Callable[[], str] = str
    """A function that returns more text for the help. It is only called when the help is printed."""
