"""Find the host of a web address, and check whether the host belongs to a government or another official publisher."""

import re

_PUBLIC = re.compile(r"(?:^|\.)(?:gov|mil|europa\.eu|(?:gc|gouv|gov|govt|nhs)\.[a-z]{2})$")
_OFFICIAL = frozenset(
    (
        "archive.ansm.sante.fr",
        "beva.org.uk",
        "bsava.com",
        "ecddrepository.org",
        "emergencyphysicians.org",
        "fass.se",
        "gesetze-im-internet.de",
        "hkjr.org",
        "hpfb-dgpsa.ca",
        "hres.ca",
        "janssen-pi.co.uk",
        "janssenscience.com",
        "jnj.com",
        "jnjmedicalconnect.com",
        "jsomonline.com",
        "jvma-vet.jp",
        "lakemedelsverket.se",
        "medicines.org.uk",
        "nps.org.au",
        "pfizer.no",
        "pfizermedicalinformation.com",
        "pharmazeutische-zeitung.de",
        "poisons.ie",
        "pref.toyama.jp",
        "psychiatrist.com",
        "pubs.asahq.org",
        "scottishmedicines.org.uk",
        "spravato.com",
        "spravatohcp.com",
        "spravatorems.com",
        "undocs.org",
        "unodc.org",
        "who.int",
    )
)
_ADDRESS = re.compile(r"https?://(?:www\.)?([\w.-]+)(?:[/?#]|$)")
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/\d+/")


def site(url: str) -> str | None:
    """Return the host of a web address, without ``www``, or None if the text is not a web address.

    For a page of the Wayback Machine, return the host of the original page.
    """
    match = _ADDRESS.match(_ARCHIVED.sub("", url))
    return match[1] if match else None


def is_official(host: str) -> bool:
    """Return whether a host, or a domain above it, belongs to a government or is listed in ``_OFFICIAL``."""
    names = host.split(".")
    suffixes = {".".join(names[at:]) for at in range(len(names))}
    return bool(_PUBLIC.search(host)) or not suffixes.isdisjoint(_OFFICIAL)
