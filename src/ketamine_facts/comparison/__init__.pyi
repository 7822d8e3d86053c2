from ketamine_facts.comparison import _changes, _compare
from ketamine_facts.comparison._changes import *
from ketamine_facts.comparison._compare import *

__all__: list[str] = []
__all__ += _changes.__all__
__all__ += _compare.__all__
