"""Loading: an edition is read whole or refused, with an error that names the place."""

import importlib
import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ketamine_facts
from ketamine_facts import ContentError, facts, load
from tests.edition.documents import DOCUMENT, Document, changed, document, refusal

PACKAGE = Path(ketamine_facts.__file__).parent


def claims(change: Document | None = None, **more: object) -> list[Document]:
    """The claims of the bundled edition, the third of them changed."""
    found: list[Document] = document()["claims"]
    found[2] = {**found[2], **(change or {}), **more}
    return found


THIRD = claims()[2]["id"]
REVIEW = {"verdict": "contradicted", "importance": "safety", "gist": "No.", "date": "2026-11-23"}


def test_an_edition_is_the_same_from_bytes_and_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "edition.json"
    path.write_bytes(DOCUMENT)
    loaded = load(DOCUMENT)
    assert loaded == load(path) == load(str(path)) == load(bytearray(DOCUMENT)) == load(memoryview(DOCUMENT)) == facts
    assert loaded is not facts
    assert loaded.digest == facts.digest


@pytest.mark.parametrize("path", ["", "nowhere/edition.json", "\0", "x" * 5000])
def test_a_file_that_cannot_be_read_is_named(path: str) -> None:
    with pytest.raises(ContentError, match="cannot be read") as caught:
        load(path)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("source", [3, None, {}, ("a",)])
def test_anything_but_a_path_or_bytes_is_named_by_its_type(source: str) -> None:
    kind = type(source).__name__
    with pytest.raises(
        ContentError, match=f"^an edition is given as a path or as bytes, not as a value of type {kind}$"
    ):
        load(source)


def test_the_text_of_an_edition_is_not_taken_for_a_path() -> None:
    with pytest.raises(ContentError, match=r"so encode it; or give a path$"):
        load(DOCUMENT.decode())


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_named(codec: str) -> None:
    assert "begins with a byte order mark; save it as UTF-8 without one" in refusal(DOCUMENT.decode().encode(codec))


@pytest.mark.parametrize("start", [b'{"content_version":"9.9.9",', b'{"claims":[{"bad":1}],'])
def test_a_key_given_twice_is_named(start: bytes) -> None:
    assert re.search(r"the key '(content_version|claims)' is given twice", refusal(start + DOCUMENT[1:]))


@pytest.mark.parametrize(
    "data", [b"", b"not json", b"\xff", b'{"a": 1,}', b"[" * 100_000, b'"\\ud800"', DOCUMENT[: len(DOCUMENT) // 2]]
)
def test_a_text_that_is_not_json_is_refused(data: bytes) -> None:
    assert refusal(data).startswith("the given bytes: not a JSON document (")


@pytest.mark.parametrize("data", [b"[]", b"3", b"null", b'"text"'])
def test_json_of_another_kind_is_refused(data: bytes) -> None:
    assert "Input should be an object" in refusal(data)


def test_a_newer_document_format_says_to_update() -> None:
    newer = "the given bytes: schema version 2 is newer than this package reads (1); update it"
    assert refusal(changed(schema_version=2, something_new=[])) == newer


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [
        ({"statement": 3}, f"claims[2] {THIRD!r}.statement", "valid string"),
        ({"standing": "surely"}, f"claims[2] {THIRD!r}.standing", "'surely' is not a known Standing"),
        ({"uses": ["ptsdd"]}, f"claims[2] {THIRD!r}.uses[0]", "did you mean 'ptsd'"),
        ({"spans": [{"start": 9, "end": 3}]}, f"claims[2] {THIRD!r}.spans[0]", "runs forward"),
        ({"extra": 1}, f"claims[2] {THIRD!r}.extra", "not permitted"),
        ({"review": {**REVIEW, "note": "No.", "date": "soon"}}, f"claims[2] {THIRD!r}.review.date", "date"),
        ({"opinion": "no"}, f"claims[2] {THIRD!r}.opinion", "valid boolean"),
        ({"statement": ""}, f"claims {THIRD!r}", "needs an id and a statement"),
        ({"review": REVIEW}, f"claims {THIRD!r}", "the contradicted claim needs a note and an importance"),
        ({"review": {**REVIEW, "gist": ""}}, f"claims {THIRD!r}", "needs a gist"),
        (
            {"review": {**REVIEW, "verdict": "corroborated"}},
            f"claims {THIRD!r}",
            "the corroborated claim has no importance",
        ),
        ({"spans": []}, f"claims {THIRD!r}", "at least one span"),
        ({"spans": [{"start": 1, "end": 10**6}]}, f"claims {THIRD!r}", "beyond the article's 10"),
        ({"uses": ["ptsd"] * 2}, f"claims {THIRD!r}", "ptsd is listed twice"),
    ],
)
def test_a_wrong_value_is_named_with_its_claim(change: Document, place: str, reason: str) -> None:
    message = refusal(changed(claims=claims(change)))
    assert f"the given bytes: {place}: " in message
    assert reason in message


def test_a_missing_key_is_named_with_its_claim() -> None:
    for field in ("section", "standing", "statement", "spans", "review"):
        changed_claims = claims()
        del changed_claims[2][field]
        assert f"claims[2] {THIRD!r}.{field}: Field required" in refusal(changed(claims=changed_claims))


def test_a_place_is_named_by_number_and_by_id() -> None:
    for field in ("claims", "references", "notices", "takeaways", "targets"):
        items: list[Document] = document()[field]
        items[1] = {**items[1], "surprise": 1}
        name = items[1].get("id") or items[1]["key"]
        assert f": {field}[1] {name!r}.surprise: Extra inputs" in refusal(changed(**{field: items}))


def test_a_long_place_or_reason_is_cut() -> None:
    long = "x" * 1000
    assert refusal(changed(**{long: 1})).endswith(f": {long[:60]}: Extra inputs are not permitted")
    article = {**document()["article"], long: 1}
    assert refusal(changed(article=article)).endswith(f": article.{long[:60]}: Extra inputs are not permitted")
    message = refusal(changed(claims=claims(spans=[{"start": 10**3999, "end": 3}]), withdrawn=3))
    assert message.endswith("000 (and more)")
    assert len(message) < 400


def test_of_several_faults_the_first_is_named_and_that_there_are_more() -> None:
    message = refusal(changed(claims=[{**claim, "surprise": 1} for claim in claims()], content_version=1))
    assert message == "the given bytes: content_version: Input should be a valid string (and more)"


def test_in_every_list_only_the_first_fault_is_worked_out() -> None:
    many = 1000
    message = refusal(changed(claims=claims(uses=[f"misspelled-{number}" for number in range(many)])))
    assert "uses[0]: 'misspelled-0' is not a known Use" in message
    assert "and more" not in message
    uses = document()["uses"]
    uses[0]["codes"] = [{"system": "x"}] * many
    assert "codes[0].system: 'x' is not a known System" in refusal(changed(uses=uses))


def test_bounds_in_the_wrong_order_are_named() -> None:
    routes = document()["routes"]
    routes[1]["dosages"][0]["amount"].update(low=11)
    assert "routes[1].dosages[0].amount: low 11 is above high 10" in refusal(changed(routes=routes))


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"schema_version": 0}, "schema version 0 is not one this package reads"),
        ({"schema_version": True}, "schema_version: Input should be a valid integer"),
        ({"schema_version": "1"}, "schema_version: Input should be a valid integer"),
        ({"schema_version": int("9" * 4000)}, "is newer than this package reads"),
        ({"surprise\n\x1b": 1}, r"surprise\n\x1b: Extra inputs"),
        ({"content_version": "banana"}, "content_version: 'banana' is not three numbers such as 1.0.0"),
        ({"content_version": "1.0.0\n\x1b[31m"}, r"content_version: '1.0.0\n\x1b[31m' is not three numbers"),
        ({"content_version": "9" * 5000 + ".0.0"}, "is not three numbers"),
        ({"article": {**document()["article"], "sha256": "zz"}}, "article.sha256: 'zz' is not a SHA-256"),
        ({"article": {**document()["article"], "length": -1}}, "article.length: -1 is not a length"),
    ],
)
def test_a_value_of_the_wrong_shape_is_named_on_one_line(values: Document, reason: str) -> None:
    assert reason in refusal(changed(**values))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_document_with_one_thing_replaced_is_whole_or_refused(data: st.DataObject) -> None:
    made = document()
    field = data.draw(st.sampled_from(sorted(made)))
    junk = data.draw(st.one_of(st.none(), st.text(max_size=5), st.integers(), st.lists(st.none(), max_size=2)))
    if isinstance(made[field], list) and made[field]:
        items = cast("list[object]", made[field])
        items[data.draw(st.integers(0, len(items) - 1))] = junk
    else:
        made[field] = junk
    encoded = json.dumps(made).encode()
    try:
        loaded = load(encoded)
    except ContentError:
        refusal(encoded)
    else:
        assert loaded.model_dump(mode="json")[field] == made[field]


