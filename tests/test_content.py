"""Editions that cannot be taken are refused whole, with an error that names the place."""

import json
import re
import shutil
import subprocess
import sys
import threading
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

import ketamine_facts
from ketamine_facts import ContentError, Facts, facts, load
from ketamine_facts import content as room
from tests.conftest import Document
from tests.refusals import DOCUMENT, changed, refusal

ARTICLE = facts.article.model_dump(mode="json")


def test_an_edition_is_the_same_from_bytes_and_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "edition.json"
    path.write_bytes(DOCUMENT)
    assert load(DOCUMENT) == load(path) == load(str(path)) == facts
    assert load(DOCUMENT) is not facts
    assert ketamine_facts.facts is facts


@pytest.mark.parametrize("given_path", ["", "nowhere/edition.json", "\0", "x" * 5000])
def test_a_file_that_cannot_be_read_is_told(given_path: str) -> None:
    with pytest.raises(ContentError, match="cannot be read") as caught:
        load(given_path)
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("source", [3, None, {}, ("a",)])
def test_what_is_neither_a_path_nor_bytes_is_told_by_its_type(source: str) -> None:
    kind = type(source).__name__
    with pytest.raises(
        ContentError, match=f"^an edition is given as a path or as bytes, not as a value of type {kind}$"
    ):
        load(source)


def test_the_text_of_an_edition_is_not_taken_for_a_path() -> None:
    with pytest.raises(ContentError, match=r"so encode it; or give a path$") as caught:
        load(DOCUMENT.decode())
    assert len(str(caught.value)) < 300


def test_bytes_may_come_in_any_buffer() -> None:
    assert load(bytearray(DOCUMENT)) == load(memoryview(DOCUMENT)) == facts


def test_a_refusal_shows_no_other_error_behind_it() -> None:
    for source in ("nowhere.json", b"{}"):
        with pytest.raises(ContentError) as caught:
            load(source)
        assert caught.value.__suppress_context__


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_told(codec: str) -> None:
    assert "begins with a byte order mark; save it as UTF-8 without one" in refusal(DOCUMENT.decode().encode(codec))


@pytest.mark.parametrize("start", [b'{"content_version":"9.9.9",', b'{"claims":[{"bad":1}],'])
def test_a_key_that_stands_twice_is_told(start: bytes) -> None:
    assert re.search(r"the key '(content_version|claims)' stands twice", refusal(start + DOCUMENT[1:]))


def test_of_a_bad_list_only_the_first_fault_is_worked_out() -> None:
    with pytest.raises(ValidationError) as caught:
        Facts.model_validate_json(changed(claims=[None] * 1000))
    assert caught.value.error_count() == 1


