"""ClinicalUseDefinition resources: the notices, as contraindications, interactions and warnings."""

from collections.abc import Iterator

from ketamine_facts.edition import medicines_in
from ketamine_facts.export._fhir._clinical_use import KIND
from ketamine_facts.export._fhir._datatypes import Node, markdown, member, node, own_identifier, reference, words
from ketamine_facts.export._fhir._narrative import Source, additional, crisis_help_for, listing, paragraph
from ketamine_facts.export._fhir._resource import Resource, resource
from ketamine_facts.export._fhir._substance import substance_references
from ketamine_facts.records import Notice
from ketamine_facts.vocabulary import NoticeKind

_STATUS = words("Not from the article; by reference")


def notices(source: Source) -> Iterator[Resource]:
    """Yield a ClinicalUseDefinition for each notice: a contraindication, an interaction or, if neither, a warning."""
    return (_notice(source, notice) for notice in source.edition.notices)


def _notice(source: Source, notice: Notice) -> Resource:
    medicines = medicines_in(notice.substances)
    details = _DETAILS.get(notice.kind, _warning)(source, notice)
    concerned = ", ".join(term.label for term in notice.terms)
    text_of = f"; text of {notice.text_of}" if notice.text_of else ""
    return resource(
        KIND,
        f"notice-{notice.id}",
        notice.title,
        additional(
            notice.title,
            paragraph(notice.text),
            paragraph(f"{notice.kind.label}, not from the article; checked {notice.checked}{text_of}."),
            listing("Belongs to:", [concerned] if concerned else []),
            crisis_help_for(source, (), notice.text),
        ),
        identifier=[own_identifier("notice", notice.id)],
        category=[words(notice.title), member(notice.kind), member(notice.importance)],
        subject=substance_references(medicines),
        status=_STATUS,
        **details,
    ).based_on((), medicines)


def _contraindication(source: Source, notice: Notice) -> Node:
    uses = [use.term for use in source.edition.uses if use.term in notice.uses]
    details = node(
        diseaseSymptomProcedure={"concept": words(notice.text)},
        indication=[reference(KIND, f"indication-use-{use}", use.label) for use in uses],
    )
    return {"type": "contraindication", "contraindication": details}


def _interaction(_source: Source, notice: Notice) -> Node:
    return {"type": "interaction", "interaction": {"effect": {"concept": words(notice.text)}}}


def _warning(_source: Source, notice: Notice) -> Node:
    return {"type": "warning", "warning": {"description": markdown(notice.text), "code": words(notice.title)}}


_DETAILS = {NoticeKind.CONTRAINDICATION: _contraindication, NoticeKind.INTERACTION: _interaction}
