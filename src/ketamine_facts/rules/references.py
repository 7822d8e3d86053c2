"""Rules of the bibliography, and of what rests on it alone: law and notices."""

import re
from collections.abc import Iterator

from ketamine_facts.edition import Facts
from ketamine_facts.figures import numbers
from ketamine_facts.integrity import is_date, structured

_ISBN_10 = r"\d{9}[\dX]"
IDENTIFIERS = {
    # the forms of stable identifiers, by scheme
    "artg": r"\d{4,6}",
    "case": r"[a-z]{2}/\S+",
    "cfr": r"\d+/[\w.()-]+",
    "cochrane": r"CD\d{6}",
    "de-zul": r"\d{4,7}\.\d{2}\.\d{2}",
    "doi": r"10\.\d{4,9}/\S+",
    "ema": r"EMEA/H/C/\d{6}",
    "emc": r"\d+",
    "fr": r"\d+/\d+",
    "hc-ra": r"RA-\d+",
    "hc-rds": r"RDS\d+",
    "isbn": rf"{_ISBN_10}|97[89]\d{{10}}",
    "mrp": r"[A-Z]{2}/H/\d{4}/\d{2,3}(?:-\d{2,3})?/(?:DC|MR)",
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
    "za-reg": r"[A-Z\d]{1,2}/\d+(?:\.\d+)*/\d{3,4}",
}
OFFICIAL = (
    # where a work without an identifier may stand: regulators, ministries, agencies, journals, professional bodies,
    # and the holders of marketing authorizations
    "archive.ansm.sante.fr",
    "beva.org.uk",
    "bsava.com",
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
    "medsafe.govt.nz",
    "nafdac.gov.ng",
    "nps.org.au",
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


def references_can_be_found(facts: Facts) -> Iterator[str]:
    """A reference has a well-formed stable identifier or stands on an official page; the list is sorted by key."""
    keys = [reference.key for reference in facts.references]
    if keys != sorted(keys):
        yield "the references are not sorted by key"
    for reference in facts.references:
        for identifier in reference.identifiers:
            scheme, _, value = identifier.partition(":")
            if not re.fullmatch(IDENTIFIERS.get(scheme, "(?!)"), value) or (scheme == "isbn" and not _isbn(value)):
                yield f"references {reference.key!r}: {identifier!r} is not well-formed"
        host = re.match(r"https?://(?:www\.)?([\w.-]+)/", f"{reference.url}/")
        doi = reference.identifier("doi")
        if doi and host and host[1] == "doi.org" and not reference.url.endswith(f"/{doi}"):
            yield f"references {reference.key!r}: the address is of another work than doi:{doi}"
        if reference.issued and reference.issued > str(max(claim.review.date for claim in facts.claims)):
            yield f"references {reference.key!r}: issued {reference.issued}, after the last review"
        if not host:
            yield f"references {reference.key!r}: {reference.url!r} is not a web address"
        elif not reference.identifiers and not any(
            host[1] == name or host[1].endswith(f".{name}") for name in OFFICIAL
        ):
            yield f"references {reference.key!r}: neither an identifier nor an official page"


def references_are_cited(facts: Facts) -> Iterator[str]:
    """The bibliography holds what something cites, and nothing else."""
    cited = {key for claim in facts.claims for key in claim.review.references}
    cited.update(key for _, record in structured(facts) for key in record.__dict__.get("references", ()))
    yield from (f"references {work.key!r}: nothing cites it" for work in facts.references if work.key not in cited)


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
        elif since and since > str(record.__dict__["as_of"]):
            yield f"{place}: since {since}, later than the day up to which it was reviewed"


def _isbn(value: str) -> bool:
    old = re.fullmatch(_ISBN_10, value)
    weights, modulus = (range(10, 0, -1), 11) if old else ((1, 3) * 6 + (1,), 10)
    digits = (10 if character == "X" else int(character) for character in value)
    return sum(weight * digit for weight, digit in zip(weights, digits, strict=True)) % modulus == 0
