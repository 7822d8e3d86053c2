"""Convert an edition to the texts of its data files, in canonical form: equal content always gives the same texts.

Keys have the order of the models' fields, fields with their default value are left out, text is in Unicode
normalization form C, and lists of references and codes are sorted.
"""

import json
import unicodedata
from collections.abc import Mapping
from typing import cast

from ketamine_facts.edition._edition import Edition


def files(edition: Edition) -> Mapping[str, str]:
    """Return the text of each data file of an edition, by file name.

    >>> from ketamine_facts import facts
    >>> files(facts)["content_version.json"] == f'"{facts.content_version}"' + chr(10)
    True
    """
    document = edition.model_dump(mode="json", exclude_defaults=True)
    return {f"{field}.json": _text(field, document.get(field, [])) for field in Edition.model_fields}


def _text(field: str, value: object) -> str:
    text = json.dumps(_plain(field, value), ensure_ascii=False, indent=1)
    return f"{unicodedata.normalize('NFC', text)}\n"


def _plain(name: str, value: object) -> object:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: _plain(key, item) for key, item in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        items = [_plain("", item) for item in cast("list[object]", value)]
        return sorted(items, key=_order) if name in ("references", "codes") else items
    return value


def _order(item: object) -> tuple[str, ...]:
    if isinstance(item, dict):
        named = cast("dict[str, str]", item)
        return (named.get("key", ""), named.get("system", ""), named.get("value", ""))
    return (str(item),)
