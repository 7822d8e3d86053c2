"""HTML as a reader meets it: its tags with their attributes, and the text between them."""

from functools import cached_property
from html.parser import HTMLParser
from operator import methodcaller


def as_notebook(thing: object) -> str:
    """The HTML that a notebook shows for a thing."""
    return str(methodcaller("_repr_html_")(thing))


class Page(HTMLParser):
    """The tags, the attributes and the text of a piece of HTML."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self._texts: list[str] = []
        self._style = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self._style = tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self._style = False
        if tag in ("p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "td", "th", "summary", "caption"):
            self._texts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._style:
            self._texts.append(data)

    @cached_property
    def text(self) -> str:
        """All text, with an end of line after each block."""
        return "".join(self._texts)

    @property
    def words(self) -> int:
        """The number of words of the text."""
        return len(self.text.split())

    @cached_property
    def line(self) -> str:
        """The text with single spaces."""
        return " ".join(self.text.split())

    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        """The tags with the names of their attributes."""
        return [(tag, tuple(attributes)) for tag, attributes in self.tags]

    def values(self, name: str) -> list[str]:
        """The values of one attribute, in order."""
        return [attributes[name] for _, attributes in self.tags if name in attributes]
