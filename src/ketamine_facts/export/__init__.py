"""The content in the forms that other tools accept; each function takes an ``Edition`` and returns plain data or text.

Every form keeps the two layers together: a statement never leaves without its verdict and note. None is imported by the
package itself.

>>> from ketamine_facts import export, facts
>>> export.records(facts)[0]["verdict"]
'corroborated'
"""

from ketamine_facts.export._citations._bibtex import bibtex, csl
from ketamine_facts.export._fhir._bundle import fhir
from ketamine_facts.export._files import FORMATS, ExportError, render, write
from ketamine_facts.export._json._document import document, schema
from ketamine_facts.export._jsonld._medicine import jsonld
from ketamine_facts.export._pages._render import fragment, html, markdown
from ketamine_facts.export._passages import chunks
from ketamine_facts.export._tables._csv import csv, datapackage, jsonl
from ketamine_facts.export._tables._read import claims_from, read_csv
from ketamine_facts.export._tables._rows import dosages, legal_status, notices, records, references, side_effects

__all__ = [
    "FORMATS",
    "ExportError",
    "bibtex",
    "chunks",
    "claims_from",
    "csl",
    "csv",
    "datapackage",
    "document",
    "dosages",
    "fhir",
    "fragment",
    "html",
    "jsonl",
    "jsonld",
    "legal_status",
    "markdown",
    "notices",
    "read_csv",
    "records",
    "references",
    "render",
    "schema",
    "side_effects",
    "write",
]
