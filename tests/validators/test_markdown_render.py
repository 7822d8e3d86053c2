"""Markdown as a CommonMark library reads it: the text comes out as it went in, and so do tables and footnotes."""

from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from tests.export.hostile import marked

from ketamine_facts import Facts, Jurisdiction, Route, SideEffect, Use, facts
from ketamine_facts.export._pages._escape import markdown_text, plain
from ketamine_facts.export._pages._render import markdown
from ketamine_facts.vocabulary import AnyTerm

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
TERMS: tuple[AnyTerm, ...] = (*Use, *Route, *SideEffect, *Jurisdiction)
PAYLOAD = "<script>alert(1)</script> [a](b) ![c](d) *e* _f_ `g` | ~~h~~ [^1] <!-- \\ &lt; ## # \n\n- i\n\n    j\n"
MEANT = {"*", "_", "`", "|", "[", "]", "<", ">", "#", "~", "\\", "&", "!", "-", "+", "=", ".", ")", "1", "a", " ", "\n"}


def flat(tokens: Iterable[Token]) -> list[Token]:
    """Every token, those within a line too."""
    return [inner for token in tokens for inner in (token, *flat(token.children or ()))]


def shape(edition: Facts, *terms: AnyTerm) -> list[str]:
    """The kinds of a page's tokens, in order, without its texts."""
    tokens = flat(READER.parse(markdown(edition, *terms)))
    return [f"{token.type} {token.tag}" for token in tokens if token.type not in ("text", "text_special")]


@given(st.text() | st.text(sorted(MEANT)))
@example(PAYLOAD)
@example("http://www.example.org")
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    folded = " ".join(plain(text).split())
    for before, after in (("", ""), ("- ", ""), ("> ", ""), ("- **a**: ", " (b)")):
        tokens = flat(READER.parse(f"{before}{markdown_text(text)}{after}"))
        shown = "".join(token.content for token in tokens if token.type in ("text", "text_special"))
        kinds = {token.type for token in tokens} - {
            "text",
            "text_special",
            "inline",
            "paragraph_open",
            "paragraph_close",
        }
        assert shown.removeprefix("a: ").removesuffix(after if before.endswith(": ") else "").strip() == folded
        assert not {kind for kind in kinds if not kind.startswith(("bullet_list", "list_item", "blockquote", "strong"))}


@pytest.mark.parametrize("terms", [(), *((term,) for term in TERMS)], ids=lambda terms: "-".join(terms) or "whole")
def test_no_text_of_an_edition_becomes_markdown(terms: tuple[AnyTerm, ...]) -> None:
    assert shape(marked(facts, PAYLOAD), *terms) == shape(facts, *terms)


def test_a_text_without_its_escapes_would_be_found() -> None:
    page = markdown(facts, Use.PTSD)
    planted = page.replace("intrusive memories", "*intrusive* [memories](x)")
    assert [token.type for token in flat(READER.parse(planted))] != [token.type for token in flat(READER.parse(page))]


@pytest.mark.parametrize("terms", [(), *((term,) for term in TERMS)], ids=lambda terms: "-".join(terms) or "whole")
def test_footnotes_tables_and_headings_are_read_as_such(terms: tuple[AnyTerm, ...]) -> None:
    page = markdown(facts, *terms)
    kinds = Counter(token.type for token in flat(READER.parse(page)))
    assert kinds["footnote_open"] == page.count("\n[^")
    assert kinds["footnote_ref"] == page.count("[^") - page.count("\n[^")
    assert kinds["table_open"] == page.count("\n| --- |")
    assert kinds["heading_open"] == sum(line.startswith("#") for line in page.splitlines())
    assert not kinds["html_block"] + kinds["html_inline"] + kinds["code_block"] + kinds["image"]
    text = READER.render(page)
    assert "[^" not in text
    assert "**" not in text


def test_doses_stand_in_a_table_with_their_verdicts() -> None:
    rows = READER.render(markdown(facts, Route.INTRAMUSCULAR)).split("<tr>")
    sedation, pain = (row for row in rows if "4-10 mg/kg depending" in row)
    assert sedation.count("<td>") == pain.count("<td>") == 4
    assert "<strong>Qualified</strong>" in sedation
    assert "<strong>Contradicted</strong>" in pain
