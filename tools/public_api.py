"""The public names of the package as griffe sees them: kept as a snapshot, and compared with a later state."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

import griffe

from ketamine_facts.comparison import Bump

PACKAGE: Final = "ketamine_facts"
CLOSED: Final = frozenset(
    {"Use", "Route", "SideEffect", "Jurisdiction", "Section", "Standing", "Verdict", "Unit", "Substance"}
)
"""The vocabularies over which an exhaustive ``match`` is invited, so that a new member breaks it."""
_KEPT: Final = ("kind", "name", "members", "exports", "target_path", "bases", "annotation", "value")
_KEPT_OF_FUNCTIONS: Final = ("parameters", "returns", "decorators")


@dataclass(frozen=True)
class ApiChange:
    """One difference between two states of the public names."""

    path: str
    what: str
    bump: Bump

    def __str__(self) -> str:
        return f"{self.path}: {self.what}"


def read(source: Path) -> griffe.Module:
    """The package as it stands in a source folder, without importing it."""
    package = griffe.load(PACKAGE, search_paths=[source], resolve_aliases=False)
    assert isinstance(package, griffe.Module)
    return package


def dump(package: griffe.Module) -> str:
    """The public part as text, for a snapshot: no docstring, no line number, no private name, one form for all."""
    whole = cast("dict[str, object]", json.loads(package.as_json()))
    return json.dumps(_slim(whole), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def undump(text: str) -> griffe.Module:
    """A snapshot as griffe's objects again."""
    package = griffe.Module.from_json(text)
    collection = griffe.ModulesCollection()
    collection[PACKAGE] = package
    # griffe has no public way to let what it read back find its own modules
    package._modules_collection = collection  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]  # see above
    return package


def differences(old: griffe.Module, new: griffe.Module) -> list[ApiChange]:
    """What a user of the public names would notice, with the bump that each asks for."""
    return [change for name in _public_modules(old) for change in _of_module(old, new, name)] + [
        ApiChange(f"{PACKAGE}.{name}", "new module of public names", Bump.MINOR)
        for name in _public_modules(new)
        if name not in _public_modules(old)
    ]


def _slim(item: object) -> object:
    if isinstance(item, list):
        return [_slim(inner) for inner in cast("list[object]", item)]
    if not isinstance(item, dict):
        return item
    record = cast("dict[str, object]", item)
    if "kind" not in record or "name" not in record:
        return record
    kept = (*_KEPT, *_KEPT_OF_FUNCTIONS) if record["kind"] == "function" else _KEPT
    slim: dict[str, object] = {"lineno": None}  # griffe reads nothing back without the key
    for key in kept:
        if key == "members":
            members = cast("dict[str, dict[str, object]]", record.get(key, {}))
            slim[key] = {name: _slim(member) for name, member in members.items() if _is_shown(name, member)}
        elif key in record:
            slim[key] = record[key]
    return slim


def _is_shown(name: str, member: dict[str, object]) -> bool:
    outside = str(member.get("target_path", PACKAGE)).partition(".")[0] != PACKAGE
    return not outside and (not name.startswith("_") or name in ("__all__", "__init__"))


def _public_modules(package: griffe.Module) -> list[str]:
    found = [""] if package.exports else []
    for name, module in package.modules.items():
        found += [".".join(filter(None, (name, inner))) for inner in _public_modules(module)]
    return found


def _module(package: griffe.Module, name: str) -> griffe.Module:
    return cast("griffe.Module", package[name] if name else package)


def _of_module(old: griffe.Module, new: griffe.Module, name: str) -> Iterator[ApiChange]:
    where = ".".join(filter(None, (PACKAGE, name)))
    if name not in _public_modules(new):
        yield ApiChange(where, "module of public names removed", Bump.MAJOR)
        return
    before, after = _module(old, name), _module(new, name)
    for public in map(str, after.exports or ()):
        if public not in map(str, before.exports or ()):
            yield ApiChange(f"{where}.{public}", "new public name", Bump.MINOR)
    for public in map(str, before.exports or ()):
        if public not in map(str, after.exports or ()):
            yield ApiChange(f"{where}.{public}", "public name removed", Bump.MAJOR)
        elif public in before.members and public in after.members:
            yield from _of_object(_target(before, public), _target(after, public), f"{where}.{public}")


def _target(module: griffe.Module, name: str) -> griffe.Object:
    member = module[name]
    return member.final_target if isinstance(member, griffe.Alias) else cast("griffe.Object", member)


def _of_object(old: griffe.Object, new: griffe.Object, path: str) -> Iterator[ApiChange]:
    if old.is_attribute or new.is_attribute:
        return  # a constant such as __version__: its value may change
    for breakage in griffe.find_breaking_changes(_alone(old), _alone(new)):
        inner = breakage.obj.path.removeprefix(old.path).removeprefix(new.path)
        yield ApiChange(f"{path}{inner}", breakage.kind.value.lower(), Bump.MAJOR)
    for name, member in new.members.items():
        if name.startswith("_") or isinstance(member, griffe.Alias):
            continue
        if name not in old.members:
            closed = new.name in CLOSED and member.is_attribute
            yield ApiChange(f"{path}.{name}", "new", Bump.MAJOR if closed else Bump.MINOR)
        elif isinstance(member, griffe.Attribute):
            yield from _of_attribute(cast("griffe.Attribute", old.members[name]), member, f"{path}.{name}")


def _of_attribute(old: griffe.Attribute, new: griffe.Attribute, path: str) -> Iterator[ApiChange]:
    if str(old.annotation) != str(new.annotation):
        yield ApiChange(path, "another type", Bump.MAJOR)
    elif str(old.value) != str(new.value):
        member = new.annotation is None
        yield ApiChange(path, "another value" if member else "another default", Bump.MAJOR if member else Bump.MINOR)


def _alone(item: griffe.Object) -> griffe.Module:
    """A module of one public name, since griffe compares members and not the two objects themselves."""
    module = griffe.Module("public")
    module.exports = ["item"]
    module.set_member("item", griffe.Alias("item", item))
    return module
