"""The rules that the content keeps, beyond being whole, and the linter that applies them."""

from ketamine_facts.rules._lint import ARTICLE_RULES, RULES, lint

__all__ = ["ARTICLE_RULES", "RULES", "lint"]


def __dir__() -> list[str]:
    return __all__