@settings(max_examples=50)
@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_refused(data: bytes) -> None:
    refusal(data)


def printed(code: str, folder: Path) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def test_a_missing_data_file_says_to_install_anew(tmp_path: Path) -> None:
    shutil.copytree(
        PACKAGE, tmp_path / "ketamine_facts", ignore=shutil.ignore_patterns("takeaways.json", "__pycache__")
    )
    code = "import ketamine_facts\ntry: ketamine_facts.facts\nexcept ValueError as error: print(error)"
    said = printed(code, tmp_path)
    assert said == "data/takeaways.json is missing from the installed package; install it anew"


def test_a_data_file_that_is_not_json_is_named(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "ketamine_facts", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "ketamine_facts" / "data" / "uses.json").write_text("[", encoding="utf-8")
    code = "import ketamine_facts\ntry: ketamine_facts.facts\nexcept ValueError as error: print(error)"
    assert printed(code, tmp_path).startswith("data/uses.json: not a JSON document (EOF")


def test_the_package_works_from_a_zip_archive(tmp_path: Path) -> None:
    archive = tmp_path / "package.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in sorted(PACKAGE.rglob("*")):
            if path.suffix in (".py", ".json"):
                file.write(path, f"ketamine_facts/{path.relative_to(PACKAGE)}")
    code = (
        f"import sys; sys.path.insert(0, {str(archive)!r}); import ketamine_facts; print(ketamine_facts.facts.digest)"
    )
    assert printed(code, tmp_path) == facts.digest


def test_tools_may_ask_the_module_of_the_facts_for_any_name() -> None:
    assert not hasattr(importlib.import_module("ketamine_facts.edition._bundled"), "__wrapped__")


def test_the_bundled_edition_is_read_once_however_many_threads_ask(tmp_path: Path) -> None:
    code = (
        "import threading, ketamine_facts.edition._bundled as bundled\n"
        "found, start = [], threading.Barrier(8)\n"
        "def ask(): start.wait(); found.append(bundled.facts)\n"
        "threads = [threading.Thread(target=ask) for _ in range(8)]\n"
        "[thread.start() for thread in threads]; [thread.join() for thread in threads]\n"
        "print(len(found), len({id(edition) for edition in found}))"
    )
    copied = tmp_path / "ketamine_facts"
    shutil.copytree(PACKAGE, copied, ignore=shutil.ignore_patterns("__pycache__"))
    assert printed(code, tmp_path) == "8 1"
