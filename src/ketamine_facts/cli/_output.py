"""Print to standard output, whatever it is: a terminal, a file, a pipe that closes early, a full disk."""

import os
import sys
from pathlib import Path
from typing import BinaryIO, TextIO

from ketamine_facts.errors import KetamineFactsError


def print_text(text: str) -> None:
    """Print text for a person, in the characters that the terminal can show."""
    stream: TextIO | None = sys.stdout
    if stream is not None:
        encoding = stream.encoding or "utf-8"
        _write(stream, f"{text}\n".encode(encoding, "backslashreplace").decode(encoding))


def print_exact(content: str | bytes) -> None:
    """Print the content of a file, byte for byte and as UTF-8; on a terminal, text is printed as for a person."""
    stream: TextIO | None = sys.stdout
    if stream is None:
        return
    binary: BinaryIO | None = getattr(stream, "buffer", None)
    if stream.isatty() or binary is None:
        if isinstance(content, bytes):
            raise KetamineFactsError("the format is binary: name a file with --output, or redirect the output")
        print_text(content.removesuffix("\n"))
        return
    _write(stream, content.encode() if isinstance(content, str) else content)


def _write(stream: TextIO, content: str | bytes) -> None:
    """Write to a stream; a closed pipe is no error, because its reader has seen enough."""
    try:
        if isinstance(content, bytes):
            stream.flush()
            stream.buffer.write(content)
        else:
            stream.write(content)
        stream.flush()
    except OSError as error:
        # otherwise Python would try to flush the rest when it ends, and fail again
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise KetamineFactsError(f"cannot print ({error.strerror})") from None


def is_standard_output(path: str) -> bool:
    """Whether a path means standard output: ``-``, or a path to what standard output is, such as ``/dev/stdout``."""
    if path == "-":
        return True
    try:
        return os.path.samestat(Path(path).stat(), os.fstat(sys.stdout.fileno()))
    except (OSError, ValueError, AttributeError):  # no such file, not a path, or no standard output
        return False
