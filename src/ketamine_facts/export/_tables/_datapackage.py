"""All tables as a Data Package: a CSV file for each table, and ``datapackage.json``, which describes every column."""

import hashlib
from typing import Never

from ketamine_facts.edition import Edition, crisis_notices, disclaimer
from ketamine_facts.export._json import json_text
from ketamine_facts.export._tables._catalog import TABLES
from ketamine_facts.export._tables._columns import SEPARATOR, Column, Table
from ketamine_facts.export._tables._csv import csv_of


def datapackage(edition: Edition) -> dict[str, str]:
    """Return a Data Package: the text of ``datapackage.json`` and of one CSV file for each table, by file name.

    Write each text as UTF-8 and do not convert line ends, because ``datapackage.json`` contains the size and the
    SHA-256 hash of each CSV file.

    >>> from ketamine_facts import facts
    >>> list(datapackage(facts))[:3]
    ['datapackage.json', 'claims.csv', 'dosages.csv']
    """
    files = {f"{name}.csv": _csv(table, edition) for name, table in TABLES.items()}
    descriptor = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "ketamine-facts",
        "title": "What one article says about ketamine, and what references say about each statement",
        "description": " ".join([disclaimer(edition), *(notice.text for notice in crisis_notices(edition))]),
        "version": edition.content_version,
        "licenses": [{"name": "MIT", "title": "MIT License"}],
        "sources": [{"title": edition.article.title, "sha256": edition.article.sha256}],
        "resources": [_resource(name, table, files[f"{name}.csv"].encode()) for name, table in TABLES.items()],
    }
    return {"datapackage.json": json_text(descriptor), **files}


def _csv(table: Table, edition: Edition) -> str:
    return csv_of(tuple(column.name for column in table.columns), table.rows(edition))


def _resource(name: str, table: Table, data: bytes) -> dict[str, object]:
    key, *others = table.columns
    fields = [_field(key, unique=True), *(_field(column) for column in others)]
    return {
        "name": name,
        "type": "table",
        "path": f"{name}.csv",
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {"lineTerminator": "\n"},
        "schema": {"fields": fields, "primaryKey": [key.name]},
    }


def _field(column: Column[Never], *, unique: bool = False) -> dict[str, object]:
    field: dict[str, object] = {"name": column.name, "type": column.kind, "description": column.description}
    is_list = column.kind == "list"
    constraints: dict[str, object] = {
        **({"required": True} if column.required else {}),
        **({"unique": True} if unique else {}),
        **({"enum": list(column.values)} if column.values and not is_list else {}),
    }
    return {
        **field,
        **({"delimiter": SEPARATOR} if is_list else {}),
        **({"constraints": constraints} if constraints else {}),
    }
