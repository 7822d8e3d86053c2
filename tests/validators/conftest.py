"""Node and the npm packages that some validators need; a missing Node fails here, it does not skip."""

import os
import platform
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def node_modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the installed npm packages: made by the nox session, else by this fixture."""
    given = os.environ.get("KETAMINE_FACTS_NODE_MODULES")
    if given:
        return Path(given)
    npm = shutil.which("npm")
    assert npm is not None, "these tests need Node and npm: run them by `nox -s validators`"
    folder = tmp_path_factory.mktemp("node")
    shutil.copy(HERE / "package.json", folder)
    subprocess.run([npm, "install", "--no-audit", "--no-fund", "--no-package-lock"], cwd=folder, check=True)
    return folder / "node_modules"


@pytest.fixture(scope="session")
def node() -> str:
    """The Node executable."""
    found = shutil.which("node")
    assert found is not None, "these tests need Node: run them by `nox -s validators`"
    return found


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser: named by KETAMINE_FACTS_CHROMIUM, or installed; empty for the one that npm packs."""
    given = os.environ.get("KETAMINE_FACTS_CHROMIUM")
    found = given or next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chromium-browser"))), "")
    packed = platform.system() == "Linux" and platform.machine() == "x86_64"
    assert found or packed, "these tests need Chromium: install it, or name it in KETAMINE_FACTS_CHROMIUM"
    return found
