"""The smaller vocabularies: how a statement is put, what the review found, and what kind of record something is."""

from ketamine_facts.vocabulary._term import Term

__all__ = [
    "Aspect",
    "Frequency",
    "Hedge",
    "HelpPurpose",
    "HitKind",
    "Importance",
    "LegalControl",
    "LegalKind",
    "Match",
    "NoticeKind",
    "Parameter",
    "ReadAs",
    "ReferenceKind",
    "Relation",
    "Section",
    "Standing",
    "Tier",
    "Unit",
    "Verdict",
]


class Section(Term):
    """The part of the article in which a statement first appears."""

    OVERVIEW = "overview"
    ANESTHESIA = "anesthesia"
    DEPRESSION = "depression"
    CHRONIC_PAIN = "chronic-pain"
    OTHER_PSYCHIATRIC = "other-psychiatric", "Other psychiatric disorders"
    MECHANISM = "mechanism"
    ADMINISTRATION = "administration", "Administration and dosage"
    SIDE_EFFECTS = "side-effects", "Side effects and risks"
    PHARMACOKINETICS = "pharmacokinetics"
    LEGAL_STATUS = "legal-status"
    TAKEAWAYS = "takeaways"
    FAQ = "faq", "Questions and answers"
    CONCLUSION = "conclusion"


class Standing(Term):
    """How the article puts a statement. Whether it holds is the ``Verdict``."""

    ASSERTED = "asserted"
    APPROVED = "approved"
    OFF_LABEL = "off-label", "Off-label"
    INVESTIGATIONAL = "investigational"
    HYPOTHESIZED = "hypothesized"
    VARIES = "varies"


class Hedge(Term):
    """A word by which the article leaves open whether something is so."""

    CAN = "can"
    HELP = "help"
    MAY = "may"
    MIGHT = "might"
    POTENTIAL = "potential"
    PROMISING = "promising"
    TEND_TO = "tend-to"
    THOUGHT_TO = "thought-to"

    @property
    def words(self) -> str:
        """The article's word itself.

        >>> Hedge.THOUGHT_TO.words
        'thought to'
        """
        return self.value.replace("-", " ")


class Frequency(Term):
    """How often, or how far, in the article's word."""

    COMMON = "common"
    COMMONLY = "commonly"
    GENERALLY = "generally"
    LESS_COMMON = "less-common"
    MAINLY = "mainly"
    OFTEN = "often"
    PRIMARILY = "primarily"
    RARELY = "rarely"
    TYPICAL = "typical"
    USUALLY = "usually"

    @property
    def words(self) -> str:
        """The article's word itself.

        >>> Frequency.LESS_COMMON.words
        'less common'
        """
        return self.value.replace("-", " ")


class Verdict(Term):
    """What the references say about a statement of the article."""

    CORROBORATED = "corroborated"
    QUALIFIED = "qualified"
    UNSUPPORTED = "unsupported"
    CONTRADICTED = "contradicted"
    NOT_CHECKED = "not-checked"


class Importance(Term):
    """How much it matters that a statement and the references differ."""

    SAFETY = "safety"
    DECISION = "decision"
    DETAIL = "detail"


class Aspect(Term):
    """In what a statement and the references can differ."""

    POPULATION = "population"
    INDICATION = "indication"
    SUBSTANCE = "substance"
    DOSE = "dose"
    ROUTE = "route"
    FORMULATION = "formulation"
    ONSET = "onset"
    DURATION = "duration"
    FREQUENCY = "frequency"
    SEVERITY = "severity"
    EFFECT_SIZE = "effect-size"
    EFFICACY = "efficacy"
    CERTAINTY = "certainty"
    CAUSATION = "causation"
    MECHANISM = "mechanism"
    COMPARATOR = "comparator"
    OFF_LABEL = "off-label", "Off-label"
    LEGAL_STATUS = "legal-status"
    PLACE = "place"
    TIME = "time"
    SETTING = "setting"
    INTERPRETATION = "interpretation"


class Match(Term):
    """How the concept of a code relates to ours (SKOS)."""

    EXACT = "exact"
    CLOSE = "close"
    BROAD = "broad"
    NARROW = "narrow"
    RELATED = "related"


