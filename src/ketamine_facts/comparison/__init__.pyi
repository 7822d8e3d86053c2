from ketamine_facts.comparison._compare import *
from ketamine_facts.comparison._comparison import *
from ketamine_facts.comparison._kinds import *
