"""What is due for another look, by the policy of docs/review.md: how often, where to look, and days that are wrong."""

import datetime
import json

import pytest

from ketamine_facts import cli, facts, upkeep
from ketamine_facts.cli import main

REVIEWED = {item.what: item for item in upkeep.reviewed(facts)}
OLDEST, LATEST = (choose(item.day for item in REVIEWED.values()) for choose in (min, max))


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def listed(capsys: pytest.CaptureFixture[str], on: datetime.date, *options: str) -> dict[str, str]:
    rows = json.loads(printed(capsys, "due", "--on", str(on), "--json", *options))
    return {row["what"]: row["reviewed"] for row in rows}


def test_due_lists_what_was_not_looked_at_for_as_long_as_its_policy_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "due", "--on", str(LATEST)).startswith("0 of ")
    assert listed(capsys, OLDEST.replace(year=OLDEST.year + 1) - datetime.timedelta(days=1)) == {}
    for years in (1, 2):
        for day in {OLDEST, LATEST}:
            expected = {
                what: str(item.day)
                for what, item in REVIEWED.items()
                if (item.months == 12 * years and item.day <= day) or item.months < 12 * years
            }
            assert listed(capsys, day.replace(year=day.year + years)) == expected


def test_due_counts_every_review_alike_where_the_months_are_given(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(listed(capsys, LATEST, "--months", "0")) == len(REVIEWED)
    assert len(listed(capsys, LATEST.replace(year=LATEST.year + 1), "--months", "12")) == len(REVIEWED)
    assert listed(capsys, LATEST.replace(year=LATEST.year + 1), "--months", "24") == {}


def test_labels_law_regulators_and_guidelines_are_looked_at_twice_as_often() -> None:
    changing = {"label", "law", "regulator", "guideline"}
    for claim in facts.claims:
        often = any(work.kind in changing for work in facts.references_of(claim))
        assert REVIEWED[f"claim {claim.id}"].months == (12 if often else 24)
    assert {item.months for what, item in REVIEWED.items() if what.startswith("law, ")} == {12}
    assert {item.months for what, item in REVIEWED.items() if what.startswith("claim ")} == {12, 24}
    law = [*facts.other_law, *(fact for place in facts.jurisdictions for fact in place.law)]
    counted = len(facts.claims) + len(facts.notices) + len(law)
    assert len(upkeep.reviewed(facts)) == counted


def test_due_prints_the_addresses_to_reopen_only_where_they_are_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert "http" not in printed(capsys, "due", "--months", "0")
    lines = printed(capsys, "due", "--months", "0", "--sources").splitlines()
    (at,) = (number for number, line in enumerate(lines) if line.endswith("  claim us-schedule-iii"))
    works = facts.references_of(facts.claim("us-schedule-iii"))
    assert lines[at + 1 : at + 1 + len(works)] == [f"    {work.url}" for work in works]
    assert max(len(line) for line in lines if "http" not in line) <= 60


def test_due_says_that_a_day_to_come_is_wrong(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    law = facts.other_law[0].model_copy(update={"as_of": datetime.date(2126, 1, 1)})
    monkeypatch.setattr(cli, "bundled", lambda: facts.model_copy(update={"other_law": (law, *facts.other_law[1:])}))
    text = " ".join(printed(capsys, "due", "--on", str(LATEST)).split())
    assert text.startswith(f"2126-01-01 law, {law.place}: {law.name}: wrong, that day has not come 0 of ")
    (row,) = json.loads(printed(capsys, "due", "--on", str(LATEST), "--json"))
    assert row["wrong"] is True
    assert f"{len(REVIEWED) - 1} of {len(REVIEWED)} reviews" in printed(capsys, "due", "--on", "2126-01-01")


@pytest.mark.parametrize(
    ("option", "value", "reason"),
    [
        ("--months", "-5", "'-5' is not a number of months such as 0, 12 or 24"),
        ("--months", "a dozen", "'a dozen' is not a number of months"),
        ("--months", "9" * 5000, "is not a number of months"),
        ("--on", "banana", "'banana' is not a day such as 2026-11-25"),
        ("--on", "2026-02-30", "'2026-02-30' is not a day"),
        ("--on", "x" * 5000, "is not a day"),
    ],
)
def test_due_tells_what_it_cannot_count_with(
    capsys: pytest.CaptureFixture[str], option: str, value: str, reason: str
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["due", option, value])
    message = capsys.readouterr().err.splitlines()[-1]
    assert reason in message
    assert len(message) < 250
