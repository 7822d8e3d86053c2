"""Messages stay on one line, of a length a person reads, and say where they were cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketamine_facts.errors import WithdrawnClaimError, nearest, plain, shown


@given(st.text(), st.integers(1, 40))
def test_a_message_is_printable_and_says_that_it_was_cut(text: str, longest: int) -> None:
    line = plain(text, longest)
    assert line.isprintable()
    assert len(line) <= longest + 1
    assert line.endswith("…") or len(text) <= longest


@pytest.mark.parametrize(("length", "cut"), [(699, False), (700, False), (701, True), (10**6, True)])
def test_a_message_has_700_characters_at_most(length: int, cut: bool) -> None:
    assert plain("x" * length) == (f"{'x' * 700}…" if cut else "x" * length)


def test_a_long_reason_for_a_withdrawal_is_cut() -> None:
    message = str(WithdrawnClaimError.withdrawn("an-old-claim", "It was wrong. " * 1000, ("another",)))
    assert message.startswith("the claim 'an-old-claim' was withdrawn: It was wrong. It was")
    assert message.endswith("…")
    assert len(message) == 701


@pytest.mark.parametrize(("length", "cut"), [(59, False), (60, False), (61, True), (10**6, True)])
def test_of_what_was_given_60_characters_are_shown(length: int, cut: bool) -> None:
    text = shown("x" * length)
    assert text == (f"'{'x' * 60}'… ({length} characters)" if cut else f"'{'x' * length}'")


@pytest.mark.parametrize(
    ("given_key", "near"),
    [("half-life-2h", ("half-life-2-3h",)), ("life-half", ("half-life-2-3h",)), ("onset", ()), ("", ()), ("-", ())],
)
def test_a_key_is_near_that_looks_alike_or_holds_the_words(given_key: str, near: tuple[str, ...]) -> None:
    assert nearest(given_key, ["us-schedule-iii", "half-life-2-3h"]) == near
