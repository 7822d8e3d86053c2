"""Rules of the bibliography: each work can be found, and something cites it."""

import re
from collections.abc import Iterator

from ketamine_facts.edition import Facts
from ketamine_facts.edition._integrity import structured
from ketamine_facts.records import Reference

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
RESOLVED = frozenset(
    # the schemes by which anybody finds the work, wherever it stands; the others number works that only their own
    # country's page shows
    ("cfr", "cochrane", "doi", "ema", "fr", "isbn", "nct", "nda", "ndc", "nice", "pmcid", "pmid", "spl-set-id")
)
OFFICIAL = (
    # where a work without such an identifier may stand: courts, regulators, ministries, agencies, journals,
    # professional bodies, and the holders of marketing authorizations
    "archive.ansm.sante.fr",
    "beva.org.uk",
    "bsava.com",
    "canadagazette.gc.ca",
    "canadiensensante.gc.ca",
    "court.gov.cn",
    "dea.gov",
    "ecddrepository.org",
    "emcdda.europa.eu",
    "euda.europa.eu",
    "fass.se",
    "fda.gov",
    "gesetze-im-internet.de",
    "gov.uk",
    "health.gov.za",
    "health.nsw.gov.au",
    "hpfb-dgpsa.ca",
    "hres.ca",
    "info.gov.hk",
    "janssen-pi.co.uk",
    "janssenscience.com",
    "jnj.com",
    "jnjmedicalconnect.com",
    "jsomonline.com",
    "judiciary.gov.ph",
    "justice.gc.ca",
    "jvma-vet.jp",
    "lakemedelsverket.se",
    "legislation.govt.nz",
    "medicines.org.uk",
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
    "spravatorems.com",
    "tga.gov.au",
    "undocs.org",
    "unodc.org",
    "who.int",
)
_COPY = re.compile(r"\b(?:copy|copies|republished)\b")


def references_can_be_found(facts: Facts) -> Iterator[str]:
    """A reference has a well-formed identifier that anybody can resolve, or stands on an official page.

    A copy that another site keeps of a work with a number of its own country says in its caveat that it is one. The
    list is sorted by key.
    """
    keys = [reference.key for reference in facts.references]
    if keys != sorted(keys):
        yield "the references are not sorted by key"
    for reference in facts.references:
        for identifier in reference.identifiers:
            scheme, _, value = identifier.partition(":")
            if not re.fullmatch(IDENTIFIERS.get(scheme, "(?!)"), value) or (scheme == "isbn" and not _isbn(value)):
                yield f"references {reference.key!r}: {identifier!r} is not well-formed"
        host = _host(reference.url)
        doi = reference.identifier("doi")
        if doi and host == "doi.org" and not reference.url.endswith(f"/{doi}"):
            yield f"references {reference.key!r}: the address is of another work than doi:{doi}"
        if not host:
            yield f"references {reference.key!r}: {reference.url!r} is not a web address"
        elif not _findable(reference, host):
            yield f"references {reference.key!r}: no identifier finds it anywhere, and {host} is not an official page"


def references_are_cited(facts: Facts) -> Iterator[str]:
    """The bibliography holds what something cites, and nothing else."""
    cited = {key for claim in facts.claims for key in claim.review.references}
    cited.update(key for _, record in structured(facts) for key in record.__dict__.get("references", ()))
    yield from (f"references {work.key!r}: nothing cites it" for work in facts.references if work.key not in cited)


def _host(url: str) -> str | None:
    # an archived page is one of the site that it was taken from
    page = re.sub(r"^https?://web\.archive\.org/web/\d+/", "", url)
    match = re.match(r"https?://(?:www\.)?([\w.-]+)/", f"{page}/")
    return match[1] if match else None


def _findable(reference: Reference, host: str) -> bool:
    if any(identifier.partition(":")[0] in RESOLVED for identifier in reference.identifiers):
        return True
    told = reference.identifiers and _COPY.search(reference.caveat or "")
    return bool(told) or any(host == name or host.endswith(f".{name}") for name in OFFICIAL)


def _isbn(value: str) -> bool:
    old = re.fullmatch(_ISBN_10, value)
    weights, modulus = (range(10, 0, -1), 11) if old else ((1, 3) * 6 + (1,), 10)
    digits = (10 if character == "X" else int(character) for character in value)
    return sum(weight * digit for weight, digit in zip(weights, digits, strict=True)) % modulus == 0
