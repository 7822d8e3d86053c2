"""Writing a file so that it is whole, or stays as it was."""

import os
import tempfile
from pathlib import Path

from ketamine_facts.errors import shown
from ketamine_facts.export._formats import ExportError

__all__ = ["write"]


def write(text: str, path: str | os.PathLike[str]) -> None:
    """Write a file whole: it is replaced in one step, and stays as it was where that fails with ``ExportError``.

    A link is followed, a file keeps its mode, and what is no file (a pipe, a device) is written to, not replaced.
    """
    try:
        target = Path(path).resolve()
        if target.exists() and not target.is_file():
            target.write_text(text, encoding="utf-8", newline="\n")
        else:
            _replace(text, target)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ExportError(f"{shown(str(path))}: cannot be written ({reason})") from None


def _replace(text: str, target: Path) -> None:
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current
