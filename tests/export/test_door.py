"""One door to every form: deterministic, whole or a part, and files that are written whole or not at all."""

import json
import os
from pathlib import Path

import pytest

from ketamine_facts import ContentError, Jurisdiction, Route, SideEffect, UnknownTermError, Use, export, facts, load
from ketamine_facts.cli import main
from ketamine_facts.export import FORMATS, ExportError, claims_from, part, read_csv, records, render, term, write

TERMS = (*Use, *Route, *SideEffect, *Jurisdiction)


@pytest.mark.parametrize("form", FORMATS)
def test_a_form_is_the_same_each_time_and_ends_with_a_line(form: str) -> None:
    text = render(facts, form)
    assert text == render(facts, form)
    assert text.endswith("\n")


@pytest.mark.parametrize("form", FORMATS)
def test_a_part_can_leave_in_every_form(form: str) -> None:
    for chosen in (Use.SUICIDAL_THOUGHTS, Route.NASAL, SideEffect.LIVER_TOXICITY, Jurisdiction.CANADA):
        text = render(facts, form, chosen)
        assert text
        assert len(text) < len(render(facts, form))


@pytest.mark.parametrize("chosen", TERMS, ids=repr)
def test_a_part_holds_what_concerns_its_term_and_nothing_dangling(
    chosen: Use | Route | SideEffect | Jurisdiction,
) -> None:
    cut = part(facts, chosen)
    assert cut.claims == facts.about(chosen)
    keys = {reference.key for reference in cut.references}
    assert all(set(claim.review.references) <= keys for claim in cut.claims)
    known = {claim.id for claim in cut.claims}
    for profile in cut.uses:
        assert set(profile.claims) <= known
    for route in cut.routes:
        assert all(set(dosage.claims) <= known for dosage in route.dosages)
    assert any(notice.kind == "disclaimer" for notice in cut.notices)
    with pytest.raises(ContentError):
        load(cut.model_dump_json().encode())


def test_two_terms_narrow_further_and_none_gives_the_whole() -> None:
    assert part(facts) is facts
    assert part(facts, Use.CHRONIC_PAIN, Route.ORAL).claims == facts.about(Use.CHRONIC_PAIN, Route.ORAL)


def test_what_goes_out_comes_back_where_the_form_allows_it() -> None:
    assert load(render(facts, "json").encode()) == facts
    assert claims_from(records(facts)) == facts.claims
    assert claims_from(json.loads(line) for line in render(facts, "jsonl").splitlines()) == facts.claims
    assert claims_from(read_csv(render(facts, "csv"))) == facts.claims


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("use:ptsd", Use.PTSD),
        ("route:IV", Route.INTRAVENOUS),
        ("side-effect:DILI", SideEffect.LIVER_TOXICITY),
        ("EU", Jurisdiction.EUROPEAN_UNION),
    ],
)
def test_a_term_may_name_its_vocabulary(text: str, found: Use) -> None:
    assert term(text) is found


@pytest.mark.parametrize("text", ["use:oral", "drug:ketamine", "uses:ptsd", "nowhere"])
def test_a_term_that_is_not_known_is_told(text: str) -> None:
    with pytest.raises(UnknownTermError):
        term(text)


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(
        ExportError, match=r"'jsonlines' is not a known format; did you mean 'jsonl'\? Known: json, jsonl,"
    ):
        render(facts, "jsonlines")
    with pytest.raises(ExportError, match=r"'q' is not a known format\. Known:"):
        render(facts, "q")


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("before", encoding="utf-8")
    write("after é\n", path)
    assert path.read_bytes() == "after é\n".encode()
    assert [left.name for left in tmp_path.iterdir()] == ["out.txt"]
    assert path.stat().st_mode & 0o777 == 0o666 & ~0o022 or path.stat().st_mode & 0o400


def test_a_file_keeps_its_mode_and_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "out.txt", tmp_path / "link.txt"
    file.write_text("before", encoding="utf-8")
    file.chmod(0o600)
    link.symlink_to(file)
    write("after", link)
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "after"
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write("after é\n", pipe)
        assert os.read(reader, 100) == "after é\n".encode()
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_file_stays_as_it_was_where_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.txt"
    path.write_text("before", encoding="utf-8")

    def refuse(*_: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ExportError, match="cannot be written \\(No space left on device\\)"):
        write("after", path)
    assert path.read_text(encoding="utf-8") == "before"
    assert [left.name for left in tmp_path.iterdir()] == ["out.txt"]


@pytest.mark.parametrize("path", ["/nowhere/at/all/out.txt", "\0", "."])
def test_a_place_that_cannot_be_written_is_told(path: str) -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        write("text", path)


def test_the_command_prints_or_writes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["export", "--format", "jsonl", "--only", "use:suicidal-thoughts"]) == 0
    assert capsys.readouterr().out == render(facts, "jsonl", Use.SUICIDAL_THOUGHTS)
    path = tmp_path / "page.html"
    assert main(["export", "--format", "html", "--output", str(path)]) == 0
    assert path.read_text(encoding="utf-8") == export.html(facts)
    assert main(["export", "--format", "pdf"]) == 2
    assert main(["export", "--format", "json", "--output", "/nowhere/at/all.json"]) == 2
    assert "cannot be written (No such file or directory)" in capsys.readouterr().err


def test_every_public_exporter_is_there() -> None:
    assert all(getattr(export, name) is not None for name in export.__all__)
