"""The examples of the cookbook; they need the libraries that they are about."""

from doctest import ELLIPSIS, NORMALIZE_WHITESPACE

from sybil import Sybil
from sybil.parsers import markdown

_FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE

pytest_collect_file = Sybil(
    parsers=[markdown.PythonCodeBlockParser(doctest_optionflags=_FLAGS), markdown.SkipParser()],
    patterns=["*.md"],
    setup=lambda namespace: namespace.update(__name__="__main__"),  # GraphQL types look their module up
).pytest()
