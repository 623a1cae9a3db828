import { dayWords, type MomentRow, type TimelineView } from "../../6-views/index.js";
import { citedSection } from "./cited-section.js";
import { lineRow, moreLine } from "./line-rows.js";
import { createPage, faint, strong, type Page, type PageOptions } from "./page.js";

/** Events and steps of undertakings by time, as a page for the terminal. */
export function timelinePage(view: TimelineView, options: PageOptions): string {
  const page = createPage(options);
  page.line([strong(`${view.pair.a.name} – ${view.pair.b.name}: timeline`)], { right: faint(view.asOf === undefined ? "all that is known" : `as known on ${dayWords(view.asOf)}`) });
  const filters = filterWords(view);
  if (filters !== "") page.line([faint(filters)]);
  page.blank();
  if (view.dated.length + view.undated.length === 0) {
    page.line(["The record has no such event or undertaking of the two."]);
    return page.text();
  }
  moreLine(page, view.more.dated, "earlier; --limit shows them");
  let year = "";
  for (const row of view.dated) {
    const own = row.when && "value" in row.when ? (/\d{4}/.exec(row.when.value)?.[0] ?? "") : "";
    if (own !== year) page.line([strong(own)], { indent: 2 });
    year = own;
    momentLines(page, row);
  }
  if (view.undated.length > 0) {
    page.line([strong("undated"), faint(" – no day is given, or none can be worked out")], { indent: 2 });
    for (const row of view.undated) momentLines(page, row);
    moreLine(page, view.more.undated, "told earlier; --limit shows them");
  }
  citedSection(page, view);
  return page.text();
}

function momentLines(page: Page, row: MomentRow): void {
  const back = row.direction === "back" ? ["a step back"] : [];
  lineRow(page, row, { tail: [row.side, ...back] });
}

function filterWords({ filter: { since, until, kind, type, topic, side } }: TimelineView): string {
  return [
    ...(since ? [`since ${dayWords(since)}`] : []), ...(until ? [`until ${dayWords(until)}`] : []),
    ...(kind ? [`${kind}s only`] : []), ...(type ? [type] : []), ...(topic ? [`on ${topic.replaceAll("_", " ")}`] : []), ...(side ? [`${side} only`] : []),
  ].join(" · ");
}
