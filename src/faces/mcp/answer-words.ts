import { toldDayWords } from "../../6-views/index.js";
import type { AssistantAnswer, AssistantRow, Evidence } from "../../contract/assistant.js";
import { sha256 } from "../../model/sha256.js";
import { MARK_WORDS, RELATION_WORDS } from "../print/row-words.js";

/**
 * An answer as short text. What comes from reports stands between two marks that it cannot hold itself: any run of three angle marks in it is taken out,
 * and the marks carry a number that follows from all that stands between them.
 */
export function answerWords({ about, notes, quoted, rows, evidence, total, next }: AssistantAnswer): string {
  const inside = [...sections(rows), ...(evidence.length === 0 ? [] : ["[evidence]", ...printed(evidence)])].join("\n").replace(/[«»]{2,}|<{3,}|>{3,}/g, "");
  const mark = sha256(inside).slice(0, 12);
  const fenced = rows.length === 0 ? ["(no rows)"] : [quoted, `<<<quoted ${mark}`, inside, `quoted ${mark}>>>`];
  const rest = next === undefined ? [] : [`There is more${total === undefined ? "" : ` (${total} rows in all)`}: ask again with cursor ${next}.`];
  return [about, ...notes, ...fenced, ...rest].join("\n");
}

function sections(rows: readonly AssistantRow[]): readonly string[] {
  let last: string | undefined;
  return rows.flatMap((row) => {
    const heading = row.section === last ? [] : [`[${row.section}]`];
    last = row.section;
    return [...heading, rowLine(row)];
  });
}

function rowLine(row: AssistantRow): string {
  const front = [...(row.marks?.map((mark) => MARK_WORDS[mark].toUpperCase()) ?? []), ...(row.when === undefined ? [] : [row.when])];
  const tail = [
    ...(row.relation === undefined ? [] : [RELATION_WORDS[row.relation]]),
    ...(row.word === undefined ? [] : [row.word]),
    ...(row.voices !== undefined && row.voices > 1 ? [`${row.voices} voices`] : []),
    ...(row.disputed ? ["disputed"] : []),
    ...(row.against ?? []),
    ...(row.id === undefined ? [] : [row.id]),
  ];
  const cites = row.evidence.map((n) => `[${n}]`).join("") + (row.moreEvidence === undefined ? "" : `[+${row.moreEvidence}]`);
  return `- ${[...front, row.what].join(" · ")}${cites === "" ? "" : ` ${cites}`}${tail.length === 0 ? "" : ` (${tail.join("; ")})`}`;
}

/** Sentence by sentence, with its report above the first of those that follow one another. */
function printed(evidence: readonly Evidence[]): readonly string[] {
  let last: string | undefined;
  return evidence.flatMap((one) => {
    const heading = one.report === last ? [] : [reportLine(one)];
    last = one.report;
    return [...heading, `  [${one.n}] “${one.sentence}”${one.alsoIn === undefined ? "" : ` (also printed in ${one.alsoIn.join(", ")})`}`];
  });
}

function reportLine({ outlet, title, published, updated, url, file, report }: Evidence): string {
  return `${[outlet, toldDayWords({ published, updated }, (day) => day), ...(title === undefined ? [] : [`“${title}”`]), ...[url ?? file ?? []].flat(), report].join(", ")}:`;
}
