"""Examples in the README, the documentation and the docstrings are tests."""

from doctest import ELLIPSIS, NORMALIZE_WHITESPACE

from sybil import Sybil
from sybil.parsers import markdown, rest

pytest_collect_file = (
    Sybil(
        parsers=[rest.DocTestParser(optionflags=ELLIPSIS | NORMALIZE_WHITESPACE)],
        patterns=["src/**/*.py"],
    )
    + Sybil(
        parsers=[
            markdown.PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE),
            markdown.SkipParser(),
        ],
        patterns=["README.md", "docs/*.md", "src/**/*.md"],
        excludes=["docs/recipe-mcp.md"],
    )
).pytest()
