"""The command line: what is asked for, as text for a person or as JSON for a machine."""

import argparse
import datetime
import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import BinaryIO, TextIO

from ketamine_facts import __version__
from ketamine_facts.cli import _due as upkeep
from ketamine_facts.cli import _report as report
from ketamine_facts.cli._overview import overview
from ketamine_facts.edition import Facts, verify
from ketamine_facts.edition import _canonical as canonical
from ketamine_facts.edition._load import bundled, load, read
from ketamine_facts.errors import KetamineFactsError, shown
from ketamine_facts.rules import lint
from ketamine_facts.vocabulary import Section, Verdict, find_term

Answer = tuple[Iterable[str], object] | tuple[Iterable[str], object, int]
Command = Callable[[argparse.Namespace, Facts], Answer]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 for success, 2 where something asked for is not known or cannot be read.

    ``compare`` and ``check`` give 1 where something changed, or is not as it was released.
    """
    options = _parser().parse_args(arguments)
    try:
        facts = bundled()
        command = "version" if options.version else options.command or "overview"
        lines, data, *status = _COMMANDS[command](options, facts)
        text = json.dumps(data, indent=1) if options.json else "\n".join(lines)
    except KetamineFactsError as error:
        print(f"ketamine_facts: {error}", file=sys.stderr)
        return 2
    return _print(text, exact=command == "export") or (status[0] if status else 0)


def _print(text: str, *, exact: bool) -> int:
    stream: TextIO | None = sys.stdout
    if stream is None:  # closed by whoever started the program
        return 0
    # a form for another program is UTF-8 whatever the locale; a person's terminal gets what it can show
    pipe: BinaryIO | None = getattr(stream, "buffer", None) if exact and not stream.isatty() else None
    encoding = stream.encoding or "utf-8"
    try:
        if pipe:
            stream.flush()
            pipe.write(f"{text}\n".encode("utf-8", "backslashreplace"))
        else:
            stream.write(f"{text}\n".encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # or Python would complain once more at its end
        if isinstance(error, BrokenPipeError):  # the reader, such as head, has had enough
            return 0
        print(f"ketamine_facts: cannot print ({error.strerror})", file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON for a machine")
    parser = argparse.ArgumentParser(
        prog="python -m ketamine_facts",
        description="What one article says about ketamine, and what references say about that. No medical advice.",
    )
    parser.add_argument("--json", action="store_true", help="print JSON for a machine")
    parser.add_argument("--version", action="store_true", help="print the versions, and with --json the digest too")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    glance = commands.add_parser("overview", parents=[common], help="the content at a glance (the default)")
    glance.add_argument("--full", action="store_true", help="with every claim, every note and the law by reference")
    claim = commands.add_parser("claim", parents=[common], help="one claim, with its verdict and references")
    claim.add_argument("id", metavar="ID")
    about = commands.add_parser("about", parents=[common], help="the claims about all of the given terms")
    about.add_argument("terms", metavar="TERM", nargs="+", help="such as ptsd, IV, 'liver injury' or US")
    article = commands.add_parser("verify", parents=[common], help="each claim beside its passage in the article")
    article.add_argument("article", metavar="ARTICLE.txt")
    commands.add_parser("review", parents=[common], help="how many claims hold, section by section")
    export = commands.add_parser("export", parents=[common], help="the content in the form another tool accepts")
    export.add_argument("--format", required=True, metavar="FORMAT", help="json, jsonl, csv, markdown, html and more")
    export.add_argument("--only", action="append", default=[], metavar="TERM", help="such as use:ptsd; may be repeated")
    export.add_argument("--output", metavar="FILE", help="a file to write whole, instead of printing")
    compare = commands.add_parser("compare", parents=[common], help="two editions: status 1 where anything changed")
    compare.add_argument("old", metavar="OLD.json")
    compare.add_argument("new", metavar="NEW.json", help="or 'installed'")
    check = commands.add_parser(
        "check", parents=[common], help="whether the content is the released one: status 1 if not"
    )
    check.add_argument(
        "edition", metavar="FILE.json", nargs="?", help="a copy kept elsewhere, instead of the installed one"
    )
    due = commands.add_parser("due", parents=[common], help="what was not looked at again for too long")
    due.add_argument(
        "--months",
        type=_number,
        metavar="N",
        help=f"how long each review is good for, instead of {upkeep.OFTEN} months for what rests on labels, law, "
        f"regulators or guidelines and {upkeep.SELDOM} for the rest",
    )
    due.add_argument("--sources", action="store_true", help="print the addresses to reopen, too")
    due.add_argument("--on", type=_day, default=None, metavar="YYYY-MM-DD", help="instead of today")
    rules = commands.add_parser("lint", parents=[common], help="whether the content keeps its rules")
    rules.add_argument("--edition", metavar="FILE.json", help="another edition than the bundled one")
    rules.add_argument(
        "--article", metavar="ARTICLE.txt", help="check spans, coverage and figures against the article too"
    )
    return parser


def _number(text: str) -> int:
    if re.fullmatch("[0-9]{1,6}", text):
        return int(text)
    raise argparse.ArgumentTypeError(f"{shown(text)} is not a number of months such as 0, 12 or 24")


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{shown(text)} is not a day such as 2026-11-25") from None


def _width() -> int:
    return min(shutil.get_terminal_size((100, 24)).columns, 110)


def _overview(options: argparse.Namespace, facts: Facts) -> Answer:
    full: bool = getattr(options, "full", False)  # it is missing where no command was given
    return overview(facts, _width(), full=full), facts.model_dump(mode="json")


def _claim(options: argparse.Namespace, facts: Facts) -> Answer:
    claim = facts.claim(str(options.id))
    references = [reference.model_dump(mode="json") for reference in facts.references_of(claim)]
    return report.one_claim(facts, claim, _width()), {**claim.model_dump(mode="json"), "bibliography": references}


def _about(options: argparse.Namespace, facts: Facts) -> Answer:
    names: list[str] = options.terms
    terms = [find_term(name) for name in names]
    found = facts.about(*terms)
    beside = facts.notices_for(*terms)
    data = {
        "terms": [str(term) for term in terms],
        "claims": [claim.model_dump(mode="json") for claim in found],
        "notices": [notice.model_dump(mode="json") for notice in beside],
    }
    return report.claims(found, beside, _width()), data


def _text_of(path: str) -> str:
    try:
        return Path(path).read_bytes().decode("utf-8")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not UTF-8 text"
        raise KetamineFactsError(f"{shown(path)}: cannot be read ({reason})") from None


def _verify(options: argparse.Namespace, facts: Facts) -> Answer:
    found = verify(_text_of(str(options.article)), facts)
    data = [{**passage.claim.model_dump(mode="json"), "quotes": passage.quotes} for passage in found]
    return report.passages(found, _width()), data


def _export(options: argparse.Namespace, facts: Facts) -> Answer:
    from ketamine_facts import export as door
    from ketamine_facts.vocabulary import find_term

    only: list[str] = options.only
    text = door.render(facts, str(options.format), *(find_term(name) for name in only))
    if options.output is None:
        return [text.removesuffix("\n")], {"format": options.format, "text": text}
    door.write(text, str(options.output))
    return [f"written: {options.output}"], {"format": options.format, "written": options.output}


def _compare(options: argparse.Namespace, facts: Facts) -> Answer:
    from ketamine_facts.comparison import compare
    from ketamine_facts.comparison._changelog import content_section

    new = facts if options.new == "installed" else load(str(options.new))
    found = compare(load(str(options.old)), new)
    return [content_section(found), *found.problems()], found.data(), int(bool(found.changes))


def _check(options: argparse.Namespace, facts: Facts) -> Answer:
    from ketamine_facts.edition import ReleaseState, copy_state, installed_state

    checked = copy_state(str(options.edition)) if options.edition else installed_state(facts)
    return [str(checked)], checked.data(), int(checked.state is not ReleaseState.RELEASED)


def _version(options: argparse.Namespace, facts: Facts) -> Answer:
    from ketamine_facts.edition import installed_state

    if not options.json:
        return [f"ketamine_facts {__version__}, content {facts.content_version}"], None
    return [], installed_state(facts).data()


def _due(options: argparse.Namespace, facts: Facts) -> Answer:
    now = datetime.datetime.now(tz=datetime.UTC).date()
    today: datetime.date = options.on or now
    months: int | None = options.months
    found = upkeep.reviewed(facts)
    due = [item for item in found if item.is_due(today, months)]
    ahead = [item for item in found if item.day > max(today, now)]
    policy = f"{upkeep.OFTEN} months old ({upkeep.SELDOM} where nothing they cite is bound to change)"
    age = policy if months is None else f"{months} months old"
    lines = [line for item in due for line in item.lines(_width(), sources=bool(options.sources))]
    lines += [line for item in ahead for line in report.wrapped(f"{item}: wrong, that day has not come", _width())]
    lines += report.wrapped(f"{len(due)} of {len(found)} reviews are due on {today}: {age} or older.", _width())
    return lines, [item.data() for item in due] + [{**item.data(), "wrong": True} for item in ahead]


def _lint(options: argparse.Namespace, facts: Facts) -> Answer:
    edition = load(str(options.edition)) if options.edition else facts
    faults = lint(edition, _text_of(str(options.article)) if options.article else None)
    if not options.edition:
        formed = canonical.files(facts).items()
        other = [name for name, text in formed if read(name) != text.encode()]
        faults += tuple(f"canonical form: data/{name} is in another; mend it by: {canonical.MEND}" for name in other)
    if faults:
        raise KetamineFactsError("\n".join((*faults, f"{len(faults)} faults")))
    return ["The content keeps its rules."], []


def _review(_options: argparse.Namespace, facts: Facts) -> Answer:
    counts = {
        section.value: {
            verdict.value: sum(claim.review.verdict is verdict for claim in facts.in_section(section))
            for verdict in Verdict
        }
        for section in Section
    }
    return report.review(facts, _width()), counts


_COMMANDS: dict[str, Command] = {
    "overview": _overview,
    "claim": _claim,
    "about": _about,
    "verify": _verify,
    "review": _review,
    "export": _export,
    "compare": _compare,
    "check": _check,
    "version": _version,
    "due": _due,
    "lint": _lint,
}
