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
from ketamine_facts.comparison import Bump, Change, numbers
from ketamine_facts.comparison import Comparison, compare
from ketamine_facts.edition._load import bundled
from ketamine_facts.edition._digests import DIGESTS

HERE: Final = Path(__file__).resolve().parents[1]
UNRELEASED: Final = "## [Unreleased]"
_HEADING: Final = re.compile(
    r"^## \[(?:Unreleased\]|(?P<version>\d[^\]]*)\] - (?P<day>\d{4}-\d{2}-\d{2}))$", re.MULTILINE
)


@dataclass(frozen=True)
class Entry:
    """One version of the changelog; what is under way has neither version nor day."""

    version: str | None
    day: str | None
    text: str


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
    released = {entry.version: entry for entry in entries if entry.version}
    last = next(iter(released), None)
    if not entries:
        yield f"CHANGELOG.md has neither {UNRELEASED!r} nor a released version"
    elif not __version__ == tree.package_version() == (entries[0].version or __version__):
        said = f"pyproject.toml is at {tree.package_version()}, __version__ at {__version__}"
        yield f"CHANGELOG.md is at {entries[0].version or 'Unreleased'}, {said}"
    elif lost := list(_lost(tree, list(released))):
        yield from lost
    elif last:
        yield from _since(tree, released[last], entries[0])


def _since(tree: Tree, last: Entry, newest: Entry) -> Iterator[str]:
    """What is wrong with what changed since the last release."""
    names = tree.names_since(str(last.version))
    comparison = None
    try:
        comparison = tree.content_since_release()
    except ContentError as error:
        yield f"another form of the content, which asks for a new schema_version and a major version: {error}"
    changes = comparison.changes if comparison else ()
    if newest is last:
        for what in (*(change.subject for change in changes), *names):
            yield f"{last.version} was released on {last.day}, and has changed since: {what}"
    else:
        if comparison:
            yield from _not_to_follow(comparison)
        yield from _too_small(str(last.version), changes, names)
        yield from _untold(newest, changes, names)


def _lost(tree: Tree, released: list[str]) -> Iterator[str]:
    for version, digest in DIGESTS.items():
        path = tree.content_file(version)
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            yield f"{path.name}: not the edition that digests.py records for {version}"
    for version in released:
        if not tree.api_file(version).is_file():
            yield f"{tree.api_file(version).name}: missing, though {version} was released"
    if released and not DIGESTS:
        yield "digests.py records no release"


def _not_to_follow(comparison: Comparison) -> Iterator[str]:
    yield from comparison.problems()
    if comparison.changes and comparison.new_version in DIGESTS:
        yield f"content {comparison.new_version} was released and has changed since"


def _too_small(last: str, changes: Sequence[Change], names: Sequence[public_api.ApiChange]) -> Iterator[str]:
    asking = {change.subject: change.bump for change in changes} | {str(name): name.bump for name in names}
    bump = max(asking.values(), key=lambda bump: bump.rank, default=Bump.NONE)
    if numbers(__version__) < numbers(bump.after(last)):
        first = next((what for what, asked in asking.items() if asked is bump), "a version never goes back")
        yield f"the package is {__version__} where {bump.after(last)} or later is due: {first}"


def _untold(entry: Entry, changes: Sequence[Change], names: Sequence[public_api.ApiChange]) -> Iterator[str]:
    told = [f"`{change.id or change.collection}`" for change in changes]
    told += [name.path.removeprefix(f"{public_api.PACKAGE}.") for name in names]
    yield from (f"CHANGELOG.md, Unreleased: says nothing of {what}" for what in told if what not in entry.text)


def release(tree: Tree, day: datetime.date, *, again: bool) -> None:
    """Make what is under way a released version; ``again`` does the last one over, before it is published."""
    version, facts, entries = __version__, bundled(), tree.entries()
    dated = {entry.version: entry.day for entry in entries}
    if version in dated and not again:
        raise SystemExit(f"{version} was released on {dated[version]}; what is new needs a new version")
    text = tree.changelog.read_text(encoding="utf-8")
    heading = f"## [{version}] - "
    old = f"{heading}{dated[version]}" if version in dated else UNRELEASED
    if old not in text:
        raise SystemExit(f"CHANGELOG.md has no {UNRELEASED!r}")
    tree.changelog.write_text(text.replace(old, f"{heading}{day}", 1), encoding="utf-8")
    tree.snapshots.mkdir(parents=True, exist_ok=True)
    tree.api_file(version).write_text(public_api.dump(public_api.read(tree.root / "src")), encoding="utf-8")
    tree.content_file(facts.content_version).write_text(facts.model_dump_json(), encoding="utf-8", newline="")
    path = tree.root / "src" / "ketamine_facts" / "digests.py"
    lines = "".join(
        f'        "{version}": "{digest}",\n'
        for version, digest in sorted(({**DIGESTS, facts.content_version: facts.digest}).items(), key=_by_version)
    )
    source, mapping = path.read_text(encoding="utf-8"), f"MappingProxyType(\n    {{\n{lines}    }}\n)\n"
    path.write_text(re.sub(r"MappingProxyType\(.*?\)\n", mapping, source, flags=re.DOTALL), encoding="utf-8")
    print(f"{version} released on {day}: content {facts.content_version}, sha256 {facts.digest}")


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
            print("" if any(entry.version == __version__ for entry in tree.entries()) else __version__)
        case "release":
            release(tree, options.day or datetime.datetime.now(datetime.UTC).date(), again=bool(options.again))
        case _:
            found = list(problems(tree))
            print("\n".join(found) or "Versions, changelog and snapshots agree.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
