"""Data for suggestions in error messages: words that hint at a member, places without a member, and stop words."""

from types import MappingProxyType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HINTS: "Mapping[str, tuple[str, ...]]" = MappingProxyType(
    {
        "surgery": ("anesthesia",),
        "procedural sedation": ("emergency-sedation",),
        "major depression": ("depression", "treatment-resistant-depression"),
        "major depressive disorder": ("depression", "treatment-resistant-depression"),
        "neuropathic pain": ("chronic-pain",),
        "crps": ("chronic-pain",),
        "complex regional pain syndrome": ("chronic-pain",),
        "fibromyalgia": ("chronic-pain",),
        "suicide": ("suicidal-thoughts",),
        "bipolar": ("bipolar-depression",),
        "amnesia": ("cognitive-impairment",),
        "memory": ("cognitive-impairment",),
        "blood pressure": ("cardiovascular-effects",),
        "heart": ("cardiovascular-effects",),
        "hypertension": ("cardiovascular-effects",),
        "abuse": ("dependence",),
        "misuse": ("dependence",),
        "hepatic": ("liver-toxicity",),
        "hepatoxicity": ("liver-toxicity",),
        "liver": ("liver-toxicity",),
        "bladder": ("urinary-tract-harm",),
        "urinary": ("urinary-tract-harm",),
        "europe": ("european-union",),
        "european": ("european-union",),
    }
)

# places without a member of their own: the member whose profile lists their law, or None if it is in ``other_law``
PLACES: "Mapping[str, str | None]" = MappingProxyType(
    {
        "China": "asia",
        "European national health systems": "european-union",
        "France": "european-union",
        "Germany": "european-union",
        "Hong Kong": "asia",
        "India": "asia",
        "International": None,
        "Ireland": "european-union",
        "Japan": "asia",
        "New South Wales": "australia",
        "England": None,
        "New Zealand": None,
        "Nigeria": "africa",
        "Northern Ireland": None,
        "Philippines": "asia",
        "Rwanda": "africa",
        "Scotland": None,
        "South Africa": "africa",
        "Sweden": "european-union",
        "United Kingdom": None,
        "United Nations": None,
        "World Health Organization": None,
    }
)
OTHER_NAMES: "Mapping[str, str]" = MappingProxyType(
    {
        "britain": "United Kingdom",
        "great britain": "United Kingdom",
        "uk": "United Kingdom",
        "un": "United Nations",
        "wales": "United Kingdom",
        "who": "World Health Organization",
    }
)

# words that occur in spellings, but alone do not identify a member
STOP_WORDS = frozenset(("and", "by", "in", "of", "out", "per", "post", "the")).union(
    ("drug", "esketamine", "ketamine", "treatment"),
    ("damage", "effects", "harm", "high", "impaired", "injury", "issues", "loss", "potential", "problems"),
)
