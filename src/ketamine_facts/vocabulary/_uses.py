"""The vocabulary of uses. Each member is written as its value, its label and its aliases."""

from ketamine_facts.vocabulary._term import Term

__all__ = ["Use"]


class Use(Term):
    """A purpose for which ketamine is used or studied, according to the article."""

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
        """The next wider use, which includes this use; None if this use has no wider use.

        >>> Use.TREATMENT_RESISTANT_DEPRESSION.broader
        <Use.DEPRESSION: 'depression'>
        """
        return _BROADER.get(self)

    @property
    def narrower(self) -> "tuple[Use, ...]":
        """All uses that this use includes, at every level; empty if this use includes no other use.

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
