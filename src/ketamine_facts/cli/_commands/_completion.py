"""``completion``: print the shell code that turns on Tab completion. Needs the extra ``completion``."""

import argparse
from typing import Final

from ketamine_facts.cli._command import Answer, Command, Output, Request
from ketamine_facts.cli._parser import PROGRAM
from ketamine_facts.errors import KetamineFactsError

SHELLS: Final = ("bash", "zsh", "fish")
_MISSING: Final = "completion needs the extra 'completion': pip install 'ketamine_facts[completion]'"


class CompletionOutput(Output, frozen=True):
    """The shell code that turns on Tab completion, and its shell."""

    shell: str
    """The name of the shell."""
    code: str
    """The code to run in this shell."""


def _completion(request: Request) -> Answer:
    try:
        from argcomplete.shell_integration import shellcode
    except ModuleNotFoundError:
        raise KetamineFactsError(_MISSING) from None
    shell = request.option("shell", str)
    code = shellcode([PROGRAM], shell=shell)
    return Answer(f"{code.strip()}\n", CompletionOutput(shell=shell, code=code))


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=SHELLS, help="the shell")


def _details() -> str:
    return f"""\
needs the extra: pip install 'ketamine_facts[completion]'

to turn it on:
  bash  add to ~/.bashrc:  eval "$({PROGRAM} completion bash)"
  zsh   add to ~/.zshrc, after compinit:  eval "$({PROGRAM} completion zsh)"
  fish  {PROGRAM} completion fish > ~/.config/fish/completions/{PROGRAM}.fish"""


COMPLETION = Command(
    "completion",
    "the code that turns on completion by Tab in a shell",
    _completion,
    CompletionOutput,
    _arguments,
    details=_details,
)
