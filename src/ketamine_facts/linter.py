"""The rules that the content keeps, beyond being whole: each is a function that yields what breaks it.

The rules of ``RULES`` need the content alone; those of ``ARTICLE_RULES`` also need the article.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from ketamine_facts.edition import Facts
from ketamine_facts.integrity import is_date, problems, structured
from ketamine_facts.models import Claim, Code, Quantity, Record, Span
from ketamine_facts.provenance import verify
from ketamine_facts.terminology import System
from ketamine_facts.terms import Verdict
from ketamine_facts.vocabulary import Jurisdiction, Route, SideEffect, Use

Rule = Callable[[Facts], Iterator[str]]
ArticleRule = Callable[[Facts, str], Iterator[str]]

_NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*(?!\w)")
_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_IDENTIFIER = {
    "artg": r"\d{4,6}",
    "case": r"[a-z]{2}/\S+",
    "cfr": r"\d+/[\w.()-]+",
    "cochrane": r"CD\d{6}",
    "doi": r"10\.\d{4,9}/\S+",
    "ema": r"EMEA/H/C/\d{6}",
    "emc": r"\d+",
    "fr": r"\d+/\d+",
    "hc-rds": r"RDS\d+",
    "isbn": r"\d{9}[\dX]|97[89]\d{10}",
    "nct": r"NCT\d{8}",
    "nda": r"\d{6}",
    "ndc": r"\d{4,5}-\d{3,4}(?:-\d{1,2})?",
    "nice": r"[A-Z]+\d+",
    "pmcid": r"PMC\d+",
    "pmid": r"[1-9]\d{0,7}",
    "rems": r"\d+",
    "spl-set-id": r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    "statute": r"[a-z]{2,3}/\S+",
    "swissmedic": r"\d{5}",
    "uk-pq": r"[1-9]\d*",
    "un-doc": r"[A-Z]+/\S+",
}
OFFICIAL = (
    # where a work without an identifier may stand: regulators, ministries, agencies, journals, professional bodies,
    # and the holders of marketing authorizations
    "archive.ansm.sante.fr",
    "beva.org.uk",
    "dea.gov",
    "ecddrepository.org",
    "euda.europa.eu",
    "fda.gov",
    "gov.uk",
    "health.nsw.gov.au",
    "janssen-pi.co.uk",
    "janssenscience.com",
    "jnj.com",
    "jnjmedicalconnect.com",
    "jsomonline.com",
    "nafdac.gov.ng",
    "pfizer.no",
    "pfizermedicalinformation.com",
    "pharmazeutische-zeitung.de",
    "pref.toyama.jp",
    "pubs.asahq.org",
    "spravato.com",
    "spravatohcp.com",
    "unodc.org",
    "who.int",
)


def lint(facts: Facts, article_text: str | None = None) -> tuple[str, ...]:
    """Everything in an edition that breaks a rule, each line with the rule's name; empty for a sound edition.

    With the article's text its rules are asked too; another text raises ``ArticleMismatchError``.

    >>> from ketamine_facts import facts
    >>> lint(facts)
    ()
    """
    found = [f"{name}: {text}" for name, rule in RULES.items() for text in rule(facts)]
    if article_text is not None:
        verify(article_text, facts)
        found += [f"{name}: {text}" for name, rule in ARTICLE_RULES.items() for text in rule(facts, article_text)]
    return tuple(found)


def numbers(text: str) -> set[str]:
    """The figures in a text, apart from digits within words such as P450.

    >>> sorted(numbers("0.5 mg/kg over 40 minutes, by cytochrome P450; 2,309 people"))
    ['0.5', '2,309', '40']
    """
    return set(_NUMBER.findall(text))


def ids_are_plain(facts: Facts) -> Iterator[str]:
    """Ids are lower-case words joined by hyphens."""
    ids = [claim.id for claim in facts.claims] + [reference.key for reference in facts.references]
    ids += [
        str(record.__dict__["id"])
        for place, record in structured(facts)
        if "id" in record.__dict__ and "units" not in place
    ]
    yield from (f"{name!r} is not words joined by hyphens" for name in ids if not _KEBAB.fullmatch(name))


def texts_are_clean(facts: Facts) -> Iterator[str]:
    """Texts are in NFC, without doubled or outer spaces; statements and notes are whole sentences."""
    for place, text in _texts(facts):
        if text != unicodedata.normalize("NFC", text) or text != " ".join(text.split()):
            yield f"{place}: not in NFC, or with stray spaces: {text[:40]!r}"
    for claim in facts.claims:
        for text in (claim.statement, claim.review.note or "."):
            if not text.endswith("."):
                yield f"claims {claim.id!r}: not a whole sentence: {text[-40:]!r}"


def verdicts_have_grounds(facts: Facts) -> Iterator[str]:
    """A verdict needs a reference, a caveat needs a note, and a claim left unchecked says why unless it is opinion."""
    for claim in facts.claims:
        review = claim.review
        if review.verdict is Verdict.NOT_CHECKED:
            if not review.note and not claim.opinion:
                yield f"claims {claim.id!r}: not checked, and no word of what was not compared"
        elif not review.references:
            yield f"claims {claim.id!r}: {review.verdict} without a reference"
        if review.verdict in (Verdict.QUALIFIED, Verdict.CONTRADICTED) and not review.note:
            yield f"claims {claim.id!r}: {review.verdict} without a note"


def notes_stay_with_their_references(facts: Facts) -> Iterator[str]:
    """Every figure of a note stands in what one of the cited references is said to support."""
    for claim in facts.claims:
        supported = numbers(" ".join(reference.supports for reference in facts.references_of(claim)))
        missing = numbers(claim.review.note or "") - supported
        if missing:
            yield f"claims {claim.id!r}: no cited reference carries {', '.join(sorted(missing))}"


def weak_grounds_are_told(facts: Facts) -> Iterator[str]:
    """A verdict on secondary references alone says so in its note, and no other note does."""
    for claim in facts.claims:
        cited = facts.references_of(claim)
        weak = bool(cited) and all(reference.tier == "secondary" for reference in cited)
        told = "secondary source" in (claim.review.note or "")
        if weak and not told:
            yield f"claims {claim.id!r}: rests on secondary references alone and does not say so"
        if told and not weak:
            yield f"claims {claim.id!r}: speaks of a secondary source where there are others"


def few_claims_are_unchecked(facts: Facts) -> Iterator[str]:
    """Opinions aside, at most one claim in ten is left unchecked."""
    plain = [claim for claim in facts.claims if not claim.opinion]
    unchecked = sum(claim.review.verdict is Verdict.NOT_CHECKED for claim in plain)
    if unchecked * 10 > len(plain):
        yield f"{unchecked} of {len(plain)} claims are not checked"


def profiles_cite_what_is_about_them(facts: Facts) -> Iterator[str]:
    """A profile cites exactly the claims about its member, in their order, and a standing that one of them has."""
    cited: dict[Use | Route | SideEffect | Jurisdiction, tuple[str, ...]] = {}
    cited |= {profile.term: profile.claims for profile in facts.uses}
    cited |= {profile.term: profile.claims for profile in facts.routes}
    cited |= {profile.term: profile.claims for profile in facts.side_effects}
    cited |= {profile.term: profile.claims for profile in facts.jurisdictions}
    for term, claims in cited.items():
        about = tuple(claim.id for claim in facts.about(term))
        if claims != about:
            changed = sorted(set(about) ^ set(claims)) or ["their order"]
            yield f"profile {term}: differs from the claims about it in {', '.join(changed)}"
    for use in facts.uses:
        if use.standing not in {claim.standing for claim in facts.about(use.term)}:
            yield f"uses {use.term}: no claim about it is {use.standing}"


def claims_follow_the_article(facts: Facts) -> Iterator[str]:
    """Claims stand in the order of their first passage outside headings."""
    starts = [(_first(claim, facts.article.headings), claim.id) for claim in facts.claims]
    for (before, _), (start, name) in pairwise(starts):
        if start < before:
            yield f"claims {name!r}: stands after a claim whose passage comes later"


def figures_are_claimed(facts: Facts) -> Iterator[str]:
    """Every figure of a structured record stands in the statement of a claim that the record cites."""
    for place, record in structured(facts):
        stated = numbers(" ".join(claim.statement for claim in _cited(facts, record)))
        for _, value in record:
            if isinstance(value, Quantity):
                for bound in (value.low, value.high):
                    if bound is not None and f"{bound:g}" not in stated:
                        yield f"{place}: no cited claim states {bound:g} {value.unit}"


def hedges_are_kept(facts: Facts) -> Iterator[str]:
    """A claim's frequency word stands in its statement."""
    for claim in facts.claims:
        if claim.frequency and claim.frequency.casefold() not in claim.statement.casefold():
            yield f"claims {claim.id!r}: the statement lacks {claim.frequency!r}"


