"""No text becomes markup."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketamine_facts.export._pages._escape import anchor, html_text, markdown_text, plain, web_link


@given(st.text())
def test_html_text_reads_back_as_the_text_and_holds_no_markup(text: str) -> None:
    escaped = html_text(text)
    assert not set("<>\"'") & set(escaped)
    assert unescape(escaped) == plain(text)


@given(st.text())
def test_markdown_text_is_one_line_and_reads_back_as_the_text(text: str) -> None:
    escaped = markdown_text(text)
    assert len(escaped.splitlines()) <= 1
    folded = " ".join(plain(text).split())
    assert escaped.replace("\\\\", "\0").replace("\\", "").replace("\0", "\\") == folded


@pytest.mark.parametrize("mark", ["# a", "- a", "+ a", "= a", "> a", ": a", "1. a", "23) a", "*a*", "| a", "[a]: b"])
def test_a_line_never_begins_a_block(mark: str) -> None:
    assert "\\" in markdown_text(mark)


def test_plain_words_and_numbers_stay_as_they_are() -> None:
    text = "4-10 mg/kg (RR 3.26, 1.05 to 10.09); Smith & Jones; 2 + 2 = 4. P > 0.05!"
    assert markdown_text(text) == text


@given(st.text(), st.text())
def test_two_names_never_share_an_anchor(one: str, other: str) -> None:
    assert (anchor(one) == anchor(other)) is (one == other)
    assert not re.search(r"[^0-9A-Za-z_-]", anchor(one))


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " https://www.example.org",
        "data:text/html,<script>",
        "//www.example.org",
        "https://",
        "https://www.example.org/ x",
        "https://www.example.org/\n",
        'https://www.example.org/"',
        "https://www.example.org/<b>",
        "vbscript:x",
        "",
    ],
)
def test_only_addresses_of_the_web_become_links(url: str) -> None:
    assert web_link(url) is None


def test_every_address_of_the_bibliography_is_a_link() -> None:
    from ketamine_facts import facts

    assert all(web_link(reference.url) == reference.url for reference in facts.references)
