"""Pages, sites, figures and cards in a real browser, and as HTML that a validator accepts."""

import json
import os
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypedDict

import pytest
from tests.hostile import marked

from ketamine_facts import (
    AnyTerm,
    Condition,
    Jurisdiction,
    Route,
    SideEffect,
    Substance,
    Target,
    Use,
    facts,
)
from ketamine_facts.export import figures, html, site

Job = dict[str, object]

HERE = Path(__file__).parent
PHONE: Job = {"width": 360, "height": 780, "scheme": "light", "forced": False}
DARK: Job = {"width": 1280, "height": 900, "scheme": "dark", "forced": False}
FORCED: Job = {"width": 360, "height": 780, "scheme": "light", "forced": True}
LOWEST = 1100  # pixels from the top at which the first statement with its verdict may begin
TERMS: tuple[AnyTerm, ...] = (*Use, *Route, *SideEffect, *Jurisdiction, *Condition, *Substance, *Target)
ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


class Seen(TypedDict):
    """What the browser saw of a page."""

    scrolls: bool
    paper: str
    first: int | None
    found: list[str]
    fetched: list[str]
    errors: list[str]
    folded: int
    rules: int
    violations: list[str]


Look = Callable[[Iterable[Job]], list[Seen]]


def notebook() -> str:
    """A page that holds what a notebook shows: cards and figures."""
    drawn = figures(facts)
    shown: tuple[object, ...] = (
        facts.about(Use.PTSD),
        facts.notices_for(Use.PTSD),
        facts.search("suicide"),
        facts.use(Use.PTSD),
        drawn.verdicts,
        drawn.mechanism,
        drawn.law,
    )
    parts = "".join(str(getattr(thing, "_repr_html_")()) for thing in shown)  # noqa: B009  # as a notebook looks it up
    title = "<title>Notebook</title>"
    return f'<!DOCTYPE html><html lang="en">{title}<body><main><h1>Notebook</h1>{parts}</main></body></html>'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a page of each kind, and a site in ``site``."""
    path = tmp_path_factory.mktemp("pages")
    pages = {
        "whole": html(facts),
        "hostile": html(marked(facts, ATTACK), Route.INTRAMUSCULAR),
        "notebook": notebook(),
        **{str(term): html(facts, term) for term in TERMS},
    }
    for name, page in pages.items():
        (path / f"{name}.html").write_text(page, encoding="utf-8")
    for root, files in (("site", site(facts)), ("hostile-site", site(marked(facts, ATTACK)))):
        for name, content in files.items():
            (path / root / name).parent.mkdir(parents=True, exist_ok=True)
            (path / root / name).write_text(content, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def look(node: str, node_modules: Path, chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Look:
    """Open pages in the browser."""
    # the browser of npm unpacks itself, and the libraries that it needs, as it does for a cloud function
    home = tmp_path_factory.mktemp("browser")
    packed = {} if chromium else {"TMPDIR": str(home), "AWS_LAMBDA_JS_RUNTIME": "nodejs22.x"}

    def opened(jobs: Iterable[Job]) -> list[Seen]:
        (home / "jobs.json").write_text(json.dumps(list(jobs)), encoding="utf-8")
        command = [node, str(HERE / "browse.cjs"), str(node_modules), str(home / "jobs.json"), chromium]
        done = subprocess.run(command, env={**os.environ, **packed}, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"Chromium ({chromium or 'of npm'}) did not open the pages:\n{done.stderr[-2000:]}"
        seen: list[Seen] = json.loads(done.stdout)
        return seen

    return opened


def job(path: Path, screen: Job, **more: object) -> Job:
    return {"path": str(path), **screen, **more}


def test_on_a_phone_the_first_statement_with_its_verdict_is_near_the_top_of_every_page(
    folder: Path, look: Look
) -> None:
    names = [str(term) for term in TERMS if facts.about(term)]
    seen = look(job(folder / f"{name}.html", PHONE) for name in names)
    low = {name: screen["first"] for name, screen in zip(names, seen, strict=True) if (screen["first"] or 0) > LOWEST}
    assert not low
    assert all(screen["first"] for screen in seen)
    assert not [name for name, screen in zip(names, seen, strict=True) if screen["scrolls"] or screen["fetched"]]


def test_pages_are_accessible_in_light_dark_and_forced_colors(folder: Path, look: Look) -> None:
    names = ("whole", "ptsd", "intramuscular", "united-states", "hostile", "notebook")
    on_site = ("index", "law", "mechanism", "references/label")
    paths = (*(folder / f"{name}.html" for name in names), *(folder / "site" / f"{name}.html" for name in on_site))
    screens = (PHONE, DARK, FORCED)
    seen = look(job(path, screen, audit=True) for path in paths for screen in screens)
    for number, path in enumerate(paths):
        light, dark, forced = found = seen[number * len(screens) :][: len(screens)]
        for screen in found:
            assert screen["violations"] == [], path
            assert screen["fetched"] == [], path
            assert screen["errors"] == [], path
            assert not screen["scrolls"], path
        assert min(light["rules"], dark["rules"], forced["rules"]) > 5
        assert path.stem == "notebook" or light["paper"] != dark["paper"]


def test_in_print_no_note_is_folded(folder: Path, look: Look) -> None:
    (seen,) = look([job(folder / "whole.html", PHONE)])
    assert seen["folded"] == 0


def test_the_search_of_a_site_works_from_a_disk_and_brings_help_in_a_crisis_first(folder: Path, look: Look) -> None:
    index = folder / "site" / "index.html"
    texts = ("bladder", "i want to kill myself", "i.v.", "xyzzy")
    bladder, crisis, alias, nothing = seen = look(job(index, PHONE, search=text) for text in texts)
    assert bladder["found"][0] == SideEffect.URINARY_TRACT_HARM.label
    assert all(line.number in crisis["found"][0] for line in facts.help_lines if line.purpose == "crisis")
    assert alias["found"][0] == Route.INTRAVENOUS.label
    assert nothing["found"] == []
    assert not [screen for screen in seen if screen["errors"] or screen["fetched"]]


def test_the_search_of_a_site_shows_hostile_text_as_text(folder: Path, look: Look) -> None:
    (seen,) = look([job(folder / "hostile-site" / "index.html", PHONE, search="bladder")])
    assert any("<script>" in text for text in seen["found"])
    assert not seen["errors"] + seen["fetched"]


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        ("html-has-lang", '<html lang="en">', "<html>"),
        ("color-contrast", "--soft:#50555e", "--soft:#b5b8be"),
        ("color-contrast", "--soft:#abb0ba", "--soft:#50555e"),
        ("link-name", '">The short answer</a>', '"></a>'),
    ],
)
def test_a_planted_barrier_is_found(rule: str, right: str, wrong: str, tmp_path: Path, look: Look) -> None:
    page = html(facts, Jurisdiction.AFRICA)
    assert page.count(right) == 1
    (tmp_path / "page.html").write_text(page.replace(right, wrong), encoding="utf-8")
    screens = look(job(tmp_path / "page.html", screen, audit=True) for screen in (PHONE, DARK))
    found = [violation for screen in screens for violation in screen["violations"]]
    assert found
    assert all(violation.startswith(f"{rule}:") for violation in found)


Invalid = Callable[[Path], list[str]]


@pytest.fixture
def invalid(node: str, node_modules: Path, tmp_path: Path) -> Invalid:
    """Name the rules of html-validate that the pages in a folder break."""
    # a telephone number keeps its spaces, and the style keeps it on one line
    rules = {"root": True, "extends": ["html-validate:recommended"], "rules": {"tel-non-breaking": "off"}}

    def checked(folder: Path) -> list[str]:
        (folder / ".htmlvalidate.json").write_text(json.dumps(rules))
        tool = node_modules / "html-validate" / "bin" / "html-validate.mjs"
        with (tmp_path / "report.json").open("w") as report:  # a pipe would lose the end of a long report
            command = [node, str(tool), "--formatter", "json", "."]
            done = subprocess.run(command, cwd=folder, stdout=report, stderr=subprocess.PIPE, check=False)
        assert done.returncode in (0, 1), done.stderr
        reports = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
        return [f"{message['ruleId']}: {message['message']}" for report in reports for message in report["messages"]]

    return checked


def test_every_page_is_valid_html(folder: Path, invalid: Invalid) -> None:
    (folder / "notebook.html").unlink(missing_ok=True)  # a notebook puts styles into its body
    assert invalid(folder) == []


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        ("close-order", "</main>", "</nav>"),
        ("no-dup-id", 'id="content"', 'id="part__the-short-answer"'),
        ("element-permitted-content", "<caption>", "<caption><table></table>"),
        ("attr-quotes", ' class="lead"', " class=lead"),
    ],
)
def test_planted_bad_html_is_found(rule: str, right: str, wrong: str, tmp_path: Path, invalid: Invalid) -> None:
    page = html(facts, Jurisdiction.AFRICA)
    assert right in page
    folder = tmp_path / "planted"
    folder.mkdir()
    (folder / "page.html").write_text(page.replace(right, wrong), encoding="utf-8")
    assert any(found.startswith(rule) for found in invalid(folder))
