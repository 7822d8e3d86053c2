"""Routes, side effects and jurisdictions. Each member is written as its value, its label and its aliases.

This module imports no third-party package, because many programs need only these vocabularies.
"""

from ketamine_facts.vocabulary._term import Term
from ketamine_facts.vocabulary._uses import Use

__all__ = ["VOCABULARIES", "Jurisdiction", "Route", "SideEffect"]


class Route(Term):
    """A route of administration in the article's list of routes."""

    INTRAVENOUS = (
        "intravenous",
        "Intravenous",
        "IV",
        "intravenously",
        "intravenous infusion",
        "IV infusion",
        "intravenous (IV) infusion",
        "IV drip",
        "intravenous drip",
        "IV injection",
        "intravenous injection",
        "IV bolus",
        "intravenous bolus",
        "IV push",
        "intravenous push",
    )
    INTRAMUSCULAR = (
        "intramuscular",
        "Intramuscular",
        "IM",
        "intramuscularly",
        "intramuscular injection",
        "IM injection",
        "intramuscular (IM) injection",
    )
    NASAL = (
        "nasal",
        "Nasal",
        "nasal spray",
        "intranasal",
        "intranasally",
        "intranasal spray",
        "nasally",
        "nasal spray (esketamine)",
        "esketamine nasal spray",
        "intranasal esketamine",
    )
    ORAL = (
        "oral",
        "Oral",
        "PO",
        "per os",
        "by mouth",
        "orally",
        "oral tablet",
        "oral tablets",
        "oral liquid",
        "oral liquids",
        "oral tablets/liquids",
    )


class SideEffect(Term):
    """A group of side effects in the article's list of side effects."""

    DISSOCIATION_AND_HALLUCINATIONS = (
        "dissociation-and-hallucinations",
        "Dissociation and hallucinations",
        "dissociation & hallucinations",
        "dissociation",
        "hallucinations",
        "hallucination",
        "vivid dreams",
        "out-of-body sensations",
        "out-of-body experience",
        "out-of-body experiences",
    )
    EUPHORIA_AND_SEDATION = (
        "euphoria-and-sedation",
        "Euphoria and sedation",
        "euphoria & sedation",
        "euphoria",
        "sedation",
        "impaired judgment",
        "impaired judgement",
    )
    COGNITIVE_IMPAIRMENT = (
        "cognitive-impairment",
        "Cognitive impairment",
        "memory difficulties",
        "short-term memory difficulties",
        "memory impairment",
        "memory problems",
        "memory loss",
        "confusion",
    )
    CARDIOVASCULAR_EFFECTS = (
        "cardiovascular-effects",
        "Cardiovascular effects",
        "elevated heart rate",
        "raised heart rate",
        "increased heart rate",
        "high heart rate",
        "tachycardia",
        "elevated blood pressure",
        "raised blood pressure",
        "rise in blood pressure",
        "increased blood pressure",
        "high blood pressure",
    )
    DEPENDENCE = (
        "dependence",
        "Dependence",
        "drug dependence",
        "dependency",
        "drug dependency",
        "addiction",
        "addiction potential",
        "abuse potential",
    )
    LIVER_TOXICITY = (
        "liver-toxicity",
        "Liver toxicity",
        "hepatotoxicity",
        "hepatic toxicity",
        "liver injury",
        "liver damage",
        "drug-induced liver injury",
        "DILI",
    )
    URINARY_TRACT_HARM = (
        "urinary-tract-harm",
        "Urinary tract harm",
        "urinary tract issues",
        "urinary tract problems",
        "ketamine cystitis",
        "cystitis",
        "bladder inflammation",
        "ketamine bladder",
    )


class Jurisdiction(Term):
    """A country or region for which the article gives the legal status of ketamine."""

    UNITED_STATES = (
        "united-states",
        "United States",
        "US",
        "USA",
        "United States of America",
        "the United States",
        "the United States of America",
        "the US",
        "the USA",
    )
    EUROPEAN_UNION = (
        "european-union",
        "European Union",
        "EU",
        "the European Union",
        "the EU",
    )
    AFRICA = "africa"
    ASIA = "asia"
    AUSTRALIA = (
        "australia",
        "Australia",
        "AU",
        "AUS",
    )
    CANADA = (
        "canada",
        "Canada",
        "CA",
        "CAN",
    )


VOCABULARIES = (Use, Route, SideEffect, Jurisdiction)
"""The four main vocabularies. The content has a profile for each of their members."""
