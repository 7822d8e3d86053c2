"""What a command is made of: its arguments, what it reads, and what it answers."""

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
    """The base of what the commands print with ``--json``; ``ketamine-facts schema COMMAND`` prints its JSON Schema."""


@dataclass(frozen=True)
class Answer:
    """What a command prints, and its exit status."""

    text: Page | str | bytes
    """A page for a person, or the exact content of a file."""
    data: Record
    """The same for a program."""
    status: int = 0
    """The exit status."""


class Request:
    """The arguments of one call, and the edition to answer from."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options

    def option(self, name: str, kind: type[_V]) -> _V:
        """Return the value of an argument that has a value."""
        value: object = getattr(self._options, name)
        assert isinstance(value, kind)
        return value

    def optional(self, name: str, kind: type[_V]) -> _V | None:
        """Return the value of an argument, or None if it was not given."""
        return None if getattr(self._options, name, None) is None else self.option(name, kind)

    def words(self, name: str) -> list[str]:
        """Return the values of an argument that may be given several times."""
        values: list[str] = getattr(self._options, name)
        return values

    @cached_property
    def edition_file(self) -> str | None:
        """The file given with ``--edition``."""
        return self.optional("edition", str)

    @cached_property
    def facts(self) -> Facts:
        """The edition to answer from: the installed one, or that of the given file."""
        return facts if self.edition_file is None else load(self.edition_file)

    def page(self) -> Page:
        """Return an empty page as wide as the terminal."""
        return Page(terminal_width())


def no_arguments(parser: argparse.ArgumentParser) -> None:
    """Add no arguments: the command takes none."""


@dataclass(frozen=True)
class Command:
    """One command of the command line."""

    name: str
    """The name of the command."""
    summary: str
    """What it prints, in a few words."""
    run: Callable[[Request], Answer]
    """Answer a request."""
    output: type[Record]
    """The model of what it prints with ``--json``."""
    add_arguments: Callable[[argparse.ArgumentParser], None] = no_arguments
    """Add its arguments to its parser."""
    examples: tuple[str, ...] = ()
    """Arguments to call it with, for its help."""
    details: Callable[[], str] = str
    """More text for its help, made when the help is asked for."""
