"""The CSS of pages and charts, for light and dark color schemes, narrow and wide screens, and print."""

from ketamine_facts.records._notebook import COLORS

FIGURES = """\
.ketamine-facts .bar{display:block;width:100%;height:.85rem;margin:.2rem 0 .3rem}
.ketamine-facts .bar rect{fill:var(--not-checked);stroke:var(--paper);stroke-width:2px}
.ketamine-facts .bar .corroborated{fill:var(--corroborated-bar)}
.ketamine-facts .bar .qualified{fill:var(--qualified-bar)}
.ketamine-facts .bar .unsupported{fill:var(--unsupported-bar)}
.ketamine-facts .bar .contradicted{fill:var(--contradicted-bar)}
.ketamine-facts table{border-collapse:collapse;width:100%;margin:.5rem 0 1.2rem;text-align:left}
.ketamine-facts caption{text-align:left;font-weight:650;padding:.3rem 0}
.ketamine-facts :is(th,td){border:1px solid var(--line);padding:.5rem .7rem;vertical-align:top;text-align:left;
background:var(--card)}
.ketamine-facts thead th{border-bottom:2px solid var(--ink);font-size:.875rem}
.ketamine-facts .verdicts td{font-size:.875rem}.ketamine-facts .verdicts th{width:14rem;font-weight:500}
.ketamine-facts .chain :is(ol,ul){list-style:none;padding:0;margin:0}
.ketamine-facts .chain>ol>li{margin:0 0 1rem}
.ketamine-facts .chain ul{border-left:3px solid var(--soft);margin-left:1.2rem;padding:.3rem 0 .1rem}
.ketamine-facts .chain ul li{position:relative;padding:0 0 .5rem 1.6rem}
.ketamine-facts .chain ul li::before{content:"";position:absolute;left:0;top:.9rem;width:1.2rem;
border-top:3px solid var(--soft)}
.ketamine-facts .box{display:inline-block;background:var(--card);border:2px solid var(--line);padding:.25rem .6rem}
.ketamine-facts .chain b.box{border-color:var(--ink)}
.ketamine-facts figure{margin:1rem 0}
@media (max-width:44rem){.ketamine-facts :is(table,tbody,tr,th,td,caption){display:block;width:auto}
.ketamine-facts thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.ketamine-facts tr{border:1px solid var(--line);margin:0 0 .8rem}
.ketamine-facts :is(tbody th,td,.verdicts th){border:0;width:auto;padding:.35rem .7rem}
.ketamine-facts [data-label]::before{content:attr(data-label);display:block;color:var(--soft);font-size:.8125rem;
font-weight:400}}
"""
"""The CSS of charts and tables."""

