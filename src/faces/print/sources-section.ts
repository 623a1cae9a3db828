import { dayWords, toldDayWords, type Dossier } from "../../6-views/index.js";
import { clip } from "./display-width.js";
import { faint, strong, type Page } from "./page.js";
import { addsWords } from "./adds-words.js";
import { count, outletWords } from "./row-words.js";

/** The reports of a dossier, each with what it adds and the numbered sentences that the rows rest on. */
export function sourcesSection(page: Page, { sources, citations }: Dossier): void {
  page.heading("Sources", "with the sentences that the numbers point to");
  sources.forEach((source, index) => {
    if (index > 0) page.blank();
    const dates = [toldDayWords(source), ...(source.published && source.updated ? [`updated ${dayWords(source.updated)}`] : [])];
    page.line([strong(outletWords(source)), `, ${dates.join(", ")}`], { indent: 2, hang: 4 });
    if (source.title) page.line([source.title], { indent: 4 });
    const origin = source.origin.role === "original" ? "original" : `${source.origin.role}${source.origin.credited ? ` of ${source.origin.credited}` : ""}`;
    page.line([faint([origin, ...(source.adds ? [addsWords(source.adds)] : []), `${count(source.items, "item")} here`, source.report.slice(0, 14)].join(" · "))], { indent: 4 });
    const same = citations.filter(({ alsoIn }) => alsoIn.includes(source.report)).map(({ n }) => n);
    if (same.length > 0) page.line([faint(`prints the same: [${same.join(" ")}]`)], { indent: 4 });
    for (const citation of citations.filter(({ report }) => report === source.report)) {
      page.line([clip(citation.quote, 2 * (page.width - 10) - 6)], { lead: faint(`[${citation.n}]`), indent: 4, hang: 10 });
    }
  });
}
