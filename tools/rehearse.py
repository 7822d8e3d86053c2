"""Rehearse a release: build the last commit, upload it to an index on this machine, install it from there, use it."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import tomllib
import zipfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TOOLS = Path(sys.executable).parent
LARGEST_WHEEL = 500_000  # bytes; the data files alone take 174,000
INSTALLS = (("3.11",), ("3.12",), ("3.13",), ("3.11", "--no-binary", "ketamine_facts"))
STATE = "from ketamine_facts import installed_state as s; print(s().state, s().digest)"
CLEAN = {
    **{name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))},
    "NO_PROXY": "127.0.0.1",
    "PYTHONDONTWRITEBYTECODE": "1",
}


def run(*words: str | Path, cwd: Path = ROOT, umask: int = 0o022, **env: str) -> str:
    """Run a command and return what it prints; end the rehearsal if it fails."""
    done = subprocess.run(words, cwd=cwd, env=CLEAN | env, umask=umask, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"$ {' '.join(map(str, words))}\n{done.stdout}{done.stderr}(exit status {done.returncode})")
    return done.stdout.strip()


def build(work: Path, umask: int, mtime: int) -> tuple[Path, Path, Path]:
    """Build a clone of the last commit, recorded as released; return the clone, the wheel and the sdist."""
    tree, dist = work / f"tree-{umask:o}", work / f"dist-{umask:o}"
    run("git", "clone", "--quiet", "--no-local", ROOT, tree, umask=umask)
    if "## [Unreleased]" in (tree / "CHANGELOG.md").read_text(encoding="utf-8"):
        run(sys.executable, "tools/release.py", "2026-01-01", cwd=tree, PYTHONPATH=str(tree / "src"))
    for path in tree.rglob("*"):
        os.utime(path, (mtime, mtime), follow_symlinks=False)
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", dist, tree, umask=umask)
    return tree, next(dist.glob("*.whl")), next(dist.glob("*.tar.gz"))


def check_files(tree: Path, wheel: Path, sdist: Path) -> None:
    """Check the metadata, and that the wheel has exactly the tracked files of the package and the size allowed."""
    run(TOOLS / "twine", "check", "--strict", sdist, wheel)
    run(TOOLS / "check-wheel-contents", "--ignore=W004", wheel)  # the name of a PyInstaller hook cannot be imported
    tracked = {name.removeprefix("src/") for name in run("git", "ls-files", "src", cwd=tree).splitlines()}
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert packed == tracked, packed ^ tracked
    assert wheel.stat().st_size <= LARGEST_WHEEL, f"{wheel.name} has {wheel.stat().st_size} bytes"


@contextmanager
def index(folder: Path) -> Generator[str]:
    """Serve an empty package index on this machine, and yield its address."""
    folder.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    options = ("-i", "127.0.0.1", "-p", str(port), "-a", ".", "-P", ".", "--disable-fallback")
    server = subprocess.Popen([TOOLS / "pypi-server", "run", *options, folder], env=CLEAN, stderr=subprocess.DEVNULL)
    try:
        while socket.socket().connect_ex(("127.0.0.1", port)):
            assert server.poll() is None, "the index did not start"
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


def install(python: Path, address: str, *options: str) -> None:
    """Install the package as a user does, and check that it came from the index of this rehearsal."""
    pip = (python, "-m", "pip", "install", "--no-cache-dir", "--extra-index-url", f"{address}simple/")
    report = run(*pip, "--quiet", "--report", "-", *options, "ketamine_facts", cwd=python.parent)
    found = {item["metadata"]["name"]: item["download_info"]["url"] for item in json.loads(report)["install"]}
    assert found["ketamine_facts"].startswith(address), found


def use(python: Path, tree: Path, project: Path) -> None:
    """Check that the installed content is as released; type-check and test a project that depends on it."""
    shutil.copytree(tree / "tests" / "consumer", project)
    built = run(sys.executable, "-P", "-c", STATE, cwd=project, PYTHONPATH=str(tree / "src"))
    installed = run(python, "-P", "-c", STATE, cwd=project)
    assert installed == built, f"{installed}, not {built}"
    assert installed.startswith("released"), installed
    run(python.with_name("ketamine-facts"), "--version")
    groups = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    run(python, "-m", "pip", "install", "--editable", project, *groups["test"])
    run(TOOLS / "mypy", "--python-executable", python, cwd=project)
    run(TOOLS / "pyright", "--pythonpath", python, cwd=project)
    run(python, "-P", "-m", "pytest", "-q", cwd=project)


def main(work: Path) -> None:
    """Do each step and print it when it is done."""
    tree, wheel, sdist = build(work, 0o022, 1_700_000_000)
    _, *again = build(work, 0o077, 1_000_000_000)
    assert [path.read_bytes() for path in again] == [wheel.read_bytes(), sdist.read_bytes()], "the two builds differ"
    check_files(tree, wheel, sdist)
    print(f"Built twice with the same bytes, and checked: {wheel.name}, {wheel.stat().st_size} bytes, and {sdist.name}")
    with index(work / "index") as address:
        login = ("--non-interactive", "--repository-url", address, "-u", "any", "-p", "any")
        run(TOOLS / "twine", "upload", *login, wheel, sdist)
        for version, *options in INSTALLS:
            name = "-".join((version, *options))
            run(f"python{version}", "-m", "venv", work / name)
            install(work / name / "bin" / "python", address, *options)
            use(work / name / "bin" / "python", tree, work / f"project-{name}")
            print(f"Python {' '.join((version, *options))}: installed from the index, as released, used by a project")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="release-") as folder:
        main(Path(folder))
