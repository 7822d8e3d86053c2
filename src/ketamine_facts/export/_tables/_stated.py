"""The tables of the records that cite claims: dosages, side effects, pharmacokinetics, mechanism and topics."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ketamine_facts.edition import Edition, claims_in, topic_lists
from ketamine_facts.export._tables._columns import Column, boolean, listed, number, one_of, table, text
from ketamine_facts.export._tables._entries import CITED, Entry, RecordWithClaims, entries, key, limits
from ketamine_facts.records import (
    Code,
    Concept,
    Dosage,
    MechanismStep,
    PharmacokineticProperty,
    Quantity,
    RouteProfile,
    SideEffectProfile,
    Topic,
)
from ketamine_facts.vocabulary import (
    Frequency,
    Hedge,
    Parameter,
    Relation,
    Route,
    SideEffect,
    Standing,
    Substance,
    Unit,
    Use,
)


class _Dose(NamedTuple):
    route: RouteProfile
    dosage: Dosage


class _Effect(NamedTuple):
    group: SideEffectProfile
    effect: Concept


class _Topic(NamedTuple):
    field: str
    topic: Topic


def _dosages(edition: Edition) -> Iterator[Entry[_Dose]]:
    found = (
        RecordWithClaims(
            f"{route.term}-{place}", _Dose(route, dosage), claims_in(edition, dosage), (*dosage.uses, route.term)
        )
        for route in edition.routes
        for place, dosage in enumerate(route.dosages, start=1)
    )
    return entries(edition, found)


def _side_effects(edition: Edition) -> Iterator[Entry[_Effect]]:
    found = (
        RecordWithClaims(effect.id, _Effect(group, effect), claims_in(edition, effect), (group.term,))
        for group in edition.side_effects
        for effect in group.manifestations
    )
    return entries(edition, found)


def _pharmacokinetics(edition: Edition) -> Iterator[Entry[PharmacokineticProperty]]:
    found = (
        RecordWithClaims(f"{item.parameter}-{place}", item, claims_in(edition, item), item.routes)
        for place, item in enumerate(edition.pharmacokinetics, start=1)
    )
    return entries(edition, found)


def _mechanism(edition: Edition) -> Iterator[Entry[MechanismStep]]:
    found = (
        RecordWithClaims(f"step-{place}", step, claims_in(edition, step))
        for place, step in enumerate(edition.mechanism, start=1)
    )
    return entries(edition, found)


def _topics(edition: Edition) -> Iterator[Entry[_Topic]]:
    lists = [*((found.field, found.topics) for found in topic_lists(edition))]
    lists += [("inconsistencies", edition.inconsistencies)]
    found = (
        RecordWithClaims(f"{field}-{topic.id}", _Topic(field, topic), claims_in(edition, topic))
        for field, topics in lists
        for topic in topics
    )
    return entries(edition, found)


def _quantity(
    prefix: str, what: str, quantity: Callable[[Entry[_Dose]], Quantity | None]
) -> tuple[Column[Entry[_Dose]], ...]:
    def unit(entry: Entry[_Dose]) -> Unit | None:
        found = quantity(entry)
        return found.unit if found else None

    def low(entry: Entry[_Dose]) -> float | None:
        found = quantity(entry)
        return found.low if found else None

    def high(entry: Entry[_Dose]) -> float | None:
        found = quantity(entry)
        return found.high if found else None

    def approximate(entry: Entry[_Dose]) -> bool:
        found = quantity(entry)
        return bool(found and found.approximate)

    return (
        number(f"{prefix}low", f"Lower bound of {what}; null where only an upper one, or none, is stated.", low),
        number(f"{prefix}high", f"Upper bound of {what}; null where only a lower one, or none, is stated.", high),
        one_of(f"{prefix}unit", Unit, "Unit of both bounds, as its UCUM code.", unit, required=False),
        boolean(f"{prefix}approximate", f"Whether the article marks {what} as approximate.", approximate),
    )


def _effect(record: _Effect) -> Concept:
    return record.effect


def _code(code: Code) -> str:
    return f"{code.system} {code.value} ({code.match})"


_DOSAGE_COLUMNS: tuple[Column[Entry[_Dose]], ...] = (
    key("The route, and the number of the entry there."),
    one_of("route", Route, "The route of administration.", lambda entry: entry.record.route.term),
    one_of("substance", Substance, "The substance.", lambda entry: entry.record.dosage.substance),
    text("form", "The form in which it is given.", lambda entry: entry.record.route.form, required=True),
    listed(
        "indications",
        "What it is listed for, with the words that limit it.",
        lambda entry: (item.text for item in entry.record.route.listed(entry.record.dosage)),
    ),
    listed(
        "uses", "The uses of the vocabulary that these belong to.", lambda entry: entry.record.dosage.uses, values=Use
    ),
    text("text", "The entry in words, complete.", lambda entry: entry.record.dosage.text, required=True),
    *_quantity("", "the dose", lambda entry: entry.record.dosage.amount),
    *_quantity("duration_", "the time over which it is given", lambda entry: entry.record.dosage.duration),
    text("per", "What one dose is counted by, such as a session.", lambda entry: entry.record.dosage.per),
    boolean("varies", "Whether the article says that doses vary widely.", lambda entry: entry.record.dosage.varies),
    listed("varies_with", "What the article says the dose depends on.", lambda entry: entry.record.dosage.varies_with),
    text(
        "monitoring",
        "The supervision under which the article says it is given.",
        lambda entry: entry.record.dosage.monitoring,
    ),
    text("level", "How high the article calls the dose, without a figure.", lambda entry: entry.record.dosage.level),
    one_of(
        "frequency",
        Frequency,
        "How often the dose has this level, in the article's word.",
        lambda entry: entry.record.dosage.frequency,
        required=False,
    ),
    text("note", "What the article adds to the figure.", lambda entry: entry.record.dosage.note),
    *CITED,
)
_EFFECT_COLUMNS: tuple[Column[Entry[_Effect]], ...] = (
    key("Id of the single effect."),
    one_of("side_effect", SideEffect, "The group.", lambda entry: entry.record.group.term),
    text("name", "The single effect, in words.", lambda entry: entry.record.effect.name, required=True),
    *limits(_effect),
    listed(
        "monitoring",
        "The monitoring that the article asks for with the group.",
        lambda entry: (item.text for item in entry.record.group.monitoring),
    ),
    listed(
        "codes",
        "Codes added by the library, each as: system code (match).",
        lambda entry: map(_code, entry.record.effect.codes),
    ),
    *CITED,
)
_PROPERTY_COLUMNS: tuple[Column[Entry[PharmacokineticProperty]], ...] = (
    key("The parameter, and the number of the property."),
    one_of("parameter", Parameter, "Which property.", lambda entry: entry.record.parameter),
    listed(
        "routes",
        "The routes it is stated for; none if the article names no route.",
        lambda entry: entry.record.routes,
        values=Route,
    ),
    text("value", "What the article says of it.", lambda entry: entry.record.value, required=True),
    listed("varies_with", "What the article says it depends on.", lambda entry: entry.record.varies_with),
    *CITED,
)
_STEP_COLUMNS: tuple[Column[Entry[MechanismStep]], ...] = (
    key("The number of the link."),
    text("subject", "What acts.", lambda entry: entry.record.subject, required=True),
    one_of("relation", Relation, "What it does.", lambda entry: entry.record.relation),
    text("object", "What it acts on.", lambda entry: entry.record.object, required=True),
    text("qualifier", "What the article adds to the object.", lambda entry: entry.record.qualifier),
    listed(
        "hedge",
        "The words that leave open whether it is so.",
        lambda entry: entry.record.hedge,
        values=Hedge,
    ),
    boolean("contrast", "Whether the link describes other medicines.", lambda entry: entry.record.contrast),
    one_of("standing", Standing, "How the article puts it.", lambda entry: entry.record.standing),
    *CITED,
)
_TOPIC_COLUMNS: tuple[Column[Entry[_Topic]], ...] = (
    key("The list, and the id of the topic in it."),
    one_of(
        "list",
        ("general", "history", "takeaways", "questions", "inconsistencies"),
        "The list it belongs to.",
        lambda entry: entry.record.field,
    ),
    text(
        "text", "The takeaway, the question, or what disagrees.", lambda entry: entry.record.topic.text, required=True
    ),
    text("timing", "When, or how fast, according to the article.", lambda entry: entry.record.topic.timing),
    listed("varies_with", "What the article says it depends on.", lambda entry: entry.record.topic.varies_with),
    text(
        "monitoring",
        "The supervision, monitoring or protocols that the article mentions.",
        lambda entry: entry.record.topic.monitoring,
    ),
    *CITED,
)

DOSAGES = table(
    "Dosages as stated",
    "One row for each entry of the article's dosage column: what was written, not to be dosed from.",
    _dosages,
    _DOSAGE_COLUMNS,
)
SIDE_EFFECTS = table(
    "Side effects",
    "One row for each single effect that the article names, in its group.",
    _side_effects,
    _EFFECT_COLUMNS,
)
PHARMACOKINETICS = table(
    "Pharmacokinetics",
    "One row for each pharmacokinetic property that the article states.",
    _pharmacokinetics,
    _PROPERTY_COLUMNS,
)
MECHANISM = table(
    "Mechanism of action", "One row for each link of the article's account, in order.", _mechanism, _STEP_COLUMNS
)
TOPICS = table(
    "Topics",
    "One row for each takeaway, question, point of history, general point and inconsistency of the article.",
    _topics,
    _TOPIC_COLUMNS,
)
