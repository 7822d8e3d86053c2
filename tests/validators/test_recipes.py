"""The recipes of the docs, run as a reader would: saved as files, searched, and served to a client."""

import asyncio
import doctest
import importlib.util
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection
from types import ModuleType
from typing import Protocol, cast

import pytest
from mcp import Client, StdioServerParameters
from mcp.server import MCPServer
from mcp.types import CallToolResult, ReadResourceResult, TextContent, TextResourceContents

from ketamine_facts import facts
from ketamine_facts.edition._advice import disclaimer

DOCS = Path(__file__).parents[2] / "docs"


def blocks(page: str) -> list[str]:
    """The Python blocks of a page of the docs."""
    return re.findall(r"```python\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)


class Search(Protocol):
    """What the search recipe defines."""

    build: Callable[[], Connection]
    search: Callable[..., list[str]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files of the recipes, under the names that the docs give them."""
    made = tmp_path_factory.mktemp("recipes")
    (made / "facts_search.py").write_text(blocks("recipe-search.md")[0], encoding="utf-8")
    (made / "facts_server.py").write_text(blocks("recipe-mcp.md")[0], encoding="utf-8")
    return made


def module(folder: Path, name: str) -> ModuleType:
    """A file of the recipes as a module."""
    spec = importlib.util.spec_from_file_location(name, folder / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture(scope="module")
def recipe(folder: Path) -> Search:
    """The search recipe."""
    return cast("Search", module(folder, "facts_search"))


@pytest.fixture
def server(folder: Path, recipe: Search, monkeypatch: pytest.MonkeyPatch) -> MCPServer:
    """The server of the recipe, in this process."""
    monkeypatch.setitem(sys.modules, "facts_search", recipe)
    return cast("MCPServer", vars(module(folder, "facts_server"))["server"])


@pytest.fixture
def database(recipe: Search) -> Connection:
    """The index of the recipe."""
    return recipe.build()


def test_the_examples_of_the_search_recipe_print_what_they_say(recipe: Search) -> None:
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner()
    for number, block in enumerate(blocks("recipe-search.md")[1:]):
        names = {"build": recipe.build, "search": recipe.search, "database": recipe.build()}
        assert runner.run(parser.get_doctest(block, names, f"block {number}", None, None)).failed == 0
    assert runner.tries >= 4


@pytest.mark.parametrize(
    ("question", "claim_id"),
    [
        ("What is the half-life of ketamine?", "half-life-2-3h"),
        ("Is it a Schedule III drug in the United States?", "us-schedule-iii"),
        ("Does medical dosing cause cystitis?", "medical-dosing-rarely-cystitis"),
        ("ideal for unstable blood pressure", "suits-unstable-bp"),
        ("addiction", "has-abuse-potential"),
    ],
)
def test_a_plain_question_finds_its_claim(recipe: Search, database: Connection, question: str, claim_id: str) -> None:
    statement = facts.claim(claim_id).statement
    assert any(statement in passage for passage in recipe.search(database, question))


def test_whatever_is_found_bears_its_verdict_and_the_notice(recipe: Search, database: Connection) -> None:
    for passage in recipe.search(database, "ketamine", limit=1000):
        assert passage.startswith("[")
        assert disclaimer(facts) in passage


@pytest.mark.parametrize("question", ["", "?", '"', "xyzzy", 'xyzzy") OR xyzzy --', "NEAR(", "xyzzy:", "*"])
def test_no_question_is_taken_for_the_query_language(recipe: Search, database: Connection, question: str) -> None:
    assert recipe.search(database, question) == []


def test_an_index_without_the_passages_finds_nothing(recipe: Search, database: Connection) -> None:
    database.execute("DELETE FROM passage WHERE text LIKE '%half-life%'")
    assert not any("half-life ranges" in passage for passage in recipe.search(database, "half-life", limit=1000))


def called(server: MCPServer | StdioServerParameters, tool: str, **arguments: object) -> CallToolResult:
    """The result of one call of a tool."""

    async def talk() -> CallToolResult:
        async with Client(server) as client:
            return await client.call_tool(tool, arguments)

    return asyncio.run(talk())


def words(result: CallToolResult) -> str:
    """The text of a result."""
    return "\n".join(part.text for part in result.content if isinstance(part, TextContent))


def test_a_served_claim_bears_its_verdict_note_and_references(server: MCPServer) -> None:
    claim = facts.claim("suits-unstable-bp")
    result = called(server, "read_claim", claim_id=claim.id)
    text = words(result)
    assert not result.is_error
    assert text.startswith(f"[Contradicted by references] One article says: {claim.statement}")
    assert claim.review.note
    assert claim.review.note in text
    assert all(str(reference) in text for reference in facts.references_of(claim))
    assert disclaimer(facts) in text


def test_a_served_search_gives_no_more_than_was_asked(server: MCPServer) -> None:
    for asked, given in ((2, 2), (-1, 1), (1000, 20)):
        assert len(called(server, "search_claims", question="ketamine", limit=asked).content) == given


@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        ("read_claim", {"claim_id": "half-life"}, "did you mean 'half-life-2-3h'"),
        ("read_claim", {"claim": "half-life-2-3h"}, "claim_id"),
        ("search_claims", {"question": ["liver"]}, "question"),
        ("prescribe", {}, "prescribe"),
    ],
)
def test_a_wrong_call_is_answered_with_what_is_wrong(
    server: MCPServer, tool: str, arguments: dict[str, object], said: str
) -> None:
    result = called(server, tool, **arguments)
    assert result.is_error
    assert said in words(result)


def test_the_server_tells_the_assistant_how_to_quote_and_that_it_is_no_advice(server: MCPServer) -> None:
    assert "Never give a statement without its verdict" in str(server.instructions)
    assert disclaimer(facts) in str(server.instructions)


def test_the_notices_are_a_resource(server: MCPServer) -> None:
    async def read() -> ReadResourceResult:
        async with Client(server) as client:
            return await client.read_resource("ketamine-facts://notices")

    (content,) = asyncio.run(read()).contents
    assert isinstance(content, TextResourceContents)
    assert all(notice.text in content.text for notice in facts.notices)


def test_the_server_works_as_a_process_of_its_own(folder: Path) -> None:
    started = StdioServerParameters(command=sys.executable, args=["-W", "error", "facts_server.py"], cwd=folder)
    assert facts.claim("half-life-2-3h").statement in words(called(started, "read_claim", claim_id="half-life-2-3h"))


def test_the_client_of_the_docs_prints_a_passage(folder: Path) -> None:
    client = folder / "client.py"
    client.write_text(blocks("recipe-mcp.md")[1], encoding="utf-8")
    done = subprocess.run([sys.executable, client], cwd=folder, capture_output=True, text=True, check=True)
    assert facts.claim("half-life-2-3h").statement in done.stdout
