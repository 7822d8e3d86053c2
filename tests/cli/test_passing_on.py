"""The commands that pass content on or check it: export, compare, check, verify, lint, due, schema, --version."""

import datetime
import json
import os
import sys
from pathlib import Path

import pytest

from ketamine_facts import Facts, Route, Use, __version__, facts, load, verify
from ketamine_facts.cli import main
from ketamine_facts.comparison import ChangeKind, compare
from ketamine_facts.export import FORMATS, render
from ketamine_facts.rules import lint
from tests.cli.calls import Calls, words

LAW = [*facts.other_law, *(fact for place in facts.jurisdictions for fact in place.law)]


@pytest.fixture
def article(tmp_path: Path, article_text: str) -> str:
    """The path of a copy of the article."""
    path = tmp_path / "article.txt"
    path.write_bytes(article_text.encode())
    return str(path)


def saved(path: Path, edition: Facts = facts) -> str:
    """An edition as a file; return its path."""
    path.write_bytes(edition.model_dump_json().encode())
    return str(path)


def changed() -> Facts:
    """An edition with one takeaway in other words."""
    takeaway = facts.takeaways[0].model_copy(update={"text": "In other words"})
    return facts.model_copy(update={"takeaways": (takeaway, *facts.takeaways[1:])})


def test_another_edition_can_be_read_by_every_command(cli: Calls, tmp_path: Path) -> None:
    path = saved(tmp_path / "other.json", facts.model_copy(update={"content_version": "7.8.9"}))
    assert cli.data("--edition", path)["content_version"] == "7.8.9"
    assert cli.data("overview", "--edition", path)["content_version"] == "7.8.9"
    assert cli.data()["content_version"] == facts.content_version
    assert "'nowhere.json': cannot be read (No such file or directory)" in cli.refused("--edition", "nowhere.json")


def test_an_edition_without_numbers_for_a_crisis_announces_none(cli: Calls, tmp_path: Path) -> None:
    path = saved(tmp_path / "other.json", facts.model_copy(update={"help_lines": ()}))
    assert "In a crisis, call" in cli()
    assert "In a crisis, call" not in cli("--edition", path)


def test_json_may_be_asked_for_before_or_after_the_command(cli: Calls) -> None:
    assert json.loads(cli("--json", "about", "ptsd")) == cli.data("about", "ptsd")


def test_an_export_is_printed_byte_for_byte_whether_asked_for_or_not(cli: Calls) -> None:
    text = render(facts, "jsonl", Use.SUICIDAL_THOUGHTS)
    for output in ((), ("--output", "-")):
        assert cli("export", "--format", "jsonl", "--only", "use:suicidal-thoughts", *output) == text
    assert cli.data("export", "--format", "csl") == {"format": "csl", "written": None, "text": render(facts, "csl")}


def test_only_may_be_repeated_and_narrows(cli: Calls) -> None:
    both = cli("export", "--format", "jsonl", "--only", "depression", "--only", "IV")
    assert both == render(facts, "jsonl", Use.DEPRESSION, Route.INTRAVENOUS)


def test_an_export_is_written_to_a_file_or_a_folder(cli: Calls, tmp_path: Path) -> None:
    path, folder = tmp_path / "claims.jsonl", tmp_path / "tables"
    assert words(cli("export", "--format", "jsonl", "--output", str(path))) == f"Written: {path}"
    assert path.read_text(encoding="utf-8") == render(facts, "jsonl")
    assert cli.data("export", "--format", "datapackage", "--output", str(folder)) == {
        "format": "datapackage",
        "written": str(folder),
        "text": None,
    }
    files = render(facts, "datapackage")
    assert not isinstance(files, str | bytes)
    assert sorted(file.name for file in folder.iterdir()) == sorted(files)


def test_a_folder_cannot_be_printed(cli: Calls) -> None:
    assert "the format 'site' is a folder: name one with --output FOLDER" in cli.refused("export", "--format", "site")


def test_what_cannot_be_exported_is_refused(cli: Calls) -> None:
    assert "'htm' is not a known format; did you mean 'html'?" in cli.refused("export", "--format", "htm")
    assert "'ptsdd' is not a known term" in cli.refused("export", "--format", "json", "--only", "ptsdd")
    refusal = cli.refused("export", "--format", "json", "--output", "/nowhere/at/all.json")
    assert "'/nowhere/at/all.json': cannot be written (No such file or directory)" in refusal


def test_the_help_of_export_names_every_format_and_explains_only(cli: Calls) -> None:
    text = words(cli.help("export"))
    for form in FORMATS.values():
        folder = "" if form.suffix else " (a folder)"
        assert words(f"{form.name} {form.summary}{folder}") in text
    assert "repeat it to narrow further" in text
    assert "ketamine-facts export --format html --only ptsd --output ptsd.html" in text


