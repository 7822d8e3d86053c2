"""Substances, conditions and molecular targets, and ``find_term``, which finds a term in any of seven vocabularies."""

from ketamine_facts.vocabulary._fold import fold
from ketamine_facts.vocabulary._routes_effects_places import Jurisdiction, Route, SideEffect
from ketamine_facts.vocabulary._term import Term, spellings, unknown, value_of
from ketamine_facts.vocabulary._uses import Use

__all__ = ["ANY_TERM", "AnyTerm", "Condition", "Substance", "Target", "find_term"]


class Substance(Term):
    """A medicine, or a metabolite of a medicine, that the article names."""

    KETAMINE = "ketamine"
    ESKETAMINE = "esketamine", "Esketamine", "Spravato", "S-ketamine", "(S)-ketamine"
    NORKETAMINE = "norketamine"


class Condition(Term):
    """A condition, symptom or state of a patient that the article names when it describes a use."""

    MAJOR_DEPRESSIVE_DISORDER = "major-depressive-disorder", "Major depressive disorder", "MDD", "major depression"
    NEUROPATHIC_PAIN = "neuropathic-pain", "Neuropathic pain", "nerve pain"
    FIBROMYALGIA = "fibromyalgia"
    CRPS = "crps", "Complex regional pain syndrome"
    BIPOLAR_DISORDER = "bipolar-disorder"
    MOOD_STABILIZER_RESISTANT_EPISODES = "mood-stabilizer-resistant-episodes"
    ANXIOLYTIC_RESISTANT_ANXIETY = "anxiolytic-resistant-anxiety"
    INTRUSIVE_MEMORIES = "intrusive-memories"
    HYPERAROUSAL = "hyperarousal", "Hyperarousal", "hyperarousal symptoms"
    SEVERE_MOOD_DISTURBANCE = "severe-mood-disturbance"
    TRAUMA = "trauma", "Trauma", "trauma patients"
    IMPAIRED_BREATHING = "impaired-breathing", "Impaired breathing", "compromised breathing"
    UNSTABLE_BLOOD_PRESSURE = "unstable-blood-pressure"

    @property
    def use(self) -> Use:
        """The use that the article describes when it names this condition.

        >>> Condition.CRPS.use
        <Use.CHRONIC_PAIN: 'chronic-pain'>
        """
        return _USES[self]


_USES = {
    Condition.MAJOR_DEPRESSIVE_DISORDER: Use.DEPRESSION,
    Condition.CRPS: Use.CHRONIC_PAIN,
    Condition.NEUROPATHIC_PAIN: Use.CHRONIC_PAIN,
    Condition.FIBROMYALGIA: Use.CHRONIC_PAIN,
    Condition.BIPOLAR_DISORDER: Use.BIPOLAR_DEPRESSION,
    Condition.MOOD_STABILIZER_RESISTANT_EPISODES: Use.BIPOLAR_DEPRESSION,
    Condition.ANXIOLYTIC_RESISTANT_ANXIETY: Use.ANXIETY_DISORDERS,
    Condition.INTRUSIVE_MEMORIES: Use.PTSD,
    Condition.HYPERAROUSAL: Use.PTSD,
    Condition.SEVERE_MOOD_DISTURBANCE: Use.DEPRESSION,
    Condition.TRAUMA: Use.ANESTHESIA,
    Condition.IMPAIRED_BREATHING: Use.ANESTHESIA,
    Condition.UNSTABLE_BLOOD_PRESSURE: Use.ANESTHESIA,
}


class Target(Term):
    """A receptor, transmitter, enzyme or growth factor that the article names."""

    NMDA_RECEPTOR = (
        "nmda-receptor",
        "NMDA receptor",
        "NMDA",
        "NMDAR",
        "NMDA receptors",
        "N-methyl-D-aspartate receptor",
    )
    GLUTAMATE = "glutamate"
    GABA_RECEPTOR = "gaba-receptor", "GABA receptor", "GABA", "GABA receptors"
    BDNF = "bdnf", "Brain-derived neurotrophic factor"
    SEROTONIN = "serotonin"
    DOPAMINE = "dopamine"
    CYTOCHROME_P450 = "cytochrome-p450", "Cytochrome P450", "CYP450", "CYP", "P450", "cytochrome P450 enzymes"


AnyTerm = Use | Route | SideEffect | Jurisdiction | Substance | Condition | Target
"""A use, route, side effect, jurisdiction, substance, condition or target. Claims are about such terms."""

ANY_TERM: tuple[type[AnyTerm], ...] = (Use, Route, SideEffect, Jurisdiction, Substance, Condition, Target)
"""The seven vocabularies of ``AnyTerm``, in the order in which ``find_term`` searches them."""

_PREFIXES: dict[str, type[AnyTerm]] = {
    "use": Use,
    "route": Route,
    "side-effect": SideEffect,
    "jurisdiction": Jurisdiction,
    "substance": Substance,
    "condition": Condition,
    "target": Target,
}


def find_term(text: str) -> AnyTerm:
    """Return the term for a spelling, from any vocabulary in ``ANY_TERM``. No spelling belongs to two terms.

    The text may begin with the name of a vocabulary and a colon. A text that is not a spelling raises
    ``UnknownTermError`` (a ``ValueError``), whose message names similar terms.

    >>> find_term("nasal spray"), find_term("use:ptsd"), find_term("CRPS")
    (<Route.NASAL: 'nasal'>, <Use.PTSD: 'ptsd'>, <Condition.CRPS: 'crps'>)
    """
    if isinstance(text, Use | Route | SideEffect | Jurisdiction | Substance | Condition | Target):
        return text
    prefix, colon, rest = text.partition(":") if type(text) is str else ("", "", "")
    if colon and (vocabulary := _PREFIXES.get(fold(prefix).replace(" ", "-"))):
        return vocabulary.parse(rest)
    for vocabulary in () if isinstance(text, Term) else ANY_TERM:
        if value := value_of(text, spellings(vocabulary)):
            return vocabulary(value)
    raise unknown(text, "term", *ANY_TERM)
