"""Print to standard output, which may be a terminal, a file on a full disk, or a pipe that closes early."""

import os
import sys
from pathlib import Path
from typing import BinaryIO, TextIO

from ketamine_facts.errors import KetamineFactsError


def print_text(text: str) -> None:
    """Print text. Escape characters that the encoding of standard output cannot represent."""
    stream: TextIO | None = sys.stdout
    if stream is not None:
        encoding = stream.encoding or "utf-8"
        _write(stream, f"{text}\n".encode(encoding, "backslashreplace").decode(encoding))


def print_exact(content: str | bytes) -> None:
    """Print the content of a file. Text is printed as UTF-8, without any change of line ends.

    On a terminal, text is printed with ``print_text``, and bytes are refused.
    """
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
    """Write to a stream. A pipe that its reader has closed is not an error: a reader such as ``head`` stops early."""
    try:
        if isinstance(content, bytes):
            stream.flush()
            stream.buffer.write(content)
        else:
            stream.write(content)
        stream.flush()
    except OSError as error:
        # redirect the stream to the null device: Python writes the rest of the text at exit, which would fail again
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError):
            raise KetamineFactsError(f"cannot print ({error.strerror})") from None


def is_standard_output(path: str) -> bool:
    """Return whether a path means standard output: ``-``, ``/dev/stdout``, or the file that output is redirected to."""
    if path == "-":
        return True
    try:
        return os.path.samestat(Path(path).stat(), os.fstat(sys.stdout.fileno()))
    except (OSError, ValueError, AttributeError):  # there is no such file, or no standard output
        return False
