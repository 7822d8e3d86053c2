"""The style of pages and notebook cards: light and dark, narrow and wide, and never a verdict told by color alone."""

CARD = """\
.ketamine-facts{--paper:#fcfbf8;--card:#fff;--ink:#1b1d21;--soft:#50555e;--line:#d5d7db;--link:#0a4a94;--mark:#fff4c8;
--alarm:#9d1420;--alarm-paper:#fdeeee;--ok:#14532d;--ok-paper:#e4f3e7;--part:#674000;--part-paper:#fcf0d4;
--no:#8a1420;--no-paper:#fde5e5;--none:#3c434f;--none-paper:#e9ebef;
background:var(--paper);color:var(--ink);font:100%/1.55 system-ui,sans-serif;overflow-wrap:break-word}
@media screen and (prefers-color-scheme:dark){
.ketamine-facts{--paper:#14161a;--card:#1c1f25;--ink:#e7e8eb;--soft:#abb0ba;
--line:#3a3f49;--link:#8fc2ff;--mark:#43390f;--alarm:#ffb0b0;--alarm-paper:#371316;--ok:#9fe5b2;--ok-paper:#12341d;
--part:#f6d08c;--part-paper:#3b2b09;--no:#ffb7b7;--no-paper:#481619;--none:#cdd2dc;--none-paper:#2b3038}}
.ketamine-facts *{box-sizing:border-box}
.ketamine-facts :is(h1,h2,h3,h4){line-height:1.25;text-wrap:balance;margin:0 0 .6rem}
.ketamine-facts h2{font-size:1.5rem;margin-top:3rem;padding-top:.6rem;border-top:3px solid var(--ink)}
.ketamine-facts h3{font-size:1.15rem;margin-top:2rem}
.ketamine-facts p{margin:0 0 .5rem;max-width:72ch}
.ketamine-facts a{color:var(--link);text-underline-offset:.15em}
.ketamine-facts :is(.references,.place) a{overflow-wrap:anywhere}
.ketamine-facts a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.ketamine-facts ul,.ketamine-facts ol{margin:0 0 1rem;padding-left:1.3rem}
.ketamine-facts .bare{list-style:none;padding:0}
.ketamine-facts .soft{color:var(--soft);font-size:.875rem}
.ketamine-facts .first{border:2px solid var(--alarm);border-left-width:.6rem;background:var(--alarm-paper);
padding:1rem 1.2rem .6rem;margin:1.2rem 0}
.ketamine-facts .first .crisis{font-size:1.125rem;font-weight:700}
.ketamine-facts .caution{border-left:4px solid var(--soft);padding:.1rem 0 .1rem .9rem;margin:0 0 .8rem}
.ketamine-facts .entry{margin:0 0 1.2rem}
.ketamine-facts .entry>p{font-weight:650}
.ketamine-facts .claims{list-style:none;padding:0;margin:.2rem 0 1rem;display:grid;gap:.6rem}
.ketamine-facts .claim{background:var(--card);border:1px solid var(--line);padding:.7rem .9rem;
display:grid;gap:.2rem 1.4rem}
.ketamine-facts .claim p{margin:0 0 .3rem}
.ketamine-facts .said{font-weight:500}
.ketamine-facts .claim .place{max-width:none}
.ketamine-facts td:has(.claims){width:56%}
.ketamine-facts td .claim{background:none;border:0;border-top:1px solid var(--line);padding:.5rem 0 0}
.ketamine-facts td .claim:first-child{border:0;padding:0}
.ketamine-facts td .claims{margin:0}
.ketamine-facts .badge{display:inline-block;white-space:nowrap;font-size:.85rem;font-weight:700;line-height:1.3;
padding:.1rem .5rem;border:2px solid;color:var(--none);background:var(--none-paper);border-style:dotted}
.ketamine-facts .corroborated{color:var(--ok);background:var(--ok-paper);border-style:solid}
.ketamine-facts .qualified{color:var(--part);background:var(--part-paper);border-style:dashed}
.ketamine-facts .contradicted{color:var(--no);background:var(--no-paper);border-style:double;border-width:4px}
.ketamine-facts .cites{font-size:.8rem;line-height:24px;vertical-align:baseline;position:relative;top:-.2em}
.ketamine-facts .cites a{display:inline-block;min-width:24px;text-align:center}
.ketamine-facts table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem;text-align:left}
.ketamine-facts caption{text-align:left;font-weight:650;padding:.3rem 0}
.ketamine-facts :is(th,td){border:1px solid var(--line);padding:.55rem .7rem;vertical-align:top;text-align:left;
min-width:7rem;background:var(--card)}
.ketamine-facts thead th{border-bottom:2px solid var(--ink);font-size:.875rem}
.ketamine-facts .references>li{margin:0 0 1.1rem;padding-left:.3rem}
.ketamine-facts .back a{display:inline-block;min-width:24px;min-height:24px;text-align:center}
.ketamine-facts :target{background:var(--mark);outline:2px solid var(--soft)}
.ketamine-facts.card{padding:1rem 1.2rem;border:1px solid var(--line);max-width:70rem}
.ketamine-facts .title{font-size:1.2rem;font-weight:700}
@media (max-width:44rem){.ketamine-facts :is(table,tbody,tr,th,td,caption){display:block;width:auto}
.ketamine-facts thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.ketamine-facts tr{border:1px solid var(--line);border-top:3px solid var(--soft);margin:0 0 1rem}
.ketamine-facts :is(tbody th,td,td:has(.claims)){border:0;width:auto;min-width:0;padding:.4rem .8rem}
.ketamine-facts [data-label]::before{content:attr(data-label);display:block;color:var(--soft);
font-size:.8rem;font-weight:400}}
@media (min-width:60rem){.ketamine-facts .full{grid-template-columns:5fr 6fr}
.ketamine-facts .full .place{grid-column:1/-1}}
"""

SHEET = f"""\
html{{color-scheme:light dark;-webkit-text-size-adjust:100%}}
body{{margin:0}}
{CARD}\
.ketamine-facts .skip{{position:absolute;left:-999rem}}
.ketamine-facts .skip:focus{{left:0;background:var(--card);padding:.5rem 1rem}}
.ketamine-facts :is(header,footer,.columns){{max-width:78rem;margin:0 auto;padding:0 1rem}}
.ketamine-facts h1{{font-size:clamp(1.7rem,1.2rem + 2vw,2.6rem);margin:1.5rem 0 .2rem}}
.ketamine-facts .lead{{font-size:1.15rem}}
.ketamine-facts header{{padding-bottom:1.5rem}}
.ketamine-facts nav ul{{list-style:none;padding:0}}
.ketamine-facts nav a{{display:inline-block;padding:.25rem 0}}
.ketamine-facts nav h2{{border:0;font-size:1rem;margin:0;padding:0}}
.ketamine-facts footer{{margin:3rem auto 2rem;border-top:1px solid var(--line);padding-top:1rem}}
@media (min-width:60rem){{.ketamine-facts .columns{{display:grid;grid-template-columns:15rem minmax(0,1fr);gap:3rem}}
.ketamine-facts nav{{position:sticky;top:1rem;align-self:start;max-height:95vh;overflow:auto;font-size:.925rem}}
.ketamine-facts main>section:first-child h2{{margin-top:0}}}}
@media print{{.ketamine-facts nav,.ketamine-facts .skip{{display:none}}
.ketamine-facts .columns{{display:block}}.ketamine-facts :is(.claim,.caution,tr){{break-inside:avoid}}}}
"""
