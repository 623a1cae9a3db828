import type { Sentence, Token } from "../../model/sentence.js";

/**
 * A predicate has one subject. Where a tree gives it two on the same side with "and" or "or" between them ("the Turkish president X and the
 * Egyptian president Y signed"), they are one coordination: the second becomes a conjunct of the first.
 */
export function withOneSubject(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const joined = new Map<number, number>();
  for (const second of tokens) {
    if (!isSubject(second)) continue;
    const first = tokens.find((t) => isSubject(t) && t.head === second.head && t.deprel === second.deprel && t.index < second.index);
    if (first === undefined || second.index > second.head) continue;
    const between = tokens.slice(first.index + 1, second.index);
    // "and elected leaders": a participle that colours a noun is no clause between them
    if (between.some((t) => t.upos === "VERB" && t.deprel !== "amod")) continue;
    if (between.some((t) => t.upos === "CCONJ" && ["and", "or"].includes(t.lemma)) || isAsWellAs(between) || listGoesOn(tokens, second)) joined.set(second.index, first.index);
  }
  const opened = new Map<number, Token>();
  for (const subject of tokens) {
    const opener = isSubject(subject) && !joined.has(subject.index) ? listOpener(tokens, subject) : undefined;
    if (opener !== undefined) opened.set(opener.index, subject);
  }
  if (joined.size === 0 && opened.size === 0) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((t) => {
      const subject = opened.get(t.index);
      if (subject !== undefined) return { ...t, deprel: subject.deprel };
      const opener = [...opened].find(([, s]) => s.index === t.index)?.[0] ?? [...opened].find(([, s]) => t.deprel === "conj" && t.head === s.index)?.[0];
      if (opener !== undefined) return { ...t, head: opener, deprel: "conj" };
      return joined.has(t.index) ? { ...t, head: joined.get(t.index) as number, deprel: "conj" } : t;
    }),
  };
}

/** "Sweden as well as Norway condemned". */
function isAsWellAs(between: readonly Token[]): boolean {
  return between.slice(0, 3).map((t) => t.text.toLowerCase()).join(" ") === "as well as";
}

/**
 * "The A Party, the B Party and the C Party condemned": a tree that begins the subject at the second of the list has the first beside it, without
 * a preposition and right before the comma.
 */
function listOpener(tokens: readonly Token[], subject: Token): Token | undefined {
  const goesOn = tokens.some((t) => t.head === subject.index && t.deprel === "conj" && tokens.some((c) => c.head === t.index && c.deprel === "cc" && c.lemma === "and" && c.index < t.index));
  if (!goesOn || subject.upos !== "PROPN") return undefined;
  const opens = Math.min(subject.index, ...tokens.filter((t) => t.head === subject.index && ["det", "amod", "compound"].includes(t.deprel)).map((t) => t.index));
  const before = tokens[opens - 2];
  if (tokens[opens - 1]?.text !== "," || before?.upos !== "PROPN" || before.head !== subject.head || !/^(?:obl|obl:unmarked|dislocated|vocative)$/.test(before.deprel)) return undefined;
  return tokens.some((t) => t.head === before.index && ["case", "cc", "nummod"].includes(t.deprel)) || TIMES.test(before.text) ? undefined : before;
}

const TIMES = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Today|Yesterday)$/;

/** "their leaders, X of the A, and Y of the B, sent": the first of a list right behind a comma, its second behind "and". */
function listGoesOn(tokens: readonly Token[], second: Token): boolean {
  if (tokens[second.index - 1]?.text !== "," || second.upos !== "PROPN") return false;
  const third = tokens.find((t) => isSubject(t) && t.head === second.head && t.index > second.index && t.index < second.head);
  return third !== undefined && tokens.slice(second.index, third.index).some((t) => t.upos === "CCONJ" && t.lemma === "and");
}

function isSubject(token: Token): boolean {
  return token.deprel === "nsubj" || token.deprel === "nsubj:pass";
}
