"""Rules about language: clean texts, short sentences, plain terms, and figures that say what they count."""

import unicodedata
from collections.abc import Iterator

from ketamine_facts.rules._survey import Survey
from ketamine_facts.rules._text._characters import odd_characters
from ketamine_facts.rules._text._counted import uncounted
from ketamine_facts.rules._text._sentences import sentences
from ketamine_facts.rules._text._terms import unexplained

_LONGEST_SENTENCE = 25
_LONGEST_MEAN = 17


def texts_are_clean(survey: Survey) -> Iterator[str]:
    """No text is empty or has odd characters, accents as separate characters, or stray white space.

    ``odd_characters`` says which characters are odd, such as invisible characters and letters of other scripts.
    """
    if _is_plain(" ".join(text for _, _, text in survey.texts if text.isascii())):
        suspects = [field for field in survey.texts if not field[2].isascii()]
    else:
        suspects = survey.texts
    for place, field, text in suspects:
        if not _is_plain(text):
            yield from (f"{place}, {field}: {fault}" for fault in _faults(text))


def _is_plain(text: str) -> bool:
    # The text may be many texts joined by spaces. It then has two spaces in a row if one of the texts is empty or ends
    # in a space.
    return text.isascii() and text.isprintable() and "  " not in text and text.strip() == text != ""


def _faults(text: str) -> Iterator[str]:
    if not text:
        yield "is empty"
    elif not unicodedata.is_normalized("NFC", text) or text != " ".join(text.split()):
        yield f"not in NFC, or with stray spaces: {text[:40]!a}"
    else:
        yield from (f"has {character}" for character in odd_characters(text))


def sentences_are_short(survey: Survey) -> Iterator[str]:
    """No sentence in reviews, notices and points of law has more than 25 words; the mean is at most 17 words."""
    lengths: list[int] = []
    for place, text in survey.prose:
        for sentence in sentences(text):
            lengths.append(len(sentence.split()))
            if lengths[-1] > _LONGEST_SENTENCE:
                yield f"{place}: {lengths[-1]} words in one sentence: {sentence[:60]!r}"
    if sum(lengths) > _LONGEST_MEAN * len(lengths):
        yield f"sentences have {sum(lengths) / len(lengths):.1f} words on average, more than {_LONGEST_MEAN}"


def terms_are_plain(survey: Survey) -> Iterator[str]:
    """Reviews, notices and points of law have no unexplained abbreviation, and no phrase that only experts know.

    An abbreviation is explained if it is in ``EXPLAINED``.
    """
    for place, text in survey.prose:
        yield from (f"{place}: {term!r} is not an explained term" for term in unexplained(text))


def figures_are_counted(survey: Survey) -> Iterator[str]:
    """Each figure in a review, notice or point of law has a unit, or a word for what it counts, or is part of a name.

    Such a name is, for instance, a date or "phase 3".
    """
    for place, text in survey.prose:
        for figure in uncounted(text):
            yield f"{place}: {figure!r} has nothing beside it that it counts"
