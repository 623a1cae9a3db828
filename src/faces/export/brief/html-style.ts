/** The looks of a brief that is a page: those of the desk, with the fonts that the reader’s machine has. */
export const HTML_STYLE = `:root{color-scheme:light;--paper:#fbfaf6;--ink:#1c1b18;--soft:#656157;--rule:#e4e0d5;--faint:#b3ad9f;--accent:#8a1f2d;--coop:#1f5f5b;--coop-pale:#a9c6c2;--conf:#9c4318;--conf-pale:#e0b699;--fresh:#f8eedb}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:#161613;--ink:#ece8dd;--soft:#a8a395;--rule:#2f2e28;--faint:#625e54;--accent:#e9959a;--coop:#7fc2b8;--coop-pale:#2f5a55;--conf:#e29a6b;--conf-pale:#6d4024;--fresh:#2a2619}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 "Source Serif","Iowan Old Style",Charter,Georgia,serif;overflow-wrap:anywhere;font-variant-numeric:tabular-nums lining-nums}
main{max-width:860px;margin:0 auto;padding:36px 24px 60px}h1{font-weight:400;font-size:40px;line-height:1.1;margin:0 0 8px}h1 i{font-style:normal;color:var(--soft);font-size:.82em}
h2{font:600 13px/1.4 system-ui,sans-serif;border-top:1px solid var(--ink);padding-top:8px;margin:40px 0 8px}h3{font:600 15px/1.4 system-ui,sans-serif;margin:18px 0 2px}
ul,ol{list-style:none;margin:0;padding:0}li{padding:7px 0;border-bottom:1px solid var(--rule)}li li{border:0;padding:2px 0}#brief li{border:0;font-size:20px;padding:4px 0}
small,.meta,time,.steps,summary,footer{font:13.5px/1.45 system-ui,sans-serif;color:var(--soft)}small{display:block}#brief small,h3 small{display:inline}time{margin-right:8px;white-space:nowrap}.steps,.meta{margin:3px 0}
.against{border-left:2px solid var(--conf);padding-left:10px;margin-top:3px;font-size:15px}em{font-style:normal;color:var(--accent)}
a{color:var(--accent)}.cite{font:600 12px/1 system-ui,sans-serif;text-decoration:none;padding:4px 3px;vertical-align:2px}.cite:hover{text-decoration:underline}:target{background:var(--fresh)}
svg{display:block;width:100%;height:auto;margin:6px 0}svg text{font:12px system-ui,sans-serif;fill:var(--soft)}.tick{stroke:var(--rule);stroke-dasharray:1 4}.axis{stroke:var(--faint)}
.mark{stroke-width:1.4}.mark.up{stroke:var(--coop);fill:var(--coop)}.mark.down{stroke:var(--conf);fill:var(--conf)}.mark.words,.mark.open{fill:var(--paper)}.mark.open{stroke-dasharray:2 2}.mark.historical{opacity:.45}
.col.up.deeds{fill:var(--coop)}.col.up.words{fill:var(--coop-pale)}.col.down.deeds{fill:var(--conf)}.col.down.words{fill:var(--conf-pale)}
q{quotes:none}summary{cursor:pointer;padding:6px 0}footer{max-width:860px;margin:0 auto;padding:0 24px 50px}
@media print{:root{--paper:#fff;--ink:#000;--soft:#444}body{font-size:11pt}li,svg{break-inside:avoid}h2{break-after:avoid}}
@media (max-width:600px){main{padding:22px 16px 50px}h1{font-size:30px}#brief li{font-size:18px}}`;
