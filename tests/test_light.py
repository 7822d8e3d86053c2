"""A vocabulary alone costs neither pydantic nor a file."""

import subprocess
import sys
from typing import Any

import pytest

VOCABULARIES_ALONE = """
import sys
before = set(sys.modules)
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from ketamine_facts import Jurisdiction, Route, SideEffect, Use
Route.parse("IV"), Use.PTSD.label
try:
    Route.parse("nowhere")
except ValueError:
    pass
loaded = {name.partition(".")[0] for name in set(sys.modules) - before}
heavy = sorted(loaded & {"pydantic", "pydantic_core", "typing", "json", "importlib_resources"})
data = [name for name in opened if name.endswith(".json")]
print(heavy, data)
"""


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-I", "-c", code], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def test_the_vocabularies_import_no_pydantic_and_open_no_data_file() -> None:
    assert run(VOCABULARIES_ALONE) == "[] []"


def test_the_facts_come_with_the_first_use_and_only_once() -> None:
    code = (
        "import ketamine_facts, sys; before = 'pydantic' in sys.modules;"
        "first = ketamine_facts.facts; print(before, first is ketamine_facts.facts)"
    )
    assert run(code) == "False True"


def test_threads_that_ask_at_once_get_the_same_facts() -> None:
    code = """
from concurrent.futures import ThreadPoolExecutor
from ketamine_facts.content import bundled
import ketamine_facts
with ThreadPoolExecutor(8) as pool:
    found = list(pool.map(lambda _: id(ketamine_facts.facts), range(32)))
print(len(set(found)), found[0] == id(bundled()))
"""
    assert run(code) == "1 True"


def test_every_public_name_is_listed_before_anything_is_loaded() -> None:
    code = (
        "import ketamine_facts, sys; listed = dir(ketamine_facts);"
        "print(sorted(set(ketamine_facts.__all__) - set(listed)), 'pydantic' in sys.modules)"
    )
    assert run(code) == "[] False"


def test_every_public_name_is_there_and_a_misspelled_one_is_told() -> None:
    import ketamine_facts

    for name in ketamine_facts.__all__:
        assert getattr(ketamine_facts, name) is not None
        assert name in dir(ketamine_facts)
    untyped: Any = ketamine_facts
    with pytest.raises(AttributeError, match=r"no attribute 'factz'; did you mean 'facts'\?"):
        _ = untyped.factz
    with pytest.raises(AttributeError, match=r"no attribute 'qqqq'$"):
        _ = untyped.qqqq


def test_no_module_bears_the_name_of_a_public_object() -> None:
    import importlib.util

    import ketamine_facts

    assert [name for name in ketamine_facts.__all__ if importlib.util.find_spec(f"ketamine_facts.{name}")] == []
