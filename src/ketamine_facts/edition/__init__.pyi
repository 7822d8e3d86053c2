from ketamine_facts.edition._edition import *
from ketamine_facts.edition._facts import *
from ketamine_facts.edition._load import *
from ketamine_facts.edition._part import *
from ketamine_facts.edition._release import *
from ketamine_facts.edition._summary import *
from ketamine_facts.edition._verify import *

facts: Facts
