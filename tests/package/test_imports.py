"""What importing loads: a vocabulary needs neither pydantic nor a file; the facts are read once, when first used."""

import subprocess
import sys

import pytest

VOCABULARIES = """
import sys
before = set(sys.modules)
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from ketamine_facts import Jurisdiction, Route, SideEffect, Use
from ketamine_facts.vocabulary import System, Verdict, find_term
Route.parse("IV"), Use.PTSD.label, find_term("crps"), Verdict.QUALIFIED.label, System.UCUM.uri
try:
    Route.parse("nowhere")
except ValueError:
    pass
try:
    Use.TRD
except AttributeError:
    pass
loaded = {name.partition(".")[0] for name in set(sys.modules) - before}
print(sorted(loaded & {"pydantic", "pydantic_core", "typing", "json", "importlib_resources"}))
print([name for name in opened if "/data/" in name or name.endswith(".json")])
"""


def run(code: str) -> list[str]:
    """Return the lines that a fresh interpreter prints."""
    done = subprocess.run([sys.executable, "-I", "-c", code], check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


def test_the_vocabularies_load_no_pydantic_and_open_no_data_file() -> None:
    assert run(VOCABULARIES) == ["[]", "[]"]


@pytest.mark.parametrize("name", ["facts", "Claim"])
def test_pydantic_is_loaded_with_the_first_record(name: str) -> None:
    code = f"""
import ketamine_facts, sys
print("pydantic" in sys.modules, {name!r} in vars(ketamine_facts))
first = ketamine_facts.{name}
print("pydantic" in sys.modules, first is ketamine_facts.{name}, {name!r} in vars(ketamine_facts))
"""
    assert run(code) == ["False False", "True True True"]
