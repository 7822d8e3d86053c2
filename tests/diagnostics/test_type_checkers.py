"""Right code passes both type checkers; a misspelling, an assignment, a forgotten member are errors in both."""

import doctest
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

RIGHT = """
from typing import assert_never, assert_type

from pydantic import BaseModel

import ketamine_facts
from ketamine_facts import Claim, Facts, Jurisdiction, Quantity, Reference, Route, SideEffect, Use, Verdict
from ketamine_facts import facts, load, verify


class Order(BaseModel):
    route: Route
    claim: Claim


def words(route: Route) -> str:
    match route:
        case Route.INTRAVENOUS:
            return "into a vein"
        case Route.INTRAMUSCULAR:
            return "into a muscle"
        case Route.NASAL | Route.ORAL:
            return "otherwise"
        case _:
            assert_never(route)


assert_type(facts, Facts)
assert_type(Route.parse("IV"), Route)
assert_type(Use.PTSD.label, str)
assert_type(facts.claim("us-schedule-iii"), Claim)
assert_type(facts.claim("us-schedule-iii").review.verdict, Verdict)
assert_type(facts.route(Route.INTRAVENOUS).dosages[0].amount, Quantity | None)
assert_type(facts.about(Use.CHRONIC_PAIN, Route.ORAL, SideEffect.DEPENDENCE, Jurisdiction.ASIA), tuple[Claim, ...])
assert_type(facts.references_of(facts.claims[0]), tuple[Reference, ...])
assert_type(load(b""), Facts)
assert_type(verify("")[0].quotes, tuple[str, ...])
assert_type(ketamine_facts.__version__, str)
assert_type(facts.digest, str)
"""

WRONG = {
    "a misspelled member": "from ketamine_facts import Use\nUse.PTSDD\n",
    "a misspelled name of the package": "import ketamine_facts\nketamine_facts.factz\n",
    "a misspelled import": "from ketamine_facts import factz\n",
    "a misspelled attribute": "from ketamine_facts import facts\nfacts.claims[0].statment\n",
    "an assignment to a field": "from ketamine_facts import facts\nfacts.claims[0].statement = 'changed'\n",
    "an assignment to a nested field": "from ketamine_facts import facts\nfacts.claims[0].review.note = None\n",
    "an assignment to a label": "from ketamine_facts import Use\nUse.PTSD.label = 'changed'\n",
    "a new attribute of a member": "from ketamine_facts import Use\nUse.PTSD.anything = 1\n",
    "a term of another vocabulary": "from ketamine_facts import Use, facts\nfacts.route(Use.PTSD)\n",
    "plain text for a term": "from ketamine_facts import facts\nfacts.use('ptsd')\n",
    "text in place of a claim": "from ketamine_facts import facts\nfacts.references_of('us-schedule-iii')\n",
    "an unknown parameter": "from ketamine_facts import facts\nfacts.parameter('half-lives')\n",
    "a match that forgets a member": (
        "from typing import assert_never\nfrom ketamine_facts import Route\n"
        "def words(route: Route) -> str:\n    match route:\n"
        "        case Route.ORAL | Route.NASAL | Route.INTRAVENOUS:\n"
        "            return 'a'\n        case _:\n            assert_never(route)\n"
    ),
}


def mypy_errors(path: Path) -> list[int]:
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-incremental",
        "--config-file=",
        "--show-column-numbers",
        str(path),
    ]
    done = subprocess.run(command, capture_output=True, text=True, cwd=path.parent, check=False)
    return [int(line.split(":")[1]) for line in done.stdout.splitlines() if ": error:" in line]


def pyright_errors(path: Path) -> list[int]:
    # an example ends in a value that a person looks at
    config = {"typeCheckingMode": "strict", "reportUnusedExpression": "none"}
    (path.parent / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=path.parent, check=False)
    found = json.loads(done.stdout)["generalDiagnostics"]
    return [item["range"]["start"]["line"] + 1 for item in found if item["severity"] == "error"]


ROOT = Path(__file__).parents[2]
# the pages of the exporters and the recipes walk through JSON, whose values have no types of their own
PAGES = [ROOT / name for name in ("README.md", "docs/guide.md", "docs/review.md")]

checkers = pytest.mark.parametrize("errors", [mypy_errors, pyright_errors], ids=["mypy", "pyright"])


@checkers
def test_right_code_passes(errors: Callable[[Path], list[int]], tmp_path: Path) -> None:
    path = tmp_path / "right.py"
    path.write_text(RIGHT, encoding="utf-8")
    assert errors(path) == []


@checkers
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_examples_that_people_paste_pass(errors: Callable[[Path], list[int]], tmp_path: Path, page: Path) -> None:
    examples = doctest.DocTestParser().get_examples(page.read_text(encoding="utf-8"))
    path = tmp_path / "pasted.py"
    path.write_text("".join(example.source for example in examples), encoding="utf-8")
    assert errors(path) == []


@checkers
def test_each_mistake_is_an_error_where_it_stands(errors: Callable[[Path], list[int]], tmp_path: Path) -> None:
    path = tmp_path / "wrong.py"
    lines: list[str] = []
    starts: dict[str, range] = {}
    for number, (name, code) in enumerate(WRONG.items()):
        body = [f"def mistake_{number}() -> None:", *(f"    {line}" for line in code.splitlines())]
        starts[name] = range(len(lines) + 1, len(lines) + len(body) + 1)
        lines += body
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = set(errors(path))
    missed = [name for name, where in starts.items() if not found.intersection(where)]
    assert missed == []
