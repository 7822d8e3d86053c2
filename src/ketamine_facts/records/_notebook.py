"""The HTML that a notebook, such as Jupyter, shows for records: one card for each record."""

from typing import TypeVar

from ketamine_facts.records._markup import Html, element, joined
from ketamine_facts.vocabulary import Verdict

_T_co = TypeVar("_T_co", covariant=True)

COLORS = """\
.ketamine-facts{--paper:#fdfcfa;--card:#fff;--ink:#1b1d21;--soft:#50555e;--line:#d5d7db;--link:#0a4a94;--mark:#fff4c8;
--alarm:#9d1420;--alarm-paper:#fdeeee;--corroborated:#14532d;--corroborated-paper:#e4f3e7;--qualified:#674000;
--qualified-paper:#fcf0d4;--unsupported:#7a2e00;--unsupported-paper:#fde9dc;--contradicted:#8a1420;
--contradicted-paper:#fde5e5;--not-checked:#3c434f;--not-checked-paper:#e9ebef;
--corroborated-bar:#2e8b57;--qualified-bar:#e0a422;--unsupported-bar:#d8681f;--contradicted-bar:#b3202e;
background:var(--paper);color:var(--ink);font:100%/1.5 system-ui,sans-serif;overflow-wrap:break-word}
@media screen and (prefers-color-scheme:dark){
.ketamine-facts{--paper:#14161a;--card:#1c1f25;--ink:#e7e8eb;--soft:#abb0ba;--line:#3a3f49;--link:#8fc2ff;--mark:#43390f;
--alarm:#ffb0b0;--alarm-paper:#371316;--corroborated:#9fe5b2;--corroborated-paper:#12341d;--qualified:#f6d08c;
--qualified-paper:#3b2b09;--unsupported:#ffc29a;--unsupported-paper:#422007;--contradicted:#ffb7b7;
--contradicted-paper:#481619;--not-checked:#cdd2dc;--not-checked-paper:#2b3038}}
.ketamine-facts *{box-sizing:border-box}
.ketamine-facts .soft{color:var(--soft);font-size:.875rem}
.ketamine-facts .badge{display:inline-block;font-size:.8125rem;font-weight:700;line-height:1.3;padding:.1rem .45rem;
border:2px dotted;color:var(--not-checked);background:var(--not-checked-paper)}
.ketamine-facts .badge.corroborated{color:var(--corroborated);background:var(--corroborated-paper);border-style:solid}
.ketamine-facts .badge.qualified{color:var(--qualified);background:var(--qualified-paper);border-style:dashed}
.ketamine-facts .badge.unsupported{color:var(--unsupported);background:var(--unsupported-paper);border-style:dashed}
.ketamine-facts .badge.contradicted{color:var(--contradicted);background:var(--contradicted-paper);
border-style:double;border-width:4px}
.ketamine-facts .badge::before{content:"? " / ""}
.ketamine-facts .badge.corroborated::before{content:"\\2714  " / ""}
.ketamine-facts .badge.qualified::before{content:"~ " / ""}
.ketamine-facts .badge.unsupported::before{content:"! " / ""}
.ketamine-facts .badge.contradicted::before{content:"\\d7  " / ""}
"""
"""The CSS for the colors of text, backgrounds and verdicts, in light and dark mode, and for the badges of verdicts."""

_CARDS = """\
.ketamine-facts.cards{display:grid;gap:.6rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr));
padding:.6rem;max-width:80rem}
.ketamine-facts .card{background:var(--card);border:1px solid var(--line);padding:.7rem .9rem}
.ketamine-facts .card p{margin:0 0 .3rem}
"""

NOT_ADVICE = "Not medical advice. Figures and doses show what was written and are not for use."
"""The disclaimer at the end of every page and every set of cards."""


class Cards(tuple[_T_co, ...]):
    """A tuple of records that a notebook shows as cards. In all other ways it is an ordinary tuple."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return cards(*self)


def badge(text: str, verdict: Verdict) -> Html:
    """Return the badge of a verdict: a ``span`` with this text. The CSS adds the sign and the border of the verdict."""
    return element("span", text, class_=f"badge {verdict}")


def cards(*things: object) -> Html:
    """Return HTML with the CSS, one card for each thing, and a disclaimer. A card shows the ``str`` of one thing."""
    shown = joined(map(_card, things)) or element("p", "Nothing found.")
    closing = element("p", NOT_ADVICE, class_="soft")
    return element("div", element("style", Html(COLORS + _CARDS)), shown, closing, class_="ketamine-facts cards")


def _card(thing: object) -> Html:
    first, *others = str(thing).splitlines() or [""]
    verdict: object = getattr(getattr(thing, "review", thing), "verdict", None)
    if isinstance(verdict, Verdict):
        headline, _, gist = first.partition(": ")
        title = joined((badge(headline, verdict), element("b", gist)), " ")
    else:
        title = element("b", first)
    return element("div", element("p", title), *(element("p", line.strip()) for line in others), class_="card")
