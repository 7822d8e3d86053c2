"""HTML elements that pages, sites and charts share."""

from collections.abc import Iterable, Sequence

from ketamine_facts.edition import tally, verdict_counts
from ketamine_facts.records import Claim, HelpLine, Reference
from ketamine_facts.records._markup import Html, element, joined, web_link
from ketamine_facts.records._notebook import badge

_DIALED = frozenset("0123456789+")


def table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]], class_: str = "") -> Html:
    """Make a table. The first cell of each row is the header of the row.

    Each other cell has the name of its column in ``data-label``, which is shown on screens too narrow for a header row.
    """
    head = element("thead", element("tr", *(element("th", column, scope="col") for column in columns)))
    body = (
        element(
            "tr",
            element("th", row[0], scope="row"),
            *(element("td", cell, data_label=column) for column, cell in zip(columns[1:], row[1:], strict=True)),
        )
        for row in rows
    )
    return element("table", element("caption", caption), head, element("tbody", *body), class_=class_)


def listed(items: Iterable[str], name: str = "ul", class_: str = "") -> Html:
    """Make a list with an ``li`` element for each item. ``name`` is the tag of the list, such as ``ul`` or ``ol``."""
    return element(name, *(element("li", item) for item in items), class_=class_)


def verdict_bar(claims: Iterable[Claim], widest: int = 0) -> Html:
    """Draw a bar with a segment for each verdict. Show ``tally(claims)`` next to the bar: the bar contains no text.

    ``widest`` is the number of claims that fills the whole width of the bar; by default, the given claims fill it.
    """
    counts = verdict_counts(claims)
    share = 100 / max(widest, sum(counts.values()), 1)
    left, segments = 0, list[Html]()
    for verdict, count in counts.items():
        place, width = f"{left * share:.2f}%", f"{count * share:.2f}%"
        segments.append(element("rect", x=place, width=width, height="100%", class_=verdict))
        left += count
    return element("svg", *segments, xmlns="http://www.w3.org/2000/svg", aria_hidden="true", class_="bar")


def counted(claims: Sequence[Claim]) -> str:
    """Return, in words, the number of statements in all and with each verdict."""
    return f"{len(claims)} statement{'' if len(claims) == 1 else 's'}: {tally(claims)}"


def headline(claim: Claim, address: str | None = None) -> Html:
    """Make the verdict badge of a claim; with an address, make the badge a link."""
    made = badge(claim.review.headline, claim.review.verdict)
    return element("a", made, href=address) if address else made


def gist(claim: Claim) -> Html:
    """Make a paragraph with the verdict badge of a claim and its gist."""
    return element("p", headline(claim), " ", claim.review.gist)


def numbers_of(lines: Iterable[HelpLine]) -> dict[str, list[str]]:
    """Return each telephone number with the places in which it can be called."""
    places: dict[str, list[str]] = {}
    for line in lines:
        places.setdefault(line.number, []).append(line.place)
    return places


def help_numbers(lines: Iterable[HelpLine]) -> Html:
    """Return the telephone numbers as links. After each number are the places in which the number can be called."""
    numbers = numbers_of(lines).items()
    return joined((joined((_number(number), f" {', '.join(places)}")) for number, places in numbers), "; ")


def _number(number: str) -> Html:
    dialed = "".join(filter(_DIALED.__contains__, number))
    return element("a", number, href=f"tel:{dialed}") if dialed else element("b", number)


def first_author(reference: Reference) -> str:
    """Return the family name of the first author, or the name of an organization; empty if no author is known."""
    first = reference.authors[0] if reference.authors else ""
    return first if reference.corporate else first.rpartition(" ")[0] or first


def author_of(reference: Reference) -> str:
    """Return the first author, "et al" if there are several, and a period; empty if no author is known."""
    author = first_author(reference)
    return f"{author}{' et al' if len(reference.authors) > 1 else ''}." if author else ""


def work(reference: Reference) -> Html:
    """Cite a reference in short: first author, title, year. The title is a link if the work is on the web."""
    title = element("cite", reference.title, lang="" if reference.language == "en" else reference.language)
    linked = element("a", title, href=reference.url) if web_link(reference.url) else joined((title, reference.url), " ")
    parts = (author_of(reference), linked, str(reference.year or ""))
    return joined((joined(filter(None, parts), " "), "."))
