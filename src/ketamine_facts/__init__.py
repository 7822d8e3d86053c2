"""What one popular article says about ketamine, and what labels, regulators and trials say about that.

>>> from ketamine_facts import Use, facts
>>> facts.use(Use.CHRONIC_PAIN).standing.label
'Off-label'

The vocabularies come at once; everything else is loaded when first asked for. No medical advice.
"""

from ketamine_facts.vocabulary import Jurisdiction, Route, SideEffect, Use

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ketamine_facts.bibliography import ReadAs as ReadAs
    from ketamine_facts.bibliography import Reference as Reference
    from ketamine_facts.bibliography import ReferenceKind as ReferenceKind
    from ketamine_facts.bibliography import Tier as Tier
    from ketamine_facts.changes import Bump as Bump
    from ketamine_facts.changes import Change as Change
    from ketamine_facts.changes import ChangeKind as ChangeKind
    from ketamine_facts.changes import Comparison as Comparison
    from ketamine_facts.comparison import compare as compare
    from ketamine_facts.content import load as load
    from ketamine_facts.edition import Facts as Facts
    from ketamine_facts.errors import ArticleMismatchError as ArticleMismatchError
    from ketamine_facts.errors import ContentError as ContentError
    from ketamine_facts.errors import KetamineFactsError as KetamineFactsError
    from ketamine_facts.errors import UnknownClaimError as UnknownClaimError
    from ketamine_facts.errors import UnknownReferenceError as UnknownReferenceError
    from ketamine_facts.errors import UnknownTermError as UnknownTermError
    from ketamine_facts.errors import WithdrawnClaimError as WithdrawnClaimError
    from ketamine_facts.models import Claim as Claim
    from ketamine_facts.models import Code as Code
    from ketamine_facts.models import Concept as Concept
    from ketamine_facts.models import Frequency as Frequency
    from ketamine_facts.models import Hedge as Hedge
    from ketamine_facts.models import Match as Match
    from ketamine_facts.models import Quantity as Quantity
    from ketamine_facts.models import Review as Review
    from ketamine_facts.models import Span as Span
    from ketamine_facts.profiles import AnyProfile as AnyProfile
    from ketamine_facts.profiles import Article as Article
    from ketamine_facts.profiles import Dosage as Dosage
    from ketamine_facts.profiles import JurisdictionProfile as JurisdictionProfile
    from ketamine_facts.profiles import LegalFact as LegalFact
    from ketamine_facts.profiles import LegalKind as LegalKind
    from ketamine_facts.profiles import MechanismStep as MechanismStep
    from ketamine_facts.profiles import Notice as Notice
    from ketamine_facts.profiles import NoticeKind as NoticeKind
    from ketamine_facts.profiles import Parameter as Parameter
    from ketamine_facts.profiles import PharmacokineticProperty as PharmacokineticProperty
    from ketamine_facts.profiles import Profile as Profile
    from ketamine_facts.profiles import Relation as Relation
    from ketamine_facts.profiles import RouteProfile as RouteProfile
    from ketamine_facts.profiles import SideEffectProfile as SideEffectProfile
    from ketamine_facts.profiles import Topic as Topic
    from ketamine_facts.profiles import UseProfile as UseProfile
    from ketamine_facts.provenance import Passage as Passage
    from ketamine_facts.provenance import verify as verify
    from ketamine_facts.terminology import System as System
    from ketamine_facts.terms import Section as Section
    from ketamine_facts.terms import Standing as Standing
    from ketamine_facts.terms import Substance as Substance
    from ketamine_facts.terms import Unit as Unit
    from ketamine_facts.terms import Verdict as Verdict

    facts: Facts

__version__ = "1.0.0"

_ROOMS = {
    "bibliography": ("ReadAs", "Reference", "ReferenceKind", "Tier"),
    "comparison": ("compare",),
    "changes": ("Bump", "Change", "ChangeKind", "Comparison"),
    "content": ("load",),
    "edition": ("Facts",),
    "errors": (
        "ArticleMismatchError",
        "ContentError",
        "KetamineFactsError",
        "UnknownClaimError",
        "UnknownReferenceError",
        "UnknownTermError",
        "WithdrawnClaimError",
    ),
    "models": ("Claim", "Code", "Concept", "Frequency", "Hedge", "Match", "Quantity", "Review", "Span"),
    "profiles": (
        "AnyProfile",
        "Article",
        "Dosage",
        "JurisdictionProfile",
        "LegalFact",
        "LegalKind",
        "MechanismStep",
        "Notice",
        "NoticeKind",
        "Parameter",
        "PharmacokineticProperty",
        "Profile",
        "Relation",
        "RouteProfile",
        "SideEffectProfile",
        "Topic",
        "UseProfile",
    ),
    "provenance": ("Passage", "verify"),
    "terminology": ("System",),
    "terms": ("Section", "Standing", "Substance", "Unit", "Verdict"),
}
_LAZY = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "AnyProfile",
    "Article",
    "ArticleMismatchError",
    "Bump",
    "Change",
    "ChangeKind",
    "Claim",
    "Code",
    "Comparison",
    "Concept",
    "ContentError",
    "Dosage",
    "Facts",
    "Frequency",
    "Hedge",
    "Jurisdiction",
    "JurisdictionProfile",
    "KetamineFactsError",
    "LegalFact",
    "LegalKind",
    "Match",
    "MechanismStep",
    "Notice",
    "NoticeKind",
    "Parameter",
    "Passage",
    "PharmacokineticProperty",
    "Profile",
    "Quantity",
    "ReadAs",
    "Reference",
    "ReferenceKind",
    "Relation",
    "Review",
    "Route",
    "RouteProfile",
    "Section",
    "SideEffect",
    "SideEffectProfile",
    "Span",
    "Standing",
    "Substance",
    "System",
    "Tier",
    "Topic",
    "Unit",
    "UnknownClaimError",
    "UnknownReferenceError",
    "UnknownTermError",
    "Use",
    "UseProfile",
    "Verdict",
    "WithdrawnClaimError",
    "__version__",
    "compare",
    "facts",
    "load",
    "verify",
]

if not TYPE_CHECKING:  # a typed module __getattr__ would make every misspelling look right

    def __getattr__(name: str) -> object:
        if name == "facts":
            from ketamine_facts.content import bundled

            value = bundled()
        elif room := _LAZY.get(name):
            from importlib import import_module

            value = getattr(import_module(f"ketamine_facts.{room}"), name)
        else:
            from ketamine_facts.errors import nearest

            near = nearest(name, __all__, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise AttributeError(f"module 'ketamine_facts' has no attribute {name!r}{hint}", name=name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
