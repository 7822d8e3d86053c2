"""Each public name is listed once, can be imported, and is all that documentation and tests use."""

import importlib
import importlib.util
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import ketamine_facts

ROOT = Path(__file__).parents[2]
SOURCE = Path(ketamine_facts.__file__).parent
PACKAGES = (
    "ketamine_facts",
    *(f"ketamine_facts.{found.name}" for found in pkgutil.iter_modules([str(SOURCE)]) if found.ispkg),
)
IMPORT = re.compile(
    r"^\s*from (ketamine_facts[\w.]*) import (\([^)]*\)|[^\n#]*)|^\s*import (ketamine_facts[\w.]*)", re.MULTILINE
)
STUB = re.compile(r"^from ([\w.]+) import (\*|\w+)|^([a-z]\w*): ", re.MULTILINE)


def imports(text: str) -> Iterator[tuple[str, str]]:
    """Yield the module and the name of each import from the package, examples of a doctest included."""
    for module, names, whole in IMPORT.findall(re.sub(r"^(\s*)(>>> |\.\.\. )", r"\1", text, flags=re.MULTILINE)):
        for name in names.strip("()").split(",") if module else [""]:
            if name.strip() or whole:
                yield module or whole, name.split(" as ")[0].strip()


def is_public(module: str, name: str) -> bool:
    """Whether a module is public and lists the name, or has a public module of that name."""
    if any(part.startswith("_") for part in module.split(".")) or (name.startswith("_") and name != "__version__"):
        return False
    try:
        listed = dir(importlib.import_module(module))
    except ImportError:
        return False
    return name in ("", "*", "__version__", *listed) or is_public(f"{module}.{name}", "")


def private(texts: Iterator[tuple[str, str]]) -> list[str]:
    """Return each import of a name that is not public, with its place."""
    return [
        f"{place}: from {module} import {name}"
        for place, text in texts
        for module, name in imports(text)
        if not is_public(module, name)
    ]


def test_documentation_imports_only_public_names() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    found = private((str(page.relative_to(ROOT)), page.read_text(encoding="utf-8")) for page in pages)
    assert not found, "\n".join(found)


def test_tests_import_only_public_names() -> None:
    files = [path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__)]
    found = private((str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")) for path in files)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_public_name_of_a_package_can_be_imported(package: str) -> None:
    module = importlib.import_module(package)
    assert dir(module) == sorted(set(module.__all__))
    assert [name for name in module.__all__ if name.startswith("_") or getattr(module, name) is None] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_the_stub_of_a_package_has_the_names_of_the_package(package: str) -> None:
    module = importlib.import_module(package)
    stub = Path(str(module.__file__)).with_suffix(".pyi")
    if stub.exists():
        found = STUB.findall(stub.read_text(encoding="utf-8"))
        assert {name for entry in found for name in listed(*entry)} == set(module.__all__)


def listed(module: str, name: str, declared: str) -> list[str]:
    """Return the names that one line of a stub adds: all of a module, one of a module, or one declared in the stub."""
    return list(importlib.import_module(module).__all__) if name == "*" else [name or declared]


def test_a_star_import_brings_the_public_names() -> None:
    namespace: dict[str, object] = {}
    exec("from ketamine_facts import *", namespace)
    assert set(namespace) - {"__builtins__"} == set(dir(ketamine_facts))


def test_a_misspelled_name_is_answered_with_the_nearest() -> None:
    untyped: Any = ketamine_facts
    with pytest.raises(AttributeError, match=r"'ketamine_facts' has no attribute 'factz'; did you mean 'facts'\?"):
        _ = untyped.factz
    with pytest.raises(AttributeError, match=r"has no attribute 'qqqq'$"):
        _ = untyped.qqqq
    with pytest.raises(AttributeError, match=r"has no attribute '_facts'$"):
        _ = untyped._facts
    with pytest.raises(ImportError, match="cannot import name 'factz'"):
        exec("from ketamine_facts import factz")


def test_no_module_has_the_name_of_a_public_object() -> None:
    taken = [name for name in dir(ketamine_facts) if importlib.util.find_spec(f"ketamine_facts.{name}")]
    assert taken == []
