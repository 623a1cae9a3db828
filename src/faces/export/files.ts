import type { AnswerOf, EndpointName, QueryOf } from "../../contract/api.js";
import { FILES, type FileName } from "../../contract/files.js";
import type { Brief } from "./brief/brief.js";
import { briefOf, shortBrief } from "./brief/brief-of.js";
import { made, momentsIn, MOST_PLOTTED, type BriefForm } from "./brief/forms.js";
import * as tables from "./tables.js";

/** Asks an endpoint what the desk asks. */
export type Ask = <N extends Exclude<EndpointName, "read" | "decide">>(name: N, query: QueryOf<N>) => Promise<AnswerOf<N>>;

const ALL = 100_000;
const MOST_MOMENTS = 5000;
/** rows of a section that are set on paper for who asks over HTTP: setting takes memory, and what is left out is counted */
const MOST_PRINTED = 400;
const MOST_HITS = 2000;

/** What a file holds: text or bytes. A table has all rows, not only those of the first page. */
export async function fileContent(file: FileName, query: object, ask: Ask): Promise<string | Uint8Array> {
  return MAKERS[file](query as never, ask);
}

/** What the file is called when it is kept: the pair or the words in it. */
export function fileTitle(file: FileName, query: { readonly [name: string]: unknown }): string {
  const [, name, ending] = /^(.+)\.(\w+)$/.exec(file) ?? [];
  const of = ["a", "b", "topic", "q", "actor", "asOf"].flatMap((key) => (typeof query[key] === "string" ? [query[key] as string] : []));
  return `${[name, ...of].join("-").normalize("NFKD").replace(/[^\w-]+/g, "-").replace(/-+/g, "-").slice(0, 80).replace(/^-|-$/g, "")}.${ending}`;
}

const MAKERS: { readonly [F in FileName]: (query: QueryOf<(typeof FILES)[F]["of"]>, ask: Ask) => Promise<string | Uint8Array> } = {
  "dossier.html": async (query, ask) => made(await briefFor("html", query, ask), "html"),
  "dossier.md": async (query, ask) => made(await briefFor("md", query, ask), "md"),
  "dossier.docx": async (query, ask) => made(await briefFor("docx", query, ask), "docx"),
  "dossier.pdf": async (query, ask) => made(await briefFor("pdf", query, ask), "pdf"),
  "brief.md": async (query, ask) => made(shortBrief(await briefFor("md", query, ask)), "md"),
  "citations.bib": async (query, ask) => made(await briefFor("bibtex", query, ask), "bibtex"),
  "citations.json": async (query, ask) => made(await briefFor("csl", query, ask), "csl"),
  "ladder.csv": async (query, ask) => tables.ladderCsv(await ask("dossier", { rows: ALL, ...query })),
  "statements.csv": async (query, ask) => tables.statementsCsv(await ask("dossier", { rows: ALL, ...query })),
  "figures.csv": async (query, ask) => tables.figuresCsv(await ask("dossier", { rows: ALL, ...query })),
  "people.csv": async (query, ask) => tables.peopleCsv(await ask("dossier", { rows: ALL, ...query })),
  "sources.csv": async (query, ask) => tables.sourcesCsv(await ask("dossier", { rows: ALL, ...query })),
  "timeline.csv": async (query, ask) => tables.timelineCsv(await ask("timeline", { limit: MOST_MOMENTS, ...query })),
  "trend.csv": async (query, ask) => tables.trendCsv(await ask("trend", query)),
  "topic.csv": async (query, ask) => tables.topicCsv(await ask("topic", { limit: 1000, ...query })),
  "changes.csv": async (query, ask) => tables.changesCsv(await ask("changes", { limit: 500, ...query })),
  "ties.csv": async (query, ask) => tables.tiesCsv(await ask("ties", query)),
  "pairs.csv": async (query, ask) => tables.pairsCsv(await paged((cursor) => ask("pairs", { ...query, limit: 200, cursor }), ({ pairs }) => pairs, ALL)),
  "reports.csv": async (query, ask) => tables.reportsCsv(await paged((cursor) => ask("reports", { ...query, limit: 100, ...(cursor > 0 && { cursor }) }), ({ reports }) => reports, ALL)),
  "search.csv": async (query, ask) => tables.searchCsv(await paged((cursor) => ask("search", { ...query, limit: 100, cursor }), ({ hits }) => hits, MOST_HITS)),
  "entries.csv": async (query, ask) => tables.entriesCsv(await ask("report", query)),
  "history.csv": async (query, ask) => tables.historyCsv(await paged((cursor) => ask("history", { ...query, limit: 500, cursor }), ({ rows }) => rows, ALL)),
  "outlets.csv": async (query, ask) => tables.outletsCsv(await ask("outlets", query)),
};

async function briefFor(form: BriefForm, { a, b, asOf, since, rows }: QueryOf<"dossier">, ask: Ask): Promise<Brief> {
  const until = { a, b, ...(asOf !== undefined && { asOf }) };
  const days = { ...until, ...(since !== undefined && { since }) };
  const most = momentsIn(form) < MOST_PLOTTED ? MOST_PRINTED : Infinity;
  const dossier = await ask("dossier", { ...days, ...(rows !== undefined && { rows: Math.min(rows, most) }) });
  const timeline = await ask("timeline", { ...days, limit: MOST_PLOTTED });
  return briefOf({ dossier, timeline, trend: await ask("trend", { ...until, by: "quarter" }) }, { moments: momentsIn(form) });
}

/** All pages of a list, up to `most` rows. */
async function paged<P extends { readonly next?: number | undefined }, R>(ask: (cursor: number) => Promise<P>, rowsOf: (page: P) => readonly R[], most: number): Promise<readonly R[]> {
  const rows: R[] = [];
  for (let cursor: number | undefined = 0; cursor !== undefined && rows.length < most; ) {
    const page: P = await ask(cursor);
    rows.push(...rowsOf(page));
    cursor = page.next;
  }
  return rows.slice(0, most);
}
