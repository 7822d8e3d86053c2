"""The small vocabularies beside the four: how a statement stands, where, in what unit, and of which substance."""

from ketamine_facts.vocabulary import Term, describe


class Section(Term):
    """Where in the article a statement first stands."""

    OVERVIEW = "overview"
    ANESTHESIA = "anesthesia"
    DEPRESSION = "depression"
    CHRONIC_PAIN = "chronic-pain"
    OTHER_PSYCHIATRIC = "other-psychiatric"
    MECHANISM = "mechanism"
    ADMINISTRATION = "administration"
    SIDE_EFFECTS = "side-effects"
    PHARMACOKINETICS = "pharmacokinetics"
    LEGAL_STATUS = "legal-status"
    TAKEAWAYS = "takeaways"
    FAQ = "faq"
    CONCLUSION = "conclusion"


class Standing(Term):
    """How the article puts a statement; not whether it holds (that is the ``Verdict``)."""

    ASSERTED = "asserted"
    APPROVED = "approved"
    OFF_LABEL = "off-label"
    INVESTIGATIONAL = "investigational"
    HYPOTHESIZED = "hypothesized"
    VARIES = "varies"


class Verdict(Term):
    """What the references say about a statement of the article."""

    CORROBORATED = "corroborated"
    QUALIFIED = "qualified"
    CONTRADICTED = "contradicted"
    NOT_CHECKED = "not_checked"


class Unit(Term):
    """A unit of measure; the value is its UCUM code."""

    MILLIGRAM_PER_KILOGRAM = "mg/kg"
    MILLIGRAM = "mg"
    MINUTE = "min"
    HOUR = "h"
    PERCENT = "%"


class Substance(Term):
    """A substance that the article names as a medicine or its metabolite."""

    KETAMINE = "ketamine"
    ESKETAMINE = "esketamine"
    NORKETAMINE = "norketamine"


describe(
    Section,
    {
        Section.OTHER_PSYCHIATRIC: ("Other psychiatric disorders",),
        Section.ADMINISTRATION: ("Administration and dosage",),
        Section.SIDE_EFFECTS: ("Side effects and risks",),
        Section.FAQ: ("Questions and answers",),
    },
)

describe(
    Standing,
    {
        Standing.OFF_LABEL: ("Off-label",),
    },
)

describe(
    Unit,
    {
        Unit.MILLIGRAM_PER_KILOGRAM: ("milligram per kilogram of body weight",),
        Unit.MILLIGRAM: ("milligram",),
        Unit.MINUTE: ("minute",),
        Unit.HOUR: ("hour",),
        Unit.PERCENT: ("percent",),
    },
)
