"""The commands for readers: overview, search, about, claim, notice, reference, review, list."""

import pytest

from ketamine_facts import Importance, Jurisdiction, Route, SideEffect, Use, Verdict, facts
from ketamine_facts.edition import crisis_lines, differences, disclaimer, tally
from ketamine_facts.export import FORMATS
from ketamine_facts.vocabulary import ANY_TERM
from tests.cli.calls import Calls, words

READING = (
    ("overview",),
    ("search", "can it hurt the bladder"),
    ("search", "suicide"),
    ("search", "xyzzy"),
    ("about", "depression"),
    ("about", "CRPS"),
    ("claim", "im-dose-pain"),
    ("notice", "crisis-help"),
    ("reference", facts.references[0].key),
    ("review",),
    *(("list", kind) for kind in ("claims", "notices", "terms", "references", "formats")),
)


@pytest.mark.parametrize("columns", [40, 72])
def test_every_page_fits_the_terminal_and_breaks_no_id_and_no_number(cli: Calls, columns: int) -> None:
    for command in READING:
        wide, narrow = cli.at(100)(*command), cli.at(columns)(*command)
        for line in narrow.splitlines():
            assert len(line) <= columns or len(line.split()) == 1, (command, line)
        assert narrow.split() == wide.split(), command


def test_no_page_is_wider_than_a_hundred_columns(cli: Calls) -> None:
    assert cli.at(300)("list", "claims") == cli.at(100)("list", "claims")


def test_a_tiny_terminal_is_treated_as_one_of_twenty_columns(cli: Calls) -> None:
    assert cli.at(1)("about", "ptsd") == cli.at(20)("about", "ptsd")


def test_the_overview_is_the_default_and_has_at_most_sixty_lines(cli: Calls) -> None:
    text = cli()
    assert text == cli("overview")
    assert text.startswith("KETAMINE: what one article says, and what references say about it\n")
    assert len(text.splitlines()) <= 60


def test_the_overview_says_how_far_to_rely_on_the_article_and_shows_the_gravest_differences(cli: Calls) -> None:
    text = cli.words()
    assert f"{len(facts.claims)} claims: {tally(facts.claims)}." in text
    safety = differences(facts.claims, Importance.SAFETY)
    assert f"{len(safety)} of them differ" in text
    for claim in safety[:3]:
        assert words(f"{claim.review} The article: {claim.statement} claim {claim.id}") in text
    assert words(disclaimer(facts)) in text
    assert [claim["id"] for claim in cli.data()["safety"]] == [claim.id for claim in safety]


def test_the_overview_counts_the_claims_on_every_member_of_the_four_vocabularies(cli: Calls) -> None:
    counts = {term.value: len(facts.about(term)) for term in (*Use, *Route, *SideEffect, *Jurisdiction)}
    text = cli.words()
    assert all(f"{term} {count}" in text for term, count in counts.items())
    assert cli.data()["terms"] == counts


