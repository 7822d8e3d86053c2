from ketamine_facts.comparison._changes import *
from ketamine_facts.comparison._compare import *
