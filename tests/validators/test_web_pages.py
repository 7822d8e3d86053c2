"""Pages, sites, figures and cards in a real browser, and as HTML that a validator accepts."""

import json
import os
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypedDict

import pytest
from tests.hostile import marked
from tests.html_reader import as_notebook

from ketamine_facts import (
    ANY_TERM,
    AnyTerm,
    Jurisdiction,
    NoticeKind,
    Route,
    SideEffect,
    Use,
    facts,
)
from ketamine_facts.export import figures, html, site

Job = dict[str, object]

HERE = Path(__file__).parent
PHONE: Job = {"width": 360, "height": 780, "scheme": "light", "forced": False}
DARK: Job = {"width": 1280, "height": 900, "scheme": "dark", "forced": False}
FORCED: Job = {"width": 360, "height": 780, "scheme": "light", "forced": True}
OF_COLOR = ["color-contrast", "link-in-text-block"]  # the rules of axe-core that depend on the colors of a screen
SITE = site(facts)
SOME: tuple[AnyTerm, ...] = (Use.PTSD, Route.INTRAMUSCULAR, Jurisdiction.UNITED_STATES)
LOWEST = 1100  # pixels from the top at which the first statement with its verdict may begin
TERMS = tuple(term for vocabulary in ANY_TERM for term in vocabulary)
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
    parts = "".join(map(as_notebook, shown))
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
        **{str(term): html(facts, term) for term in SOME},
    }
    for name, page in pages.items():
        (path / f"{name}.html").write_text(page, encoding="utf-8")
    for root, files in (("site", SITE), ("hostile-site", site(marked(facts, ATTACK)))):
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


def path_on_site(term: AnyTerm) -> str:
    """The path of a term's page below the folder of the fixture, without the suffix."""
    (found,) = (path for path in SITE if path.endswith(f"/{term}.html"))
    return f"site/{found.removesuffix('.html')}"


def job(path: Path, screen: Job, **more: object) -> Job:
    return {"path": str(path), **screen, **more}


def test_on_a_phone_the_first_statement_with_its_verdict_is_near_the_top_of_every_page(
    folder: Path, look: Look
) -> None:
    terms = [term for term in TERMS if facts.about(term)]  # on a site, a menu comes before the statements
    names = [*(path_on_site(term) for term in terms), *(str(term) for term in SOME)]
    seen = look(job(folder / f"{name}.html", PHONE) for name in names)
    low = {name: screen["first"] for name, screen in zip(names, seen, strict=True) if (screen["first"] or 0) > LOWEST}
    assert not low
    assert all(screen["first"] for screen in seen)
    assert not [name for name, screen in zip(names, seen, strict=True) if screen["scrolls"] or screen["fetched"]]


def test_pages_are_accessible_in_light_dark_and_forced_colors(folder: Path, look: Look) -> None:
    names = ("whole", "ptsd", "intramuscular", "united-states", "hostile", "notebook")
    on_site = ("index", "law", "mechanism", "references/label")
    paths = (*(folder / f"{name}.html" for name in names), *(folder / "site" / f"{name}.html" for name in on_site))
    screens: list[tuple[Path, Job, object]] = [(path, PHONE, True) for path in paths]
    screens += [(path, screen, OF_COLOR) for screen in (DARK, FORCED) for path in paths]
    seen = look(job(path, screen, audit=audit) for path, screen, audit in screens)
    papers: dict[tuple[Path, object], str] = {}
    for (path, screen, _), found in zip(screens, seen, strict=True):
        assert found["violations"] == [], path
        assert found["fetched"] == [], path
        assert found["errors"] == [], path
        assert not found["scrolls"], path
        assert found["rules"] >= 1 or screen is FORCED
        papers[path, screen["scheme"]] = found["paper"]
    for path in paths:
        assert path.stem == "notebook" or papers[path, "light"] != papers[path, "dark"]


def test_in_print_no_note_is_folded(folder: Path, look: Look) -> None:
    on_screen, in_print = look(job(folder / "whole.html", PHONE, print=there) for there in (False, True))
    assert on_screen["folded"] >= len(facts.claims)
    assert in_print["folded"] == 0


