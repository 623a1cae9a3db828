import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findMentions } from "../../src/4-reading/actors/find-mentions.js";
import { treeOf } from "../../src/4-reading/clauses/tree.js";
import type { Sentence, Token } from "../../src/model/sentence.js";
import { gazetteer } from "./read-actors.js";

const folder = fileURLToPath(new URL("../../../shared/data/syntax/gum/dev/", import.meta.url));
const here = existsSync(folder);
if (!here) console.warn(`SKIPPED: ${folder} is absent, so the actors reader is not tried on gold trees`);

/** A CoNLL-U file as sentences; offsets as if one space stood between tokens without SpaceAfter=No. */
function readConllu(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const block of text.split("\n\n")) {
    const tokens: Token[] = [];
    const start = at;
    for (const line of block.split("\n")) {
      const [id = "", form = "", lemma = "", upos = "", xpos = "", , head = "0", deprel = "", , misc = ""] = line.split("\t");
      if (!/^\d+$/.test(id)) continue;
      tokens.push({ index: Number(id) - 1, start: at, end: at + form.length, text: form, lemma, upos, xpos, head: Number(head) - 1, deprel, margin: 1 });
      at += form.length + (misc.includes("SpaceAfter=No") ? 0 : 1);
    }
    if (tokens.length > 0) sentences.push({ index: sentences.length, paragraph: sentences.length, start, end: at, tokens });
  }
  return sentences;
}

describe.skipIf(!here)("on gold trees of GUM", () => {
  const files = here ? readdirSync(folder).filter((f) => /news|speech|bio/.test(f)) : [];
  test.each(files)("%s: spans lie inside their tokens, heads too, and reading twice gives the same", (file) => {
    const sentences = readConllu(readFileSync(folder + file, "utf8"));
    const mentions = findMentions(sentences, gazetteer);
    expect(mentions.all.length).toBeGreaterThan(5);
    for (const m of mentions.all) {
      const tokens = sentences[m.sentence]?.tokens ?? [];
      expect(m.first).toBeLessThanOrEqual(m.head);
      expect(m.head).toBeLessThanOrEqual(m.last);
      expect(m.span.start).toBeGreaterThanOrEqual(tokens[m.first]?.start ?? Infinity);
      expect(m.span.end).toBeLessThanOrEqual(tokens[m.last]?.end ?? -1);
      expect(m.actor.name).not.toBe("");
      expect(m.actor.code?.split(" ")[0]).toBe(m.actor.country);
      expect(mentions.at(m.sentence, m.head)).toBeDefined();
    }
    expect(findMentions(sentences.map(treeOf), gazetteer).all).toEqual(mentions.all);
  });
});
