"""All vocabularies and their members, for tests of what holds of each."""

import pytest

from ketamine_facts import Jurisdiction, Route, SideEffect, Substance, Use
from ketamine_facts.vocabulary import System
from ketamine_facts.vocabulary import Section, Standing, Unit, Verdict
from ketamine_facts.vocabulary import VOCABULARIES, Term

ALL: tuple[type[Term], ...] = (*VOCABULARIES, Section, Standing, Verdict, Unit, Substance, System)
MEMBERS: tuple[Term, ...] = tuple(member for vocabulary in ALL for member in vocabulary)
OF_THE_FOUR: tuple[Use | Route | SideEffect | Jurisdiction, ...] = (*Use, *Route, *SideEffect, *Jurisdiction)

vocabularies = pytest.mark.parametrize("vocabulary", ALL, ids=lambda vocabulary: vocabulary.__name__)
