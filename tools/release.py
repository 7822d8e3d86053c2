"""Record the content of the current version: ``python tools/release.py [--again] [YYYY-MM-DD]``.

Stores a copy of the content in ``tests/snapshots``, and its digest in ``edition/_digests.py``. With a date, the
changelog says that the version was released on that day. ``--again`` replaces the record of content that nobody has
published.
"""

import argparse
import datetime
import re
import subprocess
import sys
from pathlib import Path

from ketamine_facts import __version__, facts

ROOT = Path(__file__).resolve().parents[1]
CHANGELOG = ROOT / "CHANGELOG.md"
DIGESTS = ROOT / "src" / "ketamine_facts" / "edition" / "_digests.py"
SNAPSHOTS = ROOT / "tests" / "snapshots"
HEADING = "## [Unreleased]"


def record(*, again: bool) -> None:
    """Store the content and its digest."""
    text = DIGESTS.read_text(encoding="utf-8")
    version, digest = facts.content_version, facts.digest
    line = f'        "{version}": "{digest}",\n'
    if line not in text:
        others = re.sub(rf'^ *"{re.escape(version)}": .*\n', "", text, flags=re.MULTILINE)
        if others != text and (published(version) or not again):
            sys.exit(
                f"Content {version} has another digest: raise content_version, or give --again if it is unpublished."
            )
        DIGESTS.write_text(others.replace("    }\n", f"{line}    }}\n"), encoding="utf-8")
    SNAPSHOTS.mkdir(exist_ok=True)
    (SNAPSHOTS / f"content-{version}.json").write_text(facts.model_dump_json(), encoding="utf-8", newline="")
    print(f"content {version} is recorded: sha256 {digest}")


def published(version: str) -> bool:
    """Return whether the last tag has a record of this content version."""
    tag = subprocess.run(
        ["git", "describe", "--tags", "--abbrev=0"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if tag.returncode:
        return False  # nothing is tagged yet
    path = DIGESTS.relative_to(ROOT).as_posix()
    command = ["git", "show", f"{tag.stdout.strip()}:{path}"]
    recorded = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    return f'"{version}": ' in recorded


def date(day: datetime.date) -> None:
    """Turn the section of the changelog on the version under way into that of a released version."""
    text = CHANGELOG.read_text(encoding="utf-8")
    if HEADING not in text:
        sys.exit(f"CHANGELOG.md has no {HEADING!r}: write there what is new, under a new version of the package.")
    CHANGELOG.write_text(text.replace(HEADING, f"## [{__version__}] - {day}", 1), encoding="utf-8")
    print(f"{__version__} is dated {day}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("day", nargs="?", type=datetime.date.fromisoformat, help="the day of the release")
    parser.add_argument("--again", action="store_true", help="replace the record of content that nobody has published")
    given = parser.parse_args()
    record(again=given.again)
    if given.day:
        date(given.day)
