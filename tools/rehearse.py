"""Rehearse a release: build the last commit, upload it to an index on this machine, install it from there, use it.

python tools/rehearse.py
"""

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
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LARGEST_WHEEL = 400_000
PYTHONS = ("3.11", "3.12", "3.13")
DIGEST = "from ketamine_facts import installed_state as s; print(s().state, s().digest)"
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
CLEAN |= {"NO_PROXY": "127.0.0.1", "PYTHONDONTWRITEBYTECODE": "1"}


def run(*words: str | Path, cwd: Path = ROOT, umask: int = 0o022, **env: str) -> str:
    """Run a command and return what it prints; stop the rehearsal if it fails."""
    done = subprocess.run(words, cwd=cwd, env=CLEAN | env, umask=umask, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"$ {' '.join(map(str, words))}\n{done.stdout}{done.stderr}(exit status {done.returncode})")
    return done.stdout.strip()


def build(work: Path, umask: int, mtime: int) -> tuple[Path, list[Path]]:
    """Build a fresh clone of the last commit, recorded as released, and return the clone and the two files."""
    tree, dist = work / f"tree-{umask:o}", work / f"dist-{umask:o}"
    run("git", "clone", "--quiet", "--no-local", ROOT, tree, umask=umask)
    if "## [Unreleased]" in (tree / "CHANGELOG.md").read_text(encoding="utf-8"):
        run(sys.executable, "tools/release.py", "2026-01-01", cwd=tree, PYTHONPATH=str(tree / "src"))
    for path in tree.rglob("*"):
        os.utime(path, (mtime, mtime), follow_symlinks=False)
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", dist, tree, umask=umask)
    return tree, sorted(dist.iterdir())


def check_files(tree: Path, sdist: Path, wheel: Path) -> None:
    """Check the metadata, and that the wheel has exactly the tracked files of the package and the size allowed."""
    run(sys.executable, "-m", "twine", "check", "--strict", sdist, wheel)
    run(Path(sys.executable).with_name("check-wheel-contents"), wheel)
    tracked = {name.removeprefix("src/") for name in run("git", "ls-files", "src", cwd=tree).splitlines()}
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert packed == tracked, packed ^ tracked
    assert wheel.stat().st_size <= LARGEST_WHEEL, f"{wheel.name} has {wheel.stat().st_size} bytes"


@contextmanager
def index(folder: Path) -> Iterator[str]:
    """Serve an empty package index on this machine, and yield its address."""
    folder.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    tool = Path(sys.executable).with_name("pypi-server")
    options = ("-i", "127.0.0.1", "-p", str(port), "-a", ".", "-P", ".", "--disable-fallback")
    server = subprocess.Popen([tool, "run", *options, folder], env=CLEAN, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


def install(python: Path, address: str, *options: str) -> None:
    """Install the package as a user does, and check that it came from the index of this rehearsal."""
    report = python.parent / "report.json"
    pip = (python, "-m", "pip", "install", "--no-cache-dir", "--extra-index-url", f"{address}simple/")
    run(*pip, "--report", report, *options, "ketamine_facts", cwd=python.parent)
    installed = json.loads(report.read_text(encoding="utf-8"))["install"]
    sources = [item["download_info"]["url"] for item in installed if item["metadata"]["name"] == "ketamine_facts"]
    assert sources[0].startswith(address), sources


def use(python: Path, tree: Path, work: Path) -> None:
    """Check that the installed content is as released; type-check and test a project that depends on it."""
    state = run(python, "-P", "-c", DIGEST, cwd=work).split()
    expected = run(sys.executable, "-P", "-c", DIGEST, cwd=work, PYTHONPATH=str(tree / "src")).split()
    assert state == ["released", expected[1]], (state, expected)
    assert run(python.with_name("ketamine-facts"), "--version", cwd=work)
    project = work / f"consumer-{python.parents[1].name}"
    shutil.copytree(tree / "tests" / "consumer", project)
    groups = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    run(python, "-m", "pip", "install", "--editable", project, *groups["test"])
    run(sys.executable, "-m", "mypy", "--python-executable", python, cwd=project)
    run(sys.executable, "-m", "pyright", "--pythonpath", python, cwd=project)
    run(python, "-P", "-m", "pytest", "-q", cwd=project)


def main() -> None:
    """Do every step and print each one that is done."""
    with tempfile.TemporaryDirectory(prefix="release-") as folder:
        work = Path(folder)
        tree, (wheel, sdist) = build(work, 0o022, 1_700_000_000)
        _, again = build(work, 0o077, 1_000_000_000)
        assert [path.read_bytes() for path in again] == [wheel.read_bytes(), sdist.read_bytes()], "the builds differ"
        print(
            f"Built twice with the same bytes: {wheel.name} {wheel.stat().st_size}, {sdist.name} {sdist.stat().st_size}"
        )
        check_files(tree, sdist, wheel)
        with index(work / "index") as address:
            upload = (sys.executable, "-m", "twine", "upload", "--non-interactive", "--repository-url", address)
            run(*upload, "-u", "any", "-p", "any", wheel, sdist)
            print("Metadata and files checked, uploaded to an index on this machine")
            for version, *options in (
                *((version,) for version in PYTHONS),
                (PYTHONS[0], "--no-binary", "ketamine_facts"),
            ):
                if subprocess.call((f"python{version}", "-V"), env=CLEAN):
                    print(f"NOT TRIED: Python {version}")
                    continue
                name = " ".join(("Python", version, *options))
                run(f"python{version}", "-m", "venv", work / name)
                install(work / name / "bin" / "python", address, *options)
                use(work / name / "bin" / "python", tree, work)
                print(f"{name}: installed from the index, as released, used by a project")


if __name__ == "__main__":
    main()
