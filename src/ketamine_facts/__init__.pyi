from ketamine_facts.comparison import *
from ketamine_facts.edition import *
from ketamine_facts.errors import *
from ketamine_facts.records import *
from ketamine_facts.vocabulary import *

__version__: str
