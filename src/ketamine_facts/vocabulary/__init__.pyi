from ketamine_facts.vocabulary._field_values import *
from ketamine_facts.vocabulary._routes_effects_places import *
from ketamine_facts.vocabulary._subjects import *
from ketamine_facts.vocabulary._systems import *
from ketamine_facts.vocabulary._term import *
from ketamine_facts.vocabulary._uses import *
