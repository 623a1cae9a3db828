import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../src/model/report.js";
import { clusterScores } from "./stories-score.js";

export interface StoryEvaluation {
  readonly data: { readonly path: string; readonly sha256: string; readonly n: number };
  readonly metrics: { readonly b3: number; readonly conll: number };
}

/**
 * Scores the clustering of ECB+ documents by story. `path` is the folder (its dev part is taken) or a `*_corpus.txt` file. The true story
 * of a document is in its name: "35_7ecbplus" belongs to topic 35's second story, "35_7ecb" to its first. n = documents.
 */
export function evaluateStories(path: string, cluster: (reports: readonly Report[]) => readonly (readonly string[])[]): StoryEvaluation {
  const file = statSync(path).isDirectory() ? join(path, "dev_corpus.txt") : path;
  const text = readFileSync(file, "utf8");
  const documents = documentsIn(text);
  const found = cluster([...documents].map(([name, sentences]) => reportOf(name, sentences)));
  const gold = new Map([...documents.keys()].map((name) => [name, name.replace(/_\d+/, "_")]));
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { data: { path: file, sha256, n: documents.size }, metrics: clusterScores(found, groupsBy(gold)) };
}

/** Documents as sentences of tokens: name, sentence, token, word in tab-separated columns. */
function documentsIn(text: string): ReadonlyMap<string, readonly string[]> {
  const documents = new Map<string, Map<string, string[]>>();
  for (const line of text.split(/\r?\n/)) {
    const [name, sentence, , word] = line.split("\t");
    if (name === undefined || sentence === undefined || word === undefined) continue;
    const sentences = documents.get(name) ?? new Map<string, string[]>();
    documents.set(name, sentences);
    sentences.set(sentence, [...(sentences.get(sentence) ?? []), word]);
  }
  return new Map([...documents].map(([name, sentences]) => [name, [...sentences.values()].map((words) => words.join(" "))]));
}

function reportOf(id: string, sentences: readonly string[]): Report {
  const text = sentences.join("\n");
  const body = { start: 0, end: text.length };
  return { id, uri: id, mediaType: "text/plain", retrieved: "", text, parts: [{ role: "body", ...body }], paragraphs: [body], bylines: [], known: "", language: "en" };
}

function groupsBy(gold: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const [name, story] of gold) groups.set(story, [...(groups.get(story) ?? []), name]);
  return [...groups.values()];
}
