"""What versions promise, kept: the commands that release an edition, and the check that CI runs.

python tools/promises.py check     say what stands between this tree and an honest version
python tools/promises.py content   print the changelog's Content section since the last release
python tools/promises.py release   date the changelog, keep the snapshots, record the digest
"""

import argparse
import datetime
import hashlib
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import public_api
from ketamine_facts import ContentError, __version__, load
from ketamine_facts.changes import Bump, Change, numbers
from ketamine_facts.comparison import Comparison, compare
from ketamine_facts.content import bundled
from ketamine_facts.digests import DIGESTS

HERE: Final = Path(__file__).resolve().parents[1]
_HEADING: Final = re.compile(r"^## \[(?P<version>[^\]]+)\] - (?P<day>\d{4}-\d{2}-\d{2}|unreleased)$", re.MULTILINE)


@dataclass(frozen=True)
class Entry:
    """One version of the changelog; it is released when its heading bears a day."""

    version: str
    day: str
    text: str

    @property
    def released(self) -> bool:
        """Whether the heading bears a day."""
        return self.day != "unreleased"


class Tree:
    """A state of the project: its changelog, its source, and the snapshots of what was released."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.changelog = root / "CHANGELOG.md"
        self.snapshots = root / "tests" / "snapshots"

    def entries(self) -> list[Entry]:
        """The versions of the changelog, newest first."""
        text = self.changelog.read_text(encoding="utf-8")
        found = list(_HEADING.finditer(text))
        ends = [*(match.start() for match in found[1:]), len(text)]
        return [
            Entry(match["version"], match["day"], text[match.end() : end])
            for match, end in zip(found, ends, strict=True)
        ]

    def content_file(self, version: str) -> Path:
        """Where the content of a released content version is kept."""
        return self.snapshots / f"content-{version}.json"

    def api_file(self, version: str) -> Path:
        """Where the public names of a released package version are kept."""
        return self.snapshots / f"api-{version}.json"

    def package_version(self) -> str:
        """The version that the metadata give."""
        return str(tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])

    def content_since_release(self) -> Comparison | None:
        """The comparison of the content with that of the last release; none before the first."""
        if not DIGESTS:
            return None
        return compare(load(self.content_file(max(DIGESTS, key=numbers))), bundled())

    def names_since(self, version: str) -> list[public_api.ApiChange]:
        """What changed in the public names since a released version."""
        kept = public_api.undump(self.api_file(version).read_text(encoding="utf-8"))
        return public_api.differences(kept, public_api.read(self.root / "src"))


def problems(tree: Tree) -> Iterator[str]:
    """Each way in which versions, changelog and snapshots do not agree; none where all is well."""
    entries = tree.entries()
    newest = entries[0].version if entries else "missing"
    if not newest == __version__ == tree.package_version():
        yield f"CHANGELOG.md is at {newest}, pyproject.toml at {tree.package_version()}, __version__ at {__version__}"
        return
    if lost := list(_lost(tree, entries)):
        yield from lost
        return
    released = [entry for entry in entries if entry.released]
    if released:
        names = tree.names_since(released[0].version)
        comparison = None
        try:
            comparison = tree.content_since_release()
        except ContentError as error:
            yield f"another form of the content, which asks for a new schema_version and a major version: {error}"
        changes = comparison.changes if comparison else ()
        if entries[0].released:
            for what in (*(change.subject for change in changes), *names):
                yield f"{newest} was released on {entries[0].day}, and has changed since: {what}"
        else:
            if comparison:
                yield from _not_to_follow(comparison)
            yield from _too_small(released[0], changes, names)
            yield from _untold(entries[0], changes, names)


def _lost(tree: Tree, entries: list[Entry]) -> Iterator[str]:
    for version, digest in DIGESTS.items():
        path = tree.content_file(version)
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            yield f"{path.name}: not the edition that digests.py records for {version}"
    for entry in entries:
        if entry.released and not tree.api_file(entry.version).is_file():
            yield f"{tree.api_file(entry.version).name}: missing, though {entry.version} was released"
    if any(entry.released for entry in entries) and not DIGESTS:
        yield "digests.py records no release"


def _not_to_follow(comparison: Comparison) -> Iterator[str]:
    yield from comparison.problems()
    if comparison.changes and comparison.new_version in DIGESTS:
        yield f"content {comparison.new_version} was released and has changed since"


def _too_small(last: Entry, changes: Sequence[Change], names: Sequence[public_api.ApiChange]) -> Iterator[str]:
    asking = {change.subject: change.bump for change in changes} | {str(name): name.bump for name in names}
    bump = max(asking.values(), key=lambda bump: bump.rank, default=Bump.NONE)
    if numbers(__version__) < numbers(bump.after(last.version)):
        first = next((what for what, asked in asking.items() if asked is bump), "a version never goes back")
        yield f"the package is {__version__} where {bump.after(last.version)} or later is due: {first}"


def _untold(entry: Entry, changes: Sequence[Change], names: Sequence[public_api.ApiChange]) -> Iterator[str]:
    told = [f"`{change.id or change.collection}`" for change in changes]
    told += [name.path.removeprefix(f"{public_api.PACKAGE}.") for name in names]
    yield from (f"CHANGELOG.md, {entry.version}: says nothing of {what}" for what in told if what not in entry.text)


def release(tree: Tree, day: datetime.date, *, again: bool) -> None:
    """Make the newest version of the changelog a released one; ``again`` does it over, before it is published."""
    entry, facts = tree.entries()[0], bundled()
    if entry.released and not again:
        raise SystemExit(f"{entry.version} was released on {entry.day}; start a new version in CHANGELOG.md")
    heading = f"## [{entry.version}] - "
    text = tree.changelog.read_text(encoding="utf-8")
    tree.changelog.write_text(text.replace(f"{heading}{entry.day}", f"{heading}{day}", 1), encoding="utf-8")
    tree.snapshots.mkdir(exist_ok=True)
    tree.api_file(entry.version).write_text(public_api.dump(public_api.read(tree.root / "src")), encoding="utf-8")
    tree.content_file(facts.content_version).write_text(facts.model_dump_json(), encoding="utf-8", newline="")
    path = tree.root / "src" / "ketamine_facts" / "digests.py"
    lines = "".join(
        f'        "{version}": "{digest}",\n'
        for version, digest in sorted(({**DIGESTS, facts.content_version: facts.digest}).items(), key=_by_version)
    )
    source, mapping = path.read_text(encoding="utf-8"), f"MappingProxyType(\n    {{\n{lines}    }}\n)\n"
    path.write_text(re.sub(r"MappingProxyType\(.*?\)\n", mapping, source, flags=re.DOTALL), encoding="utf-8")
    print(f"{entry.version} released on {day}: content {facts.content_version}, sha256 {facts.digest}")


def _by_version(item: tuple[str, str]) -> tuple[int, int, int]:
    return numbers(item[0])


def main() -> int:
    """Run one command; 1 where the check finds something."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["check", "content", "pending", "release"])
    parser.add_argument("--root", type=Path, default=HERE, help="another tree than the one this file is in")
    parser.add_argument("--day", type=datetime.date.fromisoformat, help="the day of the release, instead of today")
    parser.add_argument("--again", action="store_true", help="release the same version anew, before it is published")
    options = parser.parse_args()
    tree = Tree(options.root.resolve())
    found: list[str] = []
    match options.command:
        case "content":
            print(tree.content_since_release() or "### Content\n\nThe first edition.")
        case "pending":
            print(next((entry.version for entry in tree.entries()[:1] if not entry.released), ""))
        case "release":
            release(tree, options.day or datetime.datetime.now(datetime.UTC).date(), again=bool(options.again))
        case _:
            found = list(problems(tree))
            print("\n".join(found) or "Versions, changelog and snapshots agree.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
