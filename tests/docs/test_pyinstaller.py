"""PyInstaller finds the hook of this package."""

import importlib
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_entry_point_names_the_folder_with_the_hook() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, _, function = project["entry-points"]["pyinstaller40"]["hook-dirs"].partition(":")
    (folder,) = getattr(importlib.import_module(module), function)()
    assert Path(folder, "hook-ketamine_facts.py").is_file()