class Unit(Term):
    """A unit of measure; the value is its UCUM code."""

    MILLIGRAM_PER_KILOGRAM = "mg/kg", "milligram per kilogram of body weight"
    MILLIGRAM = "mg", "milligram"
    MINUTE = "min", "minute"
    HOUR = "h", "hour"
    PERCENT = "%", "percent"


class Parameter(Term):
    """A pharmacokinetic property."""

    DISTRIBUTION = "distribution"
    BLOOD_BRAIN_BARRIER = "blood-brain-barrier", "Blood-brain barrier"
    ONSET = "onset"
    METABOLISM = "metabolism"
    ENZYMES = "enzymes"
    ACTIVE_METABOLITE = "active-metabolite"
    HALF_LIFE = "half-life", "Half-life"
    EXCRETION = "excretion"
    CLINICAL_USE = "clinical-use"


class Relation(Term):
    """What one link of the mechanism does to the next: a verb in the third person singular, with its preposition."""

    ACTS_ON = "acts-on"
    BLOCKS = "blocks"
    CONTRIBUTES_TO = "contributes-to"
    DEPRESSES = "depresses"
    DIFFERS_FROM = "differs-from"
    DOES_NOT_DIRECTLY_INFLUENCE = "does-not-directly-influence"
    EXPLAINS = "explains"
    GIVES_RISE_TO = "gives-rise-to"
    INCLUDES = "includes"
    INDUCES = "induces"
    INHIBITS = "inhibits"
    INTERRUPTS = "interrupts"
    IS_LINKED_TO = "is-linked-to"
    MAINTAINS = "maintains"
    MODULATES = "modulates"
    PRESERVES = "preserves"
    PROMOTES = "promotes"
    REDUCES = "reduces"
    REVERSES = "reverses"
    SLOWS = "slows"
    STIMULATES = "stimulates"
    SUPPORTS = "supports"
    TRIGGERS = "triggers"


class NoticeKind(Term):
    """What sort of notice it is."""

    DISCLAIMER = "disclaimer"
    CRISIS = "crisis"
    REGULATORY = "regulatory"
    BOXED_WARNING = "boxed-warning"
    CONTRAINDICATION = "contraindication"
    WARNING = "warning"
    INTERACTION = "interaction"
    OMITTED_RISK = "omitted-risk"


class HelpPurpose(Term):
    """What a telephone number is for."""

    CRISIS = "crisis"
    POISONING = "poisoning"
    DEPENDENCE = "dependence"


class HitKind(Term):
    """What a search found."""

    CLAIM = "claim"
    NOTICE = "notice"
    LAW = "law"
    CONCEPT = "concept"
    HELP_LINE = "help-line", "Help line"


class LegalKind(Term):
    """What sort of legal fact it is."""

    INSTRUMENT = "instrument"
    APPROVAL = "approval"
    POSITION = "position"


class LegalControl(Term):
    """What a law, a regulator or a health system does with a medicine."""

    CONTROLLED = "controlled"
    PRESCRIPTION_ONLY = "prescription-only"
    RESTRICTED = "restricted"
    PERMITTED = "permitted", "Broadly permitted"
    APPROVED = "approved"
    REIMBURSED = "reimbursed"
    LISTED_ESSENTIAL = "listed-essential", "Listed as essential"
    OFF_LABEL_USE = "off-label-use", "Off-label use allowed"
    NOT_RECOMMENDED = "not-recommended"


class ReferenceKind(Term):
    """What sort of work a reference is."""

    LABEL = "label"
    REGULATOR = "regulator"
    LAW = "law"
    GUIDELINE = "guideline"
    SYSTEMATIC_REVIEW = "systematic-review"
    TRIAL = "trial"
    OBSERVATIONAL = "observational"
    LABORATORY = "laboratory"
    REVIEW = "review"
    REFERENCE_WORK = "reference-work"
    OTHER = "other"


class ReadAs(Term):
    """How much of a reference was read."""

    FULL_TEXT = "full-text"
    ABSTRACT = "abstract"
    EXCERPT = "excerpt"
    QUOTED_ELSEWHERE = "quoted-elsewhere"


class Tier(Term):
    """Whether a work is a source itself or reports another work."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
