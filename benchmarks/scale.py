"""Measure how costs grow with the content: ``python benchmarks/scale.py [TIMES]``. Ends with status 1 above the bar.

Claims, references and takeaways are copied under new ids until there are 16 times as many, or as many as given. Each
row is the CPU time of one operation at both sizes, from the median of pairs of runs. A cost that grows as the content
has the exponent 1, a constant cost has the exponent 0. The bar is 16 x 1.2 times the cost.
"""

import gc
import json
import math
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import TypeAlias, TypeVar, cast

from ketamine_facts import Edition, Facts, Parameter, Section, System, compare, facts, part
from ketamine_facts.export import FORMATS, render
from ketamine_facts.rules import lint
from ketamine_facts.vocabulary import ANY_TERM, Verdict

TERMS = tuple(term for vocabulary in ANY_TERM for term in vocabulary)
T = TypeVar("T")
SLACK = 1.2
MOST = 25  # pairs of runs
LONGEST = 3.0  # seconds after which no further pair is run


JSON: TypeAlias = "dict[str, JSON] | list[JSON] | str | int | float | bool | None"


def citing(value: JSON, suffix: str) -> JSON:
    """Return a record that cites the copies with the suffix in place of the claims and references."""
    if isinstance(value, dict):
        return {
            key: [f"{name}{suffix}" for name in cast("list[str]", item)]
            if key in ("claims", "references")
            else citing(item, suffix)
            for key, item in value.items()
        }
    return [citing(item, suffix) for item in value] if isinstance(value, list) else value


def enlarged(times: int) -> Facts:
    """Return an edition with that many times as many claims, references and takeaways."""
    suffixes = ["", *(f"-copy-{number}" for number in range(1, times))]
    document = cast("dict[str, JSON]", json.loads(facts.model_dump_json()))
    copied: dict[str, JSON] = {}
    for field, name in (("claims", "id"), ("references", "key"), ("takeaways", "id")):
        records = cast("list[dict[str, JSON]]", document.pop(field))
        copied[field] = [
            {**cast("dict[str, JSON]", citing(record, suffix)), name: f"{record[name]}{suffix}"}
            for suffix in suffixes
            for record in records
        ]
    return Facts.model_validate({**document, **copied})


def changed(edition: Facts) -> Facts:
    """Return the edition with every claim reworded."""
    claims = [claim.model_copy(update={"statement": f"So: {claim.statement}"}) for claim in edition.claims]
    return edition.model_copy(update={"claims": claims})


def some(records: tuple[T, ...]) -> tuple[T, ...]:
    """Return a hundred records from all parts of a list."""
    return records[:: len(records) // 100][:100]


def operations(edition: Facts) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield everything to measure, by name."""
    claims, references = some(edition.claims), some(edition.references)
    yield "claim, 100 ids", lambda: [edition.claim(claim.id) for claim in claims]
    yield "reference, 100 keys", lambda: [edition.reference(reference.key) for reference in references]
    yield "references_of, 100 claims", lambda: [edition.references_of(claim) for claim in claims]
    yield "claims_of, every profile", lambda: [edition.claims_of(profile) for profile in edition.uses]
    yield "about, every term", lambda: [edition.about(term) for term in TERMS]
    yield "about, pairs of terms", lambda: [edition.about(a, b) for a, b in pairwise(TERMS)]
    yield "claims_by, every verdict", lambda: [edition.claims_by(verdict) for verdict in Verdict]
    yield "in_section, every section", lambda: [edition.in_section(section) for section in Section]
    yield "notices_for, every term", lambda: [edition.notices_for(term) for term in TERMS]
    yield "parameter, every one", lambda: [edition.parameter(parameter) for parameter in Parameter]
    yield "find_code", lambda: edition.find_code(System.RXNORM, "6130")
    yield "search", lambda: edition.search("how fast does it work for depression")
    yield "part, every term", lambda: [part(edition, term) for term in TERMS[:4]]
    yield "building the index", lambda: Edition.model_construct(**dict(edition)).claim(claims[0].id)
    yield "digest", lambda: edition.digest
    text = edition.model_dump_json()
    yield "read from JSON", lambda: Facts.model_validate_json(text)
    yield "lint", lambda: lint(edition)
    other = changed(edition)
    yield "compare", lambda: compare(edition, other)
    comparison = compare(edition, other)
    yield "str of a comparison", lambda: str(comparison)
    for form in FORMATS.values():
        yield f"export {form.name}", partial(render, edition, form.name)


def cpu(operation: Callable[[], object], times: int) -> float:
    """Return the CPU seconds of some runs of an operation, without garbage collection."""
    gc.collect()
    gc.disable()
    before = time.process_time()
    for _ in range(times):
        operation()
    cost = time.process_time() - before
    gc.enable()
    return cost


def measured(small: Callable[[], object], large: Callable[[], object], times: int) -> tuple[float, float]:
    """Return the CPU seconds of one run at each size: the pair of runs whose ratio is the median."""
    for operation in (small, large):
        operation()  # what is made once, at the first use, is not measured
    pairs: list[tuple[float, float]] = []
    while not pairs or (sum(map(sum, pairs)) < LONGEST and len(pairs) < MOST):
        pairs.append((cpu(small, times), cpu(large, 1)))  # about equal, if the cost grows as the content
    one, many = sorted(pairs, key=lambda pair: pair[1] / pair[0])[len(pairs) // 2]
    return one / times, many


def main() -> int:
    """Measure, print the table, and return 1 if a cost grows faster than the content."""
    times = int(sys.argv[1]) if sys.argv[1:] else 16
    small, large = dict(operations(facts)), dict(operations(enlarged(times)))
    print(f"{'what':28}{'1 x, ms':>10}{f'{times} x, ms':>12}{'ratio':>8}{'exponent':>10}")
    slow = 0
    for what, operation in small.items():
        one, many = measured(operation, large[what], times)
        above = many > one * times * SLACK
        slow += above
        ratio = many / one
        exponent = math.log(ratio, times)
        print(
            f"{what:28}{1000 * one:10.2f}{1000 * many:12.2f}{ratio:8.1f}{exponent:10.2f}{'  ABOVE' * above}", flush=True
        )
    print(f"{slow} of {len(small)} grow faster than the content" if slow else "Nothing grows faster than the content")
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main())
