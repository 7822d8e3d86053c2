"""The figures of the README are those of the content."""

from pathlib import Path

from ketamine_facts import Verdict, facts

README = " ".join((Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8").split())


def test_the_readme_counts_claims_and_references_as_they_are() -> None:
    assert f"{len(facts.claims)} atomic claims" in README
    assert f"{len(facts.references)} references" in README


def test_the_readme_counts_what_does_not_hold_as_it_is() -> None:
    contradicted, qualified = (len(facts.claims_by(verdict)) for verdict in (Verdict.CONTRADICTED, Verdict.QUALIFIED))
    assert f"{contradicted} of its claims are contradicted by references, {qualified} need a caveat" in README
