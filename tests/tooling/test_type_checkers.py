"""Correct code passes mypy and pyright; a typo, an assignment or a forgotten member is an error in both."""

import doctest
import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

RIGHT = """
from typing import assert_never, assert_type

from pydantic import BaseModel

import ketamine_facts
from ketamine_facts import Claim, Condition, Edition, Facts, Importance, Jurisdiction, Quantity, Reference, Route
from ketamine_facts import SideEffect, Use, Verdict, facts, load, part, verify


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
assert_type(facts.claim("us-schedule-iii").review.importance, Importance | None)
assert_type(part(facts, Use.PTSD), Edition)
assert_type(facts.about(Condition.CRPS), tuple[Claim, ...])
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
    "a misspelled name of a package": "from ketamine_facts import export\nexport.htlm\n",
    "a total look-up in a part": "from ketamine_facts import Use, facts, part\npart(facts, Use.PTSD).use(Use.PTSD)\n",
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


ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md",)
Errors = dict[str, set[int]]  # by file, the lines with errors


def mypy_errors(folder: Path) -> Errors:
    """Return what mypy reports for the files of a folder."""
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--config-file=",
        "--cache-dir=/dev/null",
        "--output=json",
        ".",
    ]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)
    found = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return collected((item["file"], item["line"]) for item in found if item["severity"] == "error")


def pyright_errors(folder: Path) -> Errors:
    """Return what pyright reports for the files of a folder."""
    # the last line of an example is often an expression whose value a person reads
    config = {"typeCheckingMode": "strict", "reportUnusedExpression": "none"}
    (folder / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)
    found = [item for item in json.loads(done.stdout)["generalDiagnostics"] if item["severity"] == "error"]
    return collected((item["file"], item["range"]["start"]["line"] + 1) for item in found)


def collected(found: Iterable[tuple[str, int]]) -> Errors:
    errors: Errors = {}
    for path, line in found:
        errors.setdefault(Path(path).name, set()).add(line)
    return errors


def mistakes() -> tuple[str, dict[str, range]]:
    """Return a module with each mistake in a function of its own, and the lines of each."""
    lines: list[str] = []
    places: dict[str, range] = {}
    for number, (name, code) in enumerate(WRONG.items()):
        body = [f"def mistake_{number}() -> None:", *(f"    {line}" for line in code.splitlines())]
        places[name] = range(len(lines) + 1, len(lines) + len(body) + 1)
        lines += body
    return "\n".join(lines) + "\n", places


@pytest.fixture(scope="module", params=[mypy_errors, pyright_errors], ids=["mypy", "pyright"])
def errors(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Errors:
    """Return what one type checker reports for all the files, which it checks in one run."""
    folder = tmp_path_factory.mktemp("checked")
    (folder / "right.py").write_text(RIGHT, encoding="utf-8")
    (folder / "wrong.py").write_text(mistakes()[0], encoding="utf-8")
    for page in PAGES:
        examples = doctest.DocTestParser().get_examples(page.read_text(encoding="utf-8"))
        (folder / f"{page.stem}.py").write_text("".join(example.source for example in examples), encoding="utf-8")
    check: Callable[[Path], Errors] = request.param
    return check(folder)


def test_correct_code_passes(errors: Errors) -> None:
    assert errors.get("right.py") is None


def test_the_examples_that_people_paste_pass(errors: Errors) -> None:
    assert {name: lines for name, lines in errors.items() if name not in ("right.py", "wrong.py")} == {}


def test_each_mistake_is_an_error_where_it_is_made(errors: Errors) -> None:
    missed = [name for name, place in mistakes()[1].items() if errors["wrong.py"].isdisjoint(place)]
    assert missed == []
