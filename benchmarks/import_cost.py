"""What importing costs, against its floors, in one run: ``python benchmarks/import_cost.py [PAIRS]``.

CPU time (user and system) of fresh interpreters, in pairs that alternate with their floor; medians of the paired
differences and ratios. Bytecode is compiled first. The vocabularies are held to 4 ms more than a bare interpreter;
all facts to 1.15 times what pydantic with one model of two fields costs. Two rows show what of that cannot be saved
here: no vocabulary costs less than the standard library's ``enum``, and no content less than the classes of its
records.
"""

import compileall
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

import ketamine_facts

BARE = "pass"
ENUM = "import enum"
VOCABULARIES = "from ketamine_facts import Jurisdiction, Route, SideEffect, Use"
MODEL = """
from pydantic import BaseModel
class Model(BaseModel):
    name: str
    value: int
"""
RECORDS = "import ketamine_facts.edition"
EVERYTHING = "from ketamine_facts import facts; facts.claims"


def cpu(code: str) -> float:
    """CPU milliseconds of an interpreter that runs the code and ends."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def paired(code: str, floor: str, pairs: int) -> tuple[float, float, float]:
    """Medians over pairs: CPU milliseconds of the floor, what the code costs more, and the ratio of the two."""
    cpu(code), cpu(floor)
    measured = [(cpu(floor), cpu(code)) for _ in range(pairs)]
    return (
        statistics.median(base for base, _ in measured),
        statistics.median(cost - base for base, cost in measured),
        statistics.median(cost / base for base, cost in measured),
    )


def main() -> None:
    """Measure and print the table."""
    pairs = int(sys.argv[1]) if sys.argv[1:] else 40
    compileall.compile_dir(Path(ketamine_facts.__file__).parent, quiet=2)
    rows = (
        ("enum (standard library)", "bare interpreter", *paired(ENUM, BARE, pairs), ""),
        ("the four vocabularies", "bare interpreter", *paired(VOCABULARIES, BARE, pairs), "at most +4 ms"),
        ("the record classes alone", "pydantic, one model", *paired(RECORDS, MODEL, pairs), ""),
        ("all facts", "pydantic, one model", *paired(EVERYTHING, MODEL, pairs), "at most 1.15"),
    )
    print(f"CPU time on Python {sys.version.split()[0]}, medians of {pairs} pairs")
    print(f"{'what':26}{'floor':22}{'floor ms':>10}{'more ms':>10}{'ratio':>8}  bar")
    for what, floor, base, more, ratio, bar in rows:
        print(f"{what:26}{floor:22}{base:10.1f}{more:10.1f}{ratio:8.3f}  {bar}")


if __name__ == "__main__":
    main()
