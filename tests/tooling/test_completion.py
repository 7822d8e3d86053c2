"""Editors complete the public names, although they are loaded lazily."""

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

import ketamine_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Completion(Protocol):
    name: str


class Script(Protocol):
    def complete(self) -> "Sequence[Completion]": ...


SCRIPT = cast("Callable[[str], Script]", import_module("jedi").Script)
"""The class of jedi, which has no types."""


def completed(code: str) -> set[str]:
    """Return the names that an editor offers at the end of the code."""
    return {completion.name for completion in SCRIPT(code).complete()}


def test_an_editor_completes_what_can_be_imported() -> None:
    assert set(dir(ketamine_facts)) <= completed("from ketamine_facts import ")


def test_an_editor_completes_the_facts() -> None:
    assert {"claim", "about", "use", "claims", "search"} <= completed("from ketamine_facts import facts\nfacts.")


def test_an_editor_completes_what_a_look_up_returns() -> None:
    code = "from ketamine_facts import facts\nfacts.claim('half-life-2-3h').review."
    assert {"verdict", "gist", "importance"} <= completed(code)


def test_an_editor_completes_the_members_of_a_vocabulary() -> None:
    assert {"PTSD", "CHRONIC_PAIN"} <= completed("from ketamine_facts import Use\nUse.")


def test_an_editor_completes_the_exporters() -> None:
    assert {"render", "FORMATS", "html"} <= completed("from ketamine_facts import export\nexport.")
