"""The program as a whole: help, schemas, completion, interrupts, and standard output of every sort."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from ketamine_facts import __version__, facts
from ketamine_facts.cli import main
from ketamine_facts.export import FORMATS, render
from tests.cli.calls import Calls

PROGRAM = (sys.executable, "-m", "ketamine_facts")
COMMANDS = (
    *("overview", "search", "about", "claim", "notice", "reference", "review", "list"),
    *("export", "compare", "check", "verify", "lint", "due", "completion", "schema"),
)


class Binary(io.BytesIO):
    """Standard output that fails as an operating system does."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def write(self, *_: object) -> int:
        raise self.error


def standard_output(monkeypatch: pytest.MonkeyPatch, binary: io.BytesIO, encoding: str = "utf-8") -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(binary, encoding=encoding))


def test_the_help_names_every_command_and_leads_to_the_help_of_each(cli: Calls) -> None:
    text = cli.help()
    for command in COMMANDS:
        assert f"\n    {command} " in text
    assert "ketamine-facts COMMAND --help" in text


def test_every_help_can_be_shown_on_every_terminal_and_has_an_example(cli: Calls) -> None:
    for command in COMMANDS:
        text = cli.help(command)
        assert text.isascii(), command
        assert command in {"overview", "completion"} or f"\n  ketamine-facts {command}" in text, command


def test_an_unknown_command_is_refused_with_the_known_ones(cli: Calls) -> None:
    assert all(command in cli.usage_error("nonsense") for command in COMMANDS)


def test_options_are_not_abbreviated(cli: Calls) -> None:
    assert "--ver" in cli.usage_error("--ver")
    assert "--form" in cli.usage_error("export", "--form", "json", "--format", "json")


def test_a_schema_describes_every_field_and_can_be_had_as_json(cli: Calls) -> None:
    data = cli.data("schema", "about")
    assert data == {"command": "about", "json_schema": json.loads(cli("schema", "about"))}
    assert all("description" in field for field in data["json_schema"]["properties"].values())


def test_the_module_is_the_program() -> None:
    done = subprocess.run([*PROGRAM, "--version"], check=True, capture_output=True, text=True)
    assert done.stdout == f"ketamine_facts {__version__}, content {facts.content_version}\n"


def test_json_is_ascii_in_every_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    binary = io.BytesIO()
    standard_output(monkeypatch, binary, "ascii")
    assert main(["list", "references", "--json"]) == 0
    assert len(json.loads(binary.getvalue())["references"]) == len(facts.references)


def test_a_terminal_gets_only_the_characters_it_can_show(monkeypatch: pytest.MonkeyPatch) -> None:
    wide, narrow = io.BytesIO(), io.BytesIO()
    for binary, encoding in ((wide, "utf-8"), (narrow, "ascii")):
        standard_output(monkeypatch, binary, encoding)
        assert main(["list", "references"]) == 0
    text = wide.getvalue().decode()
    assert not text.isascii()
    assert narrow.getvalue() == text.encode("ascii", "backslashreplace")


def test_an_export_is_utf_8_whatever_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, encoding in (("bibtex", "ascii"), ("bibtex", "utf-16"), ("sqlite", "cp1252")):
        content = render(facts, name)
        assert isinstance(content, str | bytes)
        binary = io.BytesIO()
        standard_output(monkeypatch, binary, encoding)
        assert main(["export", "--format", name]) == 0
        assert binary.getvalue() == (content.encode() if isinstance(content, str) else content), (name, encoding)


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, encoding: str) -> io.BytesIO:
    """Standard output that says it is a terminal."""
    binary = io.BytesIO()
    standard_output(monkeypatch, binary, encoding)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    return binary


def test_an_export_on_a_terminal_is_what_the_terminal_can_show(monkeypatch: pytest.MonkeyPatch) -> None:
    binary = on_a_terminal(monkeypatch, "ascii")
    text = render(facts, "bibtex")
    assert isinstance(text, str)
    assert main(["export", "--format", "bibtex"]) == 0
    assert binary.getvalue() == text.encode("ascii", "backslashreplace")


def test_a_binary_export_is_not_printed_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    binary = on_a_terminal(monkeypatch, "utf-8")
    assert main(["export", "--format", "sqlite"]) == 2
    assert "the format is binary: name a file with --output, or redirect the output" in capsys.readouterr().err
    assert binary.getvalue() == b""


def test_without_standard_output_nothing_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["claim", "us-schedule-iii"]) == 0
    assert main(["export", "--format", "bibtex"]) == 0
    assert main(["export", "--format", "bibtex", "--output", os.devnull]) == 0


