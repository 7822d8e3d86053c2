"""The files of a release: built the same from any checkout of a commit, checked, with the list of what they need.

python tools/artifacts.py DIST    build sdist, wheel and SBOM of this tree into the folder DIST, and check them
"""

import argparse
import hashlib
import json
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Iterator
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path
from typing import Final, cast

from steps import HERE, Report, StepError, need, run

LARGEST: Final = 300_000
"""Bytes that neither file may exceed."""
LICENSES: Final = frozenset({"MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "PSF-2.0"})
"""What a run-time dependency may be licensed under: terms that ask for no more than a notice."""
_NOT_ASKED: Final = ("AuthorEmail", "Url")
"""What pyroma is not asked: the project has no address and no home page yet, and none is made up."""
_NEEDED: Final = {"importlib-resources", "pydantic"}


def build(tree: Path, dist: Path, *, umask: int = -1, seed: str = "random") -> tuple[Path, Path]:
    """Build the wheel and the sdist of a tree with the hatchling installed here: the paths of the two."""
    run(
        (sys.executable, "-m", "build", "--no-isolation", "--outdir", dist, tree),
        cwd=tree,
        umask=umask,
        env={"PYTHONHASHSEED": seed},
    )
    (wheel,), (sdist,) = dist.glob("*.whl"), dist.glob("*.tar.gz")
    return wheel, sdist


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def lint(tree: Path, wheel: Path, sdist: Path) -> str:
    """Ask every linter of packages."""
    tool = Path(sys.executable).parent
    run((sys.executable, "-m", "twine", "check", "--strict", wheel, sdist))
    run((tool / "check-wheel-contents", wheel), cwd=wheel.parent)
    run((tool / "validate-pyproject", "pyproject.toml"), cwd=tree)
    run((tool / "pyroma", "--min", "10", "--skip-tests", ",".join(_NOT_ASKED), tree), cwd=tree)
    return (
        f"twine check --strict, check-wheel-contents, validate-pyproject, pyroma 10/10 (less {len(_NOT_ASKED)} rules)"
    )


def look_inside(tree: Path, wheel: Path, sdist: Path) -> str:
    """Ask for the package and nothing else in the wheel, for whole metadata, and for files of small size."""
    for path in (wheel, sdist):
        need(path.stat().st_size <= LARGEST, f"{path.name} has {path.stat().st_size} bytes, more than {LARGEST}")
    tracked = {
        name.removeprefix("src/") for name in run(("git", "ls-files", "src/ketamine_facts"), cwd=tree).splitlines()
    }
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        info = next(name for name in names if name.endswith(".dist-info/METADATA"))
        metadata = HeaderParser().parsestr(archive.read(info).decode())
    inside = {name for name in names if ".dist-info/" not in name}
    need(inside == tracked, f"the wheel differs from the tracked files: {sorted(inside ^ tracked)}")
    need("ketamine_facts/py.typed" in inside, "the wheel has no py.typed")
    with tarfile.open(sdist) as archive:
        packed = {name.partition("/src/")[2] for name in archive.getnames() if "/src/" in name}
    need(tracked <= packed, f"the sdist lacks {sorted(tracked - packed)}")
    need(not (wanting := list(_wanting(tree, metadata))), f"metadata: {'; '.join(wanting)}")
    sizes = ", ".join(f"{path.suffix.lstrip('.')} {path.stat().st_size / 1000:.0f} kB" for path in (wheel, sdist))
    return f"{len(inside)} files, exactly the tracked ones, py.typed and data among them; {sizes}"


def _wanting(tree: Path, metadata: Message) -> Iterator[str]:
    project = cast("dict[str, object]", tomllib.loads((tree / "pyproject.toml").read_text(encoding="utf-8"))["project"])
    for field, expected in (
        ("Version", project["version"]),
        ("License-Expression", "MIT"),
        ("Requires-Python", project["requires-python"]),
        ("Description-Content-Type", "text/markdown"),
    ):
        if metadata[field] != expected:
            yield f"{field} is {metadata[field]!r}, not {expected!r}"
    if set(metadata.get_all("License-File", [])) != {"LICENSE", "NOTICE"}:
        yield "License-File does not name LICENSE and NOTICE"
    yield from (f"no {field}" for field in ("Summary", "Keywords", "Classifier", "Author") if not metadata[field])
    if not metadata.get_payload():
        yield "no description: the README is empty"
    needs = {str(line).partition(">")[0].partition("<")[0].strip() for line in metadata.get_all("Requires-Dist", [])}
    if needs != _NEEDED:
        yield f"needs {sorted(needs)}, not {sorted(_NEEDED)}"


def supply_chain(tree: Path, wheel: Path, folder: Path) -> str:
    """Install the wheel on its own, audit the licences of all it brings, and write the SBOM beside it."""
    run((sys.executable, "-m", "venv", "--without-pip", folder))
    python = folder / "bin" / "python"
    run((sys.executable, "-m", "pip", "--python", python, "install", "--no-cache-dir", wheel))
    sbom = wheel.with_name(f"{wheel.name.partition('-py3')[0]}.cdx.json")
    tool = Path(sys.executable).parent
    told = ("--mc-type", "library", "--pyproject", tree / "pyproject.toml", "-o", sbom)
    run((tool / "cyclonedx-py", "environment", python, "--output-reproducible", "--validate", "--of", "JSON", *told))
    components = _components(sbom)
    need(components.keys() >= _NEEDED, f"the SBOM lacks {sorted(_NEEDED - components.keys())}")
    for name, licences in components.items():
        need(
            licences and licences <= LICENSES,
            f"{name}: licence {sorted(licences) or 'unknown'} is not among those agreed to",
        )
    found = json.loads(run((tool / "pip-licenses", "--python", python, "--format", "json")))
    seen = {str(entry["Name"]).lower().replace("_", "-") for entry in found}
    need(components.keys() <= seen, f"pip-licenses did not see {sorted(components.keys() - seen)}")
    listed = ", ".join(sorted({licence for licences in components.values() for licence in licences}))
    return f"{len(components)} packages, every one under {listed}; SBOM {sbom.name}"


def _components(sbom: Path) -> dict[str, set[str]]:
    document = json.loads(sbom.read_text(encoding="utf-8"))
    need(document["bomFormat"] == "CycloneDX", f"{sbom.name} is no CycloneDX document")
    return {
        str(component["name"]).lower().replace("_", "-"): {
            str(choice.get("expression") or choice["license"].get("id") or choice["license"].get("name"))
            for choice in component.get("licenses", [])
        }
        for component in document["components"]
    }


def main() -> int:
    """Build and check the files of a release."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dist", type=Path)
    dist = cast("Path", parser.parse_args().dist).resolve()
    report = Report()
    try:
        need(not dist.exists() or not any(dist.iterdir()), f"{dist} is not empty")
        wheel, sdist = build(HERE, dist)
        report.step("Contents", lambda: look_inside(HERE, wheel, sdist))
        report.step("Linters", lambda: lint(HERE, wheel, sdist))
        with tempfile.TemporaryDirectory() as folder:
            report.step("Supply chain", lambda: supply_chain(HERE, wheel, Path(folder) / "env"))
    except StepError as error:
        print(error, file=sys.stderr)
        return 1
    print(report)
    for path in sorted(dist.iterdir()):
        print(f"{digest(path)}  {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
