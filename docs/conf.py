"""How Sphinx builds the documentation; the reference of names is generated from each package's ``__all__``."""

import inspect
from importlib import import_module
from pathlib import Path
from types import ModuleType

from docutils.nodes import Element, reference
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

import ketamine_facts

project = "ketamine_facts"
author = "The ketamine_facts contributors"
project_copyright = author
version = release = ketamine_facts.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx_copybutton"]
exclude_patterns = ["_build", "reference/generated/README.md"]
nitpicky = True
# the inventories of other projects need a network connection, which the tests do without
nitpick_ignore_regex = [(r"py:.*", r"(?!ketamine_facts).*")]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_class_signature = "separated"
autodoc_default_options = {"members": True, "undoc-members": True, "inherited-members": False}
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

html_theme = "furo"
html_title = f"ketamine_facts {release}"
html_show_sphinx = False
html_static_path = ["_static"]
html_css_files = ["contrast.css"]

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


def _public_names() -> dict[str, str]:
    """Map the place where each public object is defined to the name it is imported by."""
    names: dict[str, str] = {}
    for package in PACKAGES:
        module = import_module(f"ketamine_facts.{package}")
        for name in module.__all__:
            value = getattr(module, name)
            owner = "ketamine_facts" if package in AT_TOP else f"ketamine_facts.{package}"
            if inspect.isclass(value) or inspect.isfunction(value):
                names[f"{value.__module__}.{value.__qualname__}"] = f"{owner}.{name}"
    return names


PUBLIC = _public_names()


def _entry(package: str, module: ModuleType, name: str) -> str:
    owner = "ketamine_facts" if package in AT_TOP else f"ketamine_facts.{package}"
    value = getattr(module, name)
    if inspect.isclass(value):
        kind = "autoexception" if issubclass(value, Exception) else "autoclass"
        return f".. {kind}:: {owner}.{name}\n   :show-inheritance:\n"
    if inspect.isfunction(value):
        return f".. autofunction:: {owner}.{name}\n"
    return f".. autodata:: {owner}.{name}\n   :no-value:\n"


def _write_reference(app: Sphinx) -> None:
    """Write one page for each package, with an entry for every public name."""
    folder = Path(app.srcdir) / "reference" / "generated"
    folder.mkdir(parents=True, exist_ok=True)
    for package, title in PACKAGES.items():
        module = import_module(f"ketamine_facts.{package}")
        summary = (module.__doc__ or "").partition("\n\n")[0].strip()
        entries = "\n".join(_entry(package, module, name) for name in sorted(module.__all__))
        text = f"{title}\n{'=' * len(title)}\n\n{summary}\n\n{entries}"
        path = folder / f"{package}.rst"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def _resolve(app: Sphinx, env: BuildEnvironment, node: pending_xref, content: Element) -> reference | None:
    """Lead a reference to a private module to the public name of the same object."""
    target = str(node.get("reftarget", ""))
    public = PUBLIC.get(target) or next(
        (name for place, name in PUBLIC.items() if place.rpartition(".")[2] == target), None
    )
    if public is None:
        return None
    domain = env.get_domain("py")
    found = domain.resolve_any_xref(env, str(node["refdoc"]), app.builder, public, node, content)
    return found[0][1] if found else None


def setup(app: Sphinx) -> None:
    """Connect the generated reference."""
    app.connect("builder-inited", _write_reference)
    app.connect("missing-reference", _resolve)
