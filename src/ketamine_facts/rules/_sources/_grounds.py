"""Rules about evidence: each figure in a review, notice, point of law or help line is in a reference that it cites."""

import re
from collections.abc import Iterable, Iterator

from ketamine_facts.edition._integrity import is_date
from ketamine_facts.records import HelpLine, LegalFact, Notice, Reference
from ketamine_facts.rules._survey import Survey
from ketamine_facts.rules._text._figures import numbers
from ketamine_facts.rules._text._phrases import phrases, spelled


def reviews_stay_with_their_references(survey: Survey) -> Iterator[str]:
    """Each figure in a gist or note is also in a reference that the review cites.

    The figure is in the ``supports``, the title or the date of publication of the reference, with the same unit and in
    the same range or comparison.
    """
    for claim in survey.edition.claims:
        review = claim.review
        if missing := _missing(survey, f"{review.gist} ; {review.note or ''}", review.references):
            yield f"claims {claim.id!r}: no cited reference has {_listed(missing)}"


def what_is_added_has_references(survey: Survey) -> Iterator[str]:
    """Each notice, point of law and help line cites a reference, and each figure in its text is in a cited reference.

    The date of the text that was read (``text_of``) need not be in a reference.
    """
    for place, record in survey.checked:
        if not record.references:
            yield f"{place}: no reference"
        elif missing := _missing(survey, _text(record), record.references) - _date_of_text(record):
            yield f"{place}: no cited reference has {_listed(missing)}"


def law_is_named_and_dated_as_cited(survey: Survey) -> Iterator[str]:
    """The figures in the name of a point of law, and the date on which the law took effect, are in cited references."""
    for place, fact in survey.law:
        works = survey.references(fact.references)
        named = _separate_figures(fact.name)
        if missing := named and named - _separate_figures(" ; ".join(map(_particulars, works))):
            yield f"{place}: no cited reference has {_listed(missing)} of its name"
        if fact.since and is_date(fact.since) and not _dated(survey, works, fact.since):
            yield f"{place}: no cited reference has the date {spelled(fact.since)}"


def _missing(survey: Survey, text: str, keys: Iterable[str]) -> frozenset[str]:
    missing = phrases(text)
    for key in keys:
        if missing:
            missing -= survey.supported(key)
    return missing


def _text(record: LegalFact | Notice | HelpLine) -> str:
    if isinstance(record, HelpLine):
        return record.note or ""
    return record.text if isinstance(record, Notice) else record.status


def _date_of_text(record: LegalFact | Notice | HelpLine) -> frozenset[str]:
    date = None if isinstance(record, HelpLine) else record.text_of
    return phrases(spelled(date)) if date and is_date(date) else frozenset()


def _separate_figures(text: str) -> set[str]:
    # split at "/", ":" and "-": the identifier fr:64/37673 then has the same figures as the name "64 FR 37673"
    return numbers(re.sub(r"[/:-]", " ", text))


def _particulars(work: Reference) -> str:
    return " ; ".join((work.title, work.supports, *work.identifiers, work.caveat or ""))


def _dated(survey: Survey, works: Iterable[Reference], day: str) -> bool:
    date = spelled(day)
    return any(date in survey.supported(work.key) or (work.issued or "").startswith(day) for work in works)


def _listed(missing: Iterable[str]) -> str:
    return ", ".join(sorted(map(repr, missing)))
