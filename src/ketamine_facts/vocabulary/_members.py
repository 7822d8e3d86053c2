"""The four vocabularies of the article, each member beside its words: value, label, then further spellings.

Only the standard library's ``enum`` is imported, because many callers need nothing else.
"""

from ketamine_facts.vocabulary._term import Term

__all__ = ["VOCABULARIES", "Jurisdiction", "Route", "SideEffect", "Use"]


class Use(Term):
    """What ketamine is used or studied for, according to the article."""

    ANESTHESIA = (
        "anesthesia",
        "Anesthesia",
        "anaesthesia",
        "general anesthesia",
        "general anaesthesia",
        "surgical anesthesia",
        "surgical anaesthesia",
        "anesthetic",
        "anaesthetic",
        "general anesthetic",
        "general anaesthetic",
        "anesthesia induction",
        "anaesthesia induction",
        "induction of anesthesia",
        "induction of anaesthesia",
    )
    DEPRESSION = (
        "depression",
        "Depression",
        "depressive disorder",
        "depressive symptoms",
        "antidepressant",
        "low mood",
    )
    CHRONIC_PAIN = (
        "chronic-pain",
        "Chronic pain",
        "persistent pain",
    )
    PSYCHIATRIC_DISORDERS = (
        "psychiatric-disorders",
        "Psychiatric disorders",
        "psychiatric disorder",
        "psychiatric use",
        "mental health disorders",
        "mental health disorder",
        "mental disorders",
        "mental disorder",
        "mental health",
        "mental illness",
    )
    TREATMENT_RESISTANT_DEPRESSION = (
        "treatment-resistant-depression",
        "Treatment-resistant depression",
        "TRD",
        "resistant depression",
        "refractory depression",
    )
    SUICIDAL_THOUGHTS = (
        "suicidal-thoughts",
        "Suicidal thoughts",
        "acute suicidal thoughts",
        "suicidal ideation",
        "acute suicidal ideation",
        "suicidality",
        "suicidal",
        "acute suicidality",
    )
    ACUTE_PAIN = "acute-pain"
    PTSD = (
        "ptsd",
        "Post-traumatic stress disorder",
        "posttraumatic stress disorder",
    )
    BIPOLAR_DEPRESSION = (
        "bipolar-depression",
        "Bipolar depression",
        "depressive episodes of bipolar disorder",
    )
    ANXIETY_DISORDERS = (
        "anxiety-disorders",
        "Anxiety disorders",
        "anxiety disorder",
        "anxiety",
        "generalized anxiety",
        "generalised anxiety",
        "generalized anxiety disorder",
        "generalised anxiety disorder",
        "GAD",
        "social anxiety",
        "social anxiety disorder",
    )
    PAIN = (
        "pain",
        "Pain",
        "pain control",
        "pain management",
        "pain relief",
        "analgesia",
        "analgesic",
        "pain treatment",
    )
    EMERGENCY_SEDATION = (
        "emergency-sedation",
        "Emergency sedation",
        "sedation in emergencies",
    )

    @property
    def broader(self) -> "Use | None":
        """The use that includes this one; none for the widest.

        >>> Use.TREATMENT_RESISTANT_DEPRESSION.broader
        <Use.DEPRESSION: 'depression'>
        """
        return _BROADER.get(self)

    @property
    def narrower(self) -> "tuple[Use, ...]":
        """The uses that this one includes, directly or through others.

        >>> [use.value for use in Use.PAIN.narrower]
        ['chronic-pain', 'acute-pain']
        """
        return tuple(use for use in Use if self in _wider_uses(use))


def _wider_uses(use: Use) -> tuple[Use, ...]:
    wider = use.broader
    return (wider, *_wider_uses(wider)) if wider else ()


_BROADER = {
    Use.DEPRESSION: Use.PSYCHIATRIC_DISORDERS,
    Use.TREATMENT_RESISTANT_DEPRESSION: Use.DEPRESSION,
    Use.BIPOLAR_DEPRESSION: Use.DEPRESSION,
    Use.SUICIDAL_THOUGHTS: Use.PSYCHIATRIC_DISORDERS,
    Use.PTSD: Use.PSYCHIATRIC_DISORDERS,
    Use.ANXIETY_DISORDERS: Use.PSYCHIATRIC_DISORDERS,
    Use.CHRONIC_PAIN: Use.PAIN,
    Use.ACUTE_PAIN: Use.PAIN,
}


class Route(Term):
    """A route of administration that the article lists."""

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
    """A group of side effects that the article lists."""

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
    """A place whose legal status the article gives."""

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
"""The four vocabularies of the article."""
