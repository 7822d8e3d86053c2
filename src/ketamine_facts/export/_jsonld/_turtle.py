"""The JSON-LD document as Turtle, for graph stores; needs the extra ``rdf``."""

from collections.abc import Iterator
from itertools import count
from typing import cast
from uuid import UUID, uuid5

from ketamine_facts.edition import Edition
from ketamine_facts.export._error import missing_extra
from ketamine_facts.export._jsonld._document import VOCABULARY, jsonld

_NAMES = f"{uuid5(UUID(int=0), 'ketamine_facts linked data').urn}#"


def turtle(edition: Edition) -> str:
    """Return the document that ``jsonld`` makes, as Turtle.

    The IRI of a node is the same ``urn:uuid`` for all nodes, followed by the ``@id`` of the node in ``jsonld``, such as
    ``#drug-ketamine``. Raises ``ExportError`` (a ``ValueError``) if rdflib is not installed.
    """
    try:
        from rdflib import Graph
        from rdflib.plugins.parsers.jsonld import to_rdf
    except ImportError:
        raise missing_extra("turtle", "rdflib", "rdf") from None
    nodes = _named(jsonld(edition)["@graph"], map("_:node{}".format, count()))
    graph = Graph()
    to_rdf({"@context": {"@vocab": VOCABULARY}, "@graph": nodes}, graph)
    graph.bind("schema", VOCABULARY, replace=True)
    graph.bind("ketamine", _NAMES)
    return graph.serialize(format="turtle")


def _named(value: object, blank: Iterator[str]) -> object:
    """Return a copy of a JSON-LD value in which each ``@id`` is an IRI.

    A node without an ``@id`` gets the next name in ``blank`` as its ``@id``. Without such names, rdflib would write
    these nodes in random order.
    """
    if isinstance(value, list):
        return [_named(item, blank) for item in cast("list[object]", value)]
    if not isinstance(value, dict):
        return value
    found = cast("dict[str, object]", value)
    name = f"{_NAMES}{str(found['@id'])[1:]}" if "@id" in found else next(blank)
    return {key: _named(item, blank) for key, item in found.items()} | {"@id": name}
