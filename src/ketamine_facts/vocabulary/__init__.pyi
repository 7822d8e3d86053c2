from ketamine_facts.vocabulary._members import *
from ketamine_facts.vocabulary._small import *
from ketamine_facts.vocabulary._subjects import *
from ketamine_facts.vocabulary._systems import *
from ketamine_facts.vocabulary._term import *
from ketamine_facts.vocabulary._uses import *