def steps_form_a_chain(facts: Facts) -> Iterator[str]:
    """A step of the mechanism starts from ketamine or from something an earlier step speaks of."""
    known = ""
    for number, step in enumerate(facts.mechanism):
        subject = step.subject.removeprefix("blockade of ").removeprefix("modulation of ")
        if not step.contrast and subject != "ketamine" and subject not in known:
            yield f"mechanism {number}: {step.subject!r} comes from nowhere"
        known += f"; {step.object}"


def codes_are_well_formed(facts: Facts) -> Iterator[str]:
    """Each code has the form of its system, UNII codes their check character, and no thing has one twice."""
    for place, record in structured(facts):
        codes: tuple[Code, ...] = record.__dict__.get("codes", ())
        for code in codes:
            if not re.fullmatch(code.system.pattern, code.value):
                yield f"{place}: {code.value!r} is not a {code.system.label} code"
            elif code.system is System.UNII and not _unii(code.value):
                yield f"{place}: {code.value!r} has a wrong check character"
        keys = [(code.system, code.value) for code in codes]
        if keys != sorted(set(keys)):
            yield f"{place}: codes are doubled or not sorted"


def references_can_be_found(facts: Facts) -> Iterator[str]:
    """A reference has a well-formed stable identifier or stands on an official page; the list is sorted by key."""
    keys = [reference.key for reference in facts.references]
    if keys != sorted(keys):
        yield "the references are not sorted by key"
    for reference in facts.references:
        for identifier in reference.identifiers:
            scheme, _, value = identifier.partition(":")
            if not re.fullmatch(_IDENTIFIER.get(scheme, "(?!)"), value):
                yield f"references {reference.key!r}: {identifier!r} is not well-formed"
        host = re.match(r"https?://(?:www\.)?([\w.-]+)/", f"{reference.url}/")
        if not host:
            yield f"references {reference.key!r}: {reference.url!r} is not a web address"
        elif not reference.identifiers and not any(
            host[1] == name or host[1].endswith(f".{name}") for name in OFFICIAL
        ):
            yield f"references {reference.key!r}: neither an identifier nor an official page"


