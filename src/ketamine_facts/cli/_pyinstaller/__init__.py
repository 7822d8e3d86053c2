"""The folder of the PyInstaller hook. PyInstaller calls ``hook_folders`` through the entry point ``pyinstaller40``."""

from pathlib import Path

__all__ = ["hook_folders"]


def hook_folders() -> list[str]:
    """Return the folder of this package's PyInstaller hook, as the only item of a list."""
    return [str(Path(__file__).parent)]