def test_the_overview_leads_on_with_commands_that_run(
    cli: Calls, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(str(tmp_path))
    leads = [line.partition("  (")[0].split()[1:] for line in cli().splitlines() if line.startswith("ketamine-facts ")]
    assert len(leads) >= 6
    for command in leads:
        if command == ["--help"] or command[0] == "export":
            continue
        assert cli(*command), command


def test_the_numbers_for_a_crisis_are_given_whole_at_every_width(cli: Calls) -> None:
    for columns in range(40, 60):
        lines = cli.at(columns)().splitlines()
        for line in crisis_lines(facts):
            assert any(f"{line.place} {line.number}" in printed for printed in lines), (columns, line.id)


def test_a_claim_is_shown_with_its_note_its_differences_and_its_references(cli: Calls) -> None:
    claim = next(claim for claim in differences(facts.claims) if claim.review.differs_in and claim.review.not_compared)
    text = cli.words("claim", claim.id)
    assert text.startswith(words(str(claim)))
    assert f"differs in: {', '.join(aspect.label.lower() for aspect in claim.review.differs_in)} " in text
    assert f"not compared: {', '.join(aspect.label.lower() for aspect in claim.review.not_compared)} " in text
    for work in facts.references_of(claim):
        read = f"{work.tier.label} source, read as {work.read_as.label.lower()}: {work.supports}"
        assert words(f"{work} {read} reference {work.key}") in text
    data = cli.data("claim", claim.id)
    assert data["claim"]["statement"] == claim.statement
    assert [work["key"] for work in data["references"]] == list(claim.review.references)


def test_a_claim_on_suicide_brings_the_help(cli: Calls) -> None:
    assert "In a crisis, call: " in cli("claim", facts.about(Use.SUICIDAL_THOUGHTS)[0].id)


def test_a_notice_is_shown_with_its_day_and_its_references(cli: Calls) -> None:
    for notice in facts.notices:
        text = cli.words("notice", notice.id)
        text_of = f", text of {notice.text_of}" if notice.text_of else ""
        day = f"importance: {notice.importance.label.lower()}; checked {notice.checked}{text_of}; not from the article"
        assert text.startswith(words(f"{notice} {day}")), notice.id
        assert all(f"reference {key} " in f"{text} " for key in notice.references), notice.id
        assert text.count(words(notice.text)) == 1, notice.id
    data = cli.data("notice", "crisis-help")
    assert [work["key"] for work in data["references"]] == data["notice"]["references"]


def test_a_notice_on_suicide_brings_the_numbers(cli: Calls) -> None:
    assert "In a crisis, call: " in cli("notice", "crisis-help")


def test_a_reference_is_shown_with_its_address_caveat_and_the_verdicts_that_rest_on_it(cli: Calls) -> None:
    work = next(work for work in facts.references if work.caveat)
    text = cli.words("reference", work.key)
    assert words(f"caveat: {work.caveat} {work.url}") in text
    cited = [claim for claim in facts.claims if work.key in claim.review.references]
    for claim in cited:
        assert words(f"{claim.review} (claim {claim.id})") in text
    assert ("VERDICTS THAT REST ON IT" in text) is bool(cited)
    assert [claim["id"] for claim in cli.data("reference", work.key)["claims"]] == [claim.id for claim in cited]
    unused = next(work for work in facts.references if all(work.key not in c.review.references for c in facts.claims))
    assert "VERDICTS" not in cli("reference", unused.key)
    plain = next(work for work in facts.references if not work.caveat)
    assert "caveat" not in cli.words("reference", plain.key)


def test_the_review_counts_verdicts_by_importance(cli: Calls) -> None:
    lines = cli.at(40)("review").splitlines()
    start = lines.index("") + 1
    assert lines[start].split() == ["safety", "decision", "detail", "all"]
    for line in lines[start + 1 : lines.index("", start)]:
        label, *cells = line.rsplit(maxsplit=4)
        verdict = Verdict.parse(label)
        counts = [len(facts.claims_by(verdict, importance)) for importance in Importance]
        assert [0 if cell == "-" else int(cell) for cell in cells] == [*counts, len(facts.claims_by(verdict))]
    assert sum(row["claims"] for row in cli.data("review")["counts"]) == len(facts.claims)


def test_the_review_lists_the_differences_that_matter_most_first(cli: Calls) -> None:
    expected = [claim.id for claim in differences(facts.claims, Importance.SAFETY, Importance.DECISION)]
    assert [claim["id"] for claim in cli.data("review")["differences"]] == expected
    text = cli.words("review")
    places = [text.index(f"claim {claim_id} ") for claim_id in expected]
    assert places == sorted(places)


def test_the_review_lists_the_importance_asked_for(cli: Calls) -> None:
    expected = [claim.id for claim in differences(facts.claims, Importance.DETAIL)]
    assert [claim["id"] for claim in cli.data("review", "--importance", "detail")["differences"]] == expected
    assert f"DIFFERENCES THAT MATTER FOR A DETAIL: {len(expected)}" in cli("review", "--importance", "detail")
    assert "'saftey' is not a known Importance; did you mean 'safety'?" in cli.refused(
        "review", "--importance", "saftey"
    )


def test_the_review_names_the_places_where_the_article_disagrees_with_itself(cli: Calls) -> None:
    text = cli.words("review").partition("WHERE THE ARTICLE DISAGREES WITH ITSELF")[2]
    assert all(words(f"- {topic.text}") in text for topic in facts.inconsistencies)


def test_the_lists_are_complete(cli: Calls) -> None:
    claims, notices, references = (cli.words("list", kind) for kind in ("claims", "notices", "references"))
    assert claims.startswith(f"{len(facts.claims)} claims: {tally(facts.claims)}.")
    assert all(f" claim {claim.id} " in claims for claim in facts.claims)
    assert all(f"notice {notice.id}" in notices for notice in facts.notices)
    assert all(words(f"{work.key} {work}") in references for work in facts.references)
    for kind, records in (("claims", facts.claims), ("notices", facts.notices), ("references", facts.references)):
        data = cli.data("list", kind)
        assert [name for name, value in data.items() if value is not None] == [kind]
        assert len(data[kind]) == len(records)


def test_the_list_of_terms_gives_every_spelling_and_the_number_of_claims(cli: Calls) -> None:
    text = cli.words("list", "terms")
    entries = {entry["term"]: entry for entry in cli.data("list", "terms")["terms"]}
    assert len(entries) == sum(map(len, ANY_TERM))
    for vocabulary in ANY_TERM:
        for term in vocabulary:
            aliases = f"; also {', '.join(term.aliases)}" if term.aliases else ""
            assert words(f"{term} ({len(facts.about(term))}): {term.label}{aliases}") in text, term
            assert entries[term.value] == {
                "term": term.value,
                "vocabulary": vocabulary.__name__,
                "label": term.label,
                "aliases": list(term.aliases),
                "claims": len(facts.about(term)),
            }


def test_the_list_of_formats_says_what_each_writes(cli: Calls) -> None:
    text = cli.words("list", "formats")
    for form in FORMATS.values():
        extra = f"; needs the extra '{form.extra}'" if form.extra else ""
        kind = f"{form.suffix} file" if form.suffix else "folder"
        assert f"{form.name}: {form.summary} ({kind}{extra})" in text
    assert [entry["name"] for entry in cli.data("list", "formats")["formats"]] == list(FORMATS)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("claim", "half-life"), "no claim has the id 'half-life'; did you mean 'half-life-2-3h'"),
        (("notice", "crisis-hepl"), "no notice has the id 'crisis-hepl'; did you mean 'crisis-help'"),
        (("notice", "q"), "no notice has the id 'q'."),
        (("reference", "berman-2001"), "no reference has the key 'berman-2001'; did you mean 'berman-2000'"),
        (("about", "ptsdd"), "'ptsdd' is not a known term; did you mean 'ptsd'?"),
        (("about", "use:oral"), "'oral' is not a known Use"),
    ],
)
def test_a_misspelling_is_refused_with_what_is_near(cli: Calls, arguments: tuple[str, ...], message: str) -> None:
    assert message in cli.refused(*arguments)
