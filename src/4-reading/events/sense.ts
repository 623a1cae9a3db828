import { EventType, PLOVER, type Mode } from "../../model/plover.js";

/** One place where an argument may stand: "subj", "obj", "xcomp", a preposition, or for nouns "poss", "amod", "light", … */
export interface Slot {
  readonly name: string;
  /** all of its actors are parties of a reciprocal event */
  readonly reciprocal: boolean;
  /** the event stands without it */
  readonly optional: boolean;
}

/** What a construction must show for a sense to apply: "obj=@agreement", "!on", "prt=out", "subj.plural". */
export interface Condition {
  readonly slot: string;
  readonly test: "is" | "is-not" | "has" | "plural" | "present" | "absent";
  /** lemmas and @classes; empty for present, absent and plural */
  readonly words: readonly string[];
}

/** A sense of a verb or noun: its PLOVER code and which argument is actor and which recipient. */
export interface Sense {
  readonly lemma: string;
  readonly type: EventType;
  readonly mode: Mode | undefined;
  readonly actor: readonly Slot[];
  readonly recipient: readonly Slot[];
  readonly conditions: readonly Condition[];
  /** where it stands in the lexicon, "verbs.tsv:12", for `attache explain` */
  readonly at: string;
}

export interface EventLexicon {
  readonly verbs: ReadonlyMap<string, readonly Sense[]>;
  readonly nouns: ReadonlyMap<string, readonly Sense[]>;
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Parse `lexicon/verbs.tsv`, `nouns.tsv` and `classes.json`; throws on a malformed line, naming it. */
export function makeEventLexicon(verbs: string, nouns: string, classes: Readonly<Record<string, unknown>>): EventLexicon {
  const sets = new Map<string, ReadonlySet<string>>();
  for (const [name, words] of Object.entries(classes)) if (Array.isArray(words)) sets.set(name, new Set(words as string[]));
  return { verbs: senses(verbs, "verbs.tsv"), nouns: senses(nouns, "nouns.tsv"), classes: sets };
}

function senses(tsv: string, file: string): ReadonlyMap<string, readonly Sense[]> {
  const out = new Map<string, Sense[]>();
  tsv.split("\n").forEach((line, n) => {
    if (line === "" || line.startsWith("#")) return;
    const at = `${file}:${n + 1}`;
    const [lemma, code, actor, recipient, conditions] = line.split("\t");
    if (!lemma || !code || !actor || !recipient) throw new Error(`lexicon/${at}: four columns are needed, got "${line}"`);
    const [name, mode] = code.split("/");
    const type = EventType.parse(name);
    if (mode !== undefined && !(mode in PLOVER[type].modes)) throw new Error(`lexicon/${at}: ${type} has no mode "${mode}"`);
    const sense: Sense = { lemma, type, mode, actor: slots(actor), recipient: slots(recipient), conditions: parseConditions(conditions ?? ""), at };
    out.set(lemma, [...(out.get(lemma) ?? []), sense]);
  });
  return out;
}

function slots(column: string): readonly Slot[] {
  if (column === "-") return [];
  return column.split(",").map((s) => ({ name: s.replace(/[+?]/g, ""), reciprocal: s.includes("+"), optional: s.includes("?") }));
}

function parseConditions(column: string): readonly Condition[] {
  return column
    .split(";")
    .filter((c) => c !== "")
    .map((c): Condition => {
      const match = /^(!?)([a-z|]+)(\.has|\.plural)?(?:(!?=)(.*))?$/.exec(c);
      if (!match) throw new Error(`lexicon: condition "${c}" is not understood`);
      const [, not, slot = "", suffix, operator, words] = match;
      const list = words === undefined || words === "" ? [] : words.split("|");
      if (suffix === ".plural" || slot === "plural") return { slot: suffix ? slot : "self", test: "plural", words: [] };
      if (slot === "has") return { slot: "self", test: not ? "is-not" : "has", words: list };
      if (suffix === ".has") return { slot, test: "has", words: list };
      if (operator === undefined) return { slot, test: not ? "absent" : "present", words: [] };
      return { slot, test: operator === "!=" || not ? "is-not" : "is", words: list };
    });
}
