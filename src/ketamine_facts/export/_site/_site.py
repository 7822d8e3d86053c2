"""A site: a folder of linked HTML pages, for a web server or for a browser that opens them from a disk."""

from collections.abc import Iterable, Iterator

from ketamine_facts.edition import Edition, differences, topic_lists
from ketamine_facts.export._pages._blocks import Chain, Counts, Differences, Entries, Entry, Page, Part
from ketamine_facts.export._pages._compose import (
    LEAD,
    compose,
    help_of,
    notice_parts,
    overview,
    select,
    source,
    statements,
)
from ketamine_facts.export._pages._elements import listed
from ketamine_facts.export._pages._figures import law_table, verdict_table
from ketamine_facts.export._pages._html import HtmlWriter, document, header, section
from ketamine_facts.export._pages._links import FOLDERS, SiteLinks, page_of_term
from ketamine_facts.export._pages._style import SHEET
from ketamine_facts.export._pages._tables import law_parts
from ketamine_facts.export._site._references import reference_pages
from ketamine_facts.export._site._search import search_script
from ketamine_facts.records import Notice, PharmacokineticProperty, Topic
from ketamine_facts.records._markup import Html, element, joined
from ketamine_facts.records._notebook import NOT_ADVICE
from ketamine_facts.vocabulary import Importance, NoticeKind, Verdict

_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"
_TITLES = ("Uses", "Conditions", "Routes", "Side effects", "Places", "Substances", "Molecular targets")
_MENU = {
    "index.html": "Search and topics",
    "differences.html": "What differs",
    "claims.html": "Statements",
    "notices.html": "Warnings",
    "law.html": "Law",
    "mechanism.html": "How it acts",
    "questions.html": "Questions",
    "inconsistencies.html": "Contradictions",
    "references/index.html": "References",
}
_DIFFERENCES = {
    Importance.SAFETY: "Differences that matter for safety",
    Importance.DECISION: "Differences that may change a decision",
    Importance.DETAIL: "Details",
}
_SCRIPTS = ("search-index.js", "search.js")
_NOTHING = Html()


def site(edition: Edition, address: str = "") -> dict[str, str]:
    """Return the text of each file of a site by its path: pages, style, search, ``llms.txt`` and ``sitemap.xml``.

    The site works on any web server and from a disk, and loads nothing from other sites. Each claim has a permanent
    address: ``claims.html#`` followed by the id of the claim. ``address`` is the address at which the site will be
    published, with a slash at the end, such as ``https://www.example.org/ketamine/``. Without ``address``, the sitemap
    has only relative addresses, which search engines do not accept.

    >>> from ketamine_facts import facts
    >>> files = site(facts)
    >>> "uses/ptsd.html" in files, 'id="us-schedule-iii"' in files["claims.html"]
    (True, True)
    """
    pages = tuple(_Site(edition).pages())
    return {
        **{path: page for path, _, page in pages},
        "style.css": SHEET,
        "search-index.js": search_script(edition),
        "search.js": _script(),
        "llms.txt": _llms(edition, [(path, title) for path, title, _ in pages]),
        "sitemap.xml": _sitemap(f"{address}{path}" for path, _, _ in pages),
    }


def _script() -> str:
    import importlib_resources

    # `text` is annotated, because the oldest supported version of importlib-resources has no type hints
    text: str = (importlib_resources.files("ketamine_facts.export._site") / "search.js").read_text(encoding="utf-8")
    return text


