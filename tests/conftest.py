"""The article, for the tests that read it, and changed editions."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import settings

from ketamine_facts import Edition, facts
from tests.shared_files import shared_file

settings.register_profile("untimed", deadline=None)  # a busy machine must not fail a test
settings.load_profile("untimed")

Document = dict[str, Any]
Editor = Callable[[Callable[[Document], None]], Edition]


@pytest.fixture(scope="session")
def article_text() -> str:
    """The text of the article."""
    path = shared_file("KETAMINE_FACTS_ARTICLE", "article.txt", "the article")
    return path.read_bytes().decode("utf-8")


@pytest.fixture
def edited() -> Editor:
    """Return a function that changes the bundled edition as a document and reads it again, without the checks."""

    def edit(change: Callable[[Document], None]) -> Edition:
        document = facts.model_dump(mode="json")
        change(document)
        return Edition.model_validate(document)

    return edit