def test_the_search_of_a_site_works_from_a_disk_and_brings_help_in_a_crisis_first(folder: Path, look: Look) -> None:
    index = folder / "site" / "index.html"
    texts = (
        "bladder",
        "i want to kill myself",
        "took too much",
        "i.v.",
        "does it work for ptsd",
        "interactions",
        "xyzzy",
    )
    seen = look(job(index, PHONE, search=text) for text in texts)
    bladder, crisis, overdose, alias, ptsd, interactions, nothing = seen
    assert bladder["found"][0] == SideEffect.URINARY_TRACT_HARM.label
    for screen, purpose in ((crisis, "crisis"), (overdose, "poisoning")):
        assert screen["found"][0].startswith("Someone in danger")
        assert all(line.number in screen["found"][0] for line in facts.help_lines if line.purpose == purpose)
    assert alias["found"][0] == Route.INTRAVENOUS.label
    assert ptsd["found"][0] == Use.PTSD.label
    listed = [notice.title for notice in facts.notices if notice.kind is NoticeKind.INTERACTION]
    assert set(listed) <= set(interactions["found"])
    assert nothing["found"] == []
    assert not [screen for screen in seen if screen["errors"] or screen["fetched"]]


def test_the_search_of_a_site_shows_hostile_text_as_text(folder: Path, look: Look) -> None:
    (seen,) = look([job(folder / "hostile-site" / "index.html", PHONE, search="bladder")])
    assert any("<script>" in text for text in seen["found"])
    assert not seen["errors"] + seen["fetched"]


BARRIERS = (
    ("html-has-lang", '<html lang="en">', "<html>"),
    ("color-contrast", "--soft:#50555e", "--soft:#b5b8be"),
    ("color-contrast", "--soft:#abb0ba", "--soft:#50555e"),
    ("link-name", '">The short answer</a>', '"></a>'),
)


def test_each_planted_barrier_is_found(tmp_path: Path, look: Look) -> None:
    page = html(facts, Jurisdiction.AFRICA)
    for number, (_, right, wrong) in enumerate(BARRIERS):
        assert page.count(right) == 1
        (tmp_path / f"{number}.html").write_text(page.replace(right, wrong), encoding="utf-8")
    screens = ((PHONE, True), (DARK, OF_COLOR))
    paths = [tmp_path / f"{number}.html" for number in range(len(BARRIERS))]
    seen = look(job(path, screen, audit=audit) for screen, audit in screens for path in paths)
    for number, (rule, _, _) in enumerate(BARRIERS):
        found = {line.split(":")[0] for screen in seen[number :: len(paths)] for line in screen["violations"]}
        assert found == {rule}


Invalid = Callable[..., dict[str, set[str]]]


@pytest.fixture
def invalid(node: str, node_modules: Path, tmp_path: Path) -> Invalid:
    """Name the rules of html-validate that each page in some files and folders breaks."""
    # a telephone number keeps its spaces, and the style keeps it on one line
    rules = {"root": True, "extends": ["html-validate:recommended"], "rules": {"tel-non-breaking": "off"}}

    def checked(folder: Path, *names: str) -> dict[str, set[str]]:
        (folder / ".htmlvalidate.json").write_text(json.dumps(rules))
        tool = node_modules / "html-validate" / "bin" / "html-validate.mjs"
        with (tmp_path / "report.json").open("w") as report:  # a pipe would lose the end of a long report
            command = [node, str(tool), "--formatter", "json", *names]
            done = subprocess.run(command, cwd=folder, stdout=report, stderr=subprocess.PIPE, check=False)
        assert done.returncode in (0, 1), done.stderr
        reports = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
        return {Path(page["filePath"]).name: {message["ruleId"] for message in page["messages"]} for page in reports}

    return checked


def test_every_page_is_valid_html(folder: Path, invalid: Invalid) -> None:
    assert invalid(folder, "site", "whole.html", "hostile.html", "hostile-site/index.html") == {}


BAD_HTML = (
    ("close-order", "</main>", "</nav>"),
    ("no-dup-id", 'id="content"', 'id="part__the-short-answer"'),
    ("element-permitted-content", "<caption>", "<caption><table></table>"),
    ("attr-quotes", ' class="lead"', " class=lead"),
)


def test_each_planted_piece_of_bad_html_is_found(tmp_path: Path, invalid: Invalid) -> None:
    page = html(facts, Jurisdiction.AFRICA)
    for rule, right, wrong in BAD_HTML:
        assert right in page
        (tmp_path / f"{rule}.html").write_text(page.replace(right, wrong), encoding="utf-8")
    found = invalid(tmp_path, ".")
    assert [rule for rule, _, _ in BAD_HTML if rule not in found[f"{rule}.html"]] == []
