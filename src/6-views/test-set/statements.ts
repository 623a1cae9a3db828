import type { StatementEntry } from "../../model/entry.js";
import type { Report } from "../../model/report.js";
import { covers, type Span } from "../../model/span.js";
import { onOneLine, type Reviewed, type ReviewedSentence } from "./reviewed.js";

/** Texts and standoff files, by name, one of each a report. */
export interface StatementDocuments {
  readonly texts: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
  readonly written: number;
  readonly leftOut: number;
}

/** Statements as PolNeAR has them: the reviewed sentences of a report, and who said what in them as standoff spans of source, cue and content. */
export function statementDocuments({ sentences, leftOut }: Reviewed): StatementDocuments {
  const texts = new Map<string, string>();
  const annotations = new Map<string, string>();
  let [written, lost] = [0, leftOut];
  for (const report of new Set(sentences.map((sentence) => sentence.report))) {
    const whole = sentences.filter((sentence) => sentence.report === report).flatMap((sentence) => {
      const statements = sentence.right.filter((entry) => entry.kind === "statement");
      const fits = statements.every((statement) => inside(sentence, statement));
      if (!fits) lost += statements.length;
      return fits ? [{ sentence, statements }] : [];
    });
    if (whole.length === 0) continue;
    const standoff = createStandoff();
    let text = "";
    for (const { sentence, statements } of whole) {
      const shift = text.length - sentence.span.start;
      text += `${onOneLine(report, sentence.span)}\n`;
      for (const statement of statements) standoff.add(report, statement, shift);
      written += statements.length;
    }
    texts.set(`${report.id}.txt`, text);
    annotations.set(`${report.id}.ann`, standoff.text());
  }
  return { texts, annotations, written, leftOut: lost };
}

/** PolNeAR hangs a statement on its cue; one without, or told across sentences, has no place there. */
function inside({ span }: ReviewedSentence, { cue, content, speaker }: StatementEntry): boolean {
  return cue !== null && covers(span, cue) && covers(span, content) && (speaker?.evidence === undefined || covers(span, speaker.evidence));
}

function createStandoff(): { add(report: Report, statement: StatementEntry, shift: number): void; text(): string } {
  const lines: string[] = [];
  let [spans, groups] = [0, 0];
  return {
    add(report, { cue, content, speaker }, shift) {
      if (cue === null) return;
      const span = (label: string, { start, end }: Span): string => {
        lines.push(`T${++spans}\t${label} ${start + shift} ${end + shift}\t${onOneLine(report, { start, end })}`);
        return `T${spans}`;
      };
      const label = speaker?.evidence === undefined ? "Attribution-no-source" : "Attribution";
      const roles = [`Content:${span("Content", content)}`, `Cue:${span("Cue", cue)}`, ...(speaker?.evidence === undefined ? [] : [`Source:${span("Source", speaker.evidence)}`])];
      lines.push(`E${++groups}\t${label}:${span(label, cue)} ${roles.join(" ")}`);
    },
    text: () => lines.map((line) => `${line}\n`).join(""),
  };
}
