"""Print a digest of each exported format, to compare Pythons: the same content gives the same bytes everywhere.

Formats that another library writes are left out. So is SQLite, whose files contain the version of the library.
"""

import hashlib
from collections.abc import Iterator

from ketamine_facts import facts
from ketamine_facts.export import FORMATS, Rendered, render


def parts(rendered: Rendered) -> Iterator[bytes]:
    """Yield the bytes of a text, or the name and the bytes of each file of a folder."""
    if isinstance(rendered, str | bytes):
        yield rendered.encode() if isinstance(rendered, str) else rendered
    else:
        for name, content in rendered.items():
            yield name.encode()
            yield from parts(content)


if __name__ == "__main__":
    for form in FORMATS.values():
        if form.extra is None and form.name != "sqlite":
            print(hashlib.sha256(b"\0".join(parts(render(facts, form.name)))).hexdigest(), form.name)
