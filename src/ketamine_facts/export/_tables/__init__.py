"""Flat rows of the content, and the tables made of them: CSV, JSON Lines, a data package."""

from ketamine_facts.export._tables._csv import csv, datapackage, jsonl
from ketamine_facts.export._tables._read import claims_from, read_csv
from ketamine_facts.export._tables._rows import dosages, legal_status, notices, records, references, side_effects

__all__ = [
    "claims_from",
    "csv",
    "datapackage",
    "dosages",
    "jsonl",
    "legal_status",
    "notices",
    "read_csv",
    "records",
    "references",
    "side_effects",
]
