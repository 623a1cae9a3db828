import type { AnswerOf } from "../../contract/api.js";
import { stageLabel, toldDayWords, type EntryLine } from "../../6-views/index.js";
import { seriesWords } from "../print/account-lines.js";
import { count, outletWords } from "../print/row-words.js";
import { citedBy, type Cited, type Draft, type DraftRow } from "./draft.js";
import { dayOf, lineRowOf, onWord, whatOf } from "./row-facts.js";

/** The newest first, so that the first page is what is wanted most often; what has no date at the end. */
export function timelineDraft({ pair, asOf, dated, undated, more, citations }: AnswerOf<"timeline">): Draft {
  const cited = citedBy(citations);
  const section = (row: (typeof dated)[number]): string => row.when && "value" in row.when ? (/\d{4}/.exec(row.when.value)?.[0] ?? "undated") : "undated";
  const front = (row: (typeof dated)[number]): string => `${row.side === "deeds" ? "deed" : "words"}${row.direction === "back" ? ", a step back" : ""} · `;
  return {
    about: `${pair.a.name} – ${pair.b.name}: events and steps of undertakings, ${asOf === undefined ? "all that is known" : `as known on ${asOf}`}, the newest first.`,
    notes: more.dated + more.undated > 0 ? [`${more.dated} earlier and ${more.undated} undated ones are beyond reach of this question: ask with until.`] : [],
    rows: [...dated.toReversed().map((row) => lineRowOf(section(row), row, cited, front(row))), ...undated.map((row) => lineRowOf("undated", row, cited, front(row)))],
  };
}

/** What turned first, then what is new. */
export function changesDraft(changes: AnswerOf<"changes">): Draft {
  const { since, asOf, pair, counts, more } = changes;
  const cited = citedBy(changes.citations);
  return {
    about: `What changed ${pair === undefined ? "in the record" : `between ${pair.a.name} and ${pair.b.name}`} since ${since}${asOf === undefined ? "" : `, until ${asOf}`}: ${count(counts.reports, "report")}, `
      + `${counts.fresh} new items, ${counts.restated} told again.`,
    notes: more.fresh + more.support > 0 ? [`Beyond these: ${more.fresh} new, ${more.support} with new support; ask of a pair, or of fewer days.`] : [],
    rows: [
      ...changes.steps.map(({ row, step }) => lineRowOf("steps", row, cited, `${step.direction === "back" ? "back to" : "now"} ${stageLabel(step.stage)} · `)),
      ...changes.opened.map(({ row, account }) => lineRowOf("disputes opened", row, cited, `${account.reason} · `)),
      ...changes.settled.map(({ row, account }) => lineRowOf("disputes settled", row, cited, `${account.reason} · `)),
      ...changes.figures.map(({ row, other }) => lineRowOf("figures revised", row, cited, `${seriesWords(other)} · `)),
      ...changes.support.map(({ row, from, to }) => lineRowOf("new support", row, cited, `${count(from, "voice")}, now ${to} · `)),
      ...changes.fresh.map((row) => lineRowOf("new", row, cited)),
    ],
  };
}

/** Counts by period: they rest on the items that timeline shows. */
export function trendDraft({ pair, by, topic, periods, total, regularity, leftOut }: AnswerOf<"trend">): Draft {
  const words = (t: typeof total): string => {
    const { 1: verbalFor, 2: materialFor, 3: verbalAgainst, 4: materialAgainst } = t.quads;
    return `${count(t.items, "item")}; cooperation ${verbalFor + materialFor} (deeds ${materialFor}), conflict ${verbalAgainst + materialAgainst} (deeds ${materialAgainst}), statements ${t.statements}, undertakings ${t.undertakings}`
      + `${t.intensity.mean === undefined ? "" : `, mean intensity ${t.intensity.mean.toFixed(1)}`}`;
  };
  return {
    about: `${pair.a.name} – ${pair.b.name} by ${by}${topic === undefined ? "" : `, on ${topic}`}: ${words(total)}. ${regularity.is === "none" ? "Nothing dated." : `Activity is ${regularity.is}.`}`,
    notes: [`Counted are items with a date, told as facts; not counted: ${leftOut.marked} planned, denied or told as background, ${leftOut.undated} undated, ${leftOut.wide} dated too widely, ${leftOut.context} context. timeline has the sentences.`],
    rows: periods.toReversed().map((period) => ({ section: "periods", when: period.period, what: `${words(period)}; ${count(period.reports, "report")} read, ${count(period.origins, "story")}` })),
  };
}

