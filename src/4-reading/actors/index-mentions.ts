import type { Mention, Mentions, Place } from "./mention.js";

/** Mentions and places by sentence and token. */
export function indexMentions(all: readonly Mention[], places: readonly Place[], tagged: Mentions["tagged"] = []): Mentions {
  const ordered = [...all].sort((a, b) => a.sentence - b.sentence || a.first - b.first || b.last - a.last);
  const bySentence = new Map<number, Mention[]>();
  for (const mention of ordered) {
    const row = bySentence.get(mention.sentence) ?? [];
    row.push(mention);
    bySentence.set(mention.sentence, row);
  }
  const inSentence = (sentence: number): readonly Mention[] => bySentence.get(sentence) ?? [];
  const allAt = (sentence: number, token: number): readonly Mention[] => {
    const row = inSentence(sentence);
    const heads = row.filter((m) => m.head === token);
    if (heads.length > 0) return heads;
    const inside = row.filter((m) => m.first <= token && token <= m.last).sort((a, b) => a.last - a.first - (b.last - b.first))[0];
    return inside ? row.filter((m) => m.head === inside.head && m.first === inside.first && m.last === inside.last) : [];
  };
  return {
    all: ordered,
    places,
    tagged,
    in: inSentence,
    at: (sentence, token) => allAt(sentence, token)[0],
    allAt,
    placeAt: (sentence, token) =>
      places.find((p) => p.sentence === sentence && p.head === token) ?? places.find((p) => p.sentence === sentence && p.first <= token && token <= p.last),
  };
}
