"""Record the current version as released: ``python tools/release.py [YYYY-MM-DD]``, by default today.

Dates the changelog, keeps a copy of the content in ``tests/snapshots``, and adds its digest to ``edition/_digests.py``.
"""

import datetime
import sys
from pathlib import Path

from ketamine_facts import __version__, facts

ROOT = Path(__file__).resolve().parents[1]
CHANGELOG = ROOT / "CHANGELOG.md"
DIGESTS = ROOT / "src" / "ketamine_facts" / "edition" / "_digests.py"
HEADING = "## [Unreleased]"


def record(day: datetime.date) -> None:
    """Turn the version under way into a released one."""
    text, digests = CHANGELOG.read_text(encoding="utf-8"), DIGESTS.read_text(encoding="utf-8")
    if HEADING not in text:
        sys.exit(f"CHANGELOG.md has no {HEADING!r}: write there what is new, under a new version of the package.")
    version, digest = facts.content_version, facts.digest
    if f'"{version}": "{digest}"' not in digests:
        assert f'"{version}": ' not in digests, f"content {version} was released before with another digest"
        start, end = digests.rsplit("}", 1)
        DIGESTS.write_text(f'{start}    "{version}": "{digest}",\n    }}{end}', encoding="utf-8")
    CHANGELOG.write_text(text.replace(HEADING, f"## [{__version__}] - {day}", 1), encoding="utf-8")
    snapshot = ROOT / "tests" / "snapshots" / f"content-{version}.json"
    snapshot.parent.mkdir(exist_ok=True)
    snapshot.write_text(facts.model_dump_json(), encoding="utf-8", newline="")
    print(f"{__version__} is recorded as released on {day}: content {version}, sha256 {digest}")


if __name__ == "__main__":
    record(datetime.date.fromisoformat(sys.argv[1]) if sys.argv[1:] else datetime.datetime.now(datetime.UTC).date())
