"""Lazy imports for packages: a module is imported when one of its names is first used (PEP 562)."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

_ABSENT = object()


def lazy_face(
    package: str, namespace: "dict[str, object]", *modules: str
) -> "tuple[Callable[[str], object], Callable[[], list[str]]]":
    """Return ``__getattr__`` and ``__dir__`` for a package that imports its modules lazily.

    The public names of the package are the names in ``__all__`` of the given modules. ``__getattr__`` imports these
    modules in the given order until a module has the requested name. Then it stores the object in ``namespace``, which
    is the ``globals()`` of the package, so that the next use needs no look-up.
    """

    def find(name: str) -> object:
        """Return the public object with this name, or ``_ABSENT`` if none of the modules has the name."""
        for module in modules:
            loaded = _imported(f"{package}.{module}")
            nested = loaded.__dict__.get("_find_public")
            value = nested(name) if nested else getattr(loaded, name) if name in loaded.__all__ else _ABSENT
            if value is not _ABSENT:
                namespace[name] = value
                return value
        return _ABSENT

    def names() -> "list[str]":
        found = {name for module in modules for name in _imported(f"{package}.{module}").__all__}
        return sorted(found)

    def get(name: str) -> object:
        if name == "__all__" and not _called_by_pydoc():
            return names()
        if not name.startswith("_"):
            value = find(name)
            if value is not _ABSENT:
                return value
        raise _missing(package, name, names)

    namespace["_find_public"] = find
    return get, names


def _imported(name: str) -> "ModuleType":
    # imported here, because programs that use only the main vocabularies start faster without it
    from importlib import import_module

    return import_module(name)


def _called_by_pydoc() -> bool:
    """Return whether the caller of ``__getattr__`` is pydoc, which must not see ``__all__``.

    With ``__all__``, ``help`` on a package would describe each class with all inherited members, in 30,000 lines.
    """
    from inspect import currentframe

    frame = currentframe()
    for _ in range(2):
        frame = frame and frame.f_back
    return frame is not None and frame.f_globals.get("__name__") == "pydoc"


def _missing(package: str, name: str, names: "Callable[[], list[str]]") -> AttributeError:
    hint = ""
    if not name.startswith("_"):
        from ketamine_facts.errors import nearest

        near = nearest(name, names(), 1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
    return AttributeError(f"module {package!r} has no attribute {name!r}{hint}", name=name)
