"""Exported files in the programs that their readers use: pandoc, EPUBCheck, Sphinx with a bibliography, LibreOffice."""

import html
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ketamine_facts import Use, facts
from ketamine_facts.export import TABLES, render, rows

BOOK = ("--metadata=title:What one article says about ketamine", "--metadata=lang:en")


def written(folder: Path, form: str, name: str) -> Path:
    """The whole content in a format, as a file."""
    content = render(facts, form)
    path = folder / name
    assert isinstance(content, str | bytes)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def run(*words: str | Path) -> str:
    """Run a program and return what it prints."""
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


@pytest.fixture(scope="module")
def pandoc() -> str:
    """The program that the package pypandoc_binary carries."""
    return run(sys.executable, "-c", "import pypandoc; print(pypandoc.get_pandoc_path())").strip()


@pytest.mark.parametrize(("form", "name"), [("html", "page.html"), ("markdown", "page.md")])
def test_pandoc_makes_an_epub_without_an_error(form: str, name: str, pandoc: str, tmp_path: Path) -> None:
    book = tmp_path / "book.epub"
    run(pandoc, *BOOK, written(tmp_path, form, name), "--output", book)
    found = subprocess.run([sys.executable, "-m", "epubcheck", book], capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout) == (0, "")


def test_pandoc_prints_each_footnote_of_a_page_once(pandoc: str, tmp_path: Path) -> None:
    page = run(pandoc, "--to=html", written(tmp_path, "markdown", "page.md"))
    assert len(re.findall(r'<li id="fn\d+"', page)) == len(facts.references)


def test_pandoc_keeps_the_verdict_beside_each_statement(pandoc: str, tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(str(render(facts, "markdown", Use.PTSD)), encoding="utf-8")
    text = run(pandoc, "--from=markdown-smart", "--to=plain", "--wrap=none", path)
    for claim in facts.about(Use.PTSD):
        after = [following[:400] for following in text.split(claim.statement)[1:]]
        assert any(str(claim.review) in following for following in after), claim.id


def test_sphinx_prints_every_work_of_the_bibliography_as_it_is_titled(tmp_path: Path) -> None:
    written(tmp_path, "bibtex", "works.bib")
    settings = 'extensions = ["sphinxcontrib.bibtex"]\nbibtex_bibfiles = ["works.bib"]\n'
    (tmp_path / "conf.py").write_text(settings, encoding="utf-8")
    (tmp_path / "index.rst").write_text("Works\n=====\n\n.. bibliography::\n   :all:\n", encoding="utf-8")
    command = [sys.executable, "-m", "sphinx", "--fail-on-warning", "--quiet", str(tmp_path), str(tmp_path / "out")]
    subprocess.run(command, check=True)
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    text = " ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split())
    lost = [work.title for work in facts.references if plain(work.title) not in plain(text)]
    assert lost == []


def plain(text: str) -> str:
    """The letters and digits of a text, with their case."""
    return re.sub(r"[\W_]", "", text)


def test_libreoffice_opens_the_workbook_and_the_table(tmp_path: Path) -> None:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed, and no package index has it")
    book, table = written(tmp_path, "xlsx", "book.xlsx"), written(tmp_path, "csv", "claims.csv")
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [
        program,
        home,
        "--headless",
        "--convert-to",
        "ods",
        "--outdir",
        str(tmp_path / "out"),
        str(book),
        str(table),
    ]
    subprocess.run(command, check=True, capture_output=True)
    with zipfile.ZipFile(tmp_path / "out" / "book.ods") as opened:
        sheets = re.findall(r'<table:table table:name="([^"]+)"', opened.read("content.xml").decode())
    assert {table.title for table in TABLES.values()} <= set(sheets)
    with zipfile.ZipFile(tmp_path / "out" / "claims.ods") as opened:
        content = opened.read("content.xml").decode()
    assert len(re.findall("<table:table-row", content)) >= len(rows(facts, "claims"))
    assert "of:=" not in content  # no cell is a formula