/** A report a hit: its matching entries, else the place where the words stand. */
export function searchDraft({ query, hits, next, apart }: AnswerOf<"search">): Draft {
  return {
    about: `${count(hits.length, "report")} ${query.words === "" ? "that pass the filters, the newest first" : "with these words, best first"}${next === undefined ? "" : ", and there are more"}.`,
    notes: apart === undefined ? [] : [`Nothing has the words as a phrase; apart they are found: ${apart}`],
    rows: hits.flatMap(({ report, entries, more, snippet }): readonly DraftRow[] => {
      const section = `${outletWords(report)}, ${toldDayWords(report, (day) => day)}, ${report.report}`;
      const found = entries.slice(0, MOST_OF_A_REPORT).map(({ line, sentence }) => lineOf(section, line, [{ report: report.report, quote: sentence.text }]));
      const rest = more + entries.length - found.length;
      return [
        ...(found.length > 0 ? found : [{ section, id: report.report, what: report.title ?? "(no title)", cites: snippet === undefined ? [] : [{ report: report.report, quote: snippet.text }] }]),
        ...(rest > 0 ? [{ section, id: report.report, what: `and ${rest} more of its entries: show ${report.report}` }] : []),
      ];
    }),
    page: next === undefined ? {} : { next },
  };
}

const MOST_OF_A_REPORT = 3;

/** `cite`: where an entry was read. */
export function compareDraft(comparison: AnswerOf<"compare">, cite: (line: EntryLine) => readonly Cited[]): Draft {
  const { a, b, onlyA, onlyB, shared, disputed, sameOrigin } = comparison;
  const named = ({ report, entries, checkable }: typeof a): string => `${report} (${count(entries, "entry")}, ${checkable === 0 ? "nothing that could be checked" : `${checkable} checkable`})`;
  const headed = (section: string, tally: typeof a): DraftRow => ({ section, id: tally.report, what: `${outletWords(tally)}${tally.title === undefined ? "" : `: ${tally.title}`}`, ...(tally.published && { when: tally.published }) });
  return {
    about: `First ${named(a)}; second ${named(b)}. ${sameOrigin ? "Both carry the same story: they are one voice." : "They are different stories."}`,
    rows: [
      headed("the first", a),
      headed("the second", b),
      ...disputed.map(({ about, a: one, b: other }) => ({ ...lineOf(`they disagree on: ${about}`, one, [...cite(one), ...cite(other)]), what: `first: ${whatOf(one)} | second: ${whatOf(other)}` })),
      ...onlyA.map((line) => lineOf("only in the first", line, cite(line))),
      ...onlyB.map((line) => lineOf("only in the second", line, cite(line))),
      ...shared.map(({ a: line, b: other }) => lineOf("in both", line, [...cite(line), ...cite(other)])),
    ],
  };
}

/** The states of the record, pair by pair. */
export function overviewDraft({ counts, reader }: AnswerOf<"record">, { pairs, next }: AnswerOf<"pairs">): Draft {
  return {
    about: `The record: ${count(counts.reports, "report")} from ${count(counts.origins, "origin")}, ${count(counts.entries, "entry")}, ${count(counts.items, "item")} (reader ${reader}). Pairs of states by the reports in which both take part:`,
    rows: pairs.map(({ a, b, reports }) => ({ section: "pairs", what: `${a.name} (${a.code}) – ${b.name} (${b.code}): ${count(reports, "report")}` })),
    page: next === undefined ? {} : { next },
  };
}

/** An entry of a report. */
export function lineOf(section: string, line: EntryLine, cites: readonly Cited[]): DraftRow {
  return { section, id: line.id, kind: line.kind, what: whatOf(line), ...dayOf(line.when), ...(line.marks.length > 0 && { marks: line.marks }), ...onWord(line.word), cites };
}
