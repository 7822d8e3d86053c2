"""The files for the hosting service, which cannot run here: linted, and each linter shown a mistake."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GITHUB = ROOT / ".github"
TOOLS = Path(sys.executable).parent
SCHEMAS = {
    "workflows/ci.yml": "vendor.github-workflows",
    "workflows/release.yml": "vendor.github-workflows",
    "dependabot.yml": "vendor.dependabot",
    "ISSUE_TEMPLATE/wrong-fact.yml": "vendor.github-issue-forms",
    "ISSUE_TEMPLATE/config.yml": "vendor.github-issue-config",
}
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))


def tool(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [str(TOOLS / name), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def audit(folder: Path) -> subprocess.CompletedProcess[str]:
    return tool("zizmor", "--offline", "--no-progress", "--persona", "pedantic", "--collect=all", folder)


def validate(schema: str, path: Path) -> subprocess.CompletedProcess[str]:
    return tool("check-jsonschema", "--builtin-schema", schema, path)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(GITHUB, tmp_path / ".github")
    return tmp_path / ".github"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_audit_of_the_workflows_finds_nothing() -> None:
    done = audit(GITHUB)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("file", "old", "new", "found"),
    [
        ("ci.yml", "@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7", "unpinned-uses"),
        ("ci.yml", "permissions: {}", "permissions: write-all", "excessive-permissions"),
        ("ci.yml", 'nox -s "$SESSION"', "nox -s ${{ github.event.pull_request.title }}", "template-injection"),
        ("release.yml", 'tags: ["v*"]', "tags: [v*]\n  pull_request_target:", "dangerous-triggers"),
    ],
)
def test_an_audit_finds_a_planted_weakness(copy: Path, file: str, old: str, new: str, found: str) -> None:
    change(copy / "workflows" / file, old, new)
    done = audit(copy)
    assert done.returncode != 0
    assert found in done.stdout


@pytest.mark.parametrize("file", SCHEMAS)
def test_a_file_has_the_form_that_the_hosting_asks_for(file: str) -> None:
    done = validate(SCHEMAS[file], GITHUB / file)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("workflows/ci.yml", "runs-on:", "run-on:"),
        ("workflows/release.yml", "environment: release", "environment: [release]"),
        ("dependabot.yml", "interval: weekly", "interval: sometimes"),
        ("ISSUE_TEMPLATE/wrong-fact.yml", "type: input", "type: field"),
        ("ISSUE_TEMPLATE/config.yml", "true", "perhaps"),
    ],
)
def test_a_planted_mistake_of_form_is_found(copy: Path, file: str, old: str, new: str) -> None:
    change(copy / file, old, new)
    assert validate(SCHEMAS[file], copy / file).returncode != 0


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_job_ends_by_itself(path: Path) -> None:
    done = validate("custom.github-workflows-require-timeout", path)
    assert done.returncode == 0, done.stdout


def test_every_action_is_pinned_to_one_commit_and_names_its_version() -> None:
    pins: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for line in re.findall(r"uses: (.*)", path.read_text(encoding="utf-8")):
            pinned = re.fullmatch(r"([\w.-]+/[\w.-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)", line)
            assert pinned, line
            pins.setdefault(pinned[1], set()).add(pinned[2])
    assert pins
    assert all(len(commits) == 1 for commits in pins.values())


def test_no_job_has_a_right_without_its_reason() -> None:
    for path in WORKFLOWS:
        text = path.read_text(encoding="utf-8")
        assert "\npermissions: {}\n" in text
        assert re.findall(r"^      [\w-]+: (?:read|write)$", text, re.MULTILINE) == []
        assert "secrets." not in text


def test_ci_runs_every_session_that_nox_offers() -> None:
    sessions = re.findall(r"^def (\w+)\(session:", (ROOT / "noxfile.py").read_text(encoding="utf-8"), re.MULTILINE)
    text = (GITHUB / "workflows" / "ci.yml").read_text(encoding="utf-8")
    for session in {*sessions} - {"coverage"}:  # asks for the runs of all others in one place
        assert re.search(rf"\b{session}\b", text), session


def test_the_form_for_a_wrong_fact_asks_for_claim_and_reference() -> None:
    text = (GITHUB / "ISSUE_TEMPLATE" / "wrong-fact.yml").read_text(encoding="utf-8")
    for field in ("claim", "wrong", "reference", "version"):
        block = text.partition(f"    id: {field}\n")[2].partition("  - type:")[0]
        assert "required: true" in block
