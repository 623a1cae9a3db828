import type { Participant } from "../clauses/participants.js";
import { tokenAt, type Tree } from "../clauses/tree.js";
import type { Scene } from "../scene.js";
import type { StatementDraft } from "./statement-draft.js";

/**
 * The speaker, where a pronoun inside what he said can only be him: "it" of an office or country, "he" or "she" of a person,
 * "we" and "I" in a quotation: "Moscow says it supplies …".
 */
export function speakerFor(scene: Scene, tree: Tree, subject: number, statements: readonly StatementDraft[]): Participant | undefined {
  const token = tokenAt(tree, subject);
  if (token.upos !== "PRON" || scene.mentions.at(tree.sentence.index, subject)) return undefined;
  const inside = statements.filter((s) => s.content.start <= token.start && token.end <= s.content.end && s.speaker !== null);
  const statement = inside.sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start))[0];
  const speaker = statement?.speaker;
  if (!speaker || !statement) return undefined;
  const word = token.text.toLowerCase();
  const person = speaker.kind === "person";
  // in his own words nobody is "he"
  const indirect = statement.manner !== "direct";
  const fits = (word === "it" && !person && indirect) || (["he", "she"].includes(word) && person && indirect) || (["we", "i"].includes(word) && statement.manner !== "indirect");
  if (!fits) return undefined;
  const mention = { sentence: tree.sentence.index, first: subject, last: subject, head: subject, span: { start: token.start, end: token.end }, actor: speaker, via: "pronoun" as const, modifier: false, rule: "actors/speaker-pronoun" };
  return { actor: speaker, mention, how: "named" };
}
