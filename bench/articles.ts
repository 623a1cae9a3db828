import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A text to read, by the name of its file. */
export interface Article {
  readonly name: string;
  readonly text: string;
}

/** The articles of `names/worldwide` under a folder of public data; the examples, again and again, where it is absent. */
export function articles(data: string, examples: string, count: number): { readonly from: string; readonly articles: readonly Article[] } {
  const worldwide = join(data, "names/worldwide");
  if (existsSync(worldwide)) {
    const files = readdirSync(worldwide).sort();
    const step = Math.max(1, Math.floor(files.length / count));
    const chosen = files.filter((_, i) => i % step === 0).slice(0, count);
    return { from: "worldwide", articles: chosen.map((file) => ({ name: file.replace(/\.txt\.tsv$/, ".txt"), text: joined(readFileSync(join(worldwide, file), "utf8")) })) };
  }
  const texts = readdirSync(examples).filter((file) => file.endsWith(".txt")).sort().map((file) => readFileSync(join(examples, file), "utf8"));
  // a line of its own makes each copy another report
  return { from: "examples", articles: Array.from({ length: count }, (_, i) => ({ name: `${i}.txt`, text: `${texts[i % texts.length]!}\n\nCopy ${i}.\n` })) };
}

/** The words of a BIO file as they were printed: a paragraph a block, without the address in front. */
export function joined(bio: string): string {
  const blocks = bio.split(/\r?\n\s*\n/).map((block) => block.split(/\r?\n/).map((line) => line.split("\t")[0]!.trim()).filter((word) => word !== "" && !/^https?:/.test(word)));
  return `${blocks.filter((words) => words.length > 0).map(sentence).join("\n\n")}\n`;
}

/** Puts spaces between words where English has them. */
function sentence(words: readonly string[]): string {
  let text = "";
  let open = false;
  let glued = true;
  for (const word of words) {
    const quote = word === '"';
    const closes = (quote && open) || /^(?:[.,;:!?%)\]}”…]+|['’](?:s|re|ve|ll|d|m|S)?|n['’]t)$/.test(word);
    text += glued || closes || word === "-" ? word : ` ${word}`;
    glued = (quote && !open) || /^[([{“$£€-]$/.test(word);
    if (quote) open = !open;
  }
  return text;
}
