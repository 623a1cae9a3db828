import { toldDayWords, type Citation, type CitedReport } from "../../6-views/index.js";
import { clip } from "./display-width.js";
import { faint, strong, type Page } from "./page.js";
import { outletWords } from "./row-words.js";

/** The sentences that the numbers of a page point to, by report. */
export function citedSection(page: Page, { reports, citations }: { readonly reports: readonly CitedReport[]; readonly citations: readonly Citation[] }): void {
  if (citations.length === 0) return;
  page.heading("Sources", "the sentences that the numbers point to");
  for (const report of reports) {
    const own = citations.filter((citation) => citation.report === report.report);
    const same = citations.filter(({ alsoIn }) => alsoIn.includes(report.report)).map(({ n }) => n);
    page.line([strong(outletWords(report)), `, ${toldDayWords(report)}`, faint(` · ${report.report.slice(0, 14)}`),
      ...(same.length > 0 ? [faint(` · prints the same: [${same.join(" ")}]`)] : [])], { indent: 2, hang: 4 });
    for (const { n, quote } of own) page.line([clip(quote, 2 * (page.width - 10) - 6)], { lead: faint(`[${n}]`), indent: 4, hang: 10 });
  }
}
