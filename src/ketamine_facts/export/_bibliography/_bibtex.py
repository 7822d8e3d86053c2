"""The bibliography for reference managers and typesetters: BibTeX and CSL-JSON."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from ketamine_facts.edition import Edition
from ketamine_facts.records import Reference

_STUDIES = ("guideline", "systematic-review", "trial", "observational", "laboratory", "review")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CUT_SHORT = "et al."
_LATEX = str.maketrans(
    {
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "{": r"{$\lbrace$}",  # BibTeX counts even escaped braces
        "}": r"{$\rbrace$}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\\": r"\textbackslash{}",
        "<": "{$<$}",
        ">": "{$>$}",
    }
)


def bibtex(facts: Edition) -> str:
    """The whole bibliography as a BibTeX file, in UTF-8, with the keys by which claims cite it.

    What matters in each work stands in ``annote``, which only annotated styles print; its kind, its tier and how it
    was read stand in ``keywords``. Letters outside ASCII stay as they are, as biber and LaTeX since 2018 take them.

    >>> from ketamine_facts import facts
    >>> print(bibtex(facts)[:126])
    % The references behind the verdicts of ketamine_facts, content 1.0.0.
    % No medical advice.
    <BLANKLINE>
    @article{aa-1980,
      author = {Waxman,
    """
    entries = "\n".join(_entry(reference) for reference in facts.references)
    title = f"% The references behind the verdicts of ketamine_facts, content {facts.content_version}."
    return f"{title}\n% No medical advice.\n\n{entries}"


def csl(facts: Edition) -> list[dict[str, object]]:
    """The whole bibliography as CSL-JSON items, which Zotero, Pandoc and every citeproc take.

    What matters in each work stands in ``note``; its kind, its tier, how it was read and all its identifiers stand in
    ``custom``. A list of authors that was cut short ends in the literal name "et al.".

    >>> from ketamine_facts import facts
    >>> csl(facts)[0]["title"]
    'Cardiovascular effects of anesthetic induction with ketamine'
    """
    return [_item(reference) for reference in facts.references]


def in_journal(reference: Reference) -> bool:
    """Whether a work is an article of a journal, told by its kind and by where it can be found."""
    found = reference.volume or any(reference.identifier(scheme) for scheme in ("doi", "pmid", "pmcid"))
    return reference.kind in _STUDIES and bool(found)


def authors(reference: Reference) -> tuple[str, ...]:
    """The names of the authors, without the mark of a list cut short."""
    return tuple(name for name in reference.authors if name != _CUT_SHORT)


def _entry(reference: Reference) -> str:
    lines = [f"  {field} = {value}," for field, value in _fields(reference) if value]
    return "\n".join([f"@{_entry_type(reference)}{{{reference.key},", *lines, "}\n"])


def _entry_type(reference: Reference) -> str:
    if in_journal(reference) or (reference.container and reference.volume):
        return "article"
    return "book" if reference.identifier("isbn") else "misc"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    container = {"article": "journal", "book": "publisher", "misc": "howpublished"}[_entry_type(reference)]
    year, month = [*(reference.issued or "").split("-"), ""][:2]
    yield "author", _braced(" and ".join(_bibtex_names(reference)))
    yield "title", _braced(f"{{{_escaped(reference.title)}}}")
    yield container, _braced(_escaped(reference.container))
    yield "volume", _braced(_escaped(reference.volume))
    yield "number", _braced(_escaped(reference.issue))
    yield "pages", _braced(re.sub(r"^(\w+)-(?=\w)", r"\1--", _escaped(reference.pages)))
    yield "year", _braced(year)
    yield "month", _MONTHS[int(month) - 1] if month else ""
    for scheme in ("doi", "pmid", "pmcid", "isbn"):
        yield scheme, _braced(_verbatim(reference.identifier(scheme)))
    yield "url", _braced(_verbatim(reference.url))
    yield "annote", _braced(_escaped(_annotation(reference)))
    yield "keywords", _braced(f"{reference.kind}, {reference.tier} source, read as {reference.read_as}")


def _braced(text: str) -> str:
    return f"{{{text}}}" if text else ""


def _escaped(text: str | None) -> str:
    return (text or "").translate(_LATEX)


def _verbatim(text: str | None) -> str:
    # BibTeX styles print these fields as they stand, so that LaTeX escapes would break them
    return quote(text or "", safe=":/?#[]@!$&'()*+,;=%~")


def _annotation(reference: Reference) -> str:
    return " ".join(part for part in (reference.supports, reference.caveat) if part)


def _bibtex_names(reference: Reference) -> Iterator[str]:
    for name in authors(reference):
        person = _person(name, corporate=reference.corporate)
        yield ", ".join(_escaped(part) for part in person if part) if person else f"{{{_escaped(name)}}}"
    if _CUT_SHORT in reference.authors:
        yield "others"


def _person(name: str, *, corporate: bool) -> tuple[str, str] | None:
    """The family name and the initials of a person; none where the name is not of the form "Family AB"."""
    family, _, initials = name.rpartition(" ")
    if corporate or not family or not initials.replace("-", "").isalpha() or not initials.isupper():
        return None
    return family, " ".join(f"{letter}." for letter in initials.replace("-", ""))


def _item(reference: Reference) -> dict[str, object]:
    item: dict[str, object] = {
        "id": reference.key,
        "type": _item_type(reference),
        "title": reference.title,
        "author": _csl_names(reference),
        "issued": {"date-parts": [[int(part) for part in reference.issued.split("-")]]} if reference.issued else None,
        **_csl_container(reference),
        "volume": reference.volume,
        "issue": reference.issue,
        "page": reference.pages,
        "DOI": reference.identifier("doi"),
        "PMID": reference.identifier("pmid"),
        "PMCID": reference.identifier("pmcid"),
        "ISBN": reference.identifier("isbn"),
        "URL": reference.url,
        "note": _annotation(reference),
        "custom": {
            "kind": reference.kind,
            "tier": reference.tier,
            "read_as": reference.read_as,
            "identifiers": list(reference.identifiers),
        },
    }
    return {variable: value for variable, value in item.items() if value}


def _item_type(reference: Reference) -> str:
    if in_journal(reference):
        return "article-journal"
    if reference.kind == "law":
        return "legislation"
    return "book" if reference.identifier("isbn") else "webpage"


def _csl_container(reference: Reference) -> dict[str, object]:
    variable = "publisher" if reference.identifier("isbn") else "container-title"
    return {variable: reference.container}


def _csl_names(reference: Reference) -> list[dict[str, str]]:
    names: list[dict[str, str]] = []
    for name in reference.authors:
        person = _person(name, corporate=reference.corporate) if name != _CUT_SHORT else None
        if person is None:
            names.append({"literal": name})
            continue
        particle, family = _split_particle(person[0])
        names.append({"non-dropping-particle": particle, "family": family, "given": person[1]})
    return [{part: text for part, text in name.items() if text} for name in names]


def _split_particle(family: str) -> tuple[str, str]:
    """The lower-case words that open a family name, such as "van den", and the rest of it."""
    words = family.split()
    count = next((number for number, word in enumerate(words[:-1]) if not word.islower()), len(words) - 1)
    return " ".join(words[:count]), " ".join(words[count:])