@pytest.mark.parametrize("command", [("claim", "us-schedule-iii"), ("export", "--format", "bibtex")])
def test_a_reader_that_left_is_no_error_and_a_full_disk_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: Sequence[str]
) -> None:
    full = "ketamine-facts: cannot print (No space left on device)\n"
    for error, status, message in ((BrokenPipeError(), 0, ""), (OSError(28, "No space left on device"), 2, full)):
        with (tmp_path / "out").open("wb") as file:
            standard_output(monkeypatch, Binary(error))
            monkeypatch.setattr(sys.stdout, "fileno", file.fileno, raising=False)
            assert main(command) == status
        assert capsys.readouterr().err == message


def test_a_pipe_that_closes_early_leaves_no_trace() -> None:
    with subprocess.Popen([*PROGRAM, "list", "claims"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.read(10)
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait() == 0


def test_standard_output_as_a_file_gets_the_content_and_nothing_else(tmp_path: Path) -> None:
    command = [*PROGRAM, "export", "--format", "bibtex", "--output"]
    piped = subprocess.run([*command, "/dev/stdout"], check=True, capture_output=True)
    assert (piped.stdout.decode(), piped.stderr) == (render(facts, "bibtex"), b"")
    with (tmp_path / "out.bib").open("wb") as file:
        file.write(b"before\n")
        file.flush()
        subprocess.run([*command, "/dev/fd/1"], check=True, stdout=file, cwd=tmp_path)
    assert (tmp_path / "out.bib").read_text(encoding="utf-8") == f"before\n{piped.stdout.decode()}"
    assert [file.name for file in tmp_path.iterdir()] == ["out.bib"]


class _Interrupt:
    """An interrupt by the user while a module is being loaded."""

    def __init__(self, name: str) -> None:
        self.name = name

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name == self.name:
            raise KeyboardInterrupt
        return None


def test_an_interrupt_while_the_program_loads_ends_it_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "ketamine_facts.cli._main")
    monkeypatch.setattr(sys, "meta_path", [_Interrupt("ketamine_facts.cli._main"), *sys.meta_path])
    assert main([]) == 130
    assert capsys.readouterr() == ("", "")


def test_an_interrupt_while_the_program_works_ends_it_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_: object, __: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("ketamine_facts.rules.lint", interrupt)
    assert main(["lint"]) == 130
    assert capsys.readouterr() == ("", "")


def test_completion_prints_the_code_for_each_shell(cli: Calls) -> None:
    for shell in ("bash", "zsh", "fish"):
        code = cli("completion", shell)
        assert "ketamine-facts" in code
        assert "_ARGCOMPLETE" in code
        assert cli.data("completion", shell)["shell"] == shell
    text = cli.help("completion")
    assert all(f"ketamine-facts completion {shell}" in text for shell in ("bash", "zsh", "fish"))
    assert "invalid choice: 'csh'" in cli.usage_error("completion", "csh")


def test_completion_names_its_extra_if_that_is_missing(cli: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "argcomplete.shell_integration", None)
    assert "needs the extra 'completion': pip install 'ketamine_facts[completion]'" in cli.refused("completion", "bash")


_COMPLETE = """
import json, os, sys
from pathlib import Path
from ketamine_facts.cli import main

offered = []
for line in json.load(sys.stdin):
    os.environ.update(_ARGCOMPLETE="1", _ARGCOMPLETE_STDOUT_FILENAME="offered", _ARGCOMPLETE_IFS="|")
    os.environ.update(COMP_LINE=line, COMP_POINT=str(len(line)), COMP_TYPE="9")
    try:
        main()
    except SystemExit:
        offered.append(Path("offered").read_text().replace(" ", "").split("|"))
print(json.dumps(offered))
"""
"""A shell at which somebody presses Tab at the end of each line."""


def test_tab_completes_what_an_argument_can_be(tmp_path: Path) -> None:
    (tmp_path / "old.json").touch()
    expected = {
        "ketamine-facts re": {"reference", "review"},
        "ketamine-facts about pts": {"ptsd"},
        "ketamine-facts claim half": {claim.id for claim in facts.claims if claim.id.startswith("half")},
        "ketamine-facts notice crisis": {notice.id for notice in facts.notices if notice.id.startswith("crisis")},
        "ketamine-facts reference berman": {work.key for work in facts.references if work.key.startswith("berman")},
        "ketamine-facts review --importance s": {"safety"},
        "ketamine-facts export --format js": {name for name in FORMATS if name.startswith("js")},
        "ketamine-facts compare ol": {"old.json"},
    }
    lines = json.dumps(list(expected))
    command = [sys.executable, "-c", _COMPLETE]
    done = subprocess.run(command, check=True, capture_output=True, cwd=tmp_path, input=lines, text=True)
    offered = dict(zip(expected, map(set, json.loads(done.stdout)), strict=True))
    assert offered == expected