class _Site:
    """Makes the pages of a site."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._chosen = select(edition, ())
        self._closing = f"{NOT_ADVICE} {source(self._chosen)}"

    def pages(self) -> Iterator[tuple[str, str, str]]:
        """Yield the path, the title and the HTML of every page."""
        edition = self._edition
        yield self._index()
        yield self._page("differences.html", "Where references differ from the article", tuple(self._differences()))
        yield self._page("claims.html", "All statements of the article", (statements(edition.claims),))
        law = section("The instruments of law at a glance", 2, law_table(edition))
        yield self._page("law.html", "Ketamine: law by place", tuple(law_parts(edition, edition)), first=law)
        yield self._page("mechanism.html", "Ketamine: how it acts", tuple(self._mechanism()))
        yield self._page("questions.html", "Ketamine: questions and history", tuple(self._topics()))
        inconsistencies = self._entries("Inconsistencies", edition.inconsistencies)
        yield self._page("inconsistencies.html", "Where the article disagrees with itself", inconsistencies)
        kinds = section("By kind", 2, self._notices_by_kind())
        yield self._page("notices.html", "Ketamine: warnings", tuple(notice_parts(edition)), first=kinds)
        for path, title, content in reference_pages(edition, SiteLinks(edition, (), "../")):
            yield self._page(path, title, (), content)
        for vocabulary in FOLDERS:
            for term in vocabulary:
                yield self._written(page_of_term(term), compose(edition, term))

    def _index(self) -> tuple[str, str, str]:
        box = element("input", type="search", id="search", autocomplete="off")
        search = element(
            "div",
            element("p", element("label", "Search", for_="search"), " ", box),
            element("div", id="found", role="status"),
            id="search-box",
            role="search",
            hidden=True,
        )
        topics = (
            _links(title, ((term.label, page_of_term(term)) for term in vocabulary))
            for vocabulary, title in zip(FOLDERS, _TITLES, strict=True)
        )
        tables = (
            section(f"{title}: verdicts", 2, verdict_table(self._edition, (vocabulary,), page_of_term))
            for vocabulary, title in zip(FOLDERS, _TITLES, strict=True)
        )
        contradicted = differences(self._edition.claims_by(Verdict.CONTRADICTED))
        answer = Part(
            "The short answer", (*overview(self._chosen), Counts(self._edition.claims), Differences(contradicted))
        )
        more = element("p", element("a", "Everything that differs, by importance", href="differences.html"))
        first = joined((search, section("Topics", 2, joined(topics))))
        return self._written("index.html", self._plain("Ketamine", (answer,)), joined((more, *tables)), first, _SCRIPTS)

    def _differences(self) -> Iterator[Part]:
        for importance, title in _DIFFERENCES.items():
            found = differences(self._edition.claims, importance)
            if found:
                yield Part(title, (Differences(found),))

    def _notices_by_kind(self) -> Html:
        links = SiteLinks(self._edition, (), "")
        kinds: dict[NoticeKind, list[Notice]] = {}
        for notice in self._edition.notices:
            kinds.setdefault(notice.kind, []).append(notice)
        return joined(
            _links(kind.label, ((notice.title, links.notice(notice)) for notice in notices))
            for kind, notices in kinds.items()
        )

    def _page(
        self, path: str, title: str, parts: tuple[Part, ...], more: Html = _NOTHING, first: Html = _NOTHING
    ) -> tuple[str, str, str]:
        return self._written(path, self._plain(title, parts), more, first)

    def _plain(self, title: str, parts: tuple[Part, ...]) -> Page:
        return Page(title, LEAD, help_of(self._edition), parts, self._closing, ())

    def _written(
        self, path: str, page: Page, more: Html = _NOTHING, first: Html = _NOTHING, scripts: tuple[str, ...] = ()
    ) -> tuple[str, str, str]:
        up = "../" * path.count("/")
        links = SiteLinks(self._edition, page.claims(), up)
        menu = listed(element("a", title, href=f"{up}{target}") for target, title in _MENU.items() if target != path)
        head = (
            element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
            element("link", rel="stylesheet", href=f"{up}style.css"),
            *(element("script", src=name, defer=True) for name in scripts),
        )
        body = (
            element("a", "Skip to the content", href="#content", class_="skip"),
            header(page),
            element("nav", menu, class_="menu", aria_label="Pages"),
            element("main", first, HtmlWriter(links).parts(page.parts), more, id="content"),
            element("footer", element("p", page.closing, class_="soft")),
        )
        return path, page.title, document(page.title, joined(head, "\n"), joined(body, "\n"))

    def _mechanism(self) -> Iterator[Part]:
        edition = self._edition
        steps = tuple((step, edition.claims_of(step)) for step in edition.mechanism)
        yield Part("The chain", (Chain(steps),) if steps else ())
        yield from self._entries("Pharmacokinetics", edition.pharmacokinetics)

    def _topics(self) -> Iterator[Part]:
        for _, title, topics in topic_lists(self._edition):
            yield from self._entries(title, topics)

    def _entries(self, title: str, records: Iterable[Topic | PharmacokineticProperty]) -> tuple[Part, ...]:
        items = tuple(Entry(record.text, self._edition.claims_of(record)) for record in records)
        return (Part(title, (Entries(items),)),) if items else ()


def _links(title: str, links: Iterable[tuple[str, str]]) -> Html:
    """Make a paragraph with a title and links, given as pairs of text and address."""
    made = joined((element("a", text, href=address) for text, address in links), " \u00b7 ")
    return element("p", element("b", f"{title}: "), made, class_="links")


def _llms(edition: Edition, titles: Iterable[tuple[str, str]]) -> str:
    lines = "\n".join(f"- [{title}]({path})" for path, title in titles)
    return (
        f"# Ketamine: {LEAD[:1].lower()}{LEAD[1:]}\n\n"
        f"> Every statement of one article ({edition.article.title}), restated, with a verdict from references. "
        f"Quote no statement without its verdict. {NOT_ADVICE}\n\n"
        f"## Pages\n\n{lines}\n"
    )


def _sitemap(addresses: Iterable[str]) -> str:
    entries = "".join(element("url", element("loc", address)) + "\n" for address in addresses)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</urlset>\n'
    )
