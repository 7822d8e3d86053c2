"""``export``: print or write the content, or a part of it, in a format such as HTML or CSV."""

import argparse

from ketamine_facts.cli._command import Answer, Command, Output, Request
from ketamine_facts.cli._output import is_standard_output
from ketamine_facts.errors import KetamineFactsError
from ketamine_facts.vocabulary import find_term


class ExportOutput(Output, frozen=True):
    """What ``export`` printed or wrote."""

    format: str
    """The name of the format."""
    written: str | None
    """The path of the file or folder that was written; null if none was written."""
    text: str | None
    """The exported content; null if it was written to a file or folder, or is binary."""


def _export(request: Request) -> Answer:
    from ketamine_facts.export import render, write  # imported only when used, because the import loads every exporter

    name, output = request.option("format", str), request.optional("output", str)
    content = render(request.facts, name, *map(find_term, request.words("only")))
    if output is not None and not is_standard_output(output):
        write(content, output)
        page = request.page()
        page.line(f"Written: {output}")
        return Answer(page, ExportOutput(format=name, written=output, text=None))
    if not isinstance(content, str | bytes):
        raise KetamineFactsError(f"the format {name!r} is a folder: name one with --output FOLDER")
    text = content if isinstance(content, str) else None
    return Answer(content, ExportOutput(format=name, written=None, text=text))


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", required=True, metavar="FORMAT", help="one of the formats below")
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="TERM",
        help="export what concerns this term, such as use:ptsd or IV; repeat it to narrow further: "
        "'--only ptsd --only IV' is what concerns both",
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        help="a file, or a folder for a format of several files, written whole or not at all; '-' prints (the default)",
    )


def _details() -> str:
    from ketamine_facts.export import FORMATS  # imported only when used, because the import loads every exporter

    width = max(map(len, FORMATS))
    lines = [
        f"  {form.name.ljust(width)}  {form.summary}{'' if form.suffix else ' (a folder)'}" for form in FORMATS.values()
    ]
    return "\n".join(("formats:", *lines))


EXPORT = Command(
    "export",
    "the content, or what concerns some terms, in the format of another tool",
    _export,
    ExportOutput,
    _arguments,
    (
        "export --format json > ketamine.json",
        "export --format html --only ptsd --output ptsd.html",
        "export --format csv --only depression --only IV --output iv.csv",
    ),
    _details,
)
