"""Data for the error messages about unknown terms: words that hint at a member, places, and stop words."""

from types import MappingProxyType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

# key: words that are not a spelling of any member. value: the members to suggest for these words.
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

# key: a place that is not a member of ``Jurisdiction``. value: the member whose profile has the law of this place, or
# None if ``facts.other_law`` has the law of this place.
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
# key: another name of a place, or of a part of a place. value: the key in ``PLACES`` that has the law.
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

# Words that occur in spellings of members but say too little: if a text and a spelling have only such words in common,
# the member is not suggested.
STOP_WORDS = frozenset(("and", "by", "in", "of", "out", "per", "post", "the")).union(
    ("drug", "esketamine", "ketamine", "treatment"),
    ("damage", "effects", "harm", "high", "impaired", "injury", "issues", "loss", "potential", "problems"),
)
