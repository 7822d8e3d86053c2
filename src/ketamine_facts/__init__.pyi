from ketamine_facts import comparison, edition, errors, records, vocabulary
from ketamine_facts.comparison import *
from ketamine_facts.edition import *
from ketamine_facts.errors import *
from ketamine_facts.records import *
from ketamine_facts.vocabulary import *

__version__: str
__all__: list[str] = ["__version__"]
__all__ += comparison.__all__
__all__ += edition.__all__
__all__ += errors.__all__
__all__ += records.__all__
__all__ += vocabulary.__all__
