"""The words that people use for the members of the four vocabularies, and those that only point to one.

They are apart from the members, because many callers need those alone.
"""

from types import MappingProxyType

from ketamine_facts.vocabulary import Jurisdiction, Route, SideEffect, Use

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ketamine_facts.vocabulary import Term

# the label first, then further spellings
WORDS: "Mapping[type[Term], Mapping[str, tuple[str, ...]]]" = MappingProxyType(
    {
        Use: {
            Use.ANESTHESIA: (
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
            ),
            Use.TREATMENT_RESISTANT_DEPRESSION: (
                "Treatment-resistant depression",
                "TRD",
                "resistant depression",
                "refractory depression",
            ),
            Use.CHRONIC_PAIN: (
                "Chronic pain",
                "persistent pain",
                "neuropathic pain",
                "CRPS",
                "complex regional pain syndrome",
                "fibromyalgia",
            ),
            Use.SUICIDAL_THOUGHTS: (
                "Suicidal thoughts",
                "acute suicidal thoughts",
                "suicidal ideation",
                "acute suicidal ideation",
                "suicidality",
                "suicidal",
                "acute suicidality",
            ),
            Use.PTSD: (
                "Post-traumatic stress disorder",
                "posttraumatic stress disorder",
            ),
            Use.BIPOLAR_DEPRESSION: (
                "Bipolar depression",
                "depressive episodes of bipolar disorder",
                "bipolar disorder",
            ),
            Use.ANXIETY_DISORDERS: (
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
            ),
            Use.EMERGENCY_SEDATION: (
                "Emergency sedation",
                "sedation in emergencies",
            ),
        },
        Route: {
            Route.INTRAVENOUS: (
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
            ),
            Route.INTRAMUSCULAR: (
                "Intramuscular",
                "IM",
                "intramuscularly",
                "intramuscular injection",
                "IM injection",
                "intramuscular (IM) injection",
            ),
            Route.NASAL: (
                "Nasal",
                "nasal spray",
                "intranasal",
                "intranasally",
                "intranasal spray",
                "nasally",
                "nasal spray (esketamine)",
                "esketamine nasal spray",
                "intranasal esketamine",
            ),
            Route.ORAL: (
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
            ),
        },
        SideEffect: {
            SideEffect.DISSOCIATION_AND_HALLUCINATIONS: (
                "Dissociation and hallucinations",
                "dissociation & hallucinations",
                "dissociation",
                "hallucinations",
                "hallucination",
                "vivid dreams",
                "out-of-body sensations",
                "out-of-body experience",
                "out-of-body experiences",
            ),
            SideEffect.EUPHORIA_AND_SEDATION: (
                "Euphoria and sedation",
                "euphoria & sedation",
                "euphoria",
                "sedation",
                "impaired judgment",
                "impaired judgement",
            ),
            SideEffect.COGNITIVE_IMPAIRMENT: (
                "Cognitive impairment",
                "memory difficulties",
                "short-term memory difficulties",
                "memory impairment",
                "memory problems",
                "memory loss",
                "confusion",
            ),
            SideEffect.CARDIOVASCULAR_EFFECTS: (
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
            ),
            SideEffect.DEPENDENCE: (
                "Dependence",
                "drug dependence",
                "dependency",
                "drug dependency",
                "addiction",
                "addiction potential",
                "abuse potential",
            ),
            SideEffect.LIVER_TOXICITY: (
                "Liver toxicity",
                "hepatotoxicity",
                "hepatic toxicity",
                "liver injury",
                "liver damage",
                "drug-induced liver injury",
                "DILI",
            ),
            SideEffect.URINARY_TRACT_HARM: (
                "Urinary tract harm",
                "urinary tract issues",
                "urinary tract problems",
                "ketamine cystitis",
                "cystitis",
                "bladder inflammation",
                "ketamine bladder",
            ),
        },
        Jurisdiction: {
            Jurisdiction.UNITED_STATES: (
                "United States",
                "US",
                "USA",
                "United States of America",
                "the United States",
                "the United States of America",
                "the US",
                "the USA",
            ),
            Jurisdiction.EUROPEAN_UNION: (
                "European Union",
                "EU",
                "the European Union",
                "the EU",
            ),
            Jurisdiction.AUSTRALIA: (
                "Australia",
                "AU",
                "AUS",
            ),
            Jurisdiction.CANADA: (
                "Canada",
                "CA",
                "CAN",
            ),
        },
    }
)

# no spellings, but where they stand in an unknown text, its error names these members as near
HINTS: "Mapping[str, tuple[Term, ...]]" = MappingProxyType(
    {
        "surgery": (Use.ANESTHESIA,),
        "major depression": (Use.TREATMENT_RESISTANT_DEPRESSION,),
        "major depressive disorder": (Use.TREATMENT_RESISTANT_DEPRESSION,),
        "analgesia": (Use.CHRONIC_PAIN, Use.ACUTE_PAIN),
        "pain control": (Use.CHRONIC_PAIN, Use.ACUTE_PAIN),
        "pain relief": (Use.CHRONIC_PAIN, Use.ACUTE_PAIN),
        "suicide": (Use.SUICIDAL_THOUGHTS,),
        "bipolar": (Use.BIPOLAR_DEPRESSION,),
        "amnesia": (SideEffect.COGNITIVE_IMPAIRMENT,),
        "memory": (SideEffect.COGNITIVE_IMPAIRMENT,),
        "blood pressure": (SideEffect.CARDIOVASCULAR_EFFECTS,),
        "heart": (SideEffect.CARDIOVASCULAR_EFFECTS,),
        "hypertension": (SideEffect.CARDIOVASCULAR_EFFECTS,),
        "abuse": (SideEffect.DEPENDENCE,),
        "misuse": (SideEffect.DEPENDENCE,),
        "hepatic": (SideEffect.LIVER_TOXICITY,),
        "hepatoxicity": (SideEffect.LIVER_TOXICITY,),
        "liver": (SideEffect.LIVER_TOXICITY,),
        "bladder": (SideEffect.URINARY_TRACT_HARM,),
        "urinary": (SideEffect.URINARY_TRACT_HARM,),
        "europe": (Jurisdiction.EUROPEAN_UNION,),
        "european": (Jurisdiction.EUROPEAN_UNION,),
    }
)

# parts of spellings that by themselves point to no member
IDLE = frozenset(("and", "by", "in", "of", "out", "per", "post", "the")).union(
    ("drug", "esketamine", "ketamine", "treatment"),
    ("damage", "effects", "harm", "high", "impaired", "injury", "issues", "loss", "potential", "problems"),
)
