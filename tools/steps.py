"""What the release tools share: running a command, and saying what was proved."""

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parents[1]


class StepError(Exception):
    """Something that a release must have is missing; the message is for the maintainer."""


def need(condition: object, message: str) -> None:
    """Go on only where the condition holds."""
    if not condition:
        raise StepError(message)


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path = HERE,
    env: Mapping[str, str] | None = None,
    umask: int = -1,
    fails: bool = False,
) -> str:
    """Run a command and hand back all it printed; raises ``StepError`` unless it ends as expected."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words, cwd=cwd, env=environment(env), umask=umask, capture_output=True, text=True, check=False
    )
    said = done.stdout + done.stderr
    need((done.returncode != 0) is fails, f"$ {' '.join(words)}\n{said.strip()}\n(exit status {done.returncode})")
    return said


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The variables for a command: those of this process, but for what would let it see another source tree."""
    unwanted = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "SOURCE_DATE_EPOCH", "MYPYPATH")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    local = ",".join(filter(None, (os.environ.get("NO_PROXY"), "127.0.0.1")))
    return {**kept, "NO_PROXY": local, "no_proxy": local, "NO_COLOR": "1", **(extra or {})}


class Report:
    """A table of what was proved, row by row."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, str]] = []
        self._began = time.monotonic()

    def step(self, what: str, prove: Callable[[], str]) -> None:
        """Do a step, and note what it proved."""
        print(f"... {what}", flush=True)
        self.rows.append((what, prove()))

    def __str__(self) -> str:
        width = max(len(what) for what, _ in self.rows)
        lines = [f"{what.ljust(width)}  {proved}" for what, proved in self.rows]
        took = f"{'Time'.ljust(width)}  {time.monotonic() - self._began:.0f} s"
        return "\n".join((f"{'Proved'.ljust(width)}  by", "-" * width + "  --", *lines, took))
