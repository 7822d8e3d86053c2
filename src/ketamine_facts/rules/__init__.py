"""The rules for the content of an edition, and the linter that applies them."""

from ketamine_facts.rules._lint import ARTICLE_RULES, RULES, ArticleRule, Rule, lint
from ketamine_facts.rules._survey import Survey
from ketamine_facts.rules._text._figures import states

__all__ = ["ARTICLE_RULES", "RULES", "ArticleRule", "Rule", "Survey", "lint", "states"]


def __dir__() -> list[str]:
    return __all__
