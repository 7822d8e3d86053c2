"""Each rule of the content: the content keeps it, and an example that breaks it is caught."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ketamine_facts import Quantity, Unit, canonical, cli, content, facts
from ketamine_facts.edition._canonical import MEND, files
from ketamine_facts.rules._figures import numbers, states
from ketamine_facts.rules import RULES, lint
from tests.conftest import Document, Editor
from tests.content.ground_breaks import GROUND_BREAKS
from tests.content.record_breaks import RECORD_BREAKS, Change, change_a_dose, claim


@pytest.mark.parametrize("name", RULES)
def test_the_content_keeps_each_rule(name: str) -> None:
    assert list(RULES[name](facts)) == []


@pytest.mark.parametrize("name", files(facts))
def test_each_data_file_is_in_canonical_form(name: str) -> None:
    path = Path(__file__).parents[2] / "src" / "ketamine_facts" / "data" / name
    assert path.read_text(encoding="utf-8") == files(facts)[name], f"run: {MEND}"


def test_the_readme_of_the_data_names_each_file() -> None:
    text = (Path(__file__).parents[2] / "src" / "ketamine_facts" / "data" / "README.md").read_text(encoding="utf-8")
    assert [name for name in files(facts) if f"`{name}`" not in text] == []


def drop_first_use(document: Document) -> None:
    del document["uses"][0]


def shout_an_id(document: Document) -> None:
    document["references"][0]["key"] = "AA 1980"


def double_a_space(document: Document) -> None:
    document["notices"][0]["text"] += "  "


def cut_a_sentence(document: Document) -> None:
    claim(document, "us-schedule-iii")["statement"] = "Ketamine is in Schedule III"


def decompose_a_letter(document: Document) -> None:
    document["claims"][0]["statement"] = "Cafe\u0301."


def judge_without_reference(document: Document) -> None:
    claim(document, "us-schedule-iii")["review"]["references"] = []


def qualify_without_note(document: Document) -> None:
    claim(document, "iv-anesthesia-dose")["review"]["note"] = None


def skip_without_a_word(document: Document) -> None:
    claim(document, "us-schedule-iii")["review"] = {"verdict": "not_checked", "date": "2026-11-23"}


def lean_on_a_textbook(document: Document) -> None:
    review = claim(document, "us-schedule-iii")["review"]
    review.update(references=["miller6-ketamine"], note="A textbook agrees.")


def cry_secondary(document: Document) -> None:
    claim(document, "us-schedule-iii")["review"]["note"] = "Rests on a secondary source."


def check_too_little(document: Document) -> None:
    for item in document["claims"][:40]:
        item["review"] = {"verdict": "not_checked", "note": "Not compared.", "date": "2026-11-23"}


def move_a_claim(document: Document) -> None:
    document["claims"].append(document["claims"].pop(0))


def lose_a_hedge(document: Document) -> None:
    claim(document, "medical-dosing-rarely-cystitis")["statement"] = (
        "Medical dosing of ketamine does not harm the bladder."
    )


def shuffle_references(document: Document) -> None:
    document["references"].reverse()


def garble_a_doi(document: Document) -> None:
    next(item for item in document["references"] if item["key"] == "berman-2000")["identifiers"] = ["doi:1016/S0006"]


def invent_a_scheme(document: Document) -> None:
    document["references"][0]["identifiers"] = ["blog:1"]


def lose_the_address(document: Document) -> None:
    document["references"][0]["url"] = "somewhere"


def add_a_reference_that_nothing_cites(document: Document) -> None:
    document["references"].insert(0, {**document["references"][0], "key": "aa"})


def give_the_address_of_another_work(document: Document) -> None:
    next(item for item in document["references"] if item["key"] == "berman-2000")["url"] = "https://doi.org/10.1000/1"


def spoil_an_isbn(document: Document) -> None:
    document["references"][0]["identifiers"] = ["isbn:9780306406158"]


def write_a_long_note(document: Document) -> None:
    document["claims"][0]["review"]["note"] = "One. Two. Three."


def hide_a_hedge(document: Document) -> None:
    claim(document, "liver-high-dose-long")["hedge"] = []


def say_nothing(document: Document) -> None:
    document["notices"][0]["text"] = ""


def cite_a_blog(document: Document) -> None:
    document["references"][0].update(identifiers=[], url="https://a-blog.example/post")


def garble_a_date(document: Document) -> None:
    document["references"][0]["issued"] = "1980-13"


def leave_a_space(text: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        record = document["references"][0] if text != "note" else claim(document, "us-schedule-iii")["review"]
        record[text] = f"{record[text]} "

    change.__name__ = f"leave_a_space_in_{text}"
    return change


BREAKS: list[tuple[str, Change, str]] = [
    *RECORD_BREAKS,
    *GROUND_BREAKS,
    *(("texts are clean", leave_a_space(text), "stray spaces") for text in ("note", "title", "supports", "caveat")),
    ("is whole", drop_first_use, "anesthesia has 0 profiles"),
    ("ids are plain", shout_an_id, "'AA 1980'"),
    ("texts are clean", double_a_space, "stray spaces"),
    ("texts are clean", cut_a_sentence, "not a whole sentence"),
    ("texts are clean", decompose_a_letter, "not in NFC"),
    ("notes are short", write_a_long_note, "its note has 3 sentences"),
    ("verdicts have grounds", judge_without_reference, "corroborated without a reference"),
    ("verdicts have grounds", qualify_without_note, "qualified without a note"),
    ("verdicts have grounds", skip_without_a_word, "no word of what was not compared"),
    ("weak grounds are told", lean_on_a_textbook, "does not say so"),
    ("weak grounds are told", cry_secondary, "where there are others"),
    ("few claims are unchecked", check_too_little, "claims are not checked"),
    ("claims follow the article", move_a_claim, "'primary-use-anesthesia'"),
    ("hedges are kept", lose_a_hedge, "lacks 'rarely'"),
    ("references can be found", shuffle_references, "not sorted by key"),
    ("references can be found", garble_a_doi, "'doi:1016/S0006' is not well-formed"),
    ("references can be found", invent_a_scheme, "'blog:1' is not well-formed"),
    ("references can be found", lose_the_address, "not a web address"),
    ("references can be found", cite_a_blog, "a-blog.example is not an official page"),
    ("references can be found", give_the_address_of_another_work, "of another work than doi:"),
    ("references can be found", spoil_an_isbn, "'isbn:9780306406158' is not well-formed"),
    ("hedges are kept", hide_a_hedge, "'might' is not told as its hedge"),
    ("texts are clean", say_nothing, "is empty"),
    ("references are cited", add_a_reference_that_nothing_cites, "references 'aa': nothing cites it"),
    ("is whole", garble_a_date, "'1980-13' is not a date"),
]


@pytest.mark.parametrize(("name", "change", "message"), BREAKS, ids=lambda value: getattr(value, "__name__", None))
def test_what_breaks_a_rule_is_caught_and_named(edited: Editor, name: str, change: Change, message: str) -> None:
    found = list(RULES[name](edited(change)))
    assert found
    assert any(message in line for line in found)


def test_each_rule_has_an_example_that_breaks_it() -> None:
    assert {name for name, _, _ in BREAKS} == set(RULES)


def test_lint_tells_the_rule_with_each_fault(edited: Editor) -> None:
    found = lint(edited(change_a_dose))
    assert any(line.startswith("figures are claimed: routes 'intramuscular', dosages") for line in found)


def test_of_an_edition_that_is_not_whole_lint_tells_only_that(edited: Editor) -> None:
    def misspell_a_citation(document: Document) -> None:
        document["takeaways"][0]["claims"] = ["rapid-relief-in-trd"]

    found = lint(edited(misspell_a_citation))
    assert found
    assert all(line.startswith("is whole: takeaways 'rapid-relief': cites the unknown claim") for line in found)


def test_a_claim_that_holds_needs_no_note(edited: Editor) -> None:
    def drop_a_note(document: Document) -> None:
        claim(document, "us-schedule-iii")["review"]["note"] = None

    assert lint(edited(drop_a_note)) == ()


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity(low=4, high=10, unit=Unit.MILLIGRAM_PER_KILOGRAM), "4 to 10 mg/kg; 4-10 mg/kg"),
        (Quantity(high=2, unit=Unit.MILLIGRAM), "up to 2 mg"),
        (Quantity(low=2, unit=Unit.HOUR), "from 2 hours; from 2 h"),
        (Quantity(low=20, high=20, unit=Unit.PERCENT), "20%; 20 %"),
        (Quantity(low=20, high=20, unit=Unit.PERCENT, approximate=True), "about 20%; approximately 20%"),
        (Quantity(low=0.5, high=0.5, unit=Unit.MINUTE), "0.5 minutes; 0.5 min"),
    ],
    ids=str,
)
def test_a_text_states_a_quantity_only_as_it_is(quantity: Quantity, text: str) -> None:
    for part in text.split("; "):
        assert states(f"The figure is {part}, it says.", quantity)
        others = (f"1{part}", f"up to {part}", part.replace(" m", " km"), f"{part}x", part.replace("about", "exactly"))
        assert [other for other in others if other != part and states(f"The figure is {other}.", quantity)] == []


def test_numbers_are_whole_figures() -> None:
    assert numbers("28-84 mg, 0.5%, 2,309 in CYP2B6 of the 1960s, 64/37673.") == {
        "28",
        "84",
        "0.5",
        "2,309",
        "1960",
        "64",
        "37673",
    }


def test_the_formatter_mends_a_file_and_says_which(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in files(facts).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    references = json.loads((tmp_path / "references.json").read_text(encoding="utf-8"))
    (tmp_path / "references.json").write_text(json.dumps(references[::-1]), encoding="utf-8")
    monkeypatch.setattr(canonical, "DATA", tmp_path)
    canonical.main()
    assert capsys.readouterr().out == "rewritten: references.json\n"
    assert (tmp_path / "references.json").read_text(encoding="utf-8") == files(facts)["references.json"]


def test_lint_names_a_file_in_another_form_and_what_mends_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def indented(name: str) -> bytes:
        text = content.read(name)
        return json.dumps(json.loads(text), indent=4).encode() if name == "takeaways.json" else text

    assert cli.main(["lint"]) == 0
    monkeypatch.setattr(cli, "read", indented)
    assert cli.main(["lint"]) == 2
    message = f"canonical form: data/takeaways.json is in another; mend it by: {MEND}\n1 faults\n"
    assert capsys.readouterr().err == f"ketamine_facts: {message}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[{]", r"^data/takeaways\.json: not a JSON document \(.*line 1 column 3\)$"),
        ("[3]", r"^the data: takeaways\[0\]: Input should be an object"),
    ],
)
def test_the_formatter_names_the_file_that_it_cannot_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, message: str
) -> None:
    for name, formed in files(facts).items():
        (tmp_path / name).write_text(formed, encoding="utf-8")
    (tmp_path / "takeaways.json").write_text(text, encoding="utf-8")
    monkeypatch.setattr(canonical, "DATA", tmp_path)
    with pytest.raises(SystemExit, match=message):
        canonical.main()


def test_the_formatter_leaves_the_packages_own_files_alone() -> None:
    command = [sys.executable, "-m", "ketamine_facts.canonical"]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout == ""
