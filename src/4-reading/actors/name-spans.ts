import type { Sentence } from "../../model/sentence.js";
import type { Mentions } from "./mention.js";

/** The proper names among the mentions and places of a sentence, in the classes that public name sets share (for scoring). */
export function nameSpans(mentions: Mentions, sentence: Sentence): readonly { readonly first: number; readonly last: number; readonly class: "PER" | "ORG" | "LOC" }[] {
  const tokensOf = (start: number, end: number): { readonly first: number; readonly last: number } => {
    const inside = sentence.tokens.filter((t) => t.start < end && start < t.end);
    return { first: inside[0]?.index ?? 0, last: inside[inside.length - 1]?.index ?? 0 };
  };
  const named = mentions.in(sentence.index).flatMap((m) => {
    const proper = m.via === "name" || m.via === "short-name" || m.via === "acronym" || m.via === "seat" || m.via === "capital" || (m.rule === "actors/office" && m.last > m.first && capitalised(sentence, m.last));
    if (!proper) return [];
    const kind = m.actor.kind;
    const cls = kind === "person" ? "PER" : kind === "country" || m.via === "capital" ? "LOC" : kind === undefined || kind === "group" ? undefined : "ORG";
    return cls === undefined ? [] : [{ ...tokensOf(m.span.start, m.span.end), class: cls } as const];
  });
  const places = mentions.places.filter((p) => p.sentence === sentence.index).map((p) => ({ ...tokensOf(p.span.start, p.span.end), class: "LOC" }) as const);
  return [...named, ...places].sort((a, b) => a.first - b.first);
}

function capitalised(sentence: Sentence, token: number): boolean {
  return /^\p{Lu}/u.test(sentence.tokens[token]?.text ?? "");
}