def what_is_not_the_articles_has_references(facts: Facts) -> Iterator[str]:
    """Notices and points of law cite a reference, and carry no figure that it does not."""
    for place, record in structured(facts):
        cited: tuple[str, ...] | None = record.__dict__.get("references")
        if cited is None:
            continue
        works = [facts.reference(key) for key in cited]
        supported = numbers(
            " ".join(f"{work.supports} {work.title} {work.container}" for work in works).replace("/", " ")
        )
        text = str(record.__dict__.get("text") or record.__dict__.get("status"))
        missing = numbers(text.replace("/", " ")) - supported
        if not cited or missing:
            yield f"{place}: {f'no cited reference carries {sorted(missing)}' if cited else 'no reference'}"
        since: str | None = record.__dict__.get("since")
        if since and not is_date(since):
            yield f"{place}: {since!r} is not a date"


def references_are_cited(facts: Facts) -> Iterator[str]:
    """The bibliography holds what something cites, and nothing else."""
    cited = {key for claim in facts.claims for key in claim.review.references}
    cited.update(key for _, record in structured(facts) for key in record.__dict__.get("references", ()))
    yield from (f"references {work.key!r}: nothing cites it" for work in facts.references if work.key not in cited)


def clashes_name_both_sides(facts: Facts) -> Iterator[str]:
    """An inconsistency names at least two claims."""
    alone = (topic for topic in facts.inconsistencies if not topic.claims[1:])
    yield from (f"inconsistencies {topic.id!r}: fewer than two claims" for topic in alone)


