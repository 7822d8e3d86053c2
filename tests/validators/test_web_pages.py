"""Pages in a real browser: axe-core finds nothing, nothing is fetched, nothing scrolls sideways; and they are HTML."""

import json
import os
import platform
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TypedDict

import pytest
from tests.export.hostile import marked

from ketamine_facts import Jurisdiction, Route, SideEffect, Use, facts
from ketamine_facts.export._pages._render import fragment, html
from ketamine_facts.vocabulary import AnyTerm

HERE = Path(__file__).parent
SCREENS = [("narrow", 390, 844), ("wide", 1280, 900)]
SCHEMES = ["light", "dark"]
# axe-core is slow, and between them these two hold each width and each scheme
AUDITED = {("narrow", "light"), ("wide", "dark")}
TERMS: tuple[AnyTerm, ...] = (
    Use.SUICIDAL_THOUGHTS,
    Route.INTRAMUSCULAR,
    SideEffect.URINARY_TRACT_HARM,
    Jurisdiction.UNITED_STATES,
)
CARDS = (facts, *(profiles[0] for profiles in (facts.uses, facts.routes, facts.side_effects, facts.jurisdictions)))
NOTEBOOK = "".join(fragment(thing) for thing in (*CARDS, facts.claim("im-dose-pain")))
PAGES = {
    "whole": html(facts),
    **{term.value: html(facts, term) for term in TERMS},
    "cards": f'<!DOCTYPE html><html lang="en"><title>Cards</title><body><main><h1>Cards</h1>{NOTEBOOK}</main>',
    "hostile": html(marked(facts, "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"), Route.INTRAMUSCULAR),
}


class Seen(TypedDict):
    """What the browser saw of a page."""

    scrolls: bool
    paper: str
    fetched: list[str]
    said: list[str]
    rules: int
    violations: list[str]


Look = Callable[[str], list[Seen]]


@pytest.fixture(scope="module")
def chromium() -> str:
    """The browser: the one named by KETAMINE_FACTS_CHROMIUM or installed here; none stands for npm's packed one."""
    given = os.environ.get("KETAMINE_FACTS_CHROMIUM")
    found = given or next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chromium-browser"))), "")
    packed = platform.system() == "Linux" and platform.machine() == "x86_64"
    assert found or packed, "these tests need Chromium: install it, or name it in KETAMINE_FACTS_CHROMIUM"
    return found


@pytest.fixture(scope="module")
def look(node: str, node_modules: Path, chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Look:
    """Opens a page narrow and wide, in the light and in the dark."""

    # npm's browser unpacks itself, and the libraries that it needs, as it does for a cloud function
    home = tmp_path_factory.mktemp("browser")
    packed = {} if chromium else {"TMPDIR": str(home), "AWS_LAMBDA_JS_RUNTIME": "nodejs22.x"}

    def opened(page: str) -> list[Seen]:
        folder = tmp_path_factory.mktemp("page")
        (folder / "page.html").write_text(page, encoding="utf-8")
        jobs = [
            {
                "path": str(folder / "page.html"),
                "width": width,
                "height": height,
                "scheme": scheme,
                "audit": (name, scheme) in AUDITED,
            }
            for name, width, height in SCREENS
            for scheme in SCHEMES
        ]
        (folder / "jobs.json").write_text(json.dumps(jobs), encoding="utf-8")
        command = [node, str(HERE / "browse.cjs"), str(node_modules), str(folder / "jobs.json"), chromium]
        done = subprocess.run(command, env={**os.environ, **packed}, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"Chromium ({chromium or 'of npm'}) did not open the page:\n{done.stderr[-2000:]}"
        seen: list[Seen] = json.loads(done.stdout)
        return seen

    return opened


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_narrow_and_wide_in_the_light_and_in_the_dark(name: str, look: Look) -> None:
    narrow_light, narrow_dark, wide_light, wide_dark = screens = look(PAGES[name])
    for screen in screens:
        assert screen["violations"] == []
        assert screen["fetched"] == []
        assert screen["said"] == []
        assert not screen["scrolls"]
    assert min(narrow_light["rules"], wide_dark["rules"]) > 10
    if name != "cards":
        assert narrow_light["paper"] == wide_light["paper"] != narrow_dark["paper"] == wide_dark["paper"]


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        ("html-has-lang", '<html lang="en">', "<html>"),
        ("color-contrast", "--soft:#50555e", "--soft:#b5b8be"),
        ("color-contrast", "--soft:#abb0ba", "--soft:#50555e"),
        ("link-name", '">How to read this</a>', '"></a>'),
    ],
)
def test_a_planted_barrier_is_found(rule: str, right: str, wrong: str, look: Look) -> None:
    page = html(facts, Jurisdiction.AFRICA)
    assert page.count(right) == 1
    found = [violation for screen in look(page.replace(right, wrong)) for violation in screen["violations"]]
    assert found
    assert all(violation.startswith(f"{rule}:") for violation in found)


@pytest.fixture
def invalid(node: str, node_modules: Path, tmp_path: Path) -> Callable[[str], list[str]]:
    """Says which rules of html-validate a page breaks."""

    def checked(page: str) -> list[str]:
        (tmp_path / ".htmlvalidate.json").write_text('{"root": true, "extends": ["html-validate:recommended"]}')
        (tmp_path / "page.html").write_text(page, encoding="utf-8")
        tool = node_modules / "html-validate" / "bin" / "html-validate.mjs"
        with (tmp_path / "report.json").open("w") as report:  # a pipe would lose the end of a long report
            command = [node, str(tool), "--formatter", "json", "page.html"]
            done = subprocess.run(command, cwd=tmp_path, stdout=report, stderr=subprocess.PIPE, check=False)
        assert done.returncode in (0, 1), done.stderr
        reports = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
        return [f"{message['ruleId']}: {message['message']}" for report in reports for message in report["messages"]]

    return checked


@pytest.mark.parametrize("name", ["whole", *(term.value for term in TERMS), "hostile"])
def test_a_page_is_valid_html(name: str, invalid: Callable[[str], list[str]]) -> None:
    assert invalid(PAGES[name]) == []


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        ("close-order", "</main>", "</nav>"),
        ("no-dup-id", 'id="content"', 'id="contents"'),
        ("element-permitted-content", "<caption>", "<caption><table></table>"),
        ("attr-quotes", ' class="lead"', " class=lead"),
    ],
)
def test_planted_bad_html_is_found(rule: str, right: str, wrong: str, invalid: Callable[[str], list[str]]) -> None:
    page = html(facts, Jurisdiction.AFRICA)
    assert right in page
    assert any(found.startswith(rule) for found in invalid(page.replace(right, wrong)))
