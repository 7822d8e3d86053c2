"""The tables of references, notices, help lines and terms of the vocabularies."""

from collections.abc import Iterator

from ketamine_facts.edition import Edition
from ketamine_facts.export._tables._columns import Column, boolean, day, listed, one_of, table, text
from ketamine_facts.records import HelpLine, Notice, Reference
from ketamine_facts.vocabulary import (
    ANY_TERM,
    AnyTerm,
    Condition,
    HelpPurpose,
    Importance,
    NoticeKind,
    ReadAs,
    ReferenceKind,
    Route,
    SideEffect,
    Substance,
    Tier,
    Use,
)


def _vocabulary(term: AnyTerm) -> str:
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in type(term).__name__).lstrip("-")


def _broader(term: AnyTerm) -> str | None:
    if isinstance(term, Condition):
        return term.use.value
    return term.broader.value if isinstance(term, Use) and term.broader else None


_REFERENCE: tuple[Column[Reference], ...] = (
    text("key", "Stable key by which the other tables cite it.", lambda work: work.key, required=True),
    one_of("kind", ReferenceKind, "What sort of work it is.", lambda work: work.kind),
    text("title", "Its title; a title of our own is in brackets.", lambda work: work.title, required=True),
    text("language", "The language of the title, as a BCP 47 tag.", lambda work: work.language, required=True),
    listed("authors", "Persons, or one organization; a list cut short ends in 'et al.'.", lambda work: work.authors),
    boolean("corporate", "Whether the author is an organization.", lambda work: work.corporate),
    text("container", "The journal, collection or site.", lambda work: work.container),
    text("volume", "Volume of the journal.", lambda work: work.volume),
    text("issue", "Issue of the volume.", lambda work: work.issue),
    text("pages", "Pages or article number.", lambda work: work.pages),
    text("issued", "Date of publication: a year, month or day in ISO 8601.", lambda work: work.issued),
    text("doi", "Its first DOI.", lambda work: work.identifier("doi")),
    text("pmid", "Its first PubMed id.", lambda work: work.identifier("pmid")),
    listed("identifiers", "All of its stable identifiers, each as scheme:value.", lambda work: work.identifiers),
    text("url", "Its official or most stable page.", lambda work: work.url, required=True),
    one_of("read_as", ReadAs, "How much of it was read.", lambda work: work.read_as),
    one_of("tier", Tier, "Whether it is a source itself or reports another work.", lambda work: work.tier),
    text("supports", "What in it matters here.", lambda work: work.supports, required=True),
    text("caveat", "What to keep in mind about it.", lambda work: work.caveat),
    text("citation", "The work as one line.", str, required=True),
)
_NOTICE: tuple[Column[Notice], ...] = (
    text("id", "Stable id of the notice.", lambda notice: notice.id, required=True),
    one_of("kind", NoticeKind, "What sort of notice.", lambda notice: notice.kind),
    one_of("importance", Importance, "How much it matters.", lambda notice: notice.importance),
    text("title", "What it is about.", lambda notice: notice.title, required=True),
    text("text", "The notice itself.", lambda notice: notice.text, required=True),
    listed("uses", "The uses to show it with; no term at all means always.", lambda notice: notice.uses, values=Use),
    listed("routes", "The routes to show it with.", lambda notice: notice.routes, values=Route),
    listed(
        "side_effects",
        "The groups of side effects to show it with.",
        lambda notice: notice.side_effects,
        values=SideEffect,
    ),
    listed("conditions", "The conditions to show it with.", lambda notice: notice.conditions, values=Condition),
    listed("substances", "The medicines it is about.", lambda notice: notice.substances, values=Substance),
    day(
        "checked",
        "The day on which we looked. Labels and guidance change.",
        lambda notice: notice.checked,
    ),
    text("text_of", "The day or version of the text that was read.", lambda notice: notice.text_of),
    listed(
        "references",
        "Keys of the references behind it, in the table of references.",
        lambda notice: notice.references,
        refers_to="references",
    ),
    text("origin", "That the article does not carry it.", lambda notice: notice.origin, required=True),
)
_HELP_LINE: tuple[Column[HelpLine], ...] = (
    text("id", "Stable id of the help line.", lambda line: line.id, required=True),
    text("place", "The country in which it can be called.", lambda line: line.place, required=True),
    text("number", "The number, as its source writes it.", lambda line: line.number, required=True),
    one_of("purpose", HelpPurpose, "What it is for.", lambda line: line.purpose),
    text("name", "What it is called.", lambda line: line.name, required=True),
    text("note", "Whom it serves, and when.", lambda line: line.note),
    text("url", "Its own page.", lambda line: line.url),
    day("checked", "The day on which we looked.", lambda line: line.checked),
    listed(
        "references",
        "Keys of the references behind it, in the table of references.",
        lambda line: line.references,
        refers_to="references",
    ),
)
_TERM: tuple[Column[AnyTerm], ...] = (
    text(
        "id",
        "The vocabulary and the value, as `find_term` takes it.",
        lambda term: f"{_vocabulary(term)}:{term.value}",
        required=True,
    ),
    one_of("vocabulary", (kind.__name__ for kind in ANY_TERM), "The vocabulary.", lambda term: type(term).__name__),
    text("value", "The value that the other tables hold.", lambda term: term.value, required=True),
    text("label", "Words for a person.", lambda term: term.label, required=True),
    listed("aliases", "Further spellings of the term.", lambda term: term.aliases),
    text("broader", "The value of the use that includes it.", _broader),
)


def _terms(_: Edition) -> Iterator[AnyTerm]:
    for vocabulary in ANY_TERM:
        yield from vocabulary


REFERENCES = table(
    "References", "One row for each work of the bibliography.", lambda edition: edition.references, _REFERENCE
)
NOTICES = table(
    "Notices",
    "One row for each notice that a responsible page shows with this content; not from the article.",
    lambda edition: edition.notices,
    _NOTICE,
)
HELP_LINES = table(
    "Help by telephone",
    "One row for each number for a crisis, a poisoning, or help with dependence; not from the article.",
    lambda edition: edition.help_lines,
    _HELP_LINE,
)
TERMS = table("Terms", "One row for each term of the vocabularies that claims are about.", _terms, _TERM)
