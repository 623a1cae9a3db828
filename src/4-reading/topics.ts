import { Topic } from "../model/topic.js";
import type { Span } from "../model/span.js";
import { overlaps } from "../model/span.js";
import type { Tree } from "./clauses/tree.js";

/** Topic → phrases of lemmas. */
export interface TopicLexicon {
  readonly byFirstWord: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly topic: string }[]>;
}

/** Index `lexicon/topics.json` by the first word of each phrase; throws on a topic that the model does not know. */
export function makeTopicLexicon(data: Readonly<Record<string, unknown>>): TopicLexicon {
  const byFirstWord = new Map<string, { words: readonly string[]; topic: string }[]>();
  for (const [name, phrases] of Object.entries(data)) {
    if (!Array.isArray(phrases)) continue;
    const topic = Topic.parse(name);
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
  const found = new Set<string>();
  const tokens = tree.tokens.filter((t) => overlaps(t, span));
  tokens.forEach((token, i) => {
    for (const { words, topic } of lexicon.byFirstWord.get(token.lemma.toLowerCase()) ?? []) {
      if (words.every((w, k) => tokens[i + k]?.lemma.toLowerCase() === w || tokens[i + k]?.text.toLowerCase() === w)) found.add(topic);
    }
  });
  return [...found].sort();
}