SHEET = f"""\
html{{color-scheme:light dark;-webkit-text-size-adjust:100%}}
body{{margin:0}}
{COLORS}{FIGURES}\
.ketamine-facts :is(h1,h2,h3,h4){{line-height:1.2;text-wrap:balance;margin:0 0 .5rem}}
.ketamine-facts h1{{font-size:clamp(1.5rem,1.1rem + 2vw,2.4rem);margin:.9rem 0 .1rem}}
.ketamine-facts h2{{font-size:1.4rem;margin-top:1.6rem;padding-top:.5rem;border-top:3px solid var(--ink)}}
.ketamine-facts h3{{font-size:1.1rem;margin-top:1.6rem}}
.ketamine-facts p{{margin:0 0 .4rem;max-width:72ch}}
.ketamine-facts a{{color:var(--link);text-underline-offset:.15em}}
.ketamine-facts :is(a,summary,input):focus-visible{{outline:3px solid var(--link);outline-offset:2px}}
.ketamine-facts :is(ul,ol){{margin:0 0 1rem;padding-left:1.3rem}}
.ketamine-facts .lead{{margin:0 0 .6rem;color:var(--soft)}}
.ketamine-facts .help{{border:2px solid var(--alarm);border-left-width:.5rem;background:var(--alarm-paper);
padding:.5rem .8rem .3rem;margin:.4rem 0;max-width:78ch}}
.ketamine-facts .help a{{display:inline-block;max-width:100%;font-weight:700}}
.ketamine-facts :is(.claims,.notices,.entries){{list-style:none;padding:0;margin:.4rem 0 1rem;display:grid;gap:.6rem}}
.ketamine-facts .claim{{background:var(--card);border:1px solid var(--line);padding:.6rem .8rem}}
.ketamine-facts .said{{font-weight:600}}
.ketamine-facts .said .soft{{font-weight:400}}
.ketamine-facts .link{{display:inline-block;min-width:24px;min-height:24px;text-align:center;font-weight:400}}
.ketamine-facts .notice{{border-left:4px solid var(--soft);padding:.1rem 0 .1rem .8rem}}
.ketamine-facts main>section>ol:not(.claims)>li{{margin:0 0 .5rem}}
.ketamine-facts main>section~section :is(.claim,.notice,tr,ol>li){{content-visibility:auto;
contain-intrinsic-size:auto 7rem}}
.ketamine-facts summary{{cursor:pointer;min-height:24px;color:var(--link)}}
.ketamine-facts a:has(.badge){{display:inline-block;min-height:24px}}
.ketamine-facts [role=doc-noteref]{{display:inline-block;min-width:24px;min-height:24px;text-align:center}}
.ketamine-facts a{{overflow-wrap:anywhere}}
.ketamine-facts :target{{background:var(--mark);outline:2px solid var(--soft)}}
.ketamine-facts .skip{{position:absolute;left:-999rem}}
.ketamine-facts .skip:focus{{left:0;background:var(--card);padding:.5rem 1rem}}
.ketamine-facts :is(header,footer,main,nav){{max-width:62rem;margin:0 auto;padding:0 1rem}}
.ketamine-facts main>section:first-child h2{{border:0;margin-top:.8rem;padding-top:0}}
.ketamine-facts nav ul{{list-style:none;padding:0;columns:2}}
.ketamine-facts nav a{{display:inline-block;padding:.2rem 0}}
.ketamine-facts .menu ul{{columns:auto;display:flex;flex-wrap:wrap;gap:0 .9rem;margin:0}}
.ketamine-facts .menu a{{font-size:.875rem;line-height:24px;padding:0}}
.ketamine-facts .links{{max-width:none;line-height:2}}
.ketamine-facts footer{{margin:2rem auto;border-top:1px solid var(--line);padding-top:1rem}}
.ketamine-facts [type=search]{{font:inherit;width:min(100%,34rem);padding:.5rem .7rem;border:2px solid var(--soft);
background:var(--card);color:var(--ink)}}
@media (min-width:80rem){{body.ketamine-facts{{display:grid;grid-template-columns:minmax(0,1fr) 62rem minmax(0,1fr);
grid-auto-rows:min-content}}.ketamine-facts>*{{grid-column:2;width:100%}}
.ketamine-facts>nav:not(.menu){{grid-column:1;grid-row:1/9;position:sticky;top:1rem;max-width:15rem;margin:0 0 0 auto;
font-size:.925rem;align-self:start}}.ketamine-facts>nav:not(.menu) ul{{columns:1}}}}
@media (forced-colors:active){{.ketamine-facts .bar rect{{fill:CanvasText;stroke:Canvas}}}}
@page{{margin:16mm}}
@media print{{html{{font-size:9.5pt}}.ketamine-facts{{background:none}}
.ketamine-facts .claim{{padding:.25rem .5rem}}
.ketamine-facts :is(.claims,.notices){{display:block}}.ketamine-facts :is(.claim,.notice){{margin:0 0 .4rem}}
.ketamine-facts :is(nav,.skip,.link,summary,#search-box){{display:none}}
.ketamine-facts ::details-content{{display:block;content-visibility:visible;block-size:auto}}
.ketamine-facts main>section~section :is(.claim,.notice,tr,ol>li){{content-visibility:visible}}
.ketamine-facts :is(.claim,.notice,tr){{break-inside:avoid}}.ketamine-facts :is(h2,h3,h4){{break-after:avoid}}
.ketamine-facts .bar rect{{print-color-adjust:exact}}
.ketamine-facts main ol:not(.claims) a[href^=http]::after{{content:" (" attr(href) ")";font-size:.8rem}}}}
"""
"""The CSS of a whole page, including charts and tables."""
