"""All tables by their names, and functions that return their rows."""

from collections.abc import Mapping
from types import MappingProxyType

from ketamine_facts.edition import Edition
from ketamine_facts.errors import nearest, shown
from ketamine_facts.export._error import ExportError
from ketamine_facts.export._tables._claims import CLAIMS
from ketamine_facts.export._tables._columns import Row, Table
from ketamine_facts.export._tables._law import LEGAL_STATUS
from ketamine_facts.export._tables._stated import DOSAGES, MECHANISM, PHARMACOKINETICS, SIDE_EFFECTS, TOPICS
from ketamine_facts.export._tables._works import HELP_LINES, NOTICES, REFERENCES, TERMS

TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "claims": CLAIMS,
        "dosages": DOSAGES,
        "side-effects": SIDE_EFFECTS,
        "pharmacokinetics": PHARMACOKINETICS,
        "mechanism": MECHANISM,
        "topics": TOPICS,
        "legal-status": LEGAL_STATUS,
        "references": REFERENCES,
        "notices": NOTICES,
        "help-lines": HELP_LINES,
        "terms": TERMS,
    }
)
"""Every table by its name. In the Data Package, the CSV file of a table is the name followed by ``.csv``."""


def records(edition: Edition) -> list[Row]:
    """Return one flat row for each claim, in the article's order. ``claims_from`` makes claims from the rows.

    >>> from ketamine_facts import facts
    >>> rows = {row["id"]: row for row in records(facts)}
    >>> rows["us-schedule-iii"]["verdict"], rows["us-schedule-iii"]["jurisdictions"]
    ('corroborated', 'united-states')
    """
    return CLAIMS.rows(edition)


def rows(edition: Edition, name: str) -> list[Row]:
    """Return the flat rows of one of the ``TABLES``.

    In a table other than ``claims``, a row can cite several claims. The column ``verdict`` then has the gravest verdict
    among these claims, and the column ``review`` has the reviews of all of these claims.

    Raises ``ExportError`` (a ``ValueError``) for an unknown table.

    >>> from ketamine_facts import export, facts
    >>> row = export.rows(facts, "side-effects")[0]
    >>> row["side_effect"], row["name"], row["codes"]
    ('dissociation-and-hallucinations', 'Dissociation', 'hpo HP:0032940 (exact)')
    """
    if name not in TABLES:
        near = nearest(name, TABLES, 1)
        hint = f"; did you mean {near[0]!r}?" if near else "."
        raise ExportError(f"{shown(name)} is not a known table{hint} Known: {', '.join(TABLES)}.")
    return TABLES[name].rows(edition)
