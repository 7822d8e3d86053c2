"""Files and folders are written whole or not at all, and pipes and devices are written to."""

import os
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ketamine_facts.export import ExportError, write

NO_SPACE = OSError(28, "No space left on device")
SITE: dict[str, str | bytes] = {"index.html": "home é\n", "use/ptsd.html": b"\x00\xff"}


def held(folder: Path) -> dict[str, bytes]:
    """Every file in a folder, by relative path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_text_is_written_as_utf_8_with_its_own_line_ends(tmp_path: Path) -> None:
    write("é\n\r\n", tmp_path / "out.txt")
    assert held(tmp_path) == {"out.txt": "é\n\r\n".encode()}


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write(b"\x00\xff", str(tmp_path / "out.bin"))
    assert held(tmp_path) == {"out.bin": b"\x00\xff"}


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "out.txt"
    file.write_text("before", encoding="utf-8")
    file.chmod(0o640)
    write("after", file)
    assert held(tmp_path) == {"out.txt": b"after"}
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_long_name_can_be_written(tmp_path: Path) -> None:
    name = "é" * 120
    write("text", tmp_path / name)
    assert held(tmp_path) == {name: b"text"}


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    link, dangling = tmp_path / "link.txt", tmp_path / "dangling.txt"
    (tmp_path / "out.txt").write_text("before", encoding="utf-8")
    link.symlink_to("out.txt")
    dangling.symlink_to("new.txt")
    for path in (link, dangling):
        write("after", path)
        assert path.is_symlink()
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == (tmp_path / "new.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("content", ["text", SITE], ids=["file", "folder"])
def test_a_link_to_itself_is_refused_and_stays(tmp_path: Path, content: str | dict[str, str | bytes]) -> None:
    link = tmp_path / "loop"
    link.symlink_to("loop")
    with pytest.raises(ExportError, match="cannot be written \\(Too many levels of symbolic links\\)"):
        write(content, link)
    assert link.is_symlink()
    assert [path.name for path in tmp_path.iterdir()] == ["loop"]


@contextmanager
def read_end(descriptors: tuple[int, int]) -> Generator[int]:
    """The reading end of a pipe; both ends are closed in the end."""
    try:
        yield descriptors[0]
    finally:
        for descriptor in descriptors:
            os.close(descriptor)


def test_a_named_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with read_end((os.open(pipe, os.O_RDONLY | os.O_NONBLOCK), os.open(pipe, os.O_WRONLY))) as reader:
        write("after é\n", pipe)
        assert os.read(reader, 100) == "after é\n".encode()
    assert pipe.is_fifo()


def test_a_process_substitution_is_written_to() -> None:
    reader, writer = os.pipe()
    with read_end((reader, writer)):
        write("é", f"/dev/fd/{writer}")
        assert os.read(reader, 100) == "é".encode()


def test_threads_that_write_leave_the_umask_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_: int) -> int:
        raise AssertionError("the umask belongs to the whole process")

    umask = os.umask(0o027)
    os.umask(0o027)
    try:
        monkeypatch.setattr(os, "umask", never)
        threads = [threading.Thread(target=write, args=("x", tmp_path / f"{number}.txt")) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        monkeypatch.undo()
        os.umask(umask)
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o640}
    assert len(held(tmp_path)) == 8


@pytest.mark.parametrize("method", ["replace", "chmod"])
def test_a_file_stays_as_it_was_if_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    (tmp_path / "out.txt").write_text("before", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise NO_SPACE

    monkeypatch.setattr(Path, method, refuse)
    with pytest.raises(ExportError, match="cannot be written \\(No space left on device\\)"):
        write("after", tmp_path / "out.txt")
    assert held(tmp_path) == {"out.txt": b"before"}


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/nowhere/at/all/out.txt", "No such file or directory"),
        ("\0", "embedded null byte"),
        (".", "Is a directory"),
        (f"{__file__}/out.txt", "Not a directory"),
    ],
)
def test_a_path_that_cannot_be_written_is_named_with_the_reason(path: str, reason: str) -> None:
    with pytest.raises(ExportError, match=f"cannot be written \\({reason}\\)"):
        write("text", path)


def test_text_that_is_no_unicode_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="surrogates not allowed"):
        write("\ud800", tmp_path / "out.txt")
    assert held(tmp_path) == {}


def test_a_folder_is_written_with_its_files(tmp_path: Path) -> None:
    write(SITE, tmp_path / "site")
    assert held(tmp_path) == {"site/index.html": "home é\n".encode(), "site/use/ptsd.html": b"\x00\xff"}


def test_a_folder_of_the_same_files_is_replaced_also_through_a_link(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to("site")
    for target, text in ((tmp_path / "site", "first"), (link, "second")):
        write({**SITE, "index.html": text}, target)
    (tmp_path / "empty").mkdir()
    write({"a": "b"}, tmp_path / "empty")
    assert link.is_symlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "link", "site"]
    assert held(tmp_path / "site")["index.html"] == b"second"
    assert held(tmp_path / "empty") == {"a": b"b"}


@pytest.mark.parametrize("kind", ["file", "link"])
def test_a_folder_with_other_files_is_refused_and_stays(tmp_path: Path, kind: str) -> None:
    (tmp_path / "site").mkdir()
    mine = tmp_path / "site" / "mine"
    if kind == "file":
        mine.write_text("precious", encoding="utf-8")
    else:
        mine.symlink_to(tmp_path)
    with pytest.raises(ExportError, match="the folder holds the file 'mine', which is not part of the export"):
        write(SITE, tmp_path / "site")
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["mine"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_is_not_written_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("before", encoding="utf-8")
    with pytest.raises(ExportError, match="it is not a folder, and the format writes one"):
        write(SITE, tmp_path / "site")
    assert held(tmp_path) == {"site": b"before"}


def test_the_current_folder_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inner").mkdir()
    monkeypatch.chdir(tmp_path / "inner")
    for path in (".", ".."):
        with pytest.raises(ExportError, match="it is the current folder or one above it; name a folder within it"):
            write(SITE, path)


@pytest.mark.parametrize("name", ["../out", "/out", "a/../../out", "", "."])
def test_no_file_leaves_its_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match="does not stay within the folder"):
        write({"index.html": "", name: ""}, tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("failing", ["write_bytes", "rename"])
def test_a_folder_stays_as_it_was_if_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    write(SITE, tmp_path / "site")
    before = held(tmp_path)
    original = getattr(Path, failing)

    def refuse_the_second(path: Path, *arguments: object) -> object:
        calls.append(path)
        if len(calls) == 2:
            raise NO_SPACE
        return original(path, *arguments)

    calls: list[Path] = []
    monkeypatch.setattr(Path, failing, refuse_the_second)
    with pytest.raises(ExportError, match="cannot be written \\(No space left on device\\)"):
        write({**SITE, "index.html": "after"}, tmp_path / "site")
    assert held(tmp_path) == before
