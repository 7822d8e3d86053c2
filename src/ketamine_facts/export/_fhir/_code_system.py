"""CodeSystem resources: the vocabularies of this library whose terms other resources use as codes."""

from collections.abc import Iterator

from ketamine_facts.edition import Edition
from ketamine_facts.export._fhir._datatypes import system_name, system_of
from ketamine_facts.export._fhir._narrative import generated, paragraph
from ketamine_facts.export._fhir._resource import Resource, resource
from ketamine_facts.vocabulary import (
    Aspect,
    Condition,
    Frequency,
    Hedge,
    HelpPurpose,
    Importance,
    Jurisdiction,
    LegalControl,
    NoticeKind,
    Route,
    Section,
    SideEffect,
    Standing,
    Substance,
    Target,
    Term,
    Use,
    Verdict,
)

_VOCABULARIES: tuple[type[Term], ...] = (
    *(Use, Route, SideEffect, Jurisdiction, Substance, Condition, Target),
    *(Verdict, Importance, Aspect, Section, Standing, Hedge, Frequency),
    *(NoticeKind, LegalControl, HelpPurpose),
)
_PROFILE = "http://hl7.org/fhir/StructureDefinition/shareablecodesystem"


def code_systems(edition: Edition) -> Iterator[Resource]:
    """Yield a CodeSystem for each vocabulary, with all of its terms."""
    return (_code_system(edition, vocabulary) for vocabulary in _VOCABULARIES)


def _code_system(edition: Edition, vocabulary: type[Term]) -> Resource:
    name = vocabulary.__name__
    description = f"The vocabulary {name} of the Python package ketamine_facts."
    return resource(
        "CodeSystem",
        system_name(vocabulary),
        name,
        generated(name, paragraph(description)),
        meta={"profile": [_PROFILE]},
        url=system_of(vocabulary),
        version=edition.content_version,
        name=name,
        title=name,
        status="active",
        experimental=False,
        description=description,
        caseSensitive=True,
        content="complete",
        concept=[{"code": term.value, "display": term.label} for term in vocabulary],
    )
