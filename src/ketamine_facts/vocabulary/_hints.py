"""Words that name no member but point to one: an error message shows that member as near."""

from types import MappingProxyType

from ketamine_facts.vocabulary._members import Jurisdiction, SideEffect, Use

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ketamine_facts.vocabulary._term import Term

HINTS: "Mapping[str, tuple[Term, ...]]" = MappingProxyType(
    {
        "surgery": (Use.ANESTHESIA,),
        "procedural sedation": (Use.EMERGENCY_SEDATION,),
        "major depression": (Use.DEPRESSION, Use.TREATMENT_RESISTANT_DEPRESSION),
        "major depressive disorder": (Use.DEPRESSION, Use.TREATMENT_RESISTANT_DEPRESSION),
        "neuropathic pain": (Use.CHRONIC_PAIN,),
        "crps": (Use.CHRONIC_PAIN,),
        "complex regional pain syndrome": (Use.CHRONIC_PAIN,),
        "fibromyalgia": (Use.CHRONIC_PAIN,),
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

# each place whose law the content holds under another name: the member it is listed with, or none for ``other_law``
PLACES: "Mapping[str, Jurisdiction | None]" = MappingProxyType(
    {
        "China": Jurisdiction.ASIA,
        "France": Jurisdiction.EUROPEAN_UNION,
        "Germany": Jurisdiction.EUROPEAN_UNION,
        "Hong Kong": Jurisdiction.ASIA,
        "India": Jurisdiction.ASIA,
        "Ireland": Jurisdiction.EUROPEAN_UNION,
        "Japan": Jurisdiction.ASIA,
        "New South Wales": Jurisdiction.AUSTRALIA,
        "New Zealand": None,
        "Nigeria": Jurisdiction.AFRICA,
        "Northern Ireland": None,
        "Philippines": Jurisdiction.ASIA,
        "Rwanda": Jurisdiction.AFRICA,
        "South Africa": Jurisdiction.AFRICA,
        "Sweden": Jurisdiction.EUROPEAN_UNION,
        "United Kingdom": None,
        "United Nations": None,
        "World Health Organization": None,
    }
)
OTHER_NAMES: "Mapping[str, str]" = MappingProxyType(
    {
        "britain": "United Kingdom",
        "england": "United Kingdom",
        "great britain": "United Kingdom",
        "scotland": "United Kingdom",
        "uk": "United Kingdom",
        "un": "United Nations",
        "wales": "United Kingdom",
        "who": "World Health Organization",
    }
)

# words that occur in spellings and point to no member by themselves
IDLE = frozenset(("and", "by", "in", "of", "out", "per", "post", "the")).union(
    ("drug", "esketamine", "ketamine", "treatment"),
    ("damage", "effects", "harm", "high", "impaired", "injury", "issues", "loss", "potential", "problems"),
)
