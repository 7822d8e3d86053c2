"""SubstanceDefinition and Substance resources: the substances that the article names."""

from collections.abc import Iterable, Iterator

from ketamine_facts.edition import Edition
from ketamine_facts.export._fhir._datatypes import Node, concept, node, reference, words
from ketamine_facts.export._fhir._narrative import Source, additional, generated, paragraph, verdicts
from ketamine_facts.export._fhir._resource import Resource, resource
from ketamine_facts.records import Code, Concept
from ketamine_facts.vocabulary import Match, Substance, System


def substances(source: Source) -> Iterator[Resource]:
    """Yield two resources for each substance that the article names: a SubstanceDefinition and a Substance.

    The SubstanceDefinition has the codes. The Substance is for references from the ingredients of medicines.
    """
    for item in source.edition.substances:
        yield _definition(source, item)
        yield resource(
            "Substance",
            item.id,
            item.name,
            generated(item.name),
            instance=False,
            code={"reference": reference("SubstanceDefinition", item.id, item.name)},
        )


def _definition(source: Source, item: Concept) -> Resource:
    return resource(
        "SubstanceDefinition",
        item.id,
        item.name,
        additional(item.name, verdicts(source.edition, item), paragraph(source.disclaimer)),
        informationSource=_works(source.edition, item),
        structure=_structure(item.codes),
        code=[
            {"code": concept(f"{code.value} ({code.system.label})", [code])}
            for code in item.codes
            if code.match is Match.EXACT
        ],
        name=[{"name": item.name}],
    ).based_on(item.claims)


def _works(edition: Edition, item: Concept) -> list[Node]:
    works = {work.key: work for claim in edition.claims_of(item) for work in edition.references_of(claim)}
    return [reference("Citation", f"reference-{work.key}", work.title) for work in works.values()]


def _structure(codes: tuple[Code, ...]) -> Node:
    formula = next((code.value for code in codes if code.system is System.MOLECULAR_FORMULA), None)
    keys = [code.value for code in codes if code.system is System.INCHIKEY and code.match is Match.EXACT]
    return node(
        molecularFormula=formula,
        representation=[{"representation": key, "format": words(System.INCHIKEY.label)} for key in keys],
    )


def substance_references(found: Iterable[Substance]) -> list[Node]:
    """Return, for each substance, a FHIR reference to its Substance resource."""
    return [reference("Substance", item.value, item.label) for item in found]
