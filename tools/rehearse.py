"""A whole release, rehearsed: from a clean clone to an installed package on every Python found, over a real index.

python tools/rehearse.py [--keep FOLDER]
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, cast

import artifacts
from index import Index, serve
from steps import HERE, Report, StepError, need, run

_SUPPORTED: Final = range(11, 16)
_TOO_OLD: Final = range(10, 7, -1)
_LONG_AGO: Final = 1_000_000_000
_DIGEST: Final = "from ketamine_facts import facts; print(facts.digest)"
_STATE: Final = "from ketamine_facts.release import installed_state as s; print(s().state, s().content_version)"


@dataclass(frozen=True)
class Release:
    """What is being released."""

    tree: Path
    version: str
    digest: str
    wheel: Path
    sdist: Path


def pythons(minors: range) -> Iterator[tuple[str, str]]:
    """The Pythons of this machine, on the path or installed by pyenv, each as its version and its executable."""
    root = run(("pyenv", "root")).strip() if shutil.which("pyenv") else ""
    for minor in minors:
        name = f"python3.{minor}"
        on_path = shutil.which(name)
        kept = [str(path) for path in Path(root or os.devnull).glob(f"versions/*/bin/{name}")]
        for found in ([on_path] if on_path else []) + kept:
            try:
                yield f"3.{minor}", run((found, "-c", "import sys; print(sys.executable)")).strip()
            except StepError:
                continue  # a shim with nothing behind it
            break


def clone(folder: Path, umask: int) -> Path:
    """A clean clone of the last commit, with the release step done in it where it is still to do."""
    run(("git", "clone", "--quiet", "--no-local", HERE, folder), umask=umask)
    if promises(folder, "pending"):
        day = run(("git", "log", "-1", "--format=%cs"), cwd=folder).strip()
        promises(folder, "release", "--day", day)
    return folder


def promises(tree: Path, command: str, *options: str) -> str:
    """Run a command of the clone's own release tool on it."""
    tool = (sys.executable, str(tree / "tools" / "promises.py"), command, *options)
    return run(tool, cwd=tree, env={"PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}).strip()


def build_twice(work: Path) -> Release:
    """Build one commit from two checkouts of other dates and rights, and ask for the same bytes."""
    first, second = clone(work / "first", 0o022), clone(work / "second", 0o077)
    for path in second.rglob("*"):
        if not path.is_symlink():
            os.utime(path, (_LONG_AGO, _LONG_AGO))
    wheel, sdist = artifacts.build(first, work / "dist", umask=0o022, seed="1")
    for one, other in zip((wheel, sdist), artifacts.build(second, work / "again", umask=0o077, seed="2"), strict=True):
        need(one.read_bytes() == other.read_bytes(), f"{one.name} differs between two builds of one commit")
    project = tomllib.loads((first / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    digest = run((sys.executable, "-P", "-c", _DIGEST), cwd=work, env={"PYTHONPATH": str(first / "src")}).strip()
    return Release(first, str(project["version"]), digest, wheel, sdist)


def check_served(index: Index, release: Release) -> str:
    """Ask that the index serves the very bytes that were built, and says for which Pythons."""
    files = index.files("ketamine-facts")
    need(files.keys() == {release.wheel.name, release.sdist.name}, f"the index serves {sorted(files)}")
    for path in (release.wheel, release.sdist):
        served = files[path.name]
        need(served.sha256 == artifacts.digest(path), f"{path.name}: the index gives another hash")
        need(index.get(served.url) == path.read_bytes(), f"{path.name}: the index serves other bytes")
        need(served.requires_python == ">=3.11", f"{path.name}: the index says Python {served.requires_python}")
    return "both served with the built files' SHA-256, and byte for byte"


class Environment:
    """A fresh environment of some Python, and a folder away from the source tree to work in."""

    def __init__(self, folder: Path, executable: str) -> None:
        run((executable, "-m", "venv", folder))
        self.python = folder / "bin" / "python"
        self.away = folder / "away"
        self.away.mkdir()

    def run(self, *words: str | Path, **env: str) -> str:
        """Run the environment's Python, which sees nothing of the source tree."""
        return run((self.python, "-P", *words), cwd=self.away, env=env).strip()

    def install(self, index: Index, release: Release, built: Path) -> None:
        """Install the release as a user would, from the wheel or the sdist, and ask that it came from the index."""
        form = "--only-binary" if built is release.wheel else "--no-binary"
        report = self.away / "report.json"
        self.run(
            *("-m", "pip", "install", "--no-cache-dir", "--extra-index-url", index.url, form, "ketamine_facts"),
            *("--report", report, f"ketamine_facts=={release.version}"),
        )
        installed = cast(
            "list[dict[str, dict[str, object]]]", json.loads(report.read_text(encoding="utf-8"))["install"]
        )
        (info,) = (item["download_info"] for item in installed if item["metadata"]["name"] == "ketamine_facts")
        hashes = cast("dict[str, dict[str, str]]", info["archive_info"])["hashes"]
        need(str(info["url"]).startswith(f"http://127.0.0.1:{index.port}/"), f"installed from {info['url']}")
        need(hashes["sha256"] == artifacts.digest(built), f"installed another {built.name}")

    def use(self, release: Release) -> None:
        """Import it, run its command, and ask whether it is what was released."""
        where = self.run("-c", "import ketamine_facts; print(ketamine_facts.__file__)")
        need(Path(where).is_relative_to(self.python.parents[1]), f"imported from {where}")
        need(self.run("-c", _DIGEST) == release.digest, "the installed content is not the one that was built")
        need(self.run("-c", _STATE).startswith("released"), "the installed content is not recorded as released")
        command = run((self.python.parent / "ketamine-facts", "--version"), cwd=self.away)
        need(release.version in command, f"ketamine-facts --version says {command!r}")
        need("KETAMINE" in self.run("-m", "ketamine_facts"), "python -m ketamine_facts shows nothing")

    def consume(self, release: Release) -> None:
        """Type-check and test a project of its own that depends on the release."""
        project = self.away / "leaflet"
        shutil.copytree(release.tree / "tests" / "consumer", project)
        groups = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
        self.run("-m", "pip", "install", "--editable", project, *groups["test"])
        run((sys.executable, "-m", "mypy", "--python-executable", self.python), cwd=project)
        run((sys.executable, "-m", "pyright", "--pythonpath", self.python), cwd=project)
        run((self.python, "-P", "-m", "pytest", "-q"), cwd=project)

    def tamper(self) -> None:
        """Change one dose of the installed content, and ask that the check tells."""
        data = self.run("-c", "import ketamine_facts; print(ketamine_facts.__path__[0])")
        path = Path(data) / "data" / "routes.json"
        routes = json.loads(path.read_text(encoding="utf-8"))
        routes[0]["dosages"][0]["amount"]["low"] /= 2
        path.write_text(json.dumps(routes), encoding="utf-8")
        need(self.run("-c", _STATE).startswith("altered"), "a changed dose went unnoticed")

    def use_zipped(self, release: Release) -> None:
        """Import the wheel itself, unextracted, in place of the installed package."""
        self.run("-m", "pip", "uninstall", "--yes", "ketamine_facts")
        path = {"PYTHONPATH": str(release.wheel)}
        where = self.run("-c", "import ketamine_facts; print(ketamine_facts.__file__)", **path)
        need(where.startswith(str(release.wheel)), f"imported from {where}")
        need(self.run("-c", _DIGEST, **path) == release.digest, "the zipped content is another one")
        need("KETAMINE" in self.run("-m", "ketamine_facts", **path), "python -m ketamine_facts shows nothing")


def on_python(work: Path, name: str, executable: str, index: Index, release: Release) -> str:
    """Try the release on one Python, from wheel and from sdist."""
    for built in (release.wheel, release.sdist):
        env = Environment(work / f"{name}-{'wheel' if built is release.wheel else 'sdist'}", executable)
        env.install(index, release, built)
        env.use(release)
        env.consume(release)
        if built is release.wheel:
            env.tamper()
        else:
            env.use_zipped(release)
    return "wheel and sdist: import, command, consumer project (mypy, pyright, tests); altered dose told; zipped wheel"


def refuse_old(work: Path, index: Index) -> str:
    """Ask that an older Python is turned away by what the index says, before anything is downloaded."""
    for name, executable in pythons(_TOO_OLD):
        run((executable, "-m", "venv", work / name))
        command = ("-m", "pip", "install", "--no-cache-dir", "--no-deps", "--index-url", index.url, "ketamine_facts")
        said = run((work / name / "bin" / "python", *command), fails=True)
        need(
            "Requires-Python >=3.11" in said and "Downloading" not in said,
            f"Python {name} was turned away otherwise:\n{said}",
        )
        return f"Python {name} is turned away by the index's metadata"
    return "NOT TRIED: no Python older than 3.11 found"


def rehearse(work: Path, report: Report) -> None:
    """Do every step, noting what each proved."""
    made: list[Release] = []

    def reproducible() -> str:
        made.append(build_twice(work))
        return "two clones, dates 25 years apart, umask 022 and 077: wheel and sdist byte-identical"

    report.step("Reproducible build", reproducible)
    (release,) = made
    report.step("Contents", lambda: artifacts.look_inside(release.tree, release.wheel, release.sdist))
    report.step("Linters", lambda: artifacts.lint(release.tree, release.wheel, release.sdist))
    report.step("Supply chain", lambda: artifacts.supply_chain(release.tree, release.wheel, work / "alone"))
    report.step("Versions", lambda: promises(release.tree, "check"))
    report.step("Promises, broken", lambda: broken_promises(release.tree))
    with serve(work / "index") as index:
        report.step("Upload", lambda: upload(index, release))
        report.step("Served files", lambda: check_served(index, release))
        found = list(pythons(_SUPPORTED))
        need(found, "no Python from 3.11 on was found")
        for name, executable in found:
            report.step(f"Python {name}", partial(on_python, work, name, executable, index, release))
        report.step("Older Python", lambda: refuse_old(work, index))


def broken_promises(tree: Path) -> str:
    """Run the tests that plant a broken promise each."""
    env = {"PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    said = run((sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/release"), cwd=tree, env=env)
    return said.strip().splitlines()[-1]


def upload(index: Index, release: Release) -> str:
    """Upload both files."""
    index.upload(release.wheel, release.sdist)
    return "twine, to an index on 127.0.0.1"


def main() -> int:
    """Rehearse, then print the table; 1 where a step failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=Path, help="do it in this folder, and leave everything there")
    keep = cast("Path | None", parser.parse_args().keep)
    report, failed = Report(), ""
    with tempfile.TemporaryDirectory(prefix="release-") as folder:
        work = keep.resolve() if keep else Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        try:
            rehearse(work, report)
        except StepError as error:
            failed = str(error)
    print(f"\n{report}")
    if run(("git", "status", "--porcelain"), cwd=HERE).strip():
        print("\nThere are uncommitted changes; what was rehearsed is the last commit.")
    if failed:
        print(f"\nFAILED\n{failed}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
