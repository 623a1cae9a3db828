import type { AnswerOf } from "../../contract/api.js";
import type { When } from "../../model/when.js";
import { isDated, partyList, stageLabel, whenWords } from "../../6-views/index.js";
import { MARK_WORDS, wordWords } from "../print/row-words.js";
import { csv, type Cell, type Column } from "./csv.js";

// Each table of the desk as CSV: the columns in one place.

type Dossier = AnswerOf<"dossier">;
type Citation = Dossier["citations"][number];
interface Cited { readonly citations: readonly Citation[] }
type Facts = Pick<Dossier["ladder"][number], "item" | "marks" | "disputed" | "when" | "told" | "where" | "word" | "voices" | "cites">;

export function ladderCsv(dossier: Dossier): string {
  return csv([
    ["stage", (r) => stageLabel(r.stage)], ["form", (r) => r.form], ["subject", (r) => r.subject], ["parties", (r) => partyList(r.parties)], ["amount", (r) => r.value?.amount], ["unit", (r) => r.value?.unit],
    ["terms", (r) => r.terms.map((t) => (t.negated ? `not: ${t.text}` : t.text)).join("; ")], ["steps", (r) => r.steps.map((s) => `${stageLabel(s.stage)} ${edtf(s.when) ?? ""}`.trim()).join("; ")],
    ...factColumns(dossier), ["relation", (r) => r.relation],
  ], dossier.ladder);
}

export function statementsCsv(dossier: Dossier): string {
  const rows = dossier.statements.flatMap(({ speaker, statements }) => statements.map((row) => ({ speaker, ...row })));
  return csv([
    ["speaker", (r) => r.speaker?.name ?? "nobody named"], ["role", (r) => r.speaker?.role], ["code", (r) => r.speaker?.code], ["text", (r) => r.text], ["manner", (r) => r.manner], ["stance", (r) => r.stance], ["to", (r) => r.audience],
    ...factColumns(dossier), ["relation", (r) => r.relation],
  ], rows);
}

export function figuresCsv(dossier: Dossier): string {
  return csv([
    ["measure", (r) => r.measure], ["of", (r) => partyList(r.of)], ["as printed", (r) => r.text], ["value", (r) => r.value], ["upper", (r) => r.upper], ["bound", (r) => r.bound], ["unit", (r) => r.unit], ["period", (r) => edtf(r.period)],
    ["change", (r) => r.change?.direction], ["from", (r) => r.change?.from], ["to", (r) => r.change?.to], ["by", (r) => r.change?.by],
    ...factColumns(dossier), ["relation", (r) => r.relation],
  ], dossier.figures);
}

export function peopleCsv({ people, citations }: Dossier): string {
  return csv([["name", (r) => r.name], ["kind", (r) => r.kind], ["code", (r) => r.code], ["roles", (r) => r.roles.join("; ")], ["items", (r) => r.items], ...citeColumns({ citations })], people);
}

export function sourcesCsv({ sources }: Dossier): string {
  return csv([
    ["report", (r) => r.report], ["title", (r) => r.title], ["publisher", (r) => r.publisher], ["agency", (r) => r.wire], ["published", (r) => r.published], ["known", (r) => r.known], ["origin", (r) => r.origin.id], ["role", (r) => r.origin.role],
    ["of", (r) => r.origin.of], ["items", (r) => r.items], ["new", (r) => r.adds?.new], ["restated", (r) => r.adds?.restated], ["checkable", (r) => r.adds?.checkable], ["address", (r) => r.url ?? r.uri],
  ], sources);
}

export function timelineCsv(timeline: AnswerOf<"timeline">): string {
  return csv([
    ["what", (r) => r.line.what], ["kind", (r) => r.line.kind], ["side", (r) => r.side], ["quad", (r) => r.quad], ["stage", (r) => r.stage], ["step", (r) => r.direction], ...factColumns(timeline), ["relation", (r) => r.relation],
  ], [...timeline.dated, ...timeline.undated]);
}

export function trendCsv({ by, periods }: AnswerOf<"trend">): string {
  return csv([
    [by, (r) => r.period], ["cooperation, deeds", (r) => r.quads[2]], ["cooperation, words", (r) => r.quads[1]], ["conflict, deeds", (r) => r.quads[4]], ["conflict, words", (r) => r.quads[3]], ["undertakings", (r) => r.undertakings],
    ["statements", (r) => r.statements], ["figures", (r) => r.figures], ["intensity, sum", (r) => r.intensity.sum], ["reports", (r) => r.reports], ["origins", (r) => r.origins],
  ], periods);
}

export function topicCsv(topic: AnswerOf<"topic">): string {
  return csv([["actors", (r) => r.actors], ["how", (r) => r.how], ["what", (r) => r.line.what], ...factColumns(topic)],
    topic.groups.flatMap(({ actors, rows }) => rows.map((row) => ({ ...row, actors: actors.map(({ name }) => name).join(", ") }))));
}

export function changesCsv(changes: AnswerOf<"changes">): string {
  const rows = [
    ...changes.fresh.map((row) => ({ ...row, change: "new", more: "" })),
    ...changes.support.map(({ row, from, to }) => ({ ...row, change: "more voices", more: `${from} to ${to}` })),
    ...changes.steps.map(({ row, step }) => ({ ...row, change: "step", more: stageLabel(step.stage) })),
    ...changes.figures.map(({ row, other }) => ({ ...row, change: `figure ${other.relation}`, more: other.text })),
    ...changes.opened.map(({ row, account }) => ({ ...row, change: "disputed", more: account.line.what })),
    ...changes.settled.map(({ row, account }) => ({ ...row, change: "settled", more: account.line.what })),
  ];
  return csv([["change", (r) => r.change], ["what", (r) => r.line.what], ["kind", (r) => r.line.kind], ["more", (r) => r.more], ...factColumns(changes)], rows);
}

