"""What one popular article says about ketamine, and what labels, regulators and trials say about each claim.

>>> from ketamine_facts import Use, facts
>>> facts.use(Use.CHRONIC_PAIN).standing.label
'Off-label'

``facts`` holds the content. Find claims with ``facts.about(Use.PTSD)``, ``facts.search("bladder")`` or
``facts.claim("half-life-2-3h")``; ``claim.review`` says whether to rely on a claim. ``Use``, ``Route``, ``SideEffect``
and ``Jurisdiction`` are the main vocabularies, and ``Use.parse("PTSD")`` returns the member for a text. ``load`` reads
another edition, ``part`` selects a part of an edition, and ``compare`` lists the differences between two editions.
``verify`` takes the text of the article and returns each claim with its passages. ``ketamine_facts.export`` writes the
content in formats for other tools, and ``ketamine_facts.rules`` checks the content.

``dir(ketamine_facts)`` lists every public name, and ``help(ketamine_facts.Claim)`` describes a class. The main
vocabularies are imported with the package; every other name is imported when it is first used.

The content is not medical advice.
"""

from ketamine_facts.vocabulary import Jurisdiction as Jurisdiction
from ketamine_facts.vocabulary import Route as Route
from ketamine_facts.vocabulary import SideEffect as SideEffect
from ketamine_facts.vocabulary import Use as Use
from ketamine_facts.vocabulary._lazy import lazy_face

__version__ = "1.0.0rc1"
__getattr__, __dir__ = lazy_face(__name__, globals(), "vocabulary", "errors", "records", "edition", "comparison")
