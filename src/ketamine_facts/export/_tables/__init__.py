"""The content as tables of flat rows, and as text files of these rows: CSV, JSON Lines and a Data Package."""

from ketamine_facts.export._tables._catalog import TABLES, records, rows
from ketamine_facts.export._tables._columns import Column, Row, Scalar, Table
from ketamine_facts.export._tables._csv import csv, jsonl
from ketamine_facts.export._tables._datapackage import datapackage
from ketamine_facts.export._tables._read import claims_from
from ketamine_facts.export._tables._read_csv import read_csv

__all__ = [
    "TABLES",
    "Column",
    "Row",
    "Scalar",
    "Table",
    "claims_from",
    "csv",
    "datapackage",
    "jsonl",
    "read_csv",
    "records",
    "rows",
]
