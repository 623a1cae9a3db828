import { Topic } from "../model/topic.js";
import type { Span } from "../model/span.js";
import { overlaps } from "../model/span.js";
import type { Tree } from "./clauses/tree.js";

/** Topic → phrases of lemmas. */
export interface TopicLexicon {
  readonly byFirstWord: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly topic: string }[]>;
}

/** The list of phrases that are of no topic: "West Bank" is no bank. */
const NONE = "none";

/** Index `lexicon/topics.json` by the first word of each phrase; throws on a topic that the model does not know. */
export function makeTopicLexicon(data: Readonly<Record<string, unknown>>): TopicLexicon {
  const byFirstWord = new Map<string, { words: readonly string[]; topic: string }[]>();
  for (const [name, phrases] of Object.entries(data)) {
    if (!Array.isArray(phrases)) continue;
    const topic = name === NONE ? NONE : Topic.parse(name);
    for (const phrase of phrases as string[]) {
      const words = phrase.split(" ");
      const first = words[0] ?? "";
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, topic }]);
    }
  }
  return { byFirstWord };
}

/** The topics of the words inside `span`, in alphabetical order. */
export function topicsIn(tree: Tree, span: Span, lexicon: TopicLexicon): readonly string[] {
  const tokens = tree.tokens.filter((t) => overlaps(t, span));
  const hits = tokens.flatMap((token, i) =>
    (lexicon.byFirstWord.get(token.lemma.toLowerCase()) ?? [])
      .filter(({ words }) => words.every((w, k) => tokens[i + k]?.lemma.toLowerCase() === w || tokens[i + k]?.text.toLowerCase() === w))
      .map(({ words, topic }) => ({ topic, first: i, last: i + words.length - 1 })),
  );
  const nothing = hits.filter(({ topic }) => topic === NONE);
  const counts = hits.filter((hit) => hit.topic !== NONE && !nothing.some(({ first, last }) => first <= hit.first && hit.last <= last));
  return [...new Set(counts.map(({ topic }) => topic))].sort();
}

/** The topics of a phrase that has no tree: what a figure measures ("trade volume"). */
export function topicsOfPhrase(phrase: string, lexicon: TopicLexicon): readonly string[] {
  const words = phrase.toLowerCase().split(/\s+/);
  const found = words.flatMap((word, i) =>
    (lexicon.byFirstWord.get(word) ?? []).filter((entry) => entry.topic !== NONE && entry.words.every((w, k) => words[i + k] === w)).map(({ topic }) => topic),
  );
  return [...new Set(found)].sort();
}
