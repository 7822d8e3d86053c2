"""Where PyInstaller finds the hook for this package; the entry point ``pyinstaller40`` names the function."""

from pathlib import Path

__all__ = ["hook_folders"]


def hook_folders() -> list[str]:
    """Return the folder with the hook."""
    return [str(Path(__file__).parent)]
