from ketamine_facts.vocabulary import _members, _small, _spelling, _subjects, _systems, _term
from ketamine_facts.vocabulary._members import *
from ketamine_facts.vocabulary._small import *
from ketamine_facts.vocabulary._spelling import *
from ketamine_facts.vocabulary._subjects import *
from ketamine_facts.vocabulary._systems import *
from ketamine_facts.vocabulary._term import *

__all__: list[str] = []
__all__ += _members.__all__
__all__ += _small.__all__
__all__ += _spelling.__all__
__all__ += _subjects.__all__
__all__ += _systems.__all__
__all__ += _term.__all__
