"""The tables of all rules by name, and ``lint``, which applies the rules to an edition."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar

from ketamine_facts.edition import Edition, verify
from ketamine_facts.rules import _language as language
from ketamine_facts.rules._article import _clauses as clauses
from ketamine_facts.rules._article import _coverage as coverage
from ketamine_facts.rules._article import _passages as passages
from ketamine_facts.rules._claims import _reviews as reviews
from ketamine_facts.rules._claims import _statements as statements
from ketamine_facts.rules._records import _doses as doses
from ketamine_facts.rules._records import _fidelity as fidelity
from ketamine_facts.rules._records import _structure as structure
from ketamine_facts.rules._sources import _codes as codes
from ketamine_facts.rules._sources import _dates as dates
from ketamine_facts.rules._sources import _grounds as grounds
from ketamine_facts.rules._sources import _places as places
from ketamine_facts.rules._sources import _references as references
from ketamine_facts.rules._survey import Survey

__all__ = ["ARTICLE_RULES", "RULES", "ArticleRule", "Rule", "lint"]

Rule = Callable[[Survey], Iterator[str]]
"""A rule about an edition. It takes a survey and yields a message for each place that breaks the rule."""

ArticleRule = Callable[[Survey, str], Iterator[str]]
"""A rule that also takes the text of the article, and yields a message for each place that breaks the rule."""

_AnyRule = TypeVar("_AnyRule", Rule, ArticleRule)


def lint(edition: Edition, article_text: str | None = None) -> tuple[str, ...]:
    """Return a message for each place in an edition that breaks a rule.

    Each message begins with the name of the rule; the tuple is empty if the edition keeps all rules. If
    ``article_text`` is given, the rules in ``ARTICLE_RULES`` are applied too. It must be the text of the article: any
    other text raises ``ArticleMismatchError``. If the edition breaks the rule "is whole", for instance because a cited
    claim does not exist, only these messages are returned, because the other rules look up what is cited.

    >>> from ketamine_facts import facts
    >>> lint(facts)
    ()
    """
    survey = Survey(edition)
    found = [f"is whole: {text}" for text in structure.is_whole(survey)]
    if found:
        return tuple(found)
    others = ((name, rule) for name, rule in RULES.items() if rule is not structure.is_whole)
    found = [f"{name}: {text}" for name, rule in others for text in rule(survey)]
    if article_text is not None:
        verify(article_text, edition)
        found += [f"{name}: {text}" for name, rule in ARTICLE_RULES.items() for text in rule(survey, article_text)]
    return tuple(found)


def _by_name(*rules: _AnyRule) -> Mapping[str, _AnyRule]:
    return MappingProxyType({rule.__name__.replace("_", " "): rule for rule in rules})


RULES: Mapping[str, Rule] = _by_name(
    structure.is_whole,
    structure.ids_are_plain,
    language.texts_are_clean,
    language.sentences_are_short,
    language.terms_are_plain,
    language.figures_are_counted,
    statements.statements_are_whole_sentences,
    statements.standings_have_their_words,
    statements.hedges_are_kept,
    statements.claims_follow_the_article,
    statements.claims_can_be_found,
    reviews.verdicts_have_grounds,
    reviews.importance_is_weighed,
    reviews.differences_are_named,
    reviews.gists_answer,
    reviews.notes_are_short,
    reviews.weak_grounds_are_named,
    reviews.few_claims_are_unchecked,
    reviews.same_evidence_has_the_same_verdict,
    structure.profiles_cite_what_is_about_them,
    structure.records_rest_on_claims,
    structure.nothing_is_listed_twice,
    structure.readers_are_warned,
    structure.steps_form_a_chain,
    structure.inconsistencies_name_both_sides,
    fidelity.records_say_what_their_claims_say,
    fidelity.words_are_claimed,
    fidelity.limits_come_back,
    fidelity.quantities_are_claimed,
    fidelity.scopes_are_claimed,
    fidelity.standings_are_claimed,
    doses.doses_show_their_verdicts,
    doses.doses_cover_their_route,
    codes.codes_are_well_formed,
    codes.codes_are_of_their_thing,
    references.references_can_be_found,
    references.references_are_cited,
    grounds.reviews_stay_with_their_references,
    grounds.what_is_added_has_references,
    grounds.law_is_named_and_dated_as_cited,
    places.law_is_where_its_place_leads,
    places.help_lines_can_be_called,
    dates.nothing_is_dated_ahead,
    dates.reviews_follow_their_references,
    dates.texts_were_there_when_read,
)
"""The rules that need only an edition, by name, in the order in which ``lint`` applies them."""

ARTICLE_RULES: Mapping[str, ArticleRule] = _by_name(
    passages.statements_keep_to_their_passages,
    passages.hedges_of_the_article_are_kept,
    passages.standings_are_the_articles,
    passages.wider_uses_are_in_the_passage,
    clauses.spans_are_clauses,
    clauses.passages_hold_their_statement,
    coverage.the_article_is_covered,
    coverage.headings_are_headings,
)
"""The rules that also need the text of the article, by name, in the order in which ``lint`` applies them."""
