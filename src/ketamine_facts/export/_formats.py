"""The export formats by name, and a function that renders an edition in any of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from ketamine_facts.edition import Edition, part
from ketamine_facts.errors import nearest, shown
from ketamine_facts.export._bibliography import bibtex, csl
from ketamine_facts.export._error import ExportError
from ketamine_facts.export._fhir._bundle import fhir_text
from ketamine_facts.export._json import document, json_text, schema
from ketamine_facts.export._jsonld import turtle
from ketamine_facts.export._jsonld._document import jsonld_text
from ketamine_facts.export._pages import html, markdown
from ketamine_facts.export._passages import passages
from ketamine_facts.export._site import site
from ketamine_facts.export._sqlite import sqlite
from ketamine_facts.export._tables import csv, datapackage, jsonl, records
from ketamine_facts.export._xlsx import xlsx
from ketamine_facts.vocabulary import AnyTerm, find_term

__all__ = ["FORMATS", "Format", "Rendered", "render"]

Rendered: TypeAlias = str | bytes | Mapping[str, str | bytes]
"""Content in an export format, which is text, bytes or, for a folder, a mapping.

The keys of the mapping are the paths of the files, relative to the folder. The values are the contents of the files.
"""


@dataclass(frozen=True)
class Format:
    """A format in which the content can be exported."""

    name: str
    """The name of the format."""
    summary: str
    """What the format contains, in a few words."""
    suffix: str
    """The usual file name suffix, with the dot; empty if the format is a folder."""
    write: Callable[[Edition, tuple[AnyTerm, ...]], Rendered]
    """The function that renders an edition or, with terms, only the part that concerns all of the terms."""
    extra: str | None = None
    """The extra of this package that the format needs, such as ``xlsx``; None if the format needs no extra."""


def _of_part(write: Callable[[Edition], Rendered]) -> Callable[[Edition, tuple[AnyTerm, ...]], Rendered]:
    """Make a ``Format.write`` function, which cuts the edition down to the given terms and then calls ``write``."""
    return lambda edition, terms: write(part(edition, *terms))


_ALL = (
    Format("json", "all records, as `load` reads them", ".json", _of_part(document)),
    Format("jsonl", "claims as JSON Lines", ".jsonl", _of_part(lambda edition: jsonl(records(edition)))),
    Format("csv", "claims as a table", ".csv", _of_part(lambda edition: csv(records(edition)))),
    Format("datapackage", "all tables as CSV, with a description of every column", "", _of_part(datapackage)),
    Format("xlsx", "all tables as an Excel workbook", ".xlsx", _of_part(xlsx), extra="xlsx"),
    Format("sqlite", "all tables as an SQLite database with full-text search", ".sqlite", _of_part(sqlite)),
    Format(
        "passages", "passages for retrieval as JSON Lines", ".jsonl", _of_part(lambda edition: jsonl(passages(edition)))
    ),
    Format("schema", "the JSON Schema of the format json", ".json", lambda _edition, _terms: json_text(schema())),
    Format("markdown", "a page to read", ".md", lambda edition, terms: markdown(edition, *terms)),
    Format("html", "a page to read", ".html", lambda edition, terms: html(edition, *terms)),
    Format("site", "a folder of linked web pages with a search", "", _of_part(site)),
    Format("jsonld", "linked data for schema.org", ".jsonld", _of_part(jsonld_text)),
    Format("turtle", "linked data for graph stores", ".ttl", _of_part(turtle), extra="rdf"),
    Format("fhir", "a FHIR R5 Bundle", ".json", _of_part(fhir_text)),
    Format("bibtex", "the references for BibTeX", ".bib", _of_part(bibtex)),
    Format("csl", "the references as CSL-JSON", ".json", _of_part(lambda edition: json_text(csl(edition)))),
)

FORMATS: Mapping[str, Format] = MappingProxyType({form.name: form for form in _ALL})
"""Every export format by its name."""


def render(edition: Edition, name: str, *terms: AnyTerm) -> Rendered:
    """Return an edition in the format with this name, which is a key of ``FORMATS``.

    With terms, return only the part of the edition that concerns all of the terms. The format ``schema`` is always
    the same. With the same versions of all libraries, the same arguments always give the same bytes.

    Raises ``ExportError`` (a ``ValueError``) for an unknown format, or if the extra of the format is not installed.
    Raises ``UnknownTermError`` for an unknown term.

    The format ``jsonl`` has one line for each claim, so this example counts the claims about suicidal thoughts:

    >>> from ketamine_facts import Use, facts
    >>> str(render(facts, "jsonl", Use.SUICIDAL_THOUGHTS)).count(chr(10))
    2
    """
    if name not in FORMATS:
        near = nearest(str(name), FORMATS, 1)
        hint = f"; did you mean {near[0]!r}?" if near else "."
        raise ExportError(f"{shown(name)} is not a known format{hint} Known: {', '.join(FORMATS)}.")
    return FORMATS[name].write(edition, tuple(map(find_term, terms)))
