"""The pages of the documentation in a browser: their search, their contrast, and what links to them."""

import importlib
import json
import os
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypedDict

import pytest

OF_COLOR = ["color-contrast", "link-in-text-block"]  # the rules of axe-core that depend on the colors of a screen
SCREENS = ((360, "light", None), (1280, "dark", OF_COLOR))
PAGES = (
    "index.html",
    "tutorial.html",
    "how-to/tables.html",
    "cookbook/fastapi.html",
    "explanation/data.html",
    "reference/generated/rules.html",
    "search.html?q=FHIR",
)
PACKAGES = ("ketamine_facts", "ketamine_facts.rules", "ketamine_facts.export")


CONSUMER = """
import sys
sys.path.insert(0, {folder!r})
extensions = ["sphinx.ext.autodoc", "sphinx.ext.intersphinx", "sphinx.ext.napoleon"]
intersphinx_mapping = {{"ketamine_facts": ("https://docs.example/", {inventory!r})}}
"""
MODULE = """
from ketamine_facts import Claim, Review
def review_of(claim: Claim) -> Review:
    \"\"\"Return the review.\"\"\"
    return claim.review
"""


class Seen(TypedDict):
    """What the browser saw of a page."""

    paper: str
    results: list[str]
    problems: list[str]


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    """Serve the pages on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=str(built))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def seen(
    address: str, node: str, node_modules: Path, chromium: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[tuple[str, int, str], Seen]:
    """Open pages of each kind on each screen."""
    home = tmp_path_factory.mktemp("browser")
    keys = [(page, width, scheme) for page in PAGES for width, scheme, _ in SCREENS]
    jobs = [
        {"url": f"{address}/{page}", "width": width, "scheme": scheme, "rules": rules}
        for page in PAGES
        for width, scheme, rules in SCREENS
    ]
    (home / "jobs.json").write_text(json.dumps(jobs), encoding="utf-8")
    packed = {} if chromium else {"TMPDIR": str(home), "AWS_LAMBDA_JS_RUNTIME": "nodejs22.x"}
    command = [node, str(Path(__file__).with_name("browse.cjs")), str(node_modules), str(home / "jobs.json"), chromium]
    done = subprocess.run(command, env={**os.environ, **packed}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"Chromium ({chromium or 'of npm'}) did not open the pages:\n{done.stderr[-2000:]}"
    return dict(zip(keys, json.loads(done.stdout), strict=True))


def test_pages_are_accessible_and_fetch_nothing_from_elsewhere(seen: dict[tuple[str, int, str], Seen]) -> None:
    assert {key: screen["problems"] for key, screen in seen.items() if screen["problems"]} == {}


def test_pages_follow_the_reader_into_the_dark(seen: dict[tuple[str, int, str], Seen]) -> None:
    papers = {scheme: {screen["paper"] for key, screen in seen.items() if key[2] == scheme} for _, scheme, _ in SCREENS}
    assert papers["light"].isdisjoint(papers["dark"])


def test_the_search_finds_a_page_by_a_word_of_it(seen: dict[tuple[str, int, str], Seen]) -> None:
    assert "FHIR R5" in seen["search.html?q=FHIR", 360, "light"]["results"]


def test_the_inventory_has_every_public_name(built: Path) -> None:
    listed = zlib.decompress((built / "objects.inv").read_bytes().split(b"\n", 4)[4]).decode().splitlines()
    known = {line.split(" ")[0] for line in listed}
    names = {f"{package}.{name}" for package in PACKAGES for name in importlib.import_module(package).__all__}
    assert names - known == {"ketamine_facts.facts"} - known


def test_the_documentation_of_a_consumer_links_to_the_types_in_its_signatures(built: Path, tmp_path: Path) -> None:
    inventory = str(built / "objects.inv")
    (tmp_path / "conf.py").write_text(CONSUMER.format(folder=str(tmp_path), inventory=inventory), encoding="utf-8")
    (tmp_path / "leaflet.py").write_text(MODULE, encoding="utf-8")
    (tmp_path / "index.rst").write_text("Leaflet\n=======\n\n.. autofunction:: leaflet.review_of\n", encoding="utf-8")
    options = ["--fail-on-warning", "--nitpicky", "--quiet"]
    subprocess.run([sys.executable, "-m", "sphinx", *options, str(tmp_path), str(tmp_path / "out")], check=True)
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert 'href="https://docs.example/reference/generated/records.html#ketamine_facts.Claim"' in page
