"""Rules about references: a reader can find each reference, and each reference is cited."""

from collections.abc import Iterator

from ketamine_facts.rules._sources._identifiers import RESOLVED, misshapen
from ketamine_facts.rules._sources._sites import is_official, site
from ketamine_facts.rules._survey import Survey


def references_can_be_found(survey: Survey) -> Iterator[str]:
    """Each reference has an identifier that anyone can look up, is on an official site, or has a caveat.

    The ``url`` of a reference is a web address, its identifiers are well formed, and references are sorted by key.
    """
    works = survey.edition.references
    keys = [work.key for work in works]
    if keys != sorted(keys):
        yield "the references are not sorted by key"
    for work in works:
        place = f"references {work.key!r}"
        yield from (f"{place}: {text}" for text in misshapen(work))
        host = site(work.url)
        resolved = any(identifier.partition(":")[0] in RESOLVED for identifier in work.identifiers)
        if host is None:
            yield f"{place}: {work.url!r} is not a web address"
        elif not (resolved or is_official(host) or work.caveat):
            yield f"{place}: has no identifier, {host} is not an official page, and no caveat says what the page is"


def references_are_cited(survey: Survey) -> Iterator[str]:
    """Each reference is cited by a review or another record."""
    cited = {key for claim in survey.edition.claims for key in claim.review.references}
    for _, _, record in survey.records:
        cited.update(record.__dict__.get("references", ()))
    yield from (
        f"references {work.key!r}: nothing cites it" for work in survey.edition.references if work.key not in cited
    )