def test_a_truncated_document_is_told() -> None:
    assert "not a JSON document (EOF" in refusal(DOCUMENT[: len(DOCUMENT) // 2])


@pytest.mark.parametrize("data", [b"", b"not json", b"\xff", b'{"a": 1,}', b"[" * 100_000, b'"\\ud800"'])
def test_what_is_not_json_is_told(data: bytes) -> None:
    assert refusal(data).startswith("the given bytes: not a JSON document (")


@pytest.mark.parametrize("data", [b"[]", b"3", b"null", b'"text"'])
def test_json_of_another_kind_is_told(data: bytes) -> None:
    assert "Input should be an object" in refusal(data)


def test_a_newer_schema_is_told_apart() -> None:
    message = refusal(changed(schema_version=2, something_new=[]))
    assert message == "the given bytes: schema version 2 is newer than this package reads (1); update it"
    assert "newer" in refusal(changed(schema_version=2))
    assert "schema_version" in refusal(changed(schema_version="new"))


def test_an_unknown_key_is_named() -> None:
    assert "surprise: Extra inputs are not permitted" in refusal(changed(surprise=1))


def _claims(change: Document | None = None, **more: object) -> list[Document]:
    claims: list[Document] = json.loads(DOCUMENT)["claims"]
    claims[2] = {**claims[2], **(change or {}), **more}
    return claims


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [
        ({"statement": 3}, "claims[2] 'used-for-chronic-pain'.statement", "valid string"),
        ({"standing": "surely"}, "claims[2] 'used-for-chronic-pain'.standing", "'surely' is not a known Standing"),
        ({"uses": ["ptsdd"]}, "claims[2] 'used-for-chronic-pain'.uses[0]", "did you mean 'ptsd'"),
        ({"spans": [{"start": 9, "end": 3}]}, "claims[2] 'used-for-chronic-pain'.spans[0]", "runs forward"),
        ({"extra": 1}, "claims[2] 'used-for-chronic-pain'.extra", "not permitted"),
        ({"review": {"verdict": "qualified", "date": "soon"}}, "claims[2] 'used-for-chronic-pain'.review.date", "date"),
        ({"opinion": "no"}, "claims[2] 'used-for-chronic-pain'.opinion", "valid boolean"),
        ({"statement": ""}, "claims 'used-for-chronic-pain'", "needs an id and a statement"),
        (
            {"review": {"verdict": "contradicted", "date": "2026-11-23"}},
            "claims 'used-for-chronic-pain'",
            "a contradicted claim needs a note",
        ),
        ({"spans": []}, "claims 'used-for-chronic-pain'", "at least one span"),
        ({"spans": [{"start": 1, "end": 10**6}]}, "claims 'used-for-chronic-pain'", "beyond the article's 10"),
    ],
)
def test_a_wrong_value_is_named_with_its_claim(change: Document, place: str, reason: str) -> None:
    claims = _claims()
    assert claims[2]["id"] == "used-for-chronic-pain"
    message = refusal(changed(claims=_claims(change)))
    assert f"the given bytes: {place}: " in message
    assert reason in message


@pytest.mark.parametrize("field", ["id", "section", "standing", "statement", "spans", "review"])
def test_a_missing_key_is_named(field: str) -> None:
    claims = _claims()
    del claims[2][field]
    place = "claims[2]" if field == "id" else "claims[2] 'used-for-chronic-pain'"
    assert f"{place}.{field}: Field required" in refusal(changed(claims=claims))


@pytest.mark.parametrize("field", ["claims", "references", "notices", "takeaways", "targets"])
def test_a_place_is_told_by_number_and_by_name(field: str) -> None:
    items: list[Document] = json.loads(DOCUMENT)[field]
    items[1] = {**items[1], "surprise": 1}
    name = items[1].get("id") or items[1]["key"]
    assert f": {field}[1] {name!r}.surprise: Extra inputs" in refusal(changed(**{field: items}))


def test_a_long_place_or_reason_is_cut_so_that_the_rest_can_be_read() -> None:
    long = "x" * 1000
    assert refusal(changed(**{long: 1})).endswith(f": {long[:60]}: Extra inputs are not permitted")
    within = refusal(changed(article={**ARTICLE, long: 1}))
    assert within.endswith(f": article.{long[:60]}: Extra inputs are not permitted")
    message = refusal(changed(claims=_claims(spans=[{"start": 10**3999, "end": 3}]), withdrawn=3))
    assert message.endswith("000 (and more)")
    assert len(message) < 400


def test_the_bundled_edition_is_read_once_however_many_threads_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    everyone = threading.Barrier(4)
    read: list[Facts] = []

    def slowly(*_: object) -> Facts:
        time.sleep(0.1)  # long enough for the others to find nothing there
        read.append(facts)
        return facts

    def ask(_: int) -> Facts:
        everyone.wait()
        return room.bundled()

    monkeypatch.setattr(room, "_parse", slowly)
    monkeypatch.setattr(room, "_bundled", [])
    with ThreadPoolExecutor(everyone.parties) as pool:
        assert list(pool.map(ask, range(everyone.parties))) == [facts] * everyone.parties
    assert len(read) == 1


def test_of_many_errors_the_first_is_told_and_that_there_are_more() -> None:
    message = refusal(changed(claims=[{**claim, "surprise": 1} for claim in _claims()], content_version=1))
    assert message == "the given bytes: content_version: Input should be a valid string (and more)"


def test_low_above_high_is_named() -> None:
    routes = json.loads(DOCUMENT)["routes"]
    routes[1]["dosages"][0]["amount"].update(low=11)
    assert "routes[1].dosages[0].amount: low 11 is above high 10" in refusal(changed(routes=routes))


def test_a_duplicate_id_is_named() -> None:
    claims = _claims()
    assert "claims 'used-for-chronic-pain': the id stands twice" in refusal(changed(claims=[*claims, claims[2]]))


def test_a_term_that_stands_twice_is_named() -> None:
    assert "claims 'used-for-chronic-pain': ptsd stands twice" in refusal(changed(claims=_claims(uses=["ptsd"] * 2)))


def test_a_dangling_citation_is_named_with_the_nearest() -> None:
    claims = _claims(review={"verdict": "qualified", "note": "No.", "references": ["berman-200"], "date": "2026-11-23"})
    place = "claims 'used-for-chronic-pain', review"
    told = f"{place}: cites the unknown reference 'berman-200', perhaps 'berman-2000'"
    assert told in refusal(changed(claims=claims))


@pytest.mark.parametrize("field", ["uses", "routes", "side_effects", "jurisdictions"])
def test_a_member_without_its_one_profile_is_named(field: str) -> None:
    items = json.loads(DOCUMENT)[field]
    assert f"{field}: {items[0]['term']} has 0 profiles where it needs one" in refusal(changed(**{field: items[1:]}))
    assert f"{field}: {items[0]['term']} has 2 profiles where it needs one" in refusal(
        changed(**{field: [*items, items[0]]})
    )


def test_a_withdrawn_id_cannot_be_used_again() -> None:
    withdrawn: list[Document] = [{"id": "us-schedule-iii", "text": "Gone.", "claims": []}]
    assert "withdrawn 'us-schedule-iii': the id is in use again" in refusal(changed(withdrawn=withdrawn))


def test_a_value_given_from_python_is_checked_alike() -> None:
    document = facts.model_dump()
    document["claims"] = document["claims"][1:]
    with pytest.raises(ValueError, match="uses 'anesthesia': cites the unknown claim 'primary-use-anesthesia'"):
        Facts.model_validate(document)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_document_with_something_cut_out_or_put_in_is_whole_or_refused(data: st.DataObject) -> None:
    document: Document = json.loads(DOCUMENT)
    field = data.draw(st.sampled_from(sorted(document)))
    value: object = document[field]
    junk = data.draw(st.one_of(st.none(), st.text(max_size=5), st.integers(), st.lists(st.none(), max_size=2)))
    if isinstance(value, list) and value:
        items = cast("list[object]", value)
        items[data.draw(st.integers(0, len(items) - 1))] = junk
    else:
        document[field] = junk
    try:
        loaded = load(json.dumps(document).encode())
    except ContentError:
        refusal(json.dumps(document).encode())
    else:
        assert loaded.model_dump(mode="json")[field] == document[field]


@settings(max_examples=100)
@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_refused(data: bytes) -> None:
    refusal(data)


def test_a_missing_data_file_says_to_install_anew(tmp_path: Path) -> None:
    package = Path(ketamine_facts.__file__).parent
    shutil.copytree(
        package, tmp_path / "ketamine_facts", ignore=shutil.ignore_patterns("takeaways.json", "__pycache__")
    )
    code = "import ketamine_facts\ntry: ketamine_facts.facts\nexcept ValueError as error: print(error)"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert done.stdout == "data/takeaways.json is missing from the installed package; install it anew\n"


def test_the_package_works_from_a_zip_archive(tmp_path: Path) -> None:
    package = Path(ketamine_facts.__file__).parent
    archive = tmp_path / "package.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in sorted(package.rglob("*")):
            if path.suffix in (".py", ".json"):
                file.write(path, f"ketamine_facts/{path.relative_to(package)}")
    code = (
        f"import sys; sys.path.insert(0, {str(archive)!r}); import ketamine_facts; print(ketamine_facts.facts.digest)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == facts.digest


def test_data_beside_the_code_or_within_an_archive_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from_files = room.read("takeaways.json")
    monkeypatch.setattr(room, "_FOLDER", tmp_path)
    assert room.read("takeaways.json") == from_files


def test_a_data_file_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> bytes:
        raise FileNotFoundError(name)

    monkeypatch.setattr(room, "read", missing)
    monkeypatch.setattr(room, "_bundled", [])
    with pytest.raises(ContentError, match=r"data/schema_version\.json is missing"):
        room.bundled()


def test_an_edition_with_a_withdrawn_claim_is_whole() -> None:
    gone: Document = {"id": "an-old-claim", "text": "It said two things.", "claims": []}
    edition = load(changed(withdrawn=[gone]))
    assert edition.withdrawn[0].id == "an-old-claim"
    assert edition != facts


def test_a_missing_file_is_named_whatever_the_kind_of_path(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"^'/.*cannot be read"):
        load(tmp_path / "nowhere.json")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"schema_version": 0}, "schema version 0 is not one this package reads"),
        ({"schema_version": True}, "schema_version: Input should be a valid integer"),
        ({"schema_version": "1"}, "schema_version: Input should be a valid integer"),
        ({"schema_version": int("9" * 4000)}, "is newer than this package reads"),
        ({"substances": []}, "substances: needs exactly ketamine, esketamine, norketamine"),
        ({"surprise\n\x1b": 1}, r"surprise\n\x1b: Extra inputs"),
        ({"content_version": "banana"}, "content_version: 'banana' is not three numbers such as 1.0.0"),
        ({"content_version": "1.0.0\n\x1b[31m"}, r"content_version: '1.0.0\n\x1b[31m' is not three numbers"),
        ({"content_version": "9" * 5000 + ".0.0"}, "is not three numbers"),
        ({"article": {**ARTICLE, "sha256": "zz"}}, "article.sha256: 'zz' is not a SHA-256 in hexadecimal"),
        ({"article": {**ARTICLE, "length": -1}}, "article.length: -1 is not a length"),
    ],
)
def test_what_is_not_of_the_form_is_told_on_one_line(values: Document, reason: str) -> None:
    message = refusal(changed(**values))
    assert reason in message
    assert message.isprintable()


@pytest.mark.parametrize("issued", ["unknown", "1980-13", "2024-02-30", "2024-1", "\u0661\u0669\u0668\u0660", "1980 "])
def test_a_date_that_is_none_is_told(issued: str) -> None:
    references = json.loads(DOCUMENT)["references"]
    references[0]["issued"] = issued
    assert f"references 'aa-1980': {issued!a} is not a date" in refusal(changed(references=references))


def test_a_heading_beyond_the_article_is_told() -> None:
    article = json.loads(DOCUMENT)["article"]
    article["headings"].append({"start": 1, "end": 10**6})
    assert "a heading ends beyond the article's" in refusal(changed(article=article))
