import { readReport, type ReportReading } from "../../src/4-reading/read-report.js";
import type { Actor } from "../../src/model/actor.js";
import type { Reading } from "../../src/model/entry.js";
import type { Report } from "../../src/model/report.js";
import { shippedLanguage, shippedLexicon } from "./parse.js";

/** Read a text of one paragraph a line as the body of a report of the given day. */
export function readText(text: string, published = "2025-10-20", title?: string): readonly Reading[] {
  return readWhole(text, published, title).readings;
}

/** The same with what was begun and dropped. */
export function readWhole(text: string, published = "2025-10-20", title?: string): ReportReading {
  const paragraphs: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") paragraphs.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  const report: Report = {
    id: "r_test", uri: "test", mediaType: "text/plain", retrieved: "", text, paragraphs, bylines: [], known: published, language: "en",
    parts: paragraphs.map((p) => ({ role: "body" as const, ...p })), published: { value: published, basis: "given" }, ...(title === undefined ? {} : { title }),
  };
  return readReport(report, shippedLanguage().parse(text, paragraphs), shippedLexicon());
}

const codes = (actors: readonly Actor[]): string => actors.map((a) => a.code ?? a.name).join(" + ");
const marks = (r: Reading): string => [r.polarity === "negated" ? " not" : "", r.modality === "asserted" ? "" : ` ${r.modality}`, r.historical ? " historical" : ""].join("");
const day = (r: Reading): string => (r.when === undefined ? "" : ` @${r.when.basis === "unresolved" ? `?${r.when.text}` : r.when.value}`);
const word = (r: Reading): string => (r.attribution.by === "report" ? "" : ` (${r.attribution.by}${r.attribution.speaker ? ` ${r.attribution.speaker.name}` : ""})`);

/** One line for a reading: what the tables of tests compare. */
export function lineOf(r: Reading, text: string): string {
  switch (r.kind) {
    case "event":
      return `${r.type}${r.mode ? `/${r.mode}` : ""} ${codes(r.actors)} > ${codes(r.recipients)}${marks(r)}${day(r)}${word(r)}`;
    case "statement":
      return `${r.speaker?.name ?? "nobody"} ${r.stance} ${r.manner}: ${text.slice(r.content.start, r.content.end)}`;
    case "figure":
      return `${r.value} ${r.unit} ${r.measure}`;
    case "undertaking":
      return `${r.form} ${r.stage}: ${r.subject} [${codes(r.parties)}]${marks(r)}${day(r)}${word(r)}${r.terms.map((t) => ` ${t.negated ? "without" : "with"} ${t.text}`).join("")}`;
  }
}

/** The lines of one kind of reading in a text. */
export function linesOf(kind: Reading["kind"], text: string, published?: string): readonly string[] {
  return readText(text, published).filter((r) => r.kind === kind).map((r) => lineOf(r, text));
}
