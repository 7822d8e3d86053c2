"""The examples in the README, in the documentation and in docstrings run as tests."""

from doctest import ELLIPSIS, NORMALIZE_WHITESPACE

from sybil import Sybil
from sybil.parsers import markdown, rest

_FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE

pytest_collect_file = (
    Sybil(parsers=[rest.DocTestParser(optionflags=_FLAGS)], path="src", patterns=["*.py"])
    + Sybil(
        parsers=[markdown.PythonCodeBlockParser(doctest_optionflags=_FLAGS), markdown.SkipParser()],
        patterns=["README.md", "docs/*.md", "docs/*/*.md", "src/**/*.md"],
        excludes=["docs/how-to/mcp.md", "docs/cookbook/*.md"],
    )
).pytest()
