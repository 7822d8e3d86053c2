"""Rules about reviews: what each verdict requires, and how long gists and notes are and what they say."""

import re
from collections import defaultdict
from collections.abc import Iterator

from ketamine_facts.records import Claim
from ketamine_facts.rules._survey import Survey
from ketamine_facts.rules._text._sentences import content_stems, sentences
from ketamine_facts.vocabulary import AnyTerm, Importance, Tier, Verdict

_WEIGHED = (Verdict.QUALIFIED, Verdict.UNSUPPORTED, Verdict.CONTRADICTED)
_LONGEST_GIST = 20
_MOST_SENTENCES = 4
_MOST_REPEATED = 0.7
_CONTRAST = re.compile(r"\b(?:elsewhere|unlike|whereas|this claim)\b", re.IGNORECASE)


def verdicts_have_grounds(survey: Survey) -> Iterator[str]:
    """A review with the verdict corroborated, qualified or contradicted cites at least one reference."""
    for claim in survey.edition.claims:
        review = claim.review
        if review.verdict in (Verdict.CORROBORATED, Verdict.QUALIFIED, Verdict.CONTRADICTED) and not review.references:
            yield f"claims {claim.id!r}: {review.verdict} without a reference"


def importance_is_weighed(survey: Survey) -> Iterator[str]:
    """A review has an importance if its verdict is qualified, unsupported or contradicted, and otherwise has none.

    No qualified claim has the importance "detail": if only a detail differs, the verdict is corroborated.
    """
    for claim in survey.edition.claims:
        review = claim.review
        if (review.importance is not None) != (review.verdict in _WEIGHED):
            yield f"claims {claim.id!r}: {review.verdict} {'with' if review.importance else 'without'} an importance"
        if review.verdict is Verdict.QUALIFIED and review.importance is Importance.DETAIL:
            yield f"claims {claim.id!r}: qualified for a detail: such a claim is corroborated"


def differences_are_named(survey: Survey) -> Iterator[str]:
    """A review with the verdict qualified or contradicted names the aspects in which the references differ."""
    for claim in survey.edition.claims:
        review = claim.review
        if review.verdict in (Verdict.QUALIFIED, Verdict.CONTRADICTED) and not review.differs_in:
            yield f"claims {claim.id!r}: {review.verdict}, and differs in nothing"


def gists_answer(survey: Survey) -> Iterator[str]:
    """A gist has at most 20 words, and at most 70% of its content words are also in the claim's statement.

    Content words are all words except stop words. A gist begins with a capital letter and ends in a full stop.
    """
    for claim in survey.edition.claims:
        gist = claim.review.gist
        count = len(gist.split())
        if count > _LONGEST_GIST:
            yield f"claims {claim.id!r}: its gist has {count} words, more than {_LONGEST_GIST}"
        if not gist[:1].isupper() or not gist.endswith("."):
            yield f"claims {claim.id!r}: its gist is not a whole sentence: {gist!r}"
        own, stated = content_stems(gist), content_stems(claim.statement)
        if own and len(own & stated) > _MOST_REPEATED * len(own):
            yield f"claims {claim.id!r}: its gist repeats the statement: {', '.join(sorted(own & stated))}"


def notes_are_short(survey: Survey) -> Iterator[str]:
    """A note has one to four sentences, and the last sentence ends in a full stop."""
    for claim in survey.edition.claims:
        note = claim.review.note
        if note is None:
            continue
        count = len(sentences(note))
        if not 1 <= count <= _MOST_SENTENCES:
            yield f"claims {claim.id!r}: its note has {count} sentences, more than {_MOST_SENTENCES}"
        if not note.endswith((".", ".)")):
            yield f"claims {claim.id!r}: its note is not a whole sentence: {note[-40:]!r}"


def weak_grounds_are_named(survey: Survey) -> Iterator[str]:
    """If all references of a review are secondary, its note says "secondary source"; no other note has these words."""
    for claim in survey.edition.claims:
        tiers = {work.tier for work in survey.references(claim.review.references)}
        named = "secondary source" in (claim.review.note or "")
        if tiers == {Tier.SECONDARY} and not named:
            yield f"claims {claim.id!r}: rests on secondary references alone, and its note has no 'secondary source'"
        if named and tiers != {Tier.SECONDARY}:
            yield f"claims {claim.id!r}: its note has 'secondary source', but it cites others"


def few_claims_are_unchecked(survey: Survey) -> Iterator[str]:
    """Of the claims that are not opinions, at most one in ten has the verdict "not checked"."""
    plain = [claim for claim in survey.edition.claims if not claim.opinion]
    unchecked = sum(claim.review.verdict is Verdict.NOT_CHECKED for claim in plain)
    if unchecked * 10 > len(plain):
        yield f"{unchecked} of {len(plain)} claims are not checked"


def same_evidence_has_the_same_verdict(survey: Survey) -> Iterator[str]:
    """Claims with the same terms and references have the same verdict, or a note of these claims says why not.

    A note counts as saying why not if it has the words "elsewhere", "unlike", "whereas" or "this claim".
    """
    groups: dict[tuple[frozenset[str], frozenset[AnyTerm]], list[Claim]] = defaultdict(list)
    for claim in survey.edition.claims:
        if claim.review.references:
            groups[frozenset(claim.review.references), frozenset(claim.terms)].append(claim)
    for claims in groups.values():
        verdicts = {claim.review.verdict for claim in claims}
        if len(verdicts) > 1 and not any(_CONTRAST.search(claim.review.note or "") for claim in claims):
            names = ", ".join(f"{claim.id!r} {claim.review.verdict}" for claim in claims)
            yield f"claims with the same references and terms differ in verdict, and no note says why: {names}"
