"""What the commands print as JSON, against the JSON Schemas that ``ketamine-facts schema`` prints."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol, cast

import pytest
from jsonschema import Draft202012Validator, ValidationError

from ketamine_facts import facts
from ketamine_facts.cli import main


class Validator(Protocol):
    """The part of a validator that is used here; the types of jsonschema are partial."""

    def iter_errors(self, instance: object) -> Iterable[ValidationError]:
        """Give every error."""
        ...


COMMANDS = {
    "overview": (),
    "search": ("bladder",),
    "about": ("CRPS", "pain"),
    "claim": ("im-dose-pain",),
    "notice": ("crisis-help",),
    "reference": ("berman-2000",),
    "review": (),
    "list": ("terms",),
    "export": ("--format", "bibtex"),
    "compare": ("EDITION",),
    "check": (),
    "verify": ("ARTICLE",),
    "lint": (),
    "due": ("--on", "2126-01-01"),
    "completion": ("bash",),
}
"""Every command with arguments to call it with."""


def test_what_every_command_prints_as_json_keeps_to_its_schema(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, article_text: str
) -> None:
    files = {"ARTICLE": tmp_path / "article.txt", "EDITION": tmp_path / "old.json"}
    files["ARTICLE"].write_bytes(article_text.encode())
    older = facts.model_copy(update={"takeaways": facts.takeaways[1:]})
    files["EDITION"].write_text(older.model_dump_json(), encoding="utf-8")
    for command, arguments in COMMANDS.items():
        assert main(["schema", command]) == 0
        schema = json.loads(capsys.readouterr().out)
        Draft202012Validator.check_schema(schema)
        assert main([command, *(str(files.get(argument, argument)) for argument in arguments), "--json"]) in (0, 1, 3)
        validator = cast("Validator", Draft202012Validator(schema))
        assert [error.message for error in validator.iter_errors(json.loads(capsys.readouterr().out))] == [], command
