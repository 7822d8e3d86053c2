from ketamine_facts.edition import (
    _bundled,
    _edition,
    _facts,
    _load,
    _part,
    _release,
    _summary,
    _verify,
)
from ketamine_facts.edition._edition import *
from ketamine_facts.edition._facts import *
from ketamine_facts.edition._load import *
from ketamine_facts.edition._part import *
from ketamine_facts.edition._release import *
from ketamine_facts.edition._summary import *
from ketamine_facts.edition._verify import *

facts: Facts

__all__: list[str] = []
__all__ += _bundled.__all__
__all__ += _edition.__all__
__all__ += _facts.__all__
__all__ += _load.__all__
__all__ += _part.__all__
__all__ += _release.__all__
__all__ += _summary.__all__
__all__ += _verify.__all__
