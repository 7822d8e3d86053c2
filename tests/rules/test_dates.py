"""Rules about dates: nothing is dated in the future, or before what it cites."""

import datetime

from ketamine_facts import facts
from tests.rules.broken import ABSENT, broken

DATED = next(
    claim.id for claim in facts.claims if any((work.issued or "") >= "2021" for work in facts.references_of(claim))
)
LAW = ("jurisdictions", "united-states", "law", 0)
TEXT = "texts were there when read"


def test_a_future_day_of_any_look_is_named() -> None:
    for path in (
        ("claims", "us-schedule-iii", "review", "date"),
        ("notices", "crisis-help", "checked"),
        ("help_lines", 0, "checked"),
        (*LAW, "checked"),
    ):
        assert broken("nothing is dated ahead", *path, "2126-01-01").endswith("dated 2126-01-01, after today")


def test_today_is_no_future_day() -> None:
    today = datetime.datetime.now(tz=datetime.UTC).date()
    path = ("claims", "us-schedule-iii", "review", "date")
    assert broken("nothing is dated ahead", *path, str(today)) == ""
    assert broken("nothing is dated ahead", *path, str(today + datetime.timedelta(days=1))) != ""


def test_a_review_before_a_reference_that_it_cites_is_named() -> None:
    named = broken("reviews follow their references", "claims", DATED, "review", "date", "2020-01-01")
    assert f"claims '{DATED}': dated 2020-01-01, before '" in named


def test_a_law_that_began_after_it_was_checked_is_named() -> None:
    named = broken("reviews follow their references", *LAW, "since", "2099")
    assert named.endswith("since 2099, after the day on which it was checked")


def test_a_beginning_of_law_that_is_not_a_date_is_named() -> None:
    named = broken("reviews follow their references", *LAW, "since", "August 1999")
    assert named.endswith("since 'August 1999', which is not a date")


def test_a_text_from_after_the_day_of_checking_is_named() -> None:
    for path in (("notices", "crisis-help"), LAW):
        for text in ("2099", "2099-01", "version 7 of 2099-01-01"):
            assert f"text of {text}, after the day on which it was checked" in broken(TEXT, *path, "text_of", text)


def test_a_text_is_given_by_a_date_or_a_short_version() -> None:
    for text in ("2012", "2012-04", "2012-04-01", "version 7", "2012-04 and 2013"):
        assert broken(TEXT, *LAW, "text_of", text) == "", text
    for text in ("", " 2012", "x" * 61):
        assert "is neither a date nor the short name of a version" in broken(TEXT, *LAW, "text_of", text), text


def test_a_text_without_a_shown_date_has_none() -> None:
    assert broken(TEXT, *LAW, "text_of", ABSENT) == ""
