"""What one popular article says about ketamine, and what labels, regulators and trials say about that.

>>> from ketamine_facts import Use, facts
>>> facts.use(Use.CHRONIC_PAIN).standing.label
'Off-label'

``facts`` is the content. ``facts.about(Use.PTSD)``, ``facts.search("bladder")`` and ``facts.claim("half-life-2-3h")``
find claims, and ``claim.review`` says whether to rely on one. ``Use``, ``Route``, ``SideEffect`` and ``Jurisdiction``
are the vocabularies, and ``Use.parse("PTSD")`` reads what people type. ``load``, ``part``, ``compare`` and ``verify``
work with other editions and with the article. ``ketamine_facts.export`` writes formats for other tools, and
``ketamine_facts.rules`` checks the content.

``dir(ketamine_facts)`` lists every public name, and ``help(ketamine_facts.Claim)`` describes one. The four vocabularies
load at once; everything else loads when it is first asked for. No medical advice.
"""

from ketamine_facts.vocabulary import Jurisdiction as Jurisdiction
from ketamine_facts.vocabulary import Route as Route
from ketamine_facts.vocabulary import SideEffect as SideEffect
from ketamine_facts.vocabulary import Use as Use
from ketamine_facts.vocabulary._lazy import lazy_face

__version__ = "1.0.0"
__getattr__, __dir__ = lazy_face(__name__, globals(), "vocabulary", "errors", "records", "edition", "comparison")
