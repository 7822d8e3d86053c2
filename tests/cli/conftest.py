"""The command line, for the tests of it."""

import pytest

from tests.cli.calls import Calls


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Calls of the command line on a terminal of 100 columns."""
    return Calls(capsys, monkeypatch).at(100)
