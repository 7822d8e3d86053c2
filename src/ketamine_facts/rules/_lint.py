"""Everything in an edition that breaks a rule: ``RULES`` need it alone, ``ARTICLE_RULES`` the article's text, too."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar

from ketamine_facts.edition import Facts, verify
from ketamine_facts.rules import (
    _article as article,
)
from ketamine_facts.rules import (
    _claims as claims,
)
from ketamine_facts.rules import (
    _codes as codes,
)
from ketamine_facts.rules import (
    _dates as dates,
)
from ketamine_facts.rules import (
    _fidelity as fidelity,
)
from ketamine_facts.rules import (
    _grounds as grounds,
)
from ketamine_facts.rules import (
    _records as records,
)
from ketamine_facts.rules import (
    _references as references,
)

Rule = Callable[[Facts], Iterator[str]]
ArticleRule = Callable[[Facts, str], Iterator[str]]
_Any = TypeVar("_Any", Rule, ArticleRule)


def lint(facts: Facts, article_text: str | None = None) -> tuple[str, ...]:
    """Everything in an edition that breaks a rule, each line with the rule's name; empty for a sound edition.

    With the article's text its rules are asked too; another text raises ``ArticleMismatchError``. Of an edition that
    is not whole only that is told: the other rules follow its citations.

    >>> from ketamine_facts import facts
    >>> lint(facts)
    ()
    """
    found = [f"is whole: {text}" for text in RULES["is whole"](facts)]
    if not found:
        found = [f"{name}: {text}" for name, rule in RULES.items() for text in rule(facts)]
    if article_text is not None:
        verify(article_text, facts)
        found += [f"{name}: {text}" for name, rule in ARTICLE_RULES.items() for text in rule(facts, article_text)]
    return tuple(found)


def _by_name(*rules: _Any) -> Mapping[str, _Any]:
    return MappingProxyType({rule.__name__.replace("_", " "): rule for rule in rules})


RULES: Mapping[str, Rule] = _by_name(
    records.is_whole,
    records.ids_are_plain,
    claims.texts_are_clean,
    claims.verdicts_have_grounds,
    claims.notes_are_short,
    claims.standings_have_their_words,
    grounds.notes_stay_with_their_references,
    claims.weak_grounds_are_told,
    claims.few_claims_are_unchecked,
    claims.claims_follow_the_article,
    claims.hedges_are_kept,
    records.profiles_cite_what_is_about_them,
    records.records_rest_on_claims,
    fidelity.records_say_what_their_claims_say,
    fidelity.words_are_claimed,
    fidelity.limits_come_back,
    fidelity.figures_are_claimed,
    fidelity.scopes_are_claimed,
    fidelity.standings_are_claimed,
    records.doses_show_their_verdicts,
    records.doses_cover_their_route,
    records.nothing_stands_twice,
    records.readers_are_warned,
    records.steps_form_a_chain,
    records.clashes_name_both_sides,
    codes.codes_are_well_formed,
    codes.codes_are_of_their_thing,
    references.references_can_be_found,
    references.references_are_cited,
    grounds.what_is_not_the_articles_has_references,
    grounds.law_is_named_and_dated_as_cited,
    dates.nothing_is_dated_ahead,
    dates.reviews_follow_their_references,
)
ARTICLE_RULES: Mapping[str, ArticleRule] = _by_name(
    article.statements_keep_to_their_passages,
    article.hedges_of_the_article_are_kept,
    article.standings_are_the_articles,
    article.the_article_is_covered,
    article.headings_are_headings,
)
