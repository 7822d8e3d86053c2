from ketamine_facts.records import (
    _claim,
    _concept,
    _dosage,
    _law,
    _notices,
    _profiles,
    _quantity,
    _record,
    _reference,
    _search,
    _topics,
)
from ketamine_facts.records._claim import *
from ketamine_facts.records._concept import *
from ketamine_facts.records._dosage import *
from ketamine_facts.records._law import *
from ketamine_facts.records._notices import *
from ketamine_facts.records._profiles import *
from ketamine_facts.records._quantity import *
from ketamine_facts.records._record import *
from ketamine_facts.records._reference import *
from ketamine_facts.records._search import *
from ketamine_facts.records._topics import *

__all__: list[str] = []
__all__ += _claim.__all__
__all__ += _concept.__all__
__all__ += _dosage.__all__
__all__ += _law.__all__
__all__ += _notices.__all__
__all__ += _profiles.__all__
__all__ += _quantity.__all__
__all__ += _record.__all__
__all__ += _reference.__all__
__all__ += _search.__all__
__all__ += _topics.__all__
