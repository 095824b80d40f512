/// How the page looks: on a screen in light and dark, on paper, and for whoever cannot see it.
let styleSheet: Markup = """
  :root{color-scheme:light dark;--ink:#16202c;--soft:#4a5868;--paper:#fff;--panel:#f4f6f8;--line:#d3dae1;--accent:#0b5394;
  --achieved:#0a6640;--on-track:#0a6640;--at-risk:#8a5300;--off-track:#b3261e;--moving-away:#8b1a8b;--not-due:#4a5868;
  --no-data:#4a5868;--bar:#2f6fb3;--fan:#2f6fb333}
  @media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#a9b5c1;--paper:#12181f;--panel:#1b232c;--line:#36424e;
  --accent:#8ec2f5;--achieved:#6fd3a2;--on-track:#6fd3a2;--at-risk:#f0b45a;--off-track:#ff9a8f;--moving-away:#f09bf0;
  --not-due:#a9b5c1;--no-data:#a9b5c1;--bar:#6fa8e0;--fan:#6fa8e033}}
  *{box-sizing:border-box}
  html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);background:var(--paper)}
  body{margin:0 auto;max-width:70rem;padding:2rem 1.25rem 4rem}
  h1{font-size:2rem;line-height:1.2;margin:0 0 .25rem}h2{font-size:1.4rem;margin:3rem 0 .75rem;padding-top:.75rem;
  border-top:2px solid var(--ink)}h3{font-size:1.05rem;margin:1.75rem 0 .5rem}p{margin:.5rem 0;max-width:46rem}
  a{color:var(--accent)}nav ul{list-style:none;padding:0;margin:1rem 0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
  .soft,caption{color:var(--soft)}.lead{font-size:1.15rem}
  .big{font-size:3.5rem;font-weight:700;line-height:1}.headline{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;align-items:end;
  background:var(--panel);padding:1.25rem;border-radius:.5rem;margin:1.25rem 0}
  .headline dl{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:0}.headline dt{color:var(--soft);font-size:.85rem}
  .headline dd{margin:0;font-size:1.15rem;font-weight:600}
  .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem;margin:.75rem 0}
  caption{text-align:left;padding:.25rem 0;font-size:.85rem}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;
  border-bottom:1px solid var(--line)}thead th{border-bottom:2px solid var(--line);font-weight:600}
  tbody th{font-weight:600}th .soft{font-weight:400}td:first-child{white-space:nowrap}td ul{margin:0;padding-left:1.1rem}.n{text-align:right;font-variant-numeric:tabular-nums}.mid{text-align:center}
  .status{white-space:nowrap;font-weight:600}
  .achieved{color:var(--achieved)}.on-track{color:var(--on-track)}.at-risk{color:var(--at-risk)}
  .off-track{color:var(--off-track)}.moving-away{color:var(--moving-away)}.not-due{color:var(--not-due)}
  .no-data{color:var(--no-data)}
  .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:1rem;margin:1rem 0}
  figure{margin:0;padding:.9rem;background:var(--panel);border-radius:.5rem;break-inside:avoid}
  figcaption{font-size:.9rem;margin-bottom:.4rem}figcaption b{display:block}
  svg{display:block;width:100%;height:auto}svg text{font:11px system-ui,sans-serif;fill:var(--soft)}
  .bar{width:9rem;height:.8rem}.track{fill:var(--line)}.fill{fill:var(--bar)}.tick{stroke:var(--ink);stroke-width:1.5}
  .axis{stroke:var(--line)}.seen{fill:none;stroke:var(--bar);stroke-width:2}.dot{fill:var(--bar)}
  .open{fill:none;stroke:var(--bar)}
  .path{fill:none;stroke:var(--soft);stroke-width:1.5;stroke-dasharray:2 3}.median{fill:none;stroke:var(--bar);
  stroke-width:1.5;stroke-dasharray:6 4}.fan{fill:var(--fan)}.goal{stroke:var(--achieved);stroke-width:1.5}
  .now{stroke:var(--soft);stroke-dasharray:1 3}.hide{position:absolute;width:1px;height:1px;overflow:hidden;
  clip-path:inset(50%);white-space:nowrap}.cite{font-size:.75em;vertical-align:super;line-height:0}
  ol.sources{font-size:.9rem;padding-left:3rem}ol.sources li{overflow-wrap:anywhere;margin:.3rem 0}
  dl.plain{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.5rem;font-size:.92rem}dl.plain dd{margin:0}
  footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem;font-size:.9rem;color:var(--soft)}
  .skip{position:absolute;left:-99rem}.skip:focus{left:1rem}
  @media print{:root{color-scheme:light;--ink:#000;--soft:#333;--paper:#fff;--panel:#fff;--line:#999;--accent:#000;
  --achieved:#0a6640;--on-track:#0a6640;--at-risk:#8a5300;--off-track:#b3261e;--moving-away:#8b1a8b;--bar:#2f6fb3;
  --fan:#2f6fb333}
  html{font-size:10.5pt}body{max-width:none;padding:0}nav{display:none}h2{break-after:avoid}h3{break-after:avoid}
  section.area{break-before:page}tr{break-inside:avoid}.wide{overflow:visible}figure{border:1px solid var(--line)}
  @page{margin:18mm}}
  """
