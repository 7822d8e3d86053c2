"""Rules about language: characters, sentences, terms and figures of every text."""

import unicodedata

from ketamine_facts import facts
from ketamine_facts.rules import RULES, Survey
from tests.rules.broken import Step, broken

CLAIM = next(claim for claim in facts.claims if claim.review.note)
WORK = next(work for work in facts.references if work.caveat and work.container)
NOTICE = facts.notices[0].id
TEXTS: tuple[tuple[Step, ...], ...] = (
    ("article", "title"),
    ("claims", CLAIM.id, "statement"),
    ("claims", CLAIM.id, "review", "gist"),
    ("claims", CLAIM.id, "review", "note"),
    ("references", WORK.key, "title"),
    ("references", WORK.key, "container"),
    ("references", WORK.key, "supports"),
    ("references", WORK.key, "caveat"),
    ("references", WORK.key, "authors", 0),
    ("takeaways", 0, "text"),
    ("substances", 0, "name"),
    ("jurisdictions", "united-states", "law", 0, "status"),
    ("notices", NOTICE, "text"),
    ("notices", NOTICE, "title"),
    ("help_lines", 0, "name"),
)


def unclean(text: str, *path: Step) -> str:
    return broken("texts are clean", *path, text)


def test_an_odd_character_is_named_in_every_text() -> None:
    assert [
        path for path in TEXTS if "has U+200B ZERO WIDTH SPACE (invisible" not in unclean("Ket\u200bamine", *path)
    ] == []


def test_no_text_is_empty_or_has_stray_spaces_or_loose_accents() -> None:
    for text in ("Twice  spaced.", " Early.", "Late. ", "Cafe\u0301.", "Line\nend."):
        assert "not in NFC, or with stray spaces" in unclean(text, "notices", NOTICE, "text")
    assert unclean("", "notices", NOTICE, "text").endswith("text: is empty")


def test_no_text_has_an_invisible_unassigned_or_lost_character() -> None:
    for character, reason in (
        ("\u202e", "invisible format character"),
        ("\x00", "control character"),
        ("\x1b", "control character"),
        ("\x85", "control character"),
        ("\ufeff", "invisible format character"),
        ("\U000e0041", "invisible format character"),
        ("\ue000", "private use"),
        ("\u0378", "unassigned"),
        ("\u2028", "line separator"),
        ("\u2029", "paragraph separator"),
        ("\u00a0", "unusual space"),
        ("\ufffd", "a lost character"),
    ):
        named = unclean(f"Ket{character}amine", "notices", NOTICE, "text")
        assert f"has U+{ord(character):04X}" in named or "stray spaces" in named, ascii(character)
        assert reason in named or character.isspace(), ascii(character)


def test_no_word_has_a_letter_that_looks_like_another() -> None:
    for word, name in (
        ("k\u0435tamine", "U+0435 CYRILLIC SMALL LETTER IE"),
        ("ket\u0251mine", "U+0251 LATIN SMALL LETTER ALPHA"),
        ("\uff4betamine", "U+FF4B FULLWIDTH LATIN SMALL LETTER K"),
        ("k\u03b5tamine", "U+03B5 GREEK SMALL LETTER EPSILON"),
        ("ke\u0442amine", "U+0442 CYRILLIC SMALL LETTER TE"),
        ("\u00b5g", "U+00B5 MICRO SIGN"),
    ):
        assert f"has {name}" in unclean(f"About {word}.", "notices", NOTICE, "text"), word


def test_letters_of_european_names_and_of_science_are_fine() -> None:
    names = "M\u00fcller, Ni\u00f1o, \u0141ukasz, \u00d8rsted"
    text = f"{names}: \u03b3-aminobutyric acid, 5 \u03bcg, \u201cquoted\u201d \u2013 25 \u00b0C."
    assert unclean(unicodedata.normalize("NFC", text), "notices", NOTICE, "text") == ""


def test_a_sentence_of_more_than_25_words_is_named() -> None:
    text = " ".join(["Word", *["word"] * 24])
    assert broken("sentences are short", "notices", NOTICE, "text", f"{text}.") == ""
    for path in (("notices", NOTICE, "text"), ("claims", CLAIM.id, "review", "note")):
        assert "26 words in one sentence: 'Word word" in broken("sentences are short", *path, f"Short. {text} word.")


def test_sentences_that_are_long_on_average_are_named() -> None:
    long = " ".join(["Word", *["word"] * 24]) + "."
    named = broken("sentences are short", "notices", NOTICE, "text", " ".join([long] * 5000))
    assert named == "sentences have 24.4 words on average, more than 17" or "words on average, more than 17" in named


def test_a_term_that_only_experts_know_is_named() -> None:
    for term in (
        "OR",
        "RR",
        "CI",
        "HR",
        "SMD",
        "P = 0",
        "shock index",
        "Level 1",
        "in the copies read",
        "not compared",
    ):
        text = f"It was found (with {term}.04 of it)."
        named = broken("terms are plain", "claims", CLAIM.id, "review", "note", text)
        assert f"{term!r} is not an explained term" in named, term


def test_explained_abbreviations_numerals_and_enzymes_are_fine() -> None:
    text = "FDA, the EU and WHO list it in Schedule III or S8; CYP2B6 breaks it down; PTSD has 0.5 mg/kg."
    assert broken("terms are plain", "claims", CLAIM.id, "review", "note", text) == ""


COUNTED = (
    "In 64 of 100 people it fell by 12%, and in 2 of 10 it rose.",
    "The dose is 1-4.5 mg/kg or 56, 84 or 112 mg over 40 min, then 60 s.",
    "It was on 10 June 2014, in June 2014, in 2014, in the 1960s or in 2012/13.",
    "Schedule 4, Part 1, sections 5.9, 7.1 and 7.3, at day 3 and from age 13.",
    "Call 988 or 1-800-222-1222 pages; SI 2005/3372; CYP2B6; interleukin-6.",
    "On a scale of 0 to 10 pain fell from 6.8 to 5.7 on a scale.",
    "In 98 US clinics and 30 French ones it was 51.4 per 1,000 sedations.",
    "A 40-minute infusion at 25 \u00b0C for 12 people aged 65 and older.",
)
UNCOUNTED = (
    ("The mean was 5.", "5"),
    ("It was more frequent (2.68 vs 5.45).", "2.68"),
    ("Deaths rose from 15 in 2014.", "15"),
    ("The ratio lies between 1.05 and 10.09.", "10.09"),
    ("It was 195 in 2017 and rose.", "195"),
    ("A mean of 7, and people left.", "7"),
)


def uncounted(text: str) -> str:
    return broken("figures are counted", "claims", CLAIM.id, "review", "note", text)


def test_a_figure_with_a_unit_or_a_word_for_what_it_counts_is_fine() -> None:
    assert {text: uncounted(text) for text in COUNTED} == dict.fromkeys(COUNTED, "")


def test_a_figure_that_counts_nothing_is_named() -> None:
    for text, figure in UNCOUNTED:
        assert f"{figure!r} has nothing beside it that it counts" in uncounted(text), text


def test_every_kind_of_text_that_readers_see_is_asked() -> None:
    places = {place.partition(" ")[0] for place, _ in Survey(facts).prose}
    assert places == {"claims", "notices", "jurisdictions", "other_law"}
    assert all(isinstance(line, str) for rule in RULES.values() for line in rule(Survey(facts)))
