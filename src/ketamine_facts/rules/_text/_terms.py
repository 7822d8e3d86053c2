"""Find terms that lay readers do not know: abbreviations without an explanation, and phrases that only experts know."""

import re
from collections.abc import Iterator
from types import MappingProxyType

EXPLAINED = MappingProxyType(
    {
        "AMPA": "a receptor of glutamate",
        "BDNF": "brain-derived neurotrophic factor",
        "COPD": "chronic obstructive pulmonary disease",
        "CRPS": "complex regional pain syndrome",
        "CYP": "cytochrome P450, with the code of the enzyme",
        "DEA": "the US Drug Enforcement Administration",
        "EMA": "the European Medicines Agency",
        "EU": "the European Union",
        "FDA": "the US Food and Drug Administration",
        "GABA": "gamma-aminobutyric acid",
        "GGT": "gamma-glutamyl transferase, a liver enzyme",
        "IL": "interleukin, with its number",
        "IV": "intravenous",
        "NHS": "the public health service of the United Kingdom",
        "NICE": "the institute that issues guidance for England",
        "NMDA": "N-methyl-D-aspartate",
        "PTSD": "post-traumatic stress disorder",
        "REMS": "the safety program that FDA requires for esketamine",
        "SNRI": "a serotonin and norepinephrine reuptake inhibitor",
        "SOR": "a collection of Canadian regulations, with year and number",
        "SSRI": "a selective serotonin reuptake inhibitor",
        "TGA": "the Australian Therapeutic Goods Administration",
        "UK": "the United Kingdom",
        "UN": "the United Nations",
        "US": "the United States",
        "WHO": "the World Health Organization",
    }
)
"""The abbreviations that reviews, notices and points of law may use, each with its meaning."""

_ABBREVIATION = re.compile(r"[A-Z](?<!\w[A-Z])[A-Z\d]+(?![a-z\d])")
_NUMERAL = re.compile(r"[IVX]+|[A-Z]\d+")  # the number of a legal schedule, such as III or S8
_ENZYME = re.compile(r"CYP\d[A-Z]\d*")
_PHRASES = (
    *("shock index", "Level 1", "Level I", "in the copies read", "not compared", "S form", "Swiss text"),
    *("by the account of", "odds ratio", "hazard ratio", "effect size", "confidence interval", "rules out"),
    *(" bars ", "Exact:"),
)
_SYMBOL = re.compile(r"[PpNn](?<!\w[PpNn]) ?[=<>] ?\d")


def unexplained(text: str) -> Iterator[str]:
    """Yield each abbreviation in a text that is not in ``EXPLAINED``, and each phrase that only experts understand.

    Numbers of schedules and names of enzymes such as CYP2B6 are not yielded. A statistic such as "P = 0.02" is yielded
    up to its first digit.

    >>> list(unexplained("FDA lists it in Schedule III (OR 1.3; 95% CI 1.1 to 1.5), P = 0.02."))
    ['OR', 'CI', 'P = 0']
    """
    for word in _ABBREVIATION.findall(text):
        if word not in EXPLAINED and not _NUMERAL.fullmatch(word) and not _ENZYME.fullmatch(word):
            yield word
    yield from (phrase for phrase in _PHRASES if phrase in text)
    if "=" in text or "<" in text or ">" in text:
        yield from _SYMBOL.findall(text)
