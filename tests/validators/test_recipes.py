"""The recipe for the Model Context Protocol, run as a reader would: saved as a file, served, and asked by a client."""

import asyncio
import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest
from mcp import Client, StdioServerParameters
from mcp.server import MCPServer
from mcp.types import CallToolResult, TextContent

from ketamine_facts import HitKind, disclaimer, facts

DOCS = Path(__file__).parents[2] / "docs"


def blocks(page: str) -> list[str]:
    """The Python blocks of a page of the docs."""
    return re.findall(r"```python\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the file of the recipe, under the name that the page gives it."""
    made = tmp_path_factory.mktemp("recipes")
    (made / "facts_server.py").write_text(blocks("how-to/mcp.md")[0], encoding="utf-8")
    return made


@pytest.fixture
def server(folder: Path) -> MCPServer:
    """The server of the recipe, in this process."""
    spec = importlib.util.spec_from_file_location("facts_server", folder / "facts_server.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return cast("MCPServer", vars(made)["server"])


def called(server: MCPServer | StdioServerParameters, tool: str, **arguments: object) -> CallToolResult:
    """The result of one call of a tool."""

    async def talk() -> CallToolResult:
        async with Client(server) as client:
            return await client.call_tool(tool, arguments)

    return asyncio.run(talk())


def words(result: CallToolResult) -> str:
    """The text of a result."""
    return "\n".join(part.text for part in result.content if isinstance(part, TextContent))


def test_a_claim_is_read_with_its_verdict_note_and_references(server: MCPServer) -> None:
    claim = facts.claim("im-dose-pain")
    text = words(called(server, "read", id=claim.id))
    assert text.startswith(f"{claim.review.headline}: {claim.review.gist}")
    assert all(str(reference) in text for reference in facts.references_of(claim))


def test_whatever_a_search_shows_can_be_read(server: MCPServer) -> None:
    shown = words(called(server, "search", question="bladder harm", limit=20))
    ids = re.findall(r"^\[(?:claim|notice) ([a-z0-9-]+)\]", shown, re.MULTILINE)
    assert {hit.kind for hit in facts.search("bladder harm", 20)} >= {HitKind.CLAIM, HitKind.NOTICE}
    assert ids
    assert [name for name in ids if called(server, "read", id=name).is_error] == []


def test_a_search_gives_no_more_than_was_asked(server: MCPServer) -> None:
    counts = {
        asked: len(called(server, "search", question="depression", limit=asked).content) for asked in (2, -1, 1000)
    }
    assert counts == {2: 2, -1: 1, 1000: 20}


def test_a_search_without_a_hit_names_what_is_near(server: MCPServer) -> None:
    assert "Did you mean nasal" in words(called(server, "search", question="nasl"))


@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        ("read", {"id": "half-life"}, "did you mean 'half-life-2-3h'"),
        ("read", {"claim": "half-life-2-3h"}, "id"),
        ("search", {"question": ["liver"]}, "question"),
        ("prescribe", {}, "prescribe"),
    ],
)
def test_a_wrong_call_is_answered_with_what_is_wrong(
    server: MCPServer, tool: str, arguments: dict[str, object], said: str
) -> None:
    result = called(server, tool, **arguments)
    assert result.is_error
    assert said in words(result)


def test_the_server_says_how_to_quote_and_that_it_is_no_advice(server: MCPServer) -> None:
    assert "Never give a statement without its verdict" in str(server.instructions)
    assert disclaimer(facts) in str(server.instructions)


def test_the_server_runs_as_a_process_of_its_own_from_any_folder(folder: Path, tmp_path: Path) -> None:
    arguments = ["-W", "error", str(folder / "facts_server.py")]
    started = StdioServerParameters(command=sys.executable, args=arguments, cwd=tmp_path)
    assert facts.claim("half-life-2-3h").statement in words(called(started, "read", id="half-life-2-3h"))


def test_the_client_of_the_page_prints_a_claim(folder: Path) -> None:
    client = folder / "client.py"
    client.write_text(blocks("how-to/mcp.md")[1], encoding="utf-8")
    done = subprocess.run([sys.executable, client], cwd=folder, capture_output=True, text=True, check=True)
    assert facts.claim("half-life-2-3h").statement in done.stdout
