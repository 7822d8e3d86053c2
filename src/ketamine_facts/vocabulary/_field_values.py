"""The smaller vocabularies: the possible values of fields such as ``standing``, ``verdict`` and ``kind``."""

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
    """How the article presents a statement, such as asserted. ``Verdict`` says whether references support it."""

    ASSERTED = "asserted"
    APPROVED = "approved"
    OFF_LABEL = "off-label", "Off-label"
    INVESTIGATIONAL = "investigational"
    HYPOTHESIZED = "hypothesized"
    VARIES = "varies"


class Hedge(Term):
    """A word or phrase by which the article leaves open whether a statement is true, such as "may"."""

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
        """The word or phrase as the article writes it.

        >>> Hedge.THOUGHT_TO.words
        'thought to'
        """
        return self.value.replace("-", " ")


class Frequency(Term):
    """The article's word for how often or to what extent a statement holds, such as "rarely" or "mainly"."""

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
        """The word or phrase as the article writes it.

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
    """How much a difference or a notice matters: for someone's safety, for a decision, or only as a detail."""

    SAFETY = "safety"
    DECISION = "decision"
    DETAIL = "detail"


class Aspect(Term):
    """An aspect of a statement, such as the dose, in which the references can differ from the statement."""

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
    """How the meaning of a code relates to the record that has the code, in SKOS terms.

    With a narrow match, the code means something narrower than the record.
    """

    EXACT = "exact"
    CLOSE = "close"
    BROAD = "broad"
    NARROW = "narrow"
    RELATED = "related"


class Unit(Term):
    """A unit of measure. The value of a member is the UCUM code of the unit."""

    MILLIGRAM_PER_KILOGRAM = "mg/kg", "milligram per kilogram of body weight"
    MILLIGRAM = "mg", "milligram"
    MINUTE = "min", "minute"
    HOUR = "h", "hour"
    PERCENT = "%", "percent"


class Parameter(Term):
    """A pharmacokinetic property that the article describes, such as half-life or excretion."""

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
    """The verb of a mechanism step, in the third person singular and with its preposition, such as "acts-on"."""

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
    """The kind of a notice, such as a boxed warning or a contraindication."""

    DISCLAIMER = "disclaimer"
    CRISIS = "crisis"
    REGULATORY = "regulatory"
    BOXED_WARNING = "boxed-warning"
    CONTRAINDICATION = "contraindication"
    WARNING = "warning"
    INTERACTION = "interaction"
    OMITTED_RISK = "omitted-risk"


class HelpPurpose(Term):
    """The purpose of a help line: help in a crisis, in a poisoning or with dependence."""

    CRISIS = "crisis"
    POISONING = "poisoning"
    DEPENDENCE = "dependence"


class HitKind(Term):
    """The kind of a search hit: a claim, a notice, a point of law, a concept or help lines."""

    CLAIM = "claim"
    NOTICE = "notice"
    LAW = "law"
    CONCEPT = "concept"
    HELP_LINE = "help-line", "Help line"


class LegalKind(Term):
    """The kind of a point of law: a legal instrument, an approval of a product or an official position."""

    INSTRUMENT = "instrument"
    APPROVAL = "approval"
    POSITION = "position"


class LegalControl(Term):
    """How a law, a regulator or a health system treats a medicine, such as controlled or reimbursed."""

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
    """The kind of work that a reference is, such as a label, a law or a trial."""

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
    """How much of a reference was read for the reviews.

    ``quoted-elsewhere`` means that only a quotation of the reference in another work was read.
    """

    FULL_TEXT = "full-text"
    ABSTRACT = "abstract"
    EXCERPT = "excerpt"
    QUOTED_ELSEWHERE = "quoted-elsewhere"


class Tier(Term):
    """Whether a reference is itself a source (``primary``) or reports what another work says (``secondary``)."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
