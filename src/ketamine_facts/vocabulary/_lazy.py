"""A package face that loads its modules when one of their names is first asked for (PEP 562)."""

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def lazy_face(
    package: str, namespace: "dict[str, object]", *modules: str
) -> "tuple[Callable[[str], object], Callable[[], list[str]]]":
    """Make ``__getattr__`` and ``__dir__`` for a package.

    Its public names are those in ``__all__`` of the modules, which are searched in the given order. A name found is
    kept in the namespace of the package.
    """

    def public(module: str) -> "list[str]":
        names: list[str] = import_module(f"{package}.{module}").__all__
        return names

    def everything() -> "list[str]":
        return sorted({name for module in modules for name in public(module)})

    def find(name: str) -> object:
        if name == "__all__":
            return everything()
        if not name.startswith("_"):
            for module in modules:
                if name in public(module):
                    value: object = getattr(import_module(f"{package}.{module}"), name)
                    namespace[name] = value
                    return value
            from ketamine_facts.errors import nearest

            near = nearest(name, everything(), 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise AttributeError(f"module {package!r} has no attribute {name!r}{hint}", name=name)
        raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name)

    return find, everything
