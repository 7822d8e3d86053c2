"""Markdown as a CommonMark library reads it: texts come out as they went in; so do tables, headings and footnotes."""

from collections import Counter
from collections.abc import Iterable

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from tests.hostile import marked

from ketamine_facts import AnyTerm, Edition, Jurisdiction, Route, SideEffect, Use, facts
from ketamine_facts.export import markdown

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
PAGES: tuple[tuple[AnyTerm, ...], ...] = ((), *((term,) for term in (*Use, *Route, *SideEffect, *Jurisdiction)))
PAYLOAD = "<script>alert(1)</script> [a](b) ![c](d) *e* _f_ `g` | ~~h~~ [^1] <!-- \\ &lt; ## # \n\n- i\n\n    j\n"
MEANT = "*_`|[]<>#~\\&!-+=.)1a \n"


def flat(tokens: Iterable[Token]) -> list[Token]:
    """Every token, those within a line too."""
    return [inner for token in tokens for inner in (token, *flat(token.children or ()))]


def tokens_of(page: str) -> list[Token]:
    return flat(READER.parse(page))


def shape(page: str) -> list[str]:
    """The kinds of the tokens of a page, in order, without its texts."""
    return [f"{token.type} {token.tag}" for token in tokens_of(page) if token.type not in ("text", "text_special")]


def with_statement(text: str) -> Edition:
    """An edition whose first claim states a text."""
    first, *others = facts.claims
    changed = first.model_copy(update={"statement": text})
    return Edition.model_construct(None, **{**dict(facts), "claims": (changed, *others)})


@given(st.text(MEANT) | st.text(st.characters(exclude_categories=["C"])))
@example(PAYLOAD)
@example("http://www.example.org")
@example("1. a")
@example("- a")
def test_any_statement_comes_out_as_it_went_in(text: str) -> None:
    page = markdown(with_statement(text), facts.claims[0].uses[0])
    begin = page.index("## The statements")
    tokens = tokens_of(page[begin : page.index("characters", begin)])
    found = next(token for token in tokens if token.type == "inline" and token.content.endswith("(asserted)"))
    children = found.children or []
    assert "".join(token.content for token in children).removesuffix("(asserted)").split() == text.split()
    assert {token.type for token in children} <= {"text", "text_special"}


def test_no_text_of_an_edition_becomes_markdown() -> None:
    edition = marked(facts, PAYLOAD)
    changed = [terms for terms in PAGES if shape(markdown(edition, *terms)) != shape(markdown(facts, *terms))]
    assert not changed


def test_a_text_without_its_escapes_would_be_found() -> None:
    page = markdown(facts, Use.PTSD)
    assert shape(page.replace("intrusive memories", "*intrusive* [memories](x)")) != shape(page)


def test_footnotes_tables_and_headings_are_read_as_such() -> None:
    for terms in PAGES:
        page = markdown(facts, *terms)
        kinds = Counter(token.type for token in tokens_of(page))
        assert kinds["footnote_open"] == kinds["footnote_ref"] == page.count("\n[^")
        assert kinds["table_open"] == page.count("\n| --- |")
        assert kinds["heading_open"] == sum(line.startswith("#") for line in page.splitlines())
        assert not kinds["html_block"] + kinds["html_inline"] + kinds["code_block"] + kinds["image"]
        text = READER.render(page)
        assert "[^" not in text
        assert "**" not in text


def test_the_whole_page_has_one_footnote_for_each_work() -> None:
    kinds = Counter(token.type for token in tokens_of(markdown(facts)))
    assert kinds["footnote_ref"] == len(facts.references)
