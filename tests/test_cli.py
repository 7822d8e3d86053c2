"""The command line: readable text, JSON for machines, and errors without a traceback."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ketamine_facts import Jurisdiction, Route, SideEffect, Use, Verdict, __version__, facts, release, report
from ketamine_facts.cli import main
from ketamine_facts.comparison import Change, compare
from ketamine_facts.export import FORMATS, render
from ketamine_facts.cli._overview import overview


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


def words(text: str) -> str:
    return " ".join(text.split())


def test_the_overview_shows_what_the_article_holds(capsys: pytest.CaptureFixture[str]) -> None:
    text = words(run(capsys))
    assert text == words(run(capsys, "overview"))
    for term in (*Use, *Route, *SideEffect, *Jurisdiction):
        assert term.label in text
    for route in facts.routes:
        assert all(dosage.text in text for dosage in route.dosages)
    assert "Half-life: 2 to 3 hours" in text
    assert "crisis services now" in text
    assert "not medical advice" in text


@pytest.mark.parametrize("command", ["about", "claim"])
@pytest.mark.parametrize("verdict", [Verdict.QUALIFIED, Verdict.CONTRADICTED])
def test_a_claim_that_needs_a_caveat_is_never_printed_without_it(
    capsys: pytest.CaptureFixture[str], command: str, verdict: Verdict
) -> None:
    claim = next(claim for claim in facts.claims_by(verdict) if claim.uses)
    text = words(run(capsys, command, {"about": claim.uses[0].value, "claim": claim.id}[command]))
    after = text.partition(claim.statement)[2].partition(f"id: {claim.id}")[0]
    assert f"verdict: {verdict.label} " in after
    assert words(claim.review.note or "nothing") in after


def test_a_claim_is_printed_with_its_references(capsys: pytest.CaptureFixture[str]) -> None:
    claim = facts.claim("iv-depression-dose")
    text = words(run(capsys, "claim", claim.id))
    for reference in facts.references_of(claim):
        assert reference.identifiers[0] in text
    data = json.loads(run(capsys, "claim", claim.id, "--json"))
    assert data["statement"] == claim.statement
    assert [work["key"] for work in data["bibliography"]] == list(claim.review.references)


@pytest.mark.parametrize("columns", [40, 60, 100])
def test_an_id_or_a_key_is_never_broken_over_two_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    text = run(capsys, "about", "anesthesia")
    for claim in facts.about(Use.ANESTHESIA):
        assert claim.id in text
        assert all(key in text for key in claim.review.references)


def test_about_takes_what_people_type(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(run(capsys, "--json", "about", "CRPS", "i.m."))
    assert data["terms"] == [Use.CHRONIC_PAIN, Route.INTRAMUSCULAR]
    assert [claim["id"] for claim in data["claims"]] == [
        "im-use-pain",
        "im-dose-pain",
        "im-dose-by-urgency",
        "im-dose-range",
    ]
    assert data["notices"]
    text = run(capsys, "about", "suicidal ideation")
    assert "[crisis]" in text
    assert "No claim is about all of these together." in run(capsys, "about", "Canada", "Africa")


@pytest.mark.parametrize("term", [*Use, *Route, *SideEffect, *Jurisdiction], ids=repr)
def test_about_a_term_brings_the_notices_that_belong_beside_it(
    capsys: pytest.CaptureFixture[str], term: Use | Route | SideEffect | Jurisdiction
) -> None:
    beside = facts.notices_for(term)
    data = json.loads(run(capsys, "about", term.value, "--json"))
    assert [notice["id"] for notice in data["notices"]] == [notice.id for notice in beside]
    text = words(run(capsys, "about", term.value))
    for notice in facts.notices:
        assert (words(notice.text) in text) is (notice in beside)


def test_json_holds_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(run(capsys, "--json")) == facts.model_dump(mode="json")


def test_review_counts_every_claim(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "review")
    total = next(line for line in text.splitlines() if line.startswith("All"))
    assert int(total.split()[1]) == len(facts.claims)
    counts = json.loads(run(capsys, "review", "--json"))
    assert sum(sum(section.values()) for section in counts.values()) == len(facts.claims)


def test_verify_shows_each_claim_beside_its_passage(
    capsys: pytest.CaptureFixture[str], article_text: str, tmp_path: Path
) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(article_text.encode())
    assert f"{len(facts.claims)} claims, each beside its passage" in run(capsys, "verify", str(path))
    data = json.loads(run(capsys, "verify", str(path), "--json"))
    assert [row["id"] for row in data] == [claim.id for claim in facts.claims]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["claim", "half-life"], "did you mean 'half-life-2-3h'"),
        (["about", "ptsdd"], "did you mean 'ptsd'?"),
        (["verify", "nowhere.txt"], "'nowhere.txt': cannot be read (No such file or directory)"),
        (["verify", sys.executable], "cannot be read (not UTF-8 text)"),
        (["verify", __file__], "this is not the article that was read"),
    ],
)
def test_what_is_not_known_ends_with_2_and_a_helpful_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert message in printed.err
    assert len(printed.err.splitlines()) == 1


def test_a_wrong_command_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["nonsense"])
    assert caught.value.code == 2
    assert "invalid choice" in capsys.readouterr().err


def test_the_module_runs_and_tells_its_version() -> None:
    command = [sys.executable, "-m", "ketamine_facts", "--version"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout == f"ketamine_facts {__version__}, content {facts.content_version}\n"


def test_the_version_for_a_machine_holds_the_digest(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(run(capsys, "--version", "--json"))
    assert (data["package_version"], data["content_version"]) == (__version__, facts.content_version)
    assert data["digest"] == facts.digest


def test_compare_prints_the_changelog_and_its_status_tells_whether_anything_changed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(facts.model_dump_json(), encoding="utf-8")
    takeaway = facts.takeaways[0].model_copy(update={"text": "Said in other words"})
    changed = facts.model_copy(update={"takeaways": (takeaway, *facts.takeaways[1:])})
    new.write_text(changed.model_dump_json(), encoding="utf-8")
    assert main(["compare", str(old), "installed"]) == 0
    assert capsys.readouterr().out == f"### Content\n\nUnchanged: content {facts.content_version}.\n"
    assert main(["compare", str(old), str(new)]) == 1
    assert "Said in other words" in capsys.readouterr().out
    assert main(["compare", "--json", str(old), str(new)]) == 1
    data = json.loads(capsys.readouterr().out)
    assert data == json.loads(json.dumps(compare(facts, changed).data()))
    assert set(data) == {"old_version", "new_version", "changes", "bump", "follows", "problems"}
    assert [set(change) for change in data["changes"]] == [{*Change.model_fields, "bump"}]
    assert main(["compare", str(old), "nowhere.json"]) == 2


def test_check_says_whether_the_content_is_the_released_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "copy.json"
    path.write_text(facts.model_dump_json(), encoding="utf-8")
    for digest, status in ((facts.digest, 0), ("0" * 64, 1)):
        monkeypatch.setattr(release, "DIGESTS", {facts.content_version: digest})
        assert main(["check"]) == main(["check", str(path)]) == status
    assert "altered" in capsys.readouterr().out
    monkeypatch.setattr(release, "DIGESTS", {})
    assert main(["check", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["state"] == "unreleased"


def test_a_terminal_without_unicode_and_a_reader_that_leaves_are_no_trouble() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "COLUMNS": "100"}
    command = [sys.executable, "-m", "ketamine_facts", "overview", "--full"]
    done = subprocess.run(command, check=True, capture_output=True, env=environment)
    expected = "\n".join(overview(facts, 100, full=True))
    assert not expected.isascii()
    assert done.stdout == f"{expected}\n".encode("ascii", "backslashreplace")
    full = subprocess.Popen(
        [sys.executable, "-m", "ketamine_facts", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert full.stdout is not None
    assert full.stderr is not None
    full.stdout.read(10)
    full.stdout.close()
    assert full.wait() == 0
    assert full.stderr.read() == b""
    full.stderr.close()


def test_output_fits_the_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    for arguments in ([], ["overview", "--full"], ["review"], ["about", "IV"], ["claim", "suits-unstable-bp"]):
        lines = run(capsys, *arguments).splitlines()
        assert max(len(line) for line in lines if "http" not in line) <= 70


def test_printing_needs_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["claim", "us-schedule-iii"]) == 0
    stream.seek(0)
    assert stream.read().startswith("Ketamine is a Schedule III")


def test_lint_says_that_the_content_keeps_its_rules(
    capsys: pytest.CaptureFixture[str], article_text: str, tmp_path: Path
) -> None:
    article = tmp_path / "article.txt"
    article.write_bytes(article_text.encode())
    assert run(capsys, "lint", "--article", str(article)) == "The content keeps its rules.\n"


def test_lint_names_what_breaks_them(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    document = facts.model_dump(mode="json")
    document["claims"][0]["review"]["references"] = []
    edition = tmp_path / "edition.json"
    edition.write_text(json.dumps(document), encoding="utf-8")
    assert main(["lint", "--edition", str(edition)]) == 2
    assert "verdicts have grounds: claims 'primary-use-anesthesia'" in capsys.readouterr().err


def test_claims_without_notices_print_alone() -> None:
    (claim,) = facts.about(Jurisdiction.UNITED_STATES, Use.ANESTHESIA)
    assert list(report.claims([claim], [], 100))[-1].strip() == "id: us-approved-anesthesia"


def test_a_reader_that_has_had_enough_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Closed(io.BytesIO):
        def write(self, *_: object) -> int:
            raise BrokenPipeError

    with (tmp_path / "out").open("wb") as file:
        stream = io.TextIOWrapper(Closed(), encoding="utf-8")
        monkeypatch.setattr(stream, "fileno", file.fileno, raising=False)
        monkeypatch.setattr(sys, "stdout", stream)
        assert main(["claim", "us-schedule-iii"]) == 0


def test_a_full_disk_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class Full(io.BytesIO):
        def write(self, *_: object) -> int:
            raise OSError(28, "No space left on device")

    with (tmp_path / "out").open("wb") as file:
        stream = io.TextIOWrapper(Full(), encoding="utf-8")
        monkeypatch.setattr(stream, "fileno", file.fileno, raising=False)
        monkeypatch.setattr(sys, "stdout", stream)
        assert main(["claim", "us-schedule-iii"]) == 2
    assert "cannot print (No space left on device)" in capsys.readouterr().err


def test_a_closed_output_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["claim", "us-schedule-iii"]) == 0


def test_json_is_json_in_every_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["--json"]) == 0
    stream.seek(0)
    assert json.loads(stream.read()) == facts.model_dump(mode="json")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16", "utf-8"])
@pytest.mark.parametrize("form", FORMATS)
def test_a_form_is_utf_8_whatever_the_locale(monkeypatch: pytest.MonkeyPatch, form: str, encoding: str) -> None:
    bytes_written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(bytes_written, encoding=encoding))
    assert main(["export", "--format", form]) == 0
    assert bytes_written.getvalue().decode("utf-8") == render(facts, form)


def test_a_form_on_a_terminal_is_what_the_terminal_can_show(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["export", "--format", "csl"]) == 0


@pytest.mark.parametrize("command", ["", "claim", "about", "verify", "export", "compare", "check", "due", "lint"])
def test_help_can_be_shown_on_every_terminal(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([*command.split(), "--help"])
    assert capsys.readouterr().out.isascii()


def test_lint_refuses_another_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--article", os.devnull]) == 2
    assert "not the article that was read" in capsys.readouterr().err
