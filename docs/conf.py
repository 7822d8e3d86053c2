"""How Sphinx builds the documentation; the reference of names is generated from each package's ``__all__``."""

import inspect
import sys
from importlib import import_module
from pathlib import Path
from types import GenericAlias

from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.pycode import ModuleAnalyzer

import ketamine_facts
from ketamine_facts import Term

project = "ketamine_facts"
author = "The ketamine_facts contributors"
project_copyright = author
version = release = ketamine_facts.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx_copybutton"]
exclude_patterns = ["_build"]
nitpicky = True
# the inventories of other projects need a network connection, which the tests do without
nitpick_ignore_regex = [(r"py:.*", r"(?!ketamine_facts).*")]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
NOT_SHOWN = "model_config, __new__, __init__"
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_class_signature = "separated"
autodoc_default_options = {"members": True, "undoc-members": True, "exclude-members": NOT_SHOWN}
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

html_theme = "furo"
html_title = f"ketamine_facts {release}"
html_show_sphinx = False
html_static_path = ["_static"]
html_css_files = ["custom.css"]

PACKAGES = {
    "vocabulary": "Vocabularies",
    "records": "Records",
    "edition": "Editions",
    "errors": "Errors",
    "comparison": "Comparison",
    "rules": "Rules",
    "export": "Export",
}
AT_TOP = ("vocabulary", "records", "edition", "errors", "comparison")
INHERITED = ("records", "edition")  # packages whose classes show inherited fields, too


def _owner(package: str) -> str:
    """Return the module from which users import the names of a package."""
    return "ketamine_facts" if package in AT_TOP else f"ketamine_facts.{package}"


def _is_object(value: object) -> bool:
    """Whether a value is a class or a function, and not data such as the alias of a type."""
    return (inspect.isclass(value) and not isinstance(value, GenericAlias)) or inspect.isfunction(value)


def _public_names() -> dict[str, str]:
    """Map the place where each public class or function is defined to the name by which users import it."""
    names: dict[str, str] = {}
    for package in PACKAGES:
        module = import_module(f"ketamine_facts.{package}")
        for name in module.__all__:
            value = getattr(module, name)
            if _is_object(value):
                names[f"{value.__module__}.{value.__qualname__}"] = f"{_owner(package)}.{name}"
    return names


PUBLIC = _public_names()
BY_LAST_NAME = {place.rpartition(".")[2]: name for place, name in PUBLIC.items()}


def _text_of_data(package: str, name: str) -> str:
    """Return the docstring below an assignment, from the module that has it."""
    for module in [found for found in sys.modules if found.startswith(f"ketamine_facts.{package}")]:
        lines = ModuleAnalyzer.for_module(module).find_attr_docs().get(("", name))
        if lines:
            return "\n   ".join(lines)
    return ""


def _members(vocabulary: type[Term]) -> str:
    """Describe the members of a vocabulary by value, label and aliases."""
    lines = []
    for member in vocabulary:
        aliases = f" Also: {', '.join(member.aliases)}." if member.aliases else ""
        lines += ["", f"   .. py:attribute:: {member.name}", f"      :value: {member.value!r}"]
        lines += ["", f"      {member.label}.{aliases}"]
    return "\n".join([*lines, ""])


def _entry(package: str, name: str) -> str:
    value = getattr(import_module(f"ketamine_facts.{package}"), name)
    full = f"{_owner(package)}.{name}"
    if not _is_object(value):
        return f".. py:data:: {full}\n\n   {_text_of_data(package, name)}\n"
    if inspect.isfunction(value):
        return f".. autofunction:: {full}\n"
    if issubclass(value, Term) and list(value):
        listed = ", ".join((NOT_SHOWN, *value.__members__))
        return f".. autoclass:: {full}\n   :exclude-members: {listed}\n{_members(value)}"
    kind = "autoexception" if issubclass(value, Exception) else "autoclass"
    inherited = "   :inherited-members: Record, BaseModel, Term, tuple\n" if package in INHERITED else ""
    return f".. {kind}:: {full}\n   :show-inheritance:\n{inherited}"


def _write_reference(app: Sphinx) -> None:
    """Write one page for each package, with an entry for every public name."""
    folder = Path(app.srcdir) / "reference" / "generated"
    folder.mkdir(parents=True, exist_ok=True)
    for package, title in PACKAGES.items():
        module = import_module(f"ketamine_facts.{package}")
        summary = (module.__doc__ or "").partition("\n\n")[0].strip()
        entries = "\n".join(_entry(package, name) for name in sorted(module.__all__))
        text = f"{title}\n{'=' * len(title)}\n\n{summary}\n\n{entries}"
        path = folder / f"{package}.rst"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def _resolve(app: Sphinx, env: BuildEnvironment, node: pending_xref, content: Element) -> Element | None:
    """Lead a reference to a private module to the public name of the same object.

    A private type in a signature has no entry: its name stays text.
    """
    target = str(node.get("reftarget", ""))
    public = PUBLIC.get(target) or BY_LAST_NAME.get(target)
    if public is None:
        return content if target.startswith("ketamine_facts.") and "._" in target else None
    found = env.get_domain("py").resolve_any_xref(env, str(node["refdoc"]), app.builder, public, node, content)
    return found[0][1] if found else None


def _give_captions_a_level(app: Sphinx, page: str, template: str, context: dict[str, object], tree: object) -> None:
    """Add the level that the role of a heading requires, which Sphinx leaves out at the captions of a contents tree."""
    del app, page, template, tree
    for part in ("body", "furo_navigation_tree"):
        text = context.get(part)
        if isinstance(text, str):
            context[part] = text.replace('role="heading"', 'role="heading" aria-level="2"')


def setup(app: Sphinx) -> None:
    """Connect the generated reference."""
    app.connect("builder-inited", _write_reference)
    app.connect("missing-reference", _resolve)
    app.connect("html-page-context", _give_captions_a_level, priority=900)  # after Furo has made its tree
