"""Every format has an entry in one registry, renders the same each time, and renders a part of the content."""

from functools import cache

import pytest

from ketamine_facts import Route, Use, export, facts
from ketamine_facts.export import FORMATS, ExportError, Rendered, render


@cache
def whole(name: str) -> Rendered:
    """The whole content in a format, rendered once."""
    return render(facts, name)


def test_every_format_renders_a_part_of_the_content_and_the_same_each_time() -> None:
    for name in FORMATS.keys() - {"schema"}:
        part = render(facts, name, Use.SUICIDAL_THOUGHTS)
        assert part == render(facts, name, Use.SUICIDAL_THOUGHTS), name
        assert part, name
        assert part != whole(name), name


def test_terms_may_be_given_in_any_spelling() -> None:
    assert render(facts, "jsonl", Use.PTSD, Route.INTRAVENOUS) == render(
        facts, "jsonl", *(Use.parse("P.T.S.D."), Route.parse("i.v."))
    )


def test_every_text_ends_with_a_line_feed() -> None:
    for name in FORMATS:
        text = whole(name)
        assert not isinstance(text, str) or text.endswith("\n"), name


def test_every_format_says_what_it_is_and_how_its_file_ends() -> None:
    for name, form in FORMATS.items():
        assert (form.name, name.isascii()) == (name, True)
        assert 0 < len(form.summary) <= 70, name
        folder = not isinstance(whole(name), str | bytes)
        assert form.suffix == "" if folder else form.suffix.startswith("."), name


@pytest.mark.parametrize(
    ("name", "message"),
    [("jsonlines", r"'jsonlines' is not a known format; did you mean 'jsonl'\? Known: json, jsonl,"),
     ("q", r"'q' is not a known format\. Known: ")],
)  # fmt: skip
def test_an_unknown_format_is_refused_with_the_known_and_the_nearest(name: str, message: str) -> None:
    with pytest.raises(ExportError, match=message):
        render(facts, name)


def test_every_public_exporter_exists() -> None:
    assert all(getattr(export, name) is not None for name in dir(export))