export function tiesCsv({ ties }: AnswerOf<"ties">): string {
  return csv([
    ["from", (r) => r.from.name], ["from code", (r) => r.from.code], ["to", (r) => r.to.name], ["to code", (r) => r.to.code], ["together", (r) => r.mutual], ["items", (r) => r.items], ["cooperation", (r) => r.cooperation], ["conflict", (r) => r.conflict],
    ["deeds", (r) => r.deeds], ["first", (r) => r.first], ["last", (r) => r.last],
  ], ties);
}

export function pairsCsv(pairs: AnswerOf<"pairs">["pairs"]): string {
  return csv([["a", (r) => r.a.name], ["a code", (r) => r.a.code], ["b", (r) => r.b.name], ["b code", (r) => r.b.code], ["reports", (r) => r.reports], ["fresh", (r) => r.fresh]], pairs);
}

export function reportsCsv(reports: AnswerOf<"reports">["reports"]): string {
  return csv([
    ["report", (r) => r.report], ["title", (r) => r.title], ["publisher", (r) => r.publisher], ["agency", (r) => r.wire], ["published", (r) => r.published], ["known", (r) => r.known], ["language", (r) => r.language],
    ["new", (r) => r.adds.new], ["restated", (r) => r.adds.restated], ["checkable", (r) => r.adds.checkable], ["address", (r) => r.uri],
  ], reports);
}

export function searchCsv(hits: AnswerOf<"search">["hits"]): string {
  type Found = { readonly report: (typeof hits)[number]["report"]; readonly entry?: (typeof hits)[number]["entries"][number] };
  const rows = hits.flatMap(({ report, entries }): readonly Found[] => (entries.length === 0 ? [{ report }] : entries.map((entry) => ({ report, entry }))));
  return csv([
    ["report", (r) => r.report.report], ["title", (r) => r.report.title], ["publisher", (r) => r.report.publisher], ["known", (r) => r.report.known], ["entry", (r) => r.entry?.line.id], ["kind", (r) => r.entry?.line.kind],
    ["when", (r) => edtf(r.entry?.line.when)], ["what", (r) => r.entry?.line.what], ["marks", (r) => r.entry?.line.marks.map((mark) => MARK_WORDS[mark]).join(", ")], ["on whose word", (r) => r.entry && wordWords(r.entry.line.word)], ["sentence", (r) => r.entry?.sentence.text],
  ], rows);
}

export function entriesCsv({ report, entries }: AnswerOf<"report">): string {
  return csv([
    ["entry", (r) => r.entry.id], ["kind", (r) => r.entry.kind], ["what", (r) => r.line.what], ["words", (r) => r.line.words], ["when", (r) => edtf(r.line.when)], ["marks", (r) => r.line.marks.map((mark) => MARK_WORDS[mark]).join(", ")],
    ["on whose word", (r) => wordWords(r.line.word)], ["voices", (r) => r.voices], ["disputed", (r) => r.disputed], ["review", (r) => r.review], ["rule", (r) => r.entry.rule], ["confidence", (r) => r.entry.confidence], ["item", (r) => r.item],
    ["sentence", (r) => report.text.slice(r.entry.sentence.start, r.entry.sentence.end)],
  ], entries);
}

export function historyCsv(rows: AnswerOf<"history">["rows"]): string {
  return csv([
    ["decision", (r) => r.decision.id], ["at", (r) => r.decision.at], ["by", (r) => r.decision.by], ["action", (r) => r.decision.action], ["state", (r) => r.state], ["about", (r) => r.about.map(({ words }) => words).join("; ")],
    ["reason", (r) => ("reason" in r.decision ? r.decision.reason : "text" in r.decision ? r.decision.text : undefined)],
  ], rows);
}

export function outletsCsv({ outlets }: AnswerOf<"outlets">): string {
  return csv([
    ["outlet", (r) => r.name], ["reports", (r) => r.published], ["credited", (r) => r.credited], ["country", (r) => r.facts.country], ["ownership", (r) => r.facts.ownership], ["grade", (r) => r.facts.grade], ["note", (r) => r.facts.note], ["stated by", (r) => r.stated?.by],
  ], outlets);
}

/** What every row of the record has: its date, its marks, on whose word, and the sentences. */
function factColumns(of: Cited): readonly Column<Facts>[] {
  return [
    ["when", ({ when }) => edtf(when)], ["when in words", ({ when }) => (isDated(when) ? whenWords(when) : undefined)], ["told", ({ told }) => told], ["where", ({ where }) => where], ["marks", ({ marks }) => marks.map((mark) => MARK_WORDS[mark]).join(", ")],
    ["on whose word", ({ word }) => wordWords(word)], ["voices", ({ voices }) => voices], ["disputed", ({ disputed }) => disputed], ["item", ({ item }) => item], ...citeColumns(of),
  ];
}

function citeColumns({ citations }: Cited): readonly Column<{ readonly cites: readonly number[] }>[] {
  const byNumber = new Map(citations.map((citation) => [citation.n, citation]));
  const all = (of: (citation: Citation) => string): ((row: { readonly cites: readonly number[] }) => Cell) => ({ cites }) => [...new Set(cites.flatMap((n) => byNumber.get(n) ?? []).map(of))].join(" | ");
  return [["sentences", all(({ quote }) => quote)], ["reports", all(({ report }) => report)]];
}

/** A date as EDTF; what is not resolved has none. */
function edtf(when: When | undefined): string | undefined {
  return isDated(when) ? when.value : undefined;
}
