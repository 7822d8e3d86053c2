"""Measure what importing costs: ``python benchmarks/import_cost.py [PAIRS]``. Ends with status 1 above a bar.

Each row is the CPU time (user and system) of fresh interpreters with compiled bytecode, compared with a baseline that
runs in turn with it: the medians over all pairs. The four vocabularies may cost 1 ms more than four plain ``StrEnum``
classes with the same members; all facts may cost 1.30 times as much as pydantic with one model of two fields.
"""

import compileall
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

import ketamine_facts
from ketamine_facts.vocabulary import VOCABULARIES

MORE, RATIO = 1, 1.3  # the bars
PLAIN = "from enum import StrEnum\n" + "\n".join(
    f"class {kind.__name__}(StrEnum):\n" + "\n".join(f"    {term.name} = {term.value!r}" for term in kind)
    for kind in VOCABULARIES
)
MODEL = "from pydantic import BaseModel\nclass Model(BaseModel):\n    name: str\n    value: int\n"


def cpu(code: str) -> float:
    """Return the CPU milliseconds of an interpreter that runs the code and ends."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def paired(code: str, baseline: str, pairs: int) -> tuple[float, float, float]:
    """Return the medians over pairs: the baseline in milliseconds, what the code costs more, and their ratio."""
    cpu(code)
    cpu(baseline)
    measured = [(cpu(baseline), cpu(code)) for _ in range(pairs)]
    return (
        statistics.median(base for base, _ in measured),
        statistics.median(cost - base for base, cost in measured),
        statistics.median(cost / base for base, cost in measured),
    )


def main() -> int:
    """Measure, print the table, and return 1 if a bar is exceeded."""
    pairs = int(sys.argv[1]) if sys.argv[1:] else 40
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(Path(ketamine_facts.__file__).parent, quiet=2)
    vocabularies = paired("from ketamine_facts import Jurisdiction, Route, SideEffect, Use", PLAIN, pairs)
    records = paired("import ketamine_facts.records as r; r.Claim", MODEL, pairs)
    everything = paired("from ketamine_facts import facts; facts.claims", MODEL, pairs)
    print(f"CPU time on Python {sys.version.split()[0]}, medians of {pairs} pairs")
    print(f"{'what':26}{'baseline':24}{'baseline ms':>12}{'more ms':>10}{'ratio':>8}  bar")
    for what, baseline, (base, more, ratio), bar in (
        ("the four vocabularies", "four plain StrEnums", vocabularies, f"at most {MORE} ms more"),
        ("the record classes", "pydantic with one model", records, ""),
        ("all facts", "pydantic with one model", everything, f"at most {RATIO:.2f}"),
    ):
        print(f"{what:26}{baseline:24}{base:12.1f}{more:10.1f}{ratio:8.3f}  {bar}")
    return int(vocabularies[1] > MORE or everything[2] > RATIO)


if __name__ == "__main__":
    sys.exit(main())
