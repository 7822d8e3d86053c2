"""JSON-LD nodes of notices and help lines, which are not from the article."""

from collections.abc import Iterator

from ketamine_facts.edition import Edition, medicines_in
from ketamine_facts.export._jsonld._node import Node, cited, link, named_terms, node, sentences, subject, subjects
from ketamine_facts.records import HelpLine, Notice
from ketamine_facts.vocabulary import AnyTerm, NoticeKind

_ASPECTS = {
    NoticeKind.BOXED_WARNING: "SafetyHealthAspect",
    NoticeKind.CONTRAINDICATION: "SafetyHealthAspect",
    NoticeKind.CRISIS: "SeeDoctorHealthAspect",
    NoticeKind.INTERACTION: "SafetyHealthAspect",
    NoticeKind.OMITTED_RISK: "RisksOrComplicationsHealthAspect",
    NoticeKind.REGULATORY: "GettingAccessHealthAspect",
    NoticeKind.WARNING: "SafetyHealthAspect",
}


def notices(edition: Edition) -> Iterator[Node]:
    """Yield a node for each notice and each help line."""
    terms = named_terms(edition)
    yield from (_notice(notice, terms) for notice in edition.notices)
    yield from (_help_line(line) for line in edition.help_lines)


def notice_text(notice: Notice) -> str:
    """Return the title, the text and the origin of a notice as one text."""
    return f"{notice.title}: {notice.text} ({notice.origin})"


def _notice(notice: Notice, terms: frozenset[AnyTerm]) -> Node:
    aspect = _ASPECTS.get(notice.kind)
    text_of = f"Text of {notice.text_of}." if notice.text_of else None
    return node(
        "HealthTopicContent",
        f"notice-{notice.id}",
        name=notice.title,
        genre=notice.kind.label,
        text=notice.text,
        description=sentences(
            f"{notice.origin.capitalize()}: added by the library.", f"Checked {notice.checked}.", text_of
        ),
        keywords=link(subject(notice.importance)),
        hasHealthAspect=f"https://schema.org/{aspect}" if aspect else None,
        about=subjects((*medicines_in(notice.substances), *(term for term in notice.terms if term in terms))),
        citation=cited(notice),
    )


def _help_line(line: HelpLine) -> Node:
    return node(
        "ContactPoint",
        f"help-{line.id}",
        name=line.name,
        telephone=line.number,
        contactType=line.purpose.label,
        areaServed=line.place,
        url=line.url,
        description=sentences(line.note, f"Not from the article; checked {line.checked}."),
        subjectOf=cited(line),
    )
