from ketamine_facts.export import (
    _bibliography,
    _fhir,
    _files,
    _formats,
    _json,
    _jsonld,
    _pages,
    _passages,
    _tables,
)
from ketamine_facts.export._bibliography import *
from ketamine_facts.export._fhir import *
from ketamine_facts.export._files import *
from ketamine_facts.export._formats import *
from ketamine_facts.export._json import *
from ketamine_facts.export._jsonld import *
from ketamine_facts.export._pages import *
from ketamine_facts.export._passages import *
from ketamine_facts.export._tables import *

__all__: list[str] = []
__all__ += _bibliography.__all__
__all__ += _fhir.__all__
__all__ += _files.__all__
__all__ += _formats.__all__
__all__ += _json.__all__
__all__ += _jsonld.__all__
__all__ += _pages.__all__
__all__ += _passages.__all__
__all__ += _tables.__all__
