"""Messages stay on one line of readable length, and show where they were cut."""

import pytest

from ketamine_facts import ContentError, KetamineFactsError, UnknownClaimError, UnknownTermError, Use, facts, load


@pytest.mark.parametrize(("length", "cut"), [(59, False), (60, False), (61, True), (10**6, True)])
def test_60_characters_of_a_given_text_are_shown(length: int, cut: bool) -> None:
    with pytest.raises(UnknownTermError) as caught:
        Use.parse("x" * length)
    shown = f"'{'x' * 60}'… ({length} characters)" if cut else f"'{'x' * length}'"
    assert str(caught.value).startswith(f"{shown} is not a known Use. ")


@pytest.mark.parametrize("text", ["a\nb", "a\x1b[31mb", "a\u202eb", "a\u2028b", "a\ud800b"])
def test_a_message_has_no_control_character_and_no_second_line(text: str) -> None:
    for ask in (Use.parse, facts.claim):
        with pytest.raises(KetamineFactsError) as caught:
            ask(text)
        assert str(caught.value).isprintable()


def test_a_member_is_shown_by_its_name() -> None:
    with pytest.raises(UnknownClaimError, match=r"no claim has the id Use\.PTSD"):
        facts.claim(Use.PTSD)


@pytest.mark.parametrize(
    ("claim_id", "near"),
    [("half-life-2h", "half-life-2-3h"), ("3h-half-2-life", "half-life-2-3h"), ("zzzz", ""), ("", ""), ("-", "")],
)
def test_an_unknown_id_names_ids_that_look_alike_or_have_the_words(claim_id: str, near: str) -> None:
    with pytest.raises(UnknownClaimError) as caught:
        facts.claim(claim_id)
    assert caught.value.near == ((near,) if near else ())
    assert ("did you mean" in str(caught.value)) is bool(near)


def test_at_most_three_ids_are_named() -> None:
    with pytest.raises(UnknownClaimError) as caught:
        facts.claim("iv")
    assert len(caught.value.near) == 3


def test_every_error_is_also_the_built_in_kind_that_callers_expect() -> None:
    assert issubclass(UnknownClaimError, KeyError)
    assert issubclass(UnknownTermError, ValueError)
    assert issubclass(ContentError, ValueError)
    with pytest.raises(ContentError) as caught:
        load(b"x" * 10**6)
    assert len(str(caught.value)) < 900