def statements_keep_to_their_passages(facts: Facts, article_text: str) -> Iterator[str]:
    """Every number in a statement stands in one of its passages, and no passage cuts a word."""
    for claim in facts.claims:
        quotes = [article_text[span.start : span.end] for span in claim.spans]
        missing = numbers(claim.statement) - numbers(" ; ".join(quotes).replace("~", " ").replace("-", " "))
        if missing:
            yield f"claims {claim.id!r}: {', '.join(sorted(missing))} does not stand in its passages"
        for span, quote in zip(claim.spans, quotes, strict=True):
            around = (
                f"{article_text[max(span.start - 1, 0)]}{quote[:1]} {quote[-1:]}{article_text[span.end : span.end + 1]}"
            )
            if quote != quote.strip() or re.search(r"^\w\w | \w\w$", around):
                yield f"claims {claim.id!r}: the passage {span} cuts a word or ends in a space"


def the_article_is_covered(facts: Facts, article_text: str) -> Iterator[str]:
    """Every sentence, list item and table cell outside the headings is touched by the span of some claim."""
    covered = bytearray(len(article_text))
    for span in (*(span for claim in facts.claims for span in claim.spans), *facts.article.headings):
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    for start, end in pieces(article_text):
        if not any(covered[start:end]):
            yield f"characters {start}-{end}: no claim carries {article_text[start:end]!r}"


def headings_are_headings(facts: Facts, article_text: str) -> Iterator[str]:
    """A heading's span is a whole line, or a whole sentence, of the article."""
    for span in facts.article.headings:
        before, after = article_text[max(span.start - 1, 0)], article_text[span.end : span.end + 1]
        if span.start and not (before.isspace() and (after.isspace() or not after)):
            yield f"headings {span}: {article_text[span.start : span.end]!r} is not a whole line"


def pieces(article_text: str) -> Iterator[tuple[int, int]]:
    """The sentences, list items and table cells of the article, as places; a clause set off by a dash counts apart."""
    for match in re.finditer(r"[^\n]+", article_text):
        for part in re.finditer(r"(?:[^.!?;:—]|[.](?=\d)|:(?=\S))+", match[0]):
            text = part[0].strip(" •”)(")
            if re.search(r"\w{3}", text):
                start = match.start() + part.start() + part[0].index(text)
                yield start, start + len(text)


def _first(claim: Claim, headings: tuple[Span, ...]) -> tuple[int, int]:
    def is_heading(span: Span) -> bool:
        return any(heading.start <= span.start and span.end <= heading.end for heading in headings)

    return min(
        (span.start, span.end) for span in claim.spans if not is_heading(span) or all(map(is_heading, claim.spans))
    )


def _cited(facts: Facts, record: Record) -> tuple[Claim, ...]:
    ids: tuple[str, ...] = record.__dict__.get("claims", ())
    return tuple(facts.claim(claim_id) for claim_id in ids)


def _texts(facts: Facts) -> Iterator[tuple[str, str]]:
    for claim in facts.claims:
        yield f"claims {claim.id!r}", claim.statement
        yield f"claims {claim.id!r}, note", claim.review.note or ""
    for reference in facts.references:
        yield f"references {reference.key!r}", reference.title
        yield f"references {reference.key!r}, supports", reference.supports
        yield f"references {reference.key!r}, caveat", reference.caveat or ""
    for place, record in structured(facts):
        yield from ((f"{place}, {field}", value) for field, value in record if isinstance(value, str))


def _unii(value: str) -> bool:
    # the last character is the sum of the others, in base 36: it catches a wrong character, not two that changed places
    return int(value[-1], 36) == sum(int(character, 36) for character in value[:-1]) % 36


def _by_name(*rules: Rule) -> Mapping[str, Rule]:
    return MappingProxyType({rule.__name__.replace("_", " "): rule for rule in rules})


def is_whole(facts: Facts) -> Iterator[str]:
    """Unique ids, no dangling citation, one profile for each member."""
    yield from problems(facts)


RULES: Mapping[str, Rule] = _by_name(
    is_whole,
    ids_are_plain,
    texts_are_clean,
    verdicts_have_grounds,
    notes_stay_with_their_references,
    weak_grounds_are_told,
    few_claims_are_unchecked,
    profiles_cite_what_is_about_them,
    claims_follow_the_article,
    figures_are_claimed,
    hedges_are_kept,
    steps_form_a_chain,
    codes_are_well_formed,
    references_can_be_found,
    references_are_cited,
    what_is_not_the_articles_has_references,
    clashes_name_both_sides,
)
ARTICLE_RULES: Mapping[str, ArticleRule] = MappingProxyType(
    {
        rule.__name__.replace("_", " "): rule
        for rule in (statements_keep_to_their_passages, the_article_is_covered, headings_are_headings)
    }
)
