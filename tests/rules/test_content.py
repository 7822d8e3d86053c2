"""The data files: their canonical form, their recorded digests, and the tool that writes both."""

import hashlib
import json
import runpy
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from ketamine_facts import Edition, facts

ROOT = Path(__file__).parents[2]
DATA = ROOT / "src" / "ketamine_facts" / "data"
TOOL = runpy.run_path(str(ROOT / "tools" / "content.py"))
MAIN = cast("Callable[[list[str]], int]", TOOL["main"])
CANONICAL = cast("Callable[[Path], dict[str, str]]", TOOL["canonical"])
DIGESTS = cast("Callable[[Path], dict[str, str]]", TOOL["digests"])
CHANGED = cast("Callable[[], list[str]]", TOOL["changed"])


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the data files, confirmed as they are, on which the tool works."""
    shutil.copytree(DATA, tmp_path / "data")
    (tmp_path / "digests.json").write_text(json.dumps(DIGESTS(DATA)), encoding="utf-8")
    monkeypatch.setitem(MAIN.__globals__, "DATA", tmp_path / "data")
    monkeypatch.setitem(MAIN.__globals__, "DIGESTS", tmp_path / "digests.json")
    return tmp_path / "data"


def rewrite(path: Path, change: Callable[[list[dict[str, object]]], object]) -> None:
    items = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(change(items) or items, ensure_ascii=False), encoding="utf-8")


def test_every_change_of_the_content_is_confirmed() -> None:
    advice = "Once a second person has compared the change with its sources, run: python tools/content.py --confirm"
    assert CHANGED() == [], advice


def test_the_data_files_are_in_their_canonical_form() -> None:
    other = [name for name, text in CANONICAL(DATA).items() if (DATA / name).read_bytes() != text.encode()]
    assert other == [], "run: python tools/content.py"


def test_the_canonical_form_holds_the_whole_edition_without_defaults() -> None:
    texts = CANONICAL(DATA)
    assert {name.removesuffix(".json") for name in texts} == set(Edition.model_fields)
    document = {name.removesuffix(".json"): json.loads(text) for name, text in texts.items()}
    assert Edition.model_validate(document) == Edition.model_validate(facts.model_dump())
    assert not any(text == "null" for text in texts.values())
    assert "null" not in "".join(texts.values()).replace("annull", "")


def test_the_tool_leaves_canonical_files_alone(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert MAIN([]) == 0
    assert capsys.readouterr().out == ""
    assert {path.name: path.read_bytes() for path in copy.iterdir()} == {
        path.name: path.read_bytes() for path in DATA.iterdir()
    }


def test_the_tool_rewrites_a_file_in_another_form_and_says_which(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rewrite(copy / "references.json", lambda works: works[::-1])
    assert MAIN([]) == 0
    assert capsys.readouterr().out == "rewritten: references.json\n"
    assert (copy / "references.json").read_bytes() == (DATA / "references.json").read_bytes()


def test_the_tool_writes_derived_citations_anew(copy: Path) -> None:
    for name in ("uses", "routes", "side_effects", "jurisdictions", "targets"):
        rewrite(copy / f"{name}.json", lambda records: [record.update(claims=[]) for record in records][:0])
    assert MAIN([]) == 0
    assert CHANGED() == []


def test_the_tool_composes_accents(copy: Path) -> None:
    rewrite(copy / "takeaways.json", lambda topics: topics[0].update(text="Cafe\u0301."))
    MAIN([])
    text = (copy / "takeaways.json").read_text(encoding="utf-8")
    assert "Caf\u00e9." in text
    assert text == unicodedata.normalize("NFC", text)


def test_a_changed_word_is_reported_until_it_is_confirmed(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = copy / "notices.json"
    path.write_text(path.read_text(encoding="utf-8").replace(" not ", " now ", 1), encoding="utf-8")
    assert MAIN([]) == 0
    message = "changed since the last confirmation: notices.json; to confirm: python tools/content.py --confirm\n"
    assert capsys.readouterr().out == message
    assert MAIN(["--confirm"]) == 0
    assert capsys.readouterr().out == ""
    recorded = json.loads((copy.parent / "digests.json").read_text(encoding="utf-8"))
    assert recorded["notices.json"] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_file_without_a_recorded_digest_is_reported(copy: Path) -> None:
    rewrite(copy.parent / "digests.json", lambda _: {"gone.json": "0"})
    assert CHANGED() == sorted(["gone.json", *(f"{field}.json" for field in Edition.model_fields)])


def test_the_tool_names_the_file_that_it_cannot_read(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for text, message in (
        ("[{]", "data/takeaways.json: not a JSON document ("),
        ("[3]", "the data: takeaways[0]: Input should be an object"),
    ):
        (copy / "takeaways.json").write_text(text, encoding="utf-8")
        assert MAIN([]) == 1
        assert capsys.readouterr().err.startswith(message)


def test_the_readme_of_the_data_names_each_file() -> None:
    text = (DATA / "README.md").read_text(encoding="utf-8")
    assert [field for field in Edition.model_fields if f"`{field}.json`" not in text] == []
