import { dayWords, type Dossier, type TimelineView, type Trend } from "../../../6-views/index.js";
import type { Plot } from "../../print/plot/plot.js";
import { timelinePlot } from "../../print/plot/timeline-plot.js";
import { trendPlot } from "../../print/plot/trend-plot.js";
import { count } from "../../print/row-words.js";
import type { Block, Brief, Section, SectionId } from "./brief.js";
import { figureLine, ladderLine, momentLine, playerLine, sentenceLine, sourceLine, speakerHeading, statementLine } from "./lines.js";
import { notesOf } from "./notes.js";
import { plain } from "./plain.js";
import { worksOf } from "./works.js";

/** What a brief is made from. */
export interface BriefParts {
  readonly dossier: Dossier;
  readonly timeline: TimelineView;
  readonly trend: Trend;
}

/** `moments`: the most that the timeline lists, the newest; the plot has them all. */
export function briefOf({ dossier, timeline, trend }: BriefParts, { moments }: { readonly moments: number }): Brief {
  const { pair, asOf, more } = dossier;
  const notes = notesOf();
  const own = notes.from(dossier.citations);
  const ofTimeline = notes.from(timeline.citations);
  const section = (id: SectionId, title: string, blocks: readonly Block[]): readonly Section[] => (blocks.length === 0 ? [] : [{ id, title, blocks }]);

  const sections = [
    ...section("brief", "Where it stands", dossier.brief.map((sentence) => sentenceLine(sentence, own))),
    ...section("timeline", "Timeline", timelineBlocks(timeline, moments, ofTimeline)),
    ...section("ladder", "Ladder", [...dossier.ladder.map((row) => ladderLine(row, own)), ...left(more.ladder, "undertaking")]),
    ...section("trend", "Trend", plotBlock(trendPlot(trend), `Cooperation above, conflict below, by ${trend.by}; deeds dark, words pale.`)),
    ...section("said", "Statements", [...dossier.statements.flatMap(({ speaker, statements }) => [speakerHeading(speaker), ...statements.map((row) => statementLine(row, speaker, own))]), ...left(more.statements, "statement")]),
    ...section("figures", "Figures", [...dossier.figures.map((row) => figureLine(row, own)), ...left(more.figures, "figure")]),
    ...section("people", "People and organisations", [...dossier.people.map((player) => playerLine(player, pair, own)), ...left(more.people, "name")]),
    ...section("topics", "Topics", dossier.topics.length === 0 ? [] : [{ kind: "remark", text: plain(dossier.topics.map(({ topic, items }) => `${topic.replaceAll("_", " ")} ${items}`).join(" · ")) }]),
  ];
  const cited = notes.list();
  const works = worksOf(dossier.sources, timeline.reports, cited);
  const day = asOf ?? works.map(({ known }) => known).sort().at(-1);
  return {
    title: plain(`${pair.a.name} – ${pair.b.name}`),
    about: aboutLines(dossier),
    ...(day !== undefined && { day }),
    sections: [...sections, ...section("sources", "Sources", works.map((work) => sourceLine(work, dossier.sources.find(({ report }) => report === work.report))))],
    notes: cited.map((note) => ({ ...note, works: note.reports.flatMap((id) => works.find(({ report }) => report === id) ?? []) })),
    works,
  };
}

/** The first section alone, with its notes: what fits on one page. */
export function shortBrief(brief: Brief): Brief {
  const sections = brief.sections.filter(({ id }) => id === "brief");
  const cited = new Set(sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "line" ? block.cites : []))));
  const notes = brief.notes.filter(({ n }) => cited.has(n));
  const reports = new Set(notes.flatMap((note) => note.works.map(({ report }) => report)));
  return { ...brief, sections, notes, works: brief.works.filter(({ report }) => reports.has(report)) };
}

function timelineBlocks(timeline: TimelineView, most: number, cite: (numbers: readonly number[]) => readonly number[]): readonly Block[] {
  const { dated, undated, more } = timeline;
  const [listed, loose] = [dated.slice(Math.max(0, dated.length - most)), undated.slice(Math.max(0, undated.length - most))];
  const lines = new Map([...listed, ...loose].map((row) => [row, momentLine(row, cite)]));
  const alone = dated.length - listed.length;
  const out = more.dated + more.undated + undated.length - loose.length;
  return [
    ...plotBlock(timelinePlot(dated, (row) => lines.get(row)?.cites[0]), "Cooperation above, conflict below; deeds solid, words hollow, steps of undertakings square; dashed is planned, supposed or denied."),
    ...listed.flatMap((row) => lines.get(row) ?? []),
    ...(loose.length === 0 ? [] : [{ kind: "heading" as const, text: "Undated" }, ...loose.flatMap((row) => lines.get(row) ?? [])]),
    ...(alone === 0 ? [] : [{ kind: "remark" as const, text: `${count(alone, "earlier moment")} stand${alone === 1 ? "s" : ""} in the plot alone.` }]),
    ...(out === 0 ? [] : [{ kind: "remark" as const, text: `${count(out, "more moment")}, earlier or undated, ${out === 1 ? "is" : "are"} left out.` }]),
  ];
}

function plotBlock(plot: Plot | undefined, caption: string): readonly Block[] {
  return plot === undefined ? [] : [{ kind: "plot", plot, caption }];
}

/** Nothing is cut silently. */
function left(more: number, noun: string): readonly Block[] {
  return more === 0 ? [] : [{ kind: "remark", text: `And ${count(more, `more ${noun}`)}, farther from the pair.` }];
}

function aboutLines({ pair, asOf, since, counts, window }: Dossier): readonly string[] {
  const held = counts.items === 0
    ? [`The record holds nothing on ${pair.a.name} and ${pair.b.name}.`]
    : [
      `${count(counts.reports, "report")} from ${count(counts.origins, "origin")}${counts.reports === counts.record.reports ? "" : `, of ${counts.record.reports} read`}; ${count(counts.items, "item")}: ${counts.between} between the two, ${counts.about} about one by the other, ${counts.context} context.`,
      ...(window.reports ? [`Reports of ${range(window.reports)}${window.events ? `; what is dated: ${range(window.events)}` : ""}.`] : []),
    ];
  const days = [
    ...(asOf === undefined ? [] : [`As known on ${dayWords(asOf)}.`]),
    ...(since === undefined ? [] : [`Since ${dayWords(since)}; left out: ${count(counts.leftOut.earlier, "earlier item")}, ${count(counts.leftOut.undated, "undated item")}.`]),
  ];
  return [...days, ...held].map((line) => plain(line));
}

function range({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? dayWords(from) : dayWords(`${from}/${to}`);
}
