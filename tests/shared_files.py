"""Files that tests read and that are not part of the repository."""

import os
from pathlib import Path

import pytest


def shared_file(variable: str, name: str, what: str) -> Path:
    """Return the file that a variable names, or else the file in the folder ``shared`` next to the repository.

    Without the file, the test is skipped. It fails instead if ``KETAMINE_FACTS_REQUIRE_ARTICLE`` is set, as in the
    project's own checks, where nothing may be skipped.
    """
    given = os.environ.get(variable)
    path = Path(given) if given else Path(__file__).parents[2] / "shared" / name
    if not path.exists():
        missing = f"{what} is not at {path}; set {variable} to a copy of it"
        if os.environ.get("KETAMINE_FACTS_REQUIRE_ARTICLE"):
            pytest.fail(missing)
        pytest.skip(missing)  # nobody else has the file, which may not be distributed with the package
    return path