def test_compare_prints_the_changelog_and_its_status_says_whether_anything_changed(cli: Calls, tmp_path: Path) -> None:
    old, new = saved(tmp_path / "old.json"), saved(tmp_path / "new.json", changed())
    assert cli("compare", old) == f"### Content\n\nUnchanged: content {facts.content_version}.\n"
    assert cli("compare", old, new, status=1) == f"{compare(facts, changed())}\n"
    data = cli.data("compare", old, new, status=1)
    comparison = compare(facts, changed())
    assert (data["bump"], data["follows"]) == (comparison.bump, comparison.follows)
    assert data["problems"] == list(comparison.problems())
    assert [(row["bump"], row["change"]["kind"]) for row in data["changes"]] == [("patch", ChangeKind.REWORDED)]
    assert "cannot be read" in cli.refused("compare", old, "nowhere.json")


def test_check_says_whether_the_content_is_as_released(
    cli: Calls, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def released(digests: dict[str, str]) -> None:
        monkeypatch.setattr("ketamine_facts.edition._release.DIGESTS", digests)

    path = saved(tmp_path / "copy.json")
    found = f"content {facts.content_version}, sha256 {facts.digest}"
    released({facts.content_version: facts.digest})
    assert cli.words("check") == cli.words("check", "--edition", path) == f"{found}: as recorded for the release"
    released({facts.content_version: "0" * 64})
    assert cli.words("check", status=1) == (
        f"{found}: altered since its release; it was released with sha256 {'0' * 64}"
    )
    assert cli.data("check", "--edition", path, status=1)["state"] == "altered"


def test_check_says_plainly_that_a_version_is_under_way(
    cli: Calls, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("ketamine_facts.edition._release.DIGESTS", {})
    text = f"not released; ketamine_facts {__version__} knows no release of this version, which is still under way"
    assert text in cli.words("check", status=3)
    path = saved(tmp_path / "copy.json", facts.model_copy(update={"content_version": "99.0.0"}))
    assert "content 99.0.0" in cli.words("check", "--edition", path, status=3)
    data = cli.data("check", status=3)
    assert (data["state"], data["released_digest"]) == ("unreleased", None)


def test_a_copy_in_another_layout_is_as_released_and_one_with_another_unit_is_altered(
    cli: Calls, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("ketamine_facts.edition._release.DIGESTS", {facts.content_version: facts.digest})
    path = tmp_path / "copy.json"
    path.write_text(json.dumps(facts.model_dump(mode="json"), indent=2), encoding="utf-8")
    assert "as recorded for the release" in cli.words("check", "--edition", str(path))
    path.write_text(facts.model_dump_json().replace('"mg/kg"', '"mg"', 1), encoding="utf-8")
    assert "altered" in cli.words("check", "--edition", str(path), status=1)


def test_the_installed_content_is_not_altered_since_its_release() -> None:
    assert main(["check"]) in (0, 3), "the content differs from its release; give it another version"


def test_the_version_is_that_of_the_package_and_of_the_content(cli: Calls) -> None:
    assert cli("--version") == f"ketamine_facts {__version__}, content {facts.content_version}\n"
    data = cli.data("--version")
    assert (data["package_version"], data["content_version"]) == (__version__, facts.content_version)
    assert data["digest"] == facts.digest


def test_verify_shows_each_claim_with_its_passage(cli: Calls, article: str, article_text: str) -> None:
    passages = verify(article_text)
    text = cli.words("verify", article)
    assert text.startswith(f"This is the article that was read. Its {len(facts.claims)} claims")
    for passage in passages:
        quotes = " ".join(f"passage: {quote!r}" for quote in passage.quotes)
        assert words(f"claim {passage.claim.id} {quotes}") in text, passage.claim.id
    assert [row["claim"]["id"] for row in cli.data("verify", article)["passages"]] == [
        claim.id for claim in facts.claims
    ]


def test_a_file_that_is_not_the_article_is_refused(cli: Calls) -> None:
    for command in (("verify",), ("lint", "--article")):
        assert "this is not the article that was read" in cli.refused(*command, os.devnull)
    assert "'nowhere.txt': cannot be read (No such file or directory)" in cli.refused("verify", "nowhere.txt")
    assert "cannot be read (it is not UTF-8 text)" in cli.refused("verify", sys.executable)


def test_lint_lists_the_faults_and_its_status_says_whether_there_are_any(cli: Calls, tmp_path: Path) -> None:
    document = facts.model_dump(mode="json")
    document["claims"][0]["review"]["references"] = []
    path = tmp_path / "edition.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    faults = cli.data("lint", "--edition", str(path), status=1)["faults"]
    assert any(facts.claims[0].id in fault for fault in faults)
    text = cli.words("lint", "--edition", str(path), status=1)
    assert text == words(" ".join([*faults, f"{len(faults)} faults."]))


def test_lint_compares_with_the_article_if_it_is_given(cli: Calls, article: str, tmp_path: Path) -> None:
    document = facts.model_dump(mode="json")
    document["claims"][0]["spans"] = [{"start": 0, "end": 3}]
    path = tmp_path / "edition.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    faults = cli.data("lint", "--article", article, "--edition", str(path), status=1)["faults"]
    assert set(faults) > set(lint(load(path)))


def test_lint_says_that_the_content_keeps_its_rules(cli: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_faults(_: object, __: object) -> tuple[str, ...]:
        return ()

    monkeypatch.setattr("ketamine_facts.rules.lint", no_faults)
    assert cli("lint") == "The content keeps its rules.\n"


def test_every_review_is_due_after_its_months(cli: Calls) -> None:
    latest = max(
        *(claim.review.date for claim in facts.claims),
        *(notice.checked for notice in facts.notices),
        *(fact.checked for fact in LAW),
        *(line.checked for line in facts.help_lines),
    )
    reviews = len(facts.claims) + len(facts.notices) + len(LAW) + len(facts.help_lines)
    assert cli("due", "--on", str(latest)).startswith(f"0 of {reviews} reviews are due on {latest}.")
    assert len(cli.data("due", "--months", "0", "--on", str(latest))["due"]) == reviews
    in_two_years = cli.data("due", "--on", str(latest.replace(year=latest.year + 2)))
    assert len(in_two_years["due"]) == reviews == in_two_years["reviews"]
    in_one_year = cli.data("due", "--on", str(latest.replace(year=latest.year + 1)))["due"]
    assert {row["months"] for row in in_one_year} == {12}
    assert [(row["reviewed"], row["what"]) for row in in_two_years["due"]] == sorted(
        (row["reviewed"], row["what"]) for row in in_two_years["due"]
    )


def test_a_review_is_due_on_the_day_and_not_before(cli: Calls, tmp_path: Path) -> None:
    claim = facts.claims[0]
    review = claim.review.model_copy(update={"date": datetime.date(2020, 3, 15)})
    claims = (claim.model_copy(update={"review": review}), *facts.claims[1:])
    option = ("--edition", saved(tmp_path / "edition.json", facts.model_copy(update={"claims": claims})))
    for months, day, due in (
        ("12", "2021-03-14", False),
        ("12", "2021-03-15", True),
        ("13", "2021-03-15", False),
        ("13", "2021-04-14", False),
        ("13", "2021-04-15", True),
    ):
        found = cli.data("due", "--months", months, "--on", day, *option)["due"]
        assert [row["what"] for row in found] == [f"claim {claim.id}"] * due, (months, day)


def test_labels_law_regulators_guidelines_and_help_lines_are_due_twice_as_often(cli: Calls) -> None:
    months = {row["what"]: row["months"] for row in cli.data("due", "--on", "2126-01-01")["due"]}
    changing = {"label", "law", "regulator", "guideline"}
    for claim in facts.claims:
        often = any(work.kind in changing for work in facts.references_of(claim))
        assert months[f"claim {claim.id}"] == (12 if often else 24), claim.id
    assert {months[what] for what in months if what.startswith(("law, ", "help line "))} == {12}


def test_due_prints_the_addresses_to_open_if_they_are_asked_for(cli: Calls) -> None:
    assert "http" not in cli("due", "--on", "2126-01-01")
    lines = cli("due", "--on", "2126-01-01", "--sources").splitlines()
    (at,) = (number for number, line in enumerate(lines) if line.endswith("  claim us-schedule-iii"))
    works = facts.references_of(facts.claim("us-schedule-iii"))
    assert lines[at + 1 : at + 1 + len(works)] == [f"    {work.url}" for work in works]


def test_due_says_that_a_day_in_the_future_is_wrong(cli: Calls, tmp_path: Path) -> None:
    law = facts.other_law[0].model_copy(update={"checked": datetime.date(2126, 1, 1)})
    edition = facts.model_copy(update={"other_law": (law, *facts.other_law[1:])})
    option = ("--edition", saved(tmp_path / "edition.json", edition))
    assert f"2126-01-01 law, {law.place}: {law.name}: wrong" in cli.words("due", *option)
    (row,) = cli.data("due", *option)["future"]
    assert row["what"] == f"law, {law.place}: {law.name}"
    assert cli.data("due", "--on", "2126-01-01", *option)["future"] == []


@pytest.mark.parametrize(
    ("option", "value", "reason"),
    [
        ("--months", "-5", "'-5' is not a whole number such as 0, 12 or 24"),
        ("--months", "9" * 5000, "is not a whole number"),
        ("--on", "banana", "'banana' is not a day such as 2026-11-25"),
        ("--on", "2026-02-30", "'2026-02-30' is not a day"),
        ("--on", "x" * 5000, "is not a day"),
    ],
)
def test_due_says_what_it_cannot_count_with(cli: Calls, option: str, value: str, reason: str) -> None:
    message = cli.usage_error("due", f"{option}={value}")
    assert reason in message
    assert len(message) < 250
