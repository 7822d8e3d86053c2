"""The article, for the tests that read it, and changed editions."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from ketamine_facts import Edition, facts

settings.register_profile("untimed", deadline=None)  # a busy machine must not fail a test
settings.load_profile("untimed")

Document = dict[str, Any]
Editor = Callable[[Callable[[Document], None]], Edition]


@pytest.fixture(scope="session")
def article_text() -> str:
    """Read the article from ``KETAMINE_FACTS_ARTICLE``, or from ``shared/article.txt`` next to the repository.

    Without it, the tests that need it are skipped. They fail instead if ``KETAMINE_FACTS_REQUIRE_ARTICLE`` is set.
    """
    given = os.environ.get("KETAMINE_FACTS_ARTICLE")
    path = Path(given) if given else Path(__file__).parents[2] / "shared" / "article.txt"
    if not path.exists():
        reason = f"the article is not at {path}; set KETAMINE_FACTS_ARTICLE to a copy of it"
        if os.environ.get("KETAMINE_FACTS_REQUIRE_ARTICLE"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path.read_bytes().decode("utf-8")


@pytest.fixture
def edited() -> Editor:
    """Return a function that changes the bundled edition as a document and reads it again, without the checks."""

    def edit(change: Callable[[Document], None]) -> Edition:
        document = facts.model_dump(mode="json")
        change(document)
        return Edition.model_validate(document)

    return edit
