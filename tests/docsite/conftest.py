"""The built documentation, which the nox session ``docs`` names in KETAMINE_FACTS_DOCS."""

import os
from pathlib import Path

import pytest

from tests.validators.conftest import chromium, node, node_modules

__all__ = ["built", "chromium", "node", "node_modules"]


@pytest.fixture(scope="session")
def built() -> Path:
    """The folder with the pages."""
    given = os.environ.get("KETAMINE_FACTS_DOCS")
    assert given, "these tests need the built documentation: run them by `nox -s docs`"
    return Path(given)
