import type { ExplainedSentence, ExplainedToken, Explanation } from "../../contract/facade.js";
import { caretLines } from "./caret.js";
import { entryCode } from "./coding-lines.js";
import { clip, displayWidth } from "./display-width.js";
import { createPage, faint, strong, type Page, type PageOptions } from "./page.js";

/** Why a text was read as it was: what was cut, then each sentence with its tree, its entries, and what was dropped and why. */
export function explainPage({ sentences, parts }: Explanation, text: string, options: PageOptions): string {
  const page = createPage(options);
  if (parts.some((part) => part.role !== "body")) {
    page.heading("Parts");
    for (const part of parts) {
      page.line([clip(text.slice(part.start, part.end), page.width - 26)], { lead: faint(part.role === "cut" ? `cut: ${part.reason}` : part.role), indent: 2, hang: 24 });
    }
    page.blank();
  }
  if (sentences.length === 0) page.line(["No sentence was read."]);
  sentences.forEach((sentence, index) => {
    if (index > 0) page.blank();
    sentenceLines(page, sentence);
  });
  return page.text();
}

function sentenceLines(page: Page, sentence: ExplainedSentence): void {
  page.line([strong(sentence.text)]);
  const widest = (pick: (token: ExplainedToken) => string, cap: number): number => Math.min(cap, Math.max(...sentence.tokens.map((t) => displayWidth(pick(t))), 4));
  const columns = [widest((t) => t.text, 20), widest((t) => t.lemma, 18), 6, widest((t) => t.deprel, 14)];
  for (const [index, token] of sentence.tokens.entries()) {
    const head = token.head < 0 ? "root" : `← ${sentence.tokens[token.head]?.text ?? token.head}`;
    const cells = [token.text, token.lemma, token.upos, token.deprel].map((cell, i) => pad(clip(cell, columns[i] ?? 10), columns[i] ?? 10));
    page.raw(`  ${String(index + 1).padStart(3)}  ${[...cells, head].join("  ")}`.trimEnd());
  }
  if (sentence.entries.length === 0) page.line([faint("no entry")], { indent: 2 });
  const offset = offsetOf(sentence);
  for (const entry of sentence.entries) {
    page.line([entryCode(entry)], { lead: "+", indent: 2, hang: 4 });
    page.line([faint(`rule ${entry.rule}, confidence ${entry.confidence.toFixed(2)}`)], { indent: 4 });
    if (offset === undefined) continue;
    const evidence = entry.evidence.map((span) => ({ start: span.start - offset, end: span.end - offset }));
    for (const line of caretLines({ sentence: sentence.text, evidence }, page.width - 4)) page.raw(`    ${line}`);
  }
  for (const { code, message, remedy } of sentence.dropped) {
    page.line([`${message} `, faint(`(${code})${remedy ? ` ${remedy}` : ""}`)], { lead: "−", indent: 2, hang: 4 });
  }
  for (const { code, message } of sentence.reasons ?? []) page.line([`${message} `, faint(`(${code})`)], { lead: "?", indent: 2, hang: 4 });
}

/** Where the sentence starts in the text that the entries' spans count in. */
function offsetOf({ entries, text }: ExplainedSentence): number | undefined {
  const first = entries[0];
  return first !== undefined && first.sentence.end - first.sentence.start === text.length ? first.sentence.start : undefined;
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
