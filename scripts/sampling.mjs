// Shared by draw-check.mjs and draw-events.mjs: seeded choices among the texts of ../shared/data/names/worldwide.
import { createHash } from "node:crypto";

/** Tokens of a BIO file joined into paragraphs: a blank line ends a sentence; the first line is the address. */
export function joined(tsv) {
  const sentences = [];
  let words = [];
  for (const line of [...tsv.split("\n"), ""]) {
    const word = line.split("\t")[0]?.trim();
    if (word) words.push(word);
    else if (words.length > 0) {
      sentences.push(words.join(" "));
      words = [];
    }
  }
  return sentences
    .filter((s) => !/^https?:\S+$/.test(s))
    .map((s) => s.replace(/ ([,.;:!?%)\]”’]|'s|’s|n't|n’t)/g, "$1").replace(/([([“‘$]) /g, "$1").replace(/(\w) - (?=\w)/g, "$1-").replace(/([’']) s\b/g, "$1s").replace(/([A-Z]) \$/g, "$1$").replace(/" ([^"]*?) "/g, '"$1"'))
    .join("\n\n");
}

/** The address that a BIO file gives in its first line, if it gives one. */
export function addressIn(tsv) {
  const first = tsv.split("\n", 1)[0].split("\t")[0].trim();
  return /^https?:\/\/\S+$/.test(first) ? first : undefined;
}

/**
 * The half of `worldwide` to which an article belongs, by its name alone: whoever mends the event reader looks at "development" only, and draws from
 * "unseen" judge it. The parity of the first byte of the name's SHA-256, without endings, so that no file list can shift it.
 */
export function halfOf(fileName) {
  const name = fileName.replace(/(?:\.txt)?\.tsv$|\.txt$/, "");
  return createHash("sha256").update(name).digest()[0] % 2 === 0 ? "development" : "unseen";
}
