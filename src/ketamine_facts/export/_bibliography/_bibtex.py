"""The references as BibTeX."""

import datetime
import re
from collections.abc import Iterator
from urllib.parse import quote

from ketamine_facts.edition import Edition
from ketamine_facts.export._bibliography._works import (
    annotation,
    authors,
    days_of_access,
    in_journal,
    is_cut_short,
    person,
)
from ketamine_facts.records import Reference

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LATEX = str.maketrans(
    {
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "{": r"{$\lbrace$}",  # not `\{`, because BibTeX counts braces in pairs, also escaped braces
        "}": r"{$\rbrace$}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\\": r"\textbackslash{}",
        "<": "{$<$}",
        ">": "{$>$}",
    }
)


def bibtex(edition: Edition) -> str:
    """Return the references as the text of a BibTeX file. The key of an entry is the key of the reference.

    The file begins with a title and a disclaimer, as comments. An entry is ``@article`` or ``@book`` only if it has the
    author, container and year that styles require; all other entries are ``@misc``. The ``howpublished`` of a ``@misc``
    entry ends with the address, because the classic styles print no ``url``. The ``supports`` and ``caveat`` of a
    reference are in ``annote``, which only annotated styles print. The kind, the tier and how much was read are in
    ``keywords``. Letters outside ASCII are not escaped, because biber and LaTeX since 2018 accept them.

    >>> from ketamine_facts import facts
    >>> bibtex(facts).splitlines()[1]
    '% No medical advice.'
    """
    accessed = days_of_access(edition)
    entries = "\n".join(_entry(reference, accessed.get(reference.key)) for reference in edition.references)
    title = f"% The references behind the verdicts of ketamine_facts, content {edition.content_version}."
    return f"{title}\n% No medical advice.\n\n{entries}"


def _entry(reference: Reference, accessed: datetime.date | None) -> str:
    kind = _entry_type(reference)
    fields = (*_fields(reference, kind), ("urldate", _braced(str(accessed or ""))))
    lines = [f"  {field} = {value}," for field, value in fields if value]
    return "\n".join([f"@{kind}{{{reference.key},", *lines, "}\n"])


def _entry_type(reference: Reference) -> str:
    if not (reference.authors and reference.container and reference.issued):
        return "misc"
    if in_journal(reference) or reference.volume:
        return "article"
    return "book" if reference.identifier("isbn") else "misc"


def _fields(reference: Reference, kind: str) -> Iterator[tuple[str, str]]:
    year, month = [*(reference.issued or "").split("-"), ""][:2]
    yield "author", _braced(" and ".join(_names(reference)))
    yield "title", _braced(f"{{{_escaped(reference.title)}}}")
    yield _container(reference, kind)
    yield "volume", _braced(_escaped(reference.volume))
    yield "number", _braced(_escaped(reference.issue))
    yield "pages", _braced(re.sub(r"^(\w+)-(?=\w)", r"\1--", _escaped(reference.pages)))
    yield "year", _braced(year)
    yield "month", _MONTHS[int(month) - 1] if month else ""
    # the PubMed id is not in `eprint`, because many styles print `eprint` as an arXiv number
    yield "pubmed", _braced(_verbatim(reference.identifier("pmid")))
    for scheme in ("doi", "pmid", "pmcid", "isbn"):
        yield scheme, _braced(_verbatim(reference.identifier(scheme)))
    yield "url", _braced(_verbatim(reference.url))
    yield "annote", _braced(_escaped(annotation(reference)))
    yield "keywords", _braced(f"{reference.kind}, {reference.tier} source, read as {reference.read_as}")


def _container(reference: Reference, kind: str) -> tuple[str, str]:
    if kind == "misc":
        return "howpublished", _braced(_escaped(", ".join(filter(None, (reference.container, reference.url)))))
    return {"article": "journal", "book": "publisher"}[kind], _braced(_escaped(reference.container))


def _names(reference: Reference) -> Iterator[str]:
    for name in authors(reference):
        found = person(name, corporate=reference.corporate)
        if found:
            family = " ".join(filter(None, (found.particle, found.family)))
            yield ", ".join(_escaped(part) for part in (family, found.suffix, found.given) if part)
        else:
            yield f"{{{_escaped(name)}}}"
    if is_cut_short(reference):
        yield "others"


def _braced(text: str) -> str:
    return f"{{{text}}}" if text else ""


def _escaped(text: str | None) -> str:
    # LaTeX would turn two or three hyphens in a row into a dash
    return re.sub("-(?=-)", "-{}", (text or "").translate(_LATEX))


def _verbatim(text: str | None) -> str:
    # percent-encoded, because styles print these fields as they are and would show LaTeX escapes
    return quote(text or "", safe=":/?#[]@!$&'()*+,;=%~")
