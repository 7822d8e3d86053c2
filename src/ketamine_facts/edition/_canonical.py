"""The one form of the data files: ``python -m ketamine_facts.edition._canonical`` puts a checkout's files into it.

Keys in the order of the models, defaults left out, NFC, one space of indent; where order means nothing, sorted.
"""

import json
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from ketamine_facts.edition._facts import Facts
from ketamine_facts.edition._load import from_parts
from ketamine_facts.errors import ContentError

DATA = Path(__file__).parents[1] / "data"
MEND = "python -m ketamine_facts.edition._canonical"


def files(facts: Facts) -> Mapping[str, str]:
    """What each data file of an edition holds, by file name.

    >>> from ketamine_facts import facts
    >>> files(facts)["content_version.json"] == f'"{facts.content_version}"' + chr(10)
    True
    """
    document = facts.model_dump(mode="json", exclude_defaults=True)
    return {f"{field}.json": _text(field, document.get(field, [])) for field in Facts.model_fields}


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


def main() -> None:
    """Rewrite the files that are in another form, and say which; end with 1 where they cannot be read as content."""
    try:
        facts = from_parts({field: (DATA / f"{field}.json").read_bytes() for field in Facts.model_fields}, "the data")
    except ContentError as error:
        raise SystemExit(str(error)) from None
    for name, text in files(facts).items():
        if (DATA / name).read_text(encoding="utf-8") != text:
            (DATA / name).write_text(text, encoding="utf-8", newline="\n")
            print(f"rewritten: {name}")


if __name__ == "__main__":
    main()
