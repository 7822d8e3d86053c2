"""The workbook: notices first, colored verdicts, filters, and a header that stays in view."""

import re
import sys
import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest

from ketamine_facts import Use, facts, part
from ketamine_facts.edition import first_notices
from ketamine_facts.export import FORMATS, TABLES, ExportError, rows, xlsx
from tests.conftest import Editor

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Book:
    """A workbook as its XML has it: the names of its sheets, and their cells by address."""

    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(BytesIO(data))
        self.sheets = [str(sheet.get("name")) for sheet in self.part("workbook").iter(f"{MAIN}sheet")]
        self.texts = ["".join(item.itertext()) for item in self.part("sharedStrings").iter(f"{MAIN}si")]
        self.styles = [int(str(style.get("fillId"))) for style in self.part("styles").find(f"{MAIN}cellXfs") or []]

    def part(self, name: str) -> ET.Element:
        return ET.fromstring(self.archive.read(f"xl/{name}.xml"))

    def sheet(self, title: str) -> ET.Element:
        return self.part(f"worksheets/sheet{self.sheets.index(title) + 1}")

    def cells(self, title: str) -> dict[str, object]:
        return {str(cell.get("r")): self.value(cell) for cell in self.sheet(title).iter(f"{MAIN}c")}

    def value(self, cell: ET.Element) -> object:
        text = cell.findtext(f"{MAIN}v") or ""
        match cell.get("t"):
            case "s":
                return self.texts[int(text)]
            case "b":
                return text == "1"
            case _:
                return float(text)

    def fills(self, title: str) -> dict[str, int]:
        return {str(cell.get("r")): self.styles[int(cell.get("s", "0"))] for cell in self.sheet(title).iter(f"{MAIN}c")}


@pytest.fixture(scope="module")
def book() -> Book:
    return Book(xlsx(facts))


def test_the_first_sheet_carries_the_notices_and_the_numbers_to_call(book: Book) -> None:
    text = "\n".join(map(str, book.cells(book.sheets[0]).values()))
    assert book.sheets[0] == "Read this first"
    assert all(str(notice) in text for notice in first_notices(facts))
    assert all(str(line) in text for line in facts.help_lines)
    assert facts.content_version in text


def test_each_table_is_a_sheet_with_the_values_of_its_rows(book: Book) -> None:
    assert book.sheets[1:] == [table.title for table in TABLES.values()]
    for name, table in TABLES.items():
        found = list(book.cells(table.title).values())
        values = [value for row in rows(facts, name) for value in row.values() if value not in ("", None)]
        assert len(found) == len(table.columns) + len(values), name
        assert sorted(map(str, found[len(table.columns) :])) == sorted(map(str, values)), name


def test_the_header_stays_in_view_and_every_column_has_a_filter(book: Book) -> None:
    sheet = book.sheet("Claims")
    pane = next(sheet.iter(f"{MAIN}pane"))
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
    reference = str(next(sheet.iter(f"{MAIN}autoFilter")).get("ref"))
    assert re.fullmatch(rf"A1:[A-Z]+{len(facts.claims) + 1}", reference)


def test_verdicts_are_colored_and_texts_are_not(book: Book) -> None:
    cells, fills = book.cells("Claims"), book.fills("Claims")
    of = {cells[place]: fills[place] for place in cells if place.startswith("B") and place != "B1"}
    assert len(set(of.values())) == len(of)
    assert fills["B1"] not in of.values()
    assert not {fills[place] for place in cells if re.fullmatch(r"D\d+", place)} & set(of.values())


def test_no_cell_is_a_formula_or_a_link(edited: Editor) -> None:
    text = "=HYPERLINK(1) https://example.org"
    book = Book(xlsx(edited(lambda document: document["claims"][0]["review"].update(note=text))))
    assert text in book.texts
    assert not list(book.sheet("Claims").iter(f"{MAIN}f"))
    assert not list(book.sheet("References").iter(f"{MAIN}hyperlink"))


def test_the_same_content_gives_the_same_bytes() -> None:
    cut = part(facts, Use.PTSD)
    assert xlsx(cut) == xlsx(cut)


def test_a_table_without_rows_has_its_header(edited: Editor) -> None:
    bare = Book(xlsx(edited(lambda document: document.update(help_lines=[]))))
    assert list(bare.cells("Help by telephone").values()) == [column.name for column in TABLES["help-lines"].columns]


def test_a_text_that_does_not_fit_a_cell_is_refused(edited: Editor) -> None:
    long = edited(lambda document: document["claims"][0]["review"].update(note="x" * 40_000))
    with pytest.raises(ExportError, match="a text of 40000 characters is too long for a cell of a spreadsheet"):
        xlsx(long)


def test_without_its_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert FORMATS["xlsx"].extra == "xlsx"
    with pytest.raises(ExportError, match=r"needs XlsxWriter, which is not installed; install ketamine_facts\[xlsx\]"):
        xlsx(facts)
