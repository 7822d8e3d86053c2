"""HealthcareService resources: the help lines."""

from collections.abc import Iterator

from ketamine_facts.edition import Edition
from ketamine_facts.export._fhir._datatypes import Node, markdown, member, node, own_identifier
from ketamine_facts.export._fhir._narrative import generated, paragraph
from ketamine_facts.export._fhir._resource import Resource, resource
from ketamine_facts.records import HelpLine


def help_lines(edition: Edition) -> Iterator[Resource]:
    """Yield a HealthcareService for each help line, with its number and the place in which it can be called."""
    for line in edition.help_lines:
        yield resource(
            "HealthcareService",
            f"help-{line.id}",
            line.name,
            generated(str(line), paragraph(line.purpose.label), paragraph(line.note or "")),
            identifier=[own_identifier("help-line", line.id)],
            type=[member(line.purpose)],
            name=line.name,
            comment=markdown(line.note) if line.note else None,
            contact=[{"telecom": _telecom(line)}],
            coverageArea=[{"display": line.place}],
        )


def _telecom(line: HelpLine) -> list[Node]:
    page = [node(system="url", value=line.url)] if line.url else []
    return [node(system="phone", value=line.number), *page]
