"""The linked data as Turtle."""

import sys

import pytest
import rdflib

from ketamine_facts import Use, facts
from ketamine_facts.export import FORMATS, ExportError, jsonld, render, turtle
from tests.export.jsonld.document import NAMED

TEXT = str(render(facts, "turtle", Use.SUICIDAL_THOUGHTS))
SCHEMA = rdflib.Namespace("https://schema.org/")


def test_turtle_has_a_claim_with_its_review() -> None:
    graph = rdflib.Graph().parse(data=TEXT, format="turtle")
    [claim] = graph.subjects(SCHEMA.identifier, rdflib.Literal("effective-acute-suicidality"))
    [review] = graph.objects(claim, SCHEMA.review)
    [rating] = graph.objects(review, SCHEMA.reviewRating)
    expected = facts.claim("effective-acute-suicidality").review
    assert str(graph.value(rating, SCHEMA.ratingValue)) == expected.verdict
    assert str(graph.value(rating, SCHEMA.ratingExplanation)) == expected.gist


def test_every_name_has_the_same_urn_before_the_name_of_the_json() -> None:
    graph = rdflib.Graph().parse(data=TEXT, format="turtle")
    names = {str(node) for node in graph.subjects() if isinstance(node, rdflib.URIRef)}
    assert len({name.partition("#")[0] for name in names}) == 1
    assert all(name.startswith("urn:uuid:") for name in names)
    assert {f"#{name.partition('#')[2]}" for name in names} <= NAMED.keys()


def test_the_same_content_gives_the_same_text() -> None:
    assert render(facts, "turtle", Use.SUICIDAL_THOUGHTS) == TEXT


def test_turtle_without_rdflib_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rdflib", None)
    assert FORMATS["turtle"].extra == "rdf"
    with pytest.raises(ExportError, match=r"needs rdflib, which is not installed; install ketamine_facts\[rdf\]"):
        turtle(facts)
    assert jsonld(facts)["@graph"]
