import type { AnswerOf } from "../../contract/api.js";
import { eventNoun, partyList, stageLabel, valueWords, whenWords, whoToWhom } from "../../6-views/index.js";
import { seriesWords } from "../print/account-lines.js";
import { count, outletWords, quoted, speakerTitle } from "../print/row-words.js";
import { citedBy, type Draft, type DraftRow } from "./draft.js";
import { dayOf, rowFacts } from "./row-facts.js";

export const SECTIONS = ["brief", "ladder", "timeline", "figures", "statements", "people", "topics", "sources"] as const;
export type Section = (typeof SECTIONS)[number];

/** A dossier, section after section; or one of its sections. */
export function dossierDraft(dossier: AnswerOf<"dossier">, section?: Section): Draft {
  const { pair, asOf, since, counts } = dossier;
  const rows = SECTIONS.filter((name) => section === undefined || name === section).flatMap((name) => ROWS[name](dossier));
  return {
    about: `${pair.a.name} – ${pair.b.name}, ${asOf === undefined ? "all that is known" : `as known on ${asOf}`}${since === undefined ? "" : `, since ${since}`}: ${count(counts.reports, "report")} from `
      + `${count(counts.origins, "origin")} (copies count once), ${count(counts.items, "item")}: ${counts.between} between the two, ${counts.about} about one by the other, ${counts.context} context.`,
    notes: leftOut(dossier),
    rows,
  };
}

const ROWS: { readonly [S in Section]: (dossier: AnswerOf<"dossier">) => readonly DraftRow[] } = {
  brief: ({ brief, citations }) => brief.map((s) => ({
    section: "brief", id: s.item, what: s.how === "quoted" ? `${quoted(s.text)}${s.speaker ? ` – ${speakerTitle(s.speaker)}` : ""}${s.when ? `, ${s.when}` : ""}` : s.text, cites: citedBy(citations)(s.cites),
  })),
  ladder: ({ ladder, citations }) => ladder.map((row) => ({
    section: "ladder", kind: "undertaking",
    what: [
      `${stageLabel(row.stage)}: ${row.subject || row.words}${row.parties.length > 0 ? ` (${partyList(row.parties)})` : ""}${row.value ? `, ${valueWords(row.value)}` : ""}`,
      ...row.terms.map((term) => `${term.negated ? "said not to contain" : "contains"} ${term.text}`),
      ...(row.steps.length > 1 ? [row.steps.map((step, i) => `${i === 0 ? "" : step.direction === "back" ? "back to " : "then "}${stageLabel(step.stage)}${dayOf(step.when).when ? ` ${dayOf(step.when).when}` : ""}`).join(", ")] : []),
    ].join("; "),
    ...rowFacts(row, citedBy(citations)),
  })),
  timeline: ({ timeline: { dated, undated }, citations }) => [...dated, ...undated].map((row) => {
    const who = whoToWhom(row.actors, row.recipients);
    return { section: "timeline", kind: "event", what: `${eventNoun(row)}${who === "" ? "" : `: ${who}`}`, ...rowFacts(row, citedBy(citations)) };
  }),
  figures: ({ figures, citations }) => figures.map((row) => ({
    section: "figures", kind: "figure",
    what: [`${row.text}: ${row.measure}${row.of.length > 0 ? ` (${partyList(row.of)})` : ""}${row.period ? `, ${whenWords(row.period)}` : ""}`, ...(row.series ?? []).map(seriesWords)].join("; "),
    ...rowFacts(row, citedBy(citations)),
  })),
  statements: ({ statements, citations }) => statements.flatMap(({ speaker, statements: said }) => said.map((row): DraftRow => ({
    section: "statements", kind: "statement", what: `${speaker === null ? "nobody named" : speakerTitle(speaker)} ${row.stance}: ${row.manner === "indirect" ? row.text : quoted(row.text)}`,
    ...rowFacts(row, citedBy(citations)),
  }))),
  people: ({ people, citations }) => people.map((one) => ({
    section: "people", what: `${one.name}${one.code ? ` (${one.code})` : ""}${one.roles.length > 0 ? `, ${one.roles.join("; ")}` : ""}: ${count(one.items, "item")}`, cites: citedBy(citations)(one.cites),
  })),
  topics: ({ topics }) => topics.map(({ topic, items }) => ({ section: "topics", what: `${topic.replaceAll("_", " ")}: ${count(items, "item")}` })),
  sources: ({ sources }) => sources.map((source) => ({
    section: "sources", id: source.report, what: `${outletWords(source)}${source.title ? `: ${source.title}` : ""} (${source.origin.role})`, ...(source.published && { when: source.published }),
  })),
};

function leftOut({ more, counts }: AnswerOf<"dossier">): readonly string[] {
  const held = Object.entries(more).filter(([, n]) => n > 0).map(([section, n]) => `${section} ${n}`);
  const { earlier, undated } = counts.leftOut;
  return [
    ...(held.length > 0 ? [`More than a dossier shows: ${held.join(", ")}; timeline and search reach them.`] : []),
    ...(earlier + undated > 0 ? [`since left out ${count(earlier, "earlier item")} and ${count(undated, "undated item")}.`] : []),
  ];
}
