"""Every text is asked whether it is clean, and the data files come out in one form whatever goes in."""

import unicodedata
from collections.abc import Callable

import pytest

from ketamine_facts import facts
from ketamine_facts.edition._canonical import files
from ketamine_facts.rules import RULES
from tests.conftest import Document, Editor

WITH_A_CAVEAT = next(number for number, work in enumerate(facts.references) if work.caveat)
WITH_A_NOTE = next(number for number, claim in enumerate(facts.claims) if claim.review.note)
TEXTS: dict[str, Callable[[Document], tuple[Document, str]]] = {
    "statement of a claim": lambda document: (document["claims"][0], "statement"),
    "note on a claim": lambda document: (document["claims"][WITH_A_NOTE]["review"], "note"),
    "title of a reference": lambda document: (document["references"][0], "title"),
    "what a reference supports": lambda document: (document["references"][0], "supports"),
    "caveat of a reference": lambda document: (document["references"][WITH_A_CAVEAT], "caveat"),
    "takeaway": lambda document: (document["takeaways"][0], "text"),
    "name of a condition": lambda document: (document["uses"][1]["conditions"][0], "name"),
    "law": lambda document: (document["jurisdictions"][0]["law"][0], "status"),
    "notice": lambda document: (document["notices"][0], "text"),
}


def faults(edited: Editor, name: str, change: Callable[[str], str]) -> list[str]:
    def spoil(document: Document) -> None:
        holder, field = TEXTS[name](document)
        holder[field] = change(holder[field])

    return list(RULES["texts are clean"](edited(spoil)))


@pytest.mark.parametrize("name", TEXTS)
def test_stray_spaces_and_loose_accents_are_seen_in_every_text(edited: Editor, name: str) -> None:
    assert faults(edited, name, lambda text: text) == []
    for change in ("Twice  spaced. {}", " {}", "{} ", "Cafe\u0301. {}", "Line\nend. {}"):
        assert any("stray spaces" in line for line in faults(edited, name, change.format))


@pytest.mark.parametrize("name", ["statement of a claim", "note on a claim"])
def test_a_statement_or_a_note_that_ends_without_a_stop_is_seen(edited: Editor, name: str) -> None:
    (line,) = faults(edited, name, lambda text: text.removesuffix("."))
    assert "not a whole sentence" in line


@pytest.mark.parametrize("name", TEXTS)
def test_the_data_files_are_in_composed_form_whatever_goes_in(edited: Editor, name: str) -> None:
    def decompose(document: Document) -> None:
        holder, field = TEXTS[name](document)
        holder[field] = f"Cafe\u0301 {holder[field]}"

    text = "".join(files(edited(decompose)).values())
    assert text == unicodedata.normalize("NFC", text)
    assert "Caf\u00e9 " in text
