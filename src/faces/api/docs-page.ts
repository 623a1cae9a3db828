import type { Endpoint } from "../../contract/api.js";
import { WRITE_HEADER } from "../../contract/api.js";
import { FILES, FILES_PATH } from "../../contract/files.js";
import { endpoints, parametersOf, type Parameter } from "./openapi.js";

/** The API for people: a page of our own, made from the table of endpoints, without a script. */
export function docsPage(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Attaché: the API</title><link rel="stylesheet" href="/docs.css"></head><body><main>
<h1>The API</h1>
<p>Plain HTTP and JSON, at the address at which the desk is served. <a href="/openapi.json">/openapi.json</a> says the same for programs. <a href="/">To the desk</a></p>
<h2>For all of them</h2>
<p>What goes wrong is <code>{"error": {"code", "message", "where"?, "remedy"?}}</code> with a status of 400 and above. Lists that go on have <code>next</code>: give it as <code>cursor</code>.
Answers carry an <code>ETag</code> that changes with the record; send it as <code>If-None-Match</code> and the answer is 304 while nothing changed.
What changes the record needs the header <code>${WRITE_HEADER}: 1</code>. Days are written <code>2025-10-20</code>; countries as ISO codes or English names. Where the server asks for a token: <code>Authorization: Bearer …</code></p>
${endpoints().map(section).join("\n")}
<section id="files"><h2>GET ${FILES_PATH}…</h2><p>The same as files that can be kept. Each takes the parameters of the endpoint named. In CSV, text that a spreadsheet would take for a formula has an apostrophe before it.</p>
<table><thead><tr><th>file</th><th>what it is</th><th>parameters of</th></tr></thead><tbody>${Object.entries(FILES).map(([file, { of, summary }]) => `<tr><td><code>${FILES_PATH}${file}</code></td><td>${escaped(summary)}</td><td><a href="#${of}">${of}</a></td></tr>`).join("")}</tbody></table></section>
</main></body></html>
`;
}

function section([name, endpoint]: readonly [string, Endpoint]): string {
  const parameters = parametersOf(endpoint);
  const table = parameters.length === 0 ? "" : `<table><thead><tr><th>parameter</th><th>what it is</th></tr></thead><tbody>${parameters.map(row).join("")}</tbody></table>`;
  return `<section id="${name}"><h2>${endpoint.method.toUpperCase()} ${escaped(endpoint.path)}</h2><p>${escaped(endpoint.summary)}</p>${table}${endpoint.method === "post" && endpoint.body !== undefined ? "<p>Its body: <code>DecideRequest</code> in /openapi.json.</p>" : ""}</section>`;
}

function row({ name, required, schema, description }: Parameter): string {
  const values = Array.isArray(schema["enum"]) ? schema["enum"].join(", ") : "";
  return `<tr><td><code>${escaped(name)}</code>${required ? "" : " <i>optional</i>"}</td><td>${escaped([description, values].filter(Boolean).join(": "))}</td></tr>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" })[c]!);
}

export const DOCS_STYLE = `:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1c1b18;--soft:#5f5b52;--rule:#e4e0d5;--accent:#8a1f2d}
@media (prefers-color-scheme:dark){:root{--paper:#161613;--ink:#ece8dd;--soft:#a39e91;--rule:#2c2b26;--accent:#e08a8f}}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 system-ui,"Segoe UI",sans-serif}main{max-width:860px;margin:0 auto;padding:32px 24px 80px}
h1{font:400 40px/1.1 Charter,Georgia,serif}h2{font:600 15px ui-monospace,monospace;border-top:1px solid var(--ink);padding-top:10px;margin:34px 0 6px}
table{border-collapse:collapse;width:100%;font-size:14px}td,th{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--rule)}th,i{color:var(--soft);font-weight:400;font-style:normal}a{color:var(--accent)}td:first-child{white-space:nowrap}
`;
