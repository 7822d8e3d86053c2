"""Measure what a search costs: ``python benchmarks/search.py``. Ends with status 1 above a bar.

Building the index at the first search may cost 50 ms, and a question 5 ms at 16 times the content. Each row is the CPU
time, the median over runs. The ratio is that to a bare query of SQLite's full-text search for one word of the question
in a table of the same texts, in turn with the question.
"""

import sqlite3
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

from ketamine_facts import Edition, Facts, facts
from scale import enlarged

BUILD, QUESTION = 50.0, 5.0  # the bars, in milliseconds
RUNS = 15
QUESTIONS = (  # a question, and the word of it for the bare query
    ("liver", "liver"),
    ("does ketamine hurt the bladder", "bladder"),
    ("how fast does it work for depression", "depression"),
    ("ketamin for depresion", "depression"),
    ("special k side effects", "effects"),
)


def cpu(operation: Callable[[], object]) -> float:
    """Return the CPU milliseconds of an operation."""
    before = time.process_time()
    operation()
    return 1000 * (time.process_time() - before)


def bare(edition: Facts) -> sqlite3.Connection:
    """Return a full-text table of everything that a claim says."""
    table = sqlite3.connect(":memory:")
    table.execute("CREATE VIRTUAL TABLE entry USING fts5(text, tokenize='porter unicode61')")
    table.executemany("INSERT INTO entry VALUES (?)", ((f"{claim.statement} {claim}",) for claim in edition.claims))
    return table


def first_search(edition: Facts) -> float:
    """Return the median cost of a first search, which builds the index."""
    copies = [Edition.model_construct(None, **dict(edition)) for _ in range(RUNS)]
    return statistics.median(cpu(partial(copy.search, "liver")) for copy in copies)


def question_cost(edition: Facts, table: sqlite3.Connection, question: str, word: str) -> tuple[float, float]:
    """Return the median cost of a question, and its median ratio to a bare query."""

    def bare_query() -> object:
        return table.execute("SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY rank LIMIT 10", (word,)).fetchall()

    search = partial(edition.search, question)
    search()
    pairs = [(cpu(bare_query), cpu(search)) for _ in range(RUNS)]
    return statistics.median(cost for _, cost in pairs), statistics.median(cost / alone for alone, cost in pairs)


def main() -> int:
    """Measure, print the table, and return 1 if something is above its bar."""
    print(f"{'CPU time, medians of runs':48}{'ms':>8}{'ratio':>8}")
    slow = 0
    for times in (1, 16):
        edition = facts if times == 1 else enlarged(times)
        table = bare(edition)
        build = first_search(edition)
        slow += times == 1 and build > BUILD
        print(f"{f'the first search, {times} x':48}{build:8.1f}")
        for question, word in QUESTIONS:
            cost, ratio = question_cost(edition, table, question, word)
            above = cost > QUESTION
            slow += above
            print(f"{f'{question}, {times} x':48}{cost:8.2f}{ratio:8.1f}{'  ABOVE' * above}", flush=True)
        table.close()
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main())
