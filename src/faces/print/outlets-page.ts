import type { OutletRow } from "../../6-views/index.js";
import { createPage, faint, strong, type PageOptions } from "./page.js";
import { count } from "./row-words.js";

const GRADES = {
  A: "reliable", B: "usually reliable", C: "fairly reliable", D: "not usually reliable", E: "unreliable", F: "cannot be judged",
} as const;

/** The outlets of a record: reports, and what a user stated of each. */
export function outletsPage(rows: readonly OutletRow[], options: PageOptions): string {
  const page = createPage(options);
  page.heading("Outlets", `${rows.length}; country, ownership and grade are what a user stated`);
  for (const { name, published, credited, facts, stated } of rows) {
    const counts = [...(published > 0 || credited === 0 ? [count(published, "report")] : []), ...(credited > 0 ? [`credited by ${count(credited, "report")}`] : [])];
    page.line([strong(name), ` · ${counts.join(", ")}`], { indent: 2, hang: 4 });
    const { country, ownership, grade, note } = facts;
    const said = [country, ownership, grade && `grade ${grade} (${GRADES[grade]})`, note].filter((x) => x !== undefined && x !== "");
    page.line([faint(said.length === 0 ? "nothing stated" : `${said.join(" · ")}${stated === undefined ? "" : ` · stated by ${stated.by}, ${stated.at.slice(0, 10)}`}`)], { indent: 4 });
  }
  page.blank();
  page.line([faint("The grade is the outlet’s (Admiralty code, first half); how credible one item is depends on who vouches for it.")], { indent: 2 });
  return page.text();
}
