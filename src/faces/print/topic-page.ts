import { dayWords, type ActorRows, type How, type TopicView } from "../../6-views/index.js";
import { citedSection } from "./cited-section.js";
import { lineRow, moreLine } from "./line-rows.js";
import { createPage, faint, strong, type PageOptions } from "./page.js";
import { count } from "./row-words.js";

/** Who did, said, proposed and denied what on a topic, as a page for the terminal. */
export function topicPage(view: TopicView, options: PageOptions): string {
  const page = createPage(options);
  const { pair, topic, items, since } = view;
  page.line([strong(`${pair.a.name} – ${pair.b.name}: ${topic.replaceAll("_", " ")}`)], { right: faint(view.asOf === undefined ? "all that is known" : `as known on ${dayWords(view.asOf)}`) });
  page.line([faint([count(items, "item"), ...(since ? [`since ${dayWords(since)}`] : [])].join(" · "))]);
  if (items === 0) page.line([`The record holds nothing on ${topic.replaceAll("_", " ")} that bears on the two.`]);
  for (const group of view.groups) {
    page.heading(headOf(group), countWords(group.counts));
    for (const row of group.rows) lineRow(page, row, { tail: [HOW[row.how]] });
  }
  if (view.more > 0) page.blank();
  moreLine(page, view.more);
  citedSection(page, view);
  return page.text();
}

const HOW: Readonly<Record<How, string>> = { did: "done", said: "said", proposed: "proposed or planned", denied: "denied", counted: "a figure" };

function headOf({ actors }: ActorRows): string {
  return actors.length === 0 ? "others, of no country that is named" : actors.map(({ name }) => name).join(" and ");
}

function countWords(counts: Readonly<Record<How, number>>): string {
  return (Object.entries(counts) as [How, number][]).filter(([, n]) => n > 0).map(([how, n]) => `${n} ${HOW[how].replace(/^a figure$/, n === 1 ? "figure" : "figures")}`).join(", ");
}
