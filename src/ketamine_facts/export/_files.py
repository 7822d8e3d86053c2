"""Write an export to a file or a folder. If writing fails, a file or folder that already exists stays unchanged."""

import os
import secrets
import shutil
import stat
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from ketamine_facts.errors import shown
from ketamine_facts.export._error import ExportError
from ketamine_facts.export._formats import Rendered

__all__ = ["write"]

# The name of a temporary file contains at most this many characters of the target's name, because file systems limit
# the length of names.
_NAME_KEPT = 40


def write(content: Rendered, path: str | os.PathLike[str]) -> None:
    """Write the result of ``render`` to a file or, if it is a mapping of several files, to a folder.

    An existing file is replaced in one step and keeps its permissions. If ``path`` is a symbolic link, the file that
    the link points to is replaced. A pipe or a device is written to, not replaced. An existing folder is replaced only
    if every file in the folder is also in ``content``.

    Raises ``ExportError`` (a ``ValueError``) if the file or folder cannot be written.
    """
    try:
        stream = _is_stream(Path(path))
        target = Path(os.path.realpath(path))
        if isinstance(content, Mapping):
            _write_folder({name: _bytes(text) for name, text in content.items()}, target)
        elif stream:
            # write to `path`, not to `target`: for a pipe, `realpath` returns a path that does not exist
            Path(path).write_bytes(_bytes(content))
        else:
            _write_file(_bytes(content), target)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ExportError(f"{shown(str(path))}: cannot be written ({reason})") from None


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _is_stream(path: Path) -> bool:
    """Whether the path is a pipe or a device, such as ``/dev/stderr``. A loop of symbolic links raises ``OSError``."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _write_file(content: bytes, target: Path) -> None:
    mode = target.stat().st_mode & 0o777 if target.exists() else None
    with _temporary(target, Path.unlink) as temporary:
        # the operating system reduces this mode by the umask of the process, as for any new file
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as file:
            file.write(content)
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(target)


def _write_folder(files: Mapping[str, bytes], target: Path) -> None:
    _check_names(files)
    _check_replaceable(files, target)
    with _temporary(target, shutil.rmtree) as temporary:
        temporary.mkdir()
        for name, content in files.items():
            file = temporary / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        _exchange(temporary, target)


def _check_names(files: Mapping[str, bytes]) -> None:
    for name in files:
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or not path.parts:
            raise ValueError(f"the file name {shown(name)} does not stay within the folder")


def _check_replaceable(files: Mapping[str, bytes], target: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise ValueError("it is not a folder, and the format writes one")
    if Path.cwd().is_relative_to(target):
        raise ValueError("it is the current folder or one above it; name a folder within it")
    for file in target.rglob("*"):
        name = file.relative_to(target).as_posix()
        if (file.is_symlink() or not file.is_dir()) and name not in files:
            raise ValueError(
                f"the folder holds the file {shown(name)}, which is not part of the export; empty it first"
            )


def _exchange(new: Path, target: Path) -> None:
    """Move the folder ``new`` to the target path, where it replaces an existing folder.

    The existing folder is first moved to a temporary path. If moving ``new`` fails, the existing folder is moved back.
    Otherwise, the existing folder is removed.
    """
    if not target.exists():
        new.rename(target)
        return
    with _temporary(target, shutil.rmtree) as old:
        target.rename(old)
        try:
            new.rename(target)
        except BaseException:
            old.rename(target)
            raise


@contextmanager
def _temporary(target: Path, remove: Callable[[Path], object]) -> Generator[Path]:
    """Yield an unused path next to the target. On leaving the context, call ``remove`` if this path exists."""
    path = target.with_name(f".{target.name[:_NAME_KEPT]}.{secrets.token_hex(8)}")
    try:
        yield path
    finally:
        if path.exists():
            remove(path)
