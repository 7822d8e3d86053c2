"""Double entry: what the content says stands a second time in a register, so that no change of it goes unseen."""

import difflib
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from ketamine_facts import Facts, facts
from tests.conftest import Document, Editor
from tests.content.record_breaks import Change, claim

TOOL = Path(__file__).parents[2] / "tools" / "register.py"
ENTRIES = Path(__file__).with_name("register.txt")
NAMES = runpy.run_path(str(TOOL))
REGISTER = cast("Callable[[Facts], str]", NAMES["register"])
MAIN = cast("Callable[[list[str]], int]", NAMES["main"])
GLOBALS = cast("dict[str, object]", MAIN.__globals__)


def test_the_content_is_what_the_register_says() -> None:
    done = subprocess.run([sys.executable, str(TOOL), "--check"], check=False, capture_output=True, text=True)
    assert done.stderr == ""
    assert done.returncode == 0


def change_a_verdict(document: Document) -> None:
    claim(document, "esketamine-dose-range")["review"]["verdict"] = "corroborated"


def turn_a_note_around(document: Document) -> None:
    review = claim(document, "us-approved-anesthesia")["review"]
    review["note"] = "Approved for a psychiatric disorder."


def swap_a_reference(document: Document) -> None:
    claim(document, "us-schedule-iii")["review"]["references"][0] = "aa-1980"


def turn_a_notice_around(document: Document) -> None:
    notice = next(item for item in document["notices"] if item["id"] == "contraindications-ketamine-us")
    notice["text"] = notice["text"].replace("must not", "may")


def narrow_a_notice(document: Document) -> None:
    document["notices"][3]["routes"] = []


def lose_a_notice(document: Document) -> None:
    del document["notices"][5]


def turn_a_law_around(document: Document) -> None:
    document["other_law"][0]["status"] = "WHO advised it"


def change_a_code(document: Document) -> None:
    code = next(item for item in document["substances"][0]["codes"] if item["system"] == "rxnorm")
    code["value"] = "6131"


def change_a_match(document: Document) -> None:
    document["uses"][0]["codes"][0]["match"] = "broad"


def lose_an_indication(document: Document) -> None:
    document["routes"][0]["dosages"][1]["indications"] = []


def count_a_dose_by_the_day(document: Document) -> None:
    document["routes"][2]["dosages"][0]["per"] = "day"


def promote_a_reference(document: Document) -> None:
    document["references"][0]["tier"] = "secondary"


def reword_a_takeaway(document: Document) -> None:
    document["takeaways"][1]["text"] = "Works."


def lose_a_frequency(document: Document) -> None:
    document["side_effects"][6]["manifestations"][1]["frequency"] = None


def promote_a_use(document: Document) -> None:
    document["uses"][1]["standing"] = "approved"


def turn_a_step_around(document: Document) -> None:
    document["mechanism"][0]["relation"] = "promotes"


def change_a_property(document: Document) -> None:
    document["pharmacokinetics"][2]["value"] = "slow"


CHANGES: list[Change] = [
    change_a_verdict, turn_a_note_around, swap_a_reference, turn_a_notice_around, narrow_a_notice, lose_a_notice,
    turn_a_law_around, change_a_code, change_a_match, lose_an_indication, count_a_dose_by_the_day, promote_a_reference,
    reword_a_takeaway, lose_a_frequency, promote_a_use, turn_a_step_around, change_a_property,
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_of_the_content_is_one_line_of_the_register(edited: Editor, change: Change) -> None:
    before, after = REGISTER(facts).splitlines(), REGISTER(edited(change)).splitlines()
    lines = [line for line in difflib.ndiff(before, after) if line[0] in "-+"]
    assert [line[0] for line in lines] in (["-", "+"], ["-"])


def test_to_look_again_with_the_same_outcome_changes_no_line(edited: Editor) -> None:
    def look_again(document: Document) -> None:
        claim(document, "us-schedule-iii")["review"]["date"] = "2026-11-25"

    assert REGISTER(edited(look_again)) == REGISTER(facts)


def test_each_line_stands_once() -> None:
    lines = ENTRIES.read_text(encoding="utf-8").splitlines()
    assert len(set(lines)) == len(lines)
    kinds = {line.partition(" | ")[0] for line in lines[1:]}
    assert kinds == {"claim", "reference", "notice", "law", "dosage", "code", "record", "step", "property"}


def test_the_check_shows_each_line_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = tmp_path / "register.txt"
    monkeypatch.setitem(GLOBALS, "TARGET", entries)
    assert MAIN(["--check"]) == 1
    assert MAIN([]) == 0
    assert entries.read_bytes() == ENTRIES.read_bytes()
    capsys.readouterr()
    assert MAIN(["--check"]) == 0
    entries.write_text(entries.read_text(encoding="utf-8").replace("approved |", "asserted |", 1), encoding="utf-8")
    assert MAIN(["--check"]) == 1
    *lines, advice = capsys.readouterr().err.splitlines()
    assert [line[:7] for line in lines] == ["-claim ", "+claim "]
    assert advice == "A second person looks at each of these lines; then mend the register by: python tools/register.py"
