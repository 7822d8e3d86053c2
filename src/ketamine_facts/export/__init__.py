"""The content in the forms that other tools accept; each function takes a ``Facts`` and returns plain data or text.

Every form keeps the two layers together: a statement never leaves without its verdict and note. None is imported by the
package itself.

>>> from ketamine_facts import export, facts
>>> export.records(facts)[0]["verdict"]
'corroborated'
"""

from ketamine_facts.export.citations import bibtex, csl
from ketamine_facts.export.clinical import fhir
from ketamine_facts.export.documents import document, schema
from ketamine_facts.export.door import FORMATS, ExportError, render, write
from ketamine_facts.export.linked import jsonld
from ketamine_facts.export.pages import fragment, html, markdown
from ketamine_facts.export.passages import chunks
from ketamine_facts.export.readback import claims_from, read_csv
from ketamine_facts.export.selection import part, term
from ketamine_facts.export.sheets import csv, datapackage, jsonl
from ketamine_facts.export.tables import dosages, legal_status, notices, records, references, side_effects

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
    "part",
    "read_csv",
    "records",
    "references",
    "render",
    "schema",
    "side_effects",
    "term",
    "write",
]
