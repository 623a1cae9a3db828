import { dayWords, type Regularity, type Trend, type TrendPeriod } from "../../6-views/index.js";
import { clip } from "./display-width.js";
import { createPage, faint, strong, type Page, type PageOptions } from "./page.js";
import { count } from "./row-words.js";

/** How wide the longest bar on either side is, and which numbers there is room for. */
interface Columns {
  readonly bar: number;
  readonly numbers: readonly (readonly [head: string, width: number])[];
}

/** So many empty periods in a row become one line. */
const LONG_GAP = 3;
const MOST_TOPICS = 12;

/** The trend of a pair as a page for the terminal: a row a period, conflict to the left, cooperation to the right. */
export function trendPage(view: Trend, options: PageOptions): string {
  const page = createPage(options);
  const { pair, by, topic, periods, total } = view;
  page.line([strong(`${pair.a.name} – ${pair.b.name}: trend by ${by}${topic === undefined ? "" : `, ${topic.replaceAll("_", " ")}`}`)], {
    right: faint(view.asOf === undefined ? "all that is known" : `as known on ${dayWords(view.asOf)}`),
  });
  page.line([faint(`${count(total.items, "item")} told as having happened: ${count(total.words, "word")}, ${count(total.deeds, "deed")}, ${count(total.figures, "figure")} · ${regularityWords(view.regularity, by)}`)]);
  if (periods.length === 0) return page.text();
  page.blank();
  const most = Math.max(1, ...periods.map(({ quads }) => Math.max(quads[1] + quads[2], quads[3] + quads[4])));
  const columns = columnsFor(page.width);
  const scale = Math.min(1, columns.bar / most);
  page.raw(`  ${"".padEnd(8)} ${(columns.bar < 11 ? "confl." : "conflict").padStart(columns.bar)} | ${(columns.bar < 11 ? "coop." : "cooperation").padEnd(columns.bar)} ${columns.numbers.map(([head, width]) => head.padStart(width)).join(" ")}`);
  for (const run of runsOf(periods)) {
    if (run.length >= LONG_GAP && isEmpty(run[0]!)) page.line([faint(`… ${count(run.length, by)} without an item or a report`)], { indent: 2 });
    else for (const period of run) page.raw(periodLine(period, scale, columns));
  }
  page.blank();
  page.line([faint(`Events: # material (deeds), = verbal${scale < 1 ? `; a mark stands for ${(1 / scale).toFixed(1)} of them` : ""}; mean: their mean intensity, from -10 (conflict) to 10 (cooperation). Reports are those that became known in the ${by} and tell of both; stories count copies once.`)]);
  leftOut(page, view);
  topicLines(page, view);
  return page.text();
}

function columnsFor(width: number): Columns {
  const all: Columns["numbers"] = [["items", 5], ["words", 5], ["deeds", 5], ["mean", 5], ["reports", 7], ["stories", 7]];
  const numbers = width < 66 ? all.slice(0, 3) : all;
  const used = 14 + numbers.reduce((sum, [, wide]) => sum + wide + 1, 0);
  return { bar: Math.max(6, Math.min(24, Math.floor((width - used) / 2))), numbers };
}

function periodLine({ period, quads, items, words, deeds, intensity, reports, origins }: TrendPeriod, scale: number, columns: Columns): string {
  const bar = (material: number, verbal: number): string => "#".repeat(cells(material, scale)) + "=".repeat(cells(verbal, scale));
  const left = [...bar(quads[4], quads[3])].reverse().join("").slice(-columns.bar);
  const numbers = [items, words, deeds, intensity.mean === undefined ? "" : intensity.mean.toFixed(1), reports, origins];
  return `  ${period.padEnd(8)} ${left.padStart(columns.bar)} | ${bar(quads[2], quads[1]).slice(0, columns.bar).padEnd(columns.bar)} ${columns.numbers.map(([, width], i) => String(numbers[i] === 0 ? "·" : numbers[i]).padStart(width)).join(" ")}`.trimEnd();
}

/** At least one cell for what is there. */
function cells(n: number, scale: number): number {
  return n === 0 ? 0 : Math.max(1, Math.round(n * scale));
}

/** Periods in runs of empty and of others. */
function runsOf(periods: readonly TrendPeriod[]): readonly (readonly TrendPeriod[])[] {
  const runs: TrendPeriod[][] = [];
  for (const period of periods) {
    const last = runs.at(-1);
    if (last !== undefined && isEmpty(last[0]!) === isEmpty(period)) last.push(period);
    else runs.push([period]);
  }
  return runs;
}

function isEmpty({ items, reports }: TrendPeriod): boolean {
  return items === 0 && reports === 0;
}

function leftOut(page: Page, { leftOut: { context, marked, undated, wide }, by }: Trend): void {
  const parts = [
    ...(marked > 0 ? [`${marked} planned, hypothetical, denied or told as background`] : []),
    ...(undated > 0 ? [`${undated} without a date`] : []),
    ...(wide > 0 ? [`${wide} dated wider than a ${by}`] : []),
    ...(context > 0 ? [`${context} context`] : []),
  ];
  if (parts.length > 0) page.line([faint(`Not counted: ${parts.join(", ")}.`)]);
}

function topicLines(page: Page, { topics, by }: Trend): void {
  if (topics.length === 0) return;
  page.heading("Topics");
  page.raw(`  ${"".padEnd(22)} items words deeds   how steadily`);
  for (const { topic, items, words, deeds, regularity } of topics.slice(0, MOST_TOPICS)) {
    const numbers = [items, words, deeds].map((n) => String(n === 0 ? "·" : n).padStart(5)).join(" ");
    page.raw(`  ${topic.replaceAll("_", " ").padEnd(22)} ${numbers}   ${clip(regularityWords(regularity, by), Math.max(10, page.width - 45))}`);
  }
  if (topics.length > MOST_TOPICS) page.line([faint(`and ${topics.length - MOST_TOPICS} more; --json has them all`)], { indent: 2 });
}

function regularityWords({ is, active, periods, longestRun }: Regularity, by: string): string {
  return is === "none" ? "no activity that can be placed" : `${is}: ${active} of ${count(periods, by)}${longestRun > 1 ? `, ${longestRun} in a row` : ""}`;
}
