import { dayWords, type Changes, type DisputeChange, type LineRow } from "../../6-views/index.js";
import { accountLines, seriesWords, stepsWords } from "./account-lines.js";
import { citedSection } from "./cited-section.js";
import { LAYOUT, lineRow, moreLine } from "./line-rows.js";
import { createPage, faint, strong, type Page, type PageOptions } from "./page.js";
import { citeWords, count } from "./row-words.js";

/** What became known in some days, as a page for the terminal: what turned first, then what is new. */
export function changesPage(view: Changes, options: PageOptions): string {
  const page = createPage(options);
  const { since, asOf, pair, counts } = view;
  page.line([strong(pair === undefined ? "What changed" : `${pair.a.name} – ${pair.b.name}: what changed`)], {
    right: faint(`since ${dayWords(since)}${asOf === undefined ? "" : `, until ${dayWords(asOf)}`}`),
  });
  if (counts.entries === 0) {
    page.line(["Nothing became known in these days."]);
    return page.text();
  }
  page.line([faint(`${count(counts.reports, "report")} · ${counts.fresh} new, ${counts.restated} told again`)]);

  section(page, "Steps", view.steps.length);
  for (const { row, step } of view.steps) under(page, row, `${step.direction === "back" ? "↩" : "→"} ${stepsWords([step])}`, []);
  section(page, "Disputes opened", view.opened.length);
  for (const change of view.opened) disputeLines(page, change);
  section(page, "Disputes settled", view.settled.length);
  for (const change of view.settled) disputeLines(page, change);
  section(page, "Figures revised or contradicted", view.figures.length);
  for (const { row, other } of view.figures) under(page, row, `${seriesWords(other)} ${citeWords(other.cites)}`, [other.reason]);
  section(page, "New support", view.support.length);
  for (const { row, from, to } of view.support) under(page, row, `${from} → ${to} voices`, []);
  moreLine(page, view.more.support);
  section(page, "New", view.fresh.length);
  for (const row of view.fresh) lineRow(page, row, { tail: [row.line.kind] });
  moreLine(page, view.more.fresh);
  citedSection(page, view);
  return page.text();
}

function section(page: Page, title: string, n: number): void {
  if (n > 0) page.heading(title, String(n));
}

/** A row known before, with what is new about it under it. */
function under(page: Page, row: LineRow, text: string, tail: readonly string[]): void {
  lineRow(page, { ...row, accounts: [] }, { front: [strong(text), " · "], tail });
}

function disputeLines(page: Page, { row, account }: DisputeChange): void {
  lineRow(page, { ...row, accounts: [] }, { tail: [row.line.kind] });
  accountLines(page, { ...row, accounts: [account] }, LAYOUT);
  page.line([faint(account.reason)], { indent: LAYOUT.hang + 2 });
}
