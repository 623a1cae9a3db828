import { dayWords, type OriginDiff, type OriginNode, type OriginTree, type WordRun } from "../../6-views/index.js";
import { faint, strong, type Page, type Piece } from "./page.js";

/** Sentences of one kind that are printed; `--json` has them all. */
const MOST = 8;

/** The reports that carry one story, each under what it was made from; `own` is marked. */
export function familySection(page: Page, tree: OriginTree, own: string): void {
  page.heading("Family", `${tree.reports} reports carry this story, which is one origin`);
  for (const root of tree.roots) nodeLines(page, root, own, 1);
}

function nodeLines(page: Page, node: OriginNode, own: string, depth: number): void {
  const outlet = [node.publisher ?? "no outlet named", node.credited !== undefined && node.credited !== node.publisher && `crediting ${node.credited}`].filter(Boolean).join(", ");
  const role = node.version ? (node.revision ?? "later version") : node.role;
  const share = node.overlap === undefined ? "" : `, ${Math.round(100 * node.overlap)} % of it stands in the report above`;
  page.line([role, ": ", node.report === own ? strong(outlet) : outlet, `, ${dayWords(node.day)}${share} `, faint(node.report.slice(0, 14)), node.report === own ? " (this report)" : ""], { indent: 2 * depth, hang: 2 * depth + 2 });
  if (node.counts) {
    const { kept, moved, changed, added, dropped } = node.counts;
    page.line([faint(`sentences: ${kept} kept, ${moved} moved, ${changed} changed, ${added} added, ${dropped} dropped`)], { indent: 2 * depth + 2 });
  }
  for (const made of node.made) nodeLines(page, made, own, depth + 1);
}

/** What this report did with the one that it was made from: figures and dates first. */
export function differencesSection(page: Page, diff: OriginDiff): void {
  page.heading("Against its model", `${diff.of.slice(0, 14)}; [-dropped-] {+added+}`);
  if (diff.revision) page.line([`this report calls itself ${diff.revision.kind === "update" ? "an update" : `a ${diff.revision.kind}`}`], { indent: 2 });
  const counts = [[diff.kept, "kept"], [diff.moved, "moved"], [diff.changed, "changed"], [diff.added, "added"], [diff.dropped, "dropped"]] as const;
  page.line([`sentences: ${counts.map(([list, fate]) => `${list.length} ${fate}`).join(", ")}`], { indent: 2 });
  for (const { figures, words } of diff.changed.slice(0, MOST)) {
    page.line(marked(words), { lead: faint(figures ? "figures" : "changed"), indent: 2, hang: 12 });
  }
  more(page, diff.changed.length, "changed");
  for (const [sentences, fate] of [[diff.added, "added"], [diff.dropped, "dropped"]] as const) {
    for (const { text } of sentences.slice(0, MOST)) page.line([text], { lead: faint(fate), indent: 2, hang: 12 });
    more(page, sentences.length, fate);
  }
}

/** The sentence with what went and came in marks; the spaces stay outside them, so that the line breaks where the sentence would. */
function marked(runs: readonly WordRun[]): readonly Piece[] {
  let text = "";
  for (const { fate, text: words } of runs) {
    const core = words.trim();
    const gap = text !== "" && !/\s$/.test(text) && /^[\p{L}\p{N}$€£“"(]/u.test(core) ? " " : "";
    text += gap + (fate === "same" || core === "" ? words : `${fate === "dropped" ? `[-${core}-]` : `{+${core}+}`}${words.slice(words.trimEnd().length)}`);
  }
  return [text];
}

function more(page: Page, count: number, fate: string): void {
  if (count > MOST) page.line([faint(`and ${count - MOST} more ${fate}; --json has them all`)], { indent: 12 });
}
