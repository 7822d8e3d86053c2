"""The article, for the tests that read it, and editions changed for a test."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from ketamine_facts import Facts, facts
from ketamine_facts.edition._facts import RELEASED

settings.register_profile("untimed", deadline=None)  # a loaded machine is no fault of the code
settings.load_profile("untimed")

Document = dict[str, Any]
Editor = Callable[[Callable[[Document], None]], Facts]


@pytest.fixture(scope="session")
def article_text() -> str:
    """The text of the article, from KETAMINE_FACTS_ARTICLE or from the folder beside the repository."""
    given = os.environ.get("KETAMINE_FACTS_ARTICLE")
    path = Path(given) if given else Path(__file__).parents[2] / "shared" / "article.txt"
    if not path.exists():
        reason = f"the article is not at {path}; set KETAMINE_FACTS_ARTICLE to a copy of it"
        if os.environ.get("CI"):
            pytest.fail(reason)
        # users have no copy of the article, so their tests of it say that and go on; under CI the line above fails
        pytest.skip(reason)
    return path.read_bytes().decode("utf-8")


@pytest.fixture
def edited() -> Editor:
    """Another edition: the bundled one as a document, changed by a function, and read again without the checks."""

    def edit(change: Callable[[Document], None]) -> Facts:
        document = facts.model_dump(mode="json")
        change(document)
        return Facts.model_validate(document, context=RELEASED)

    return edit
