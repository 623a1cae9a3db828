import type { Stance } from "../../model/entry.js";

/** One way in which a cue takes its content; anything else is a preposition. */
export type ContentForm = "clause" | "quote" | "infinitive" | "gerund" | "object" | (string & {});

/** A verb that reports what somebody said, with the stance it shows and where its content stands. */
export interface Cue {
  readonly lemma: string;
  readonly stance: Stance;
  readonly forms: readonly ContentForm[];
}

/** Who may speak without being a named actor: `lexicon/voices.json`. */
export interface Voices {
  readonly unnamed: ReadonlySet<string>;
  /** nouns of institutions that speak for themselves */
  readonly institutions: ReadonlySet<string>;
  /** words that end the names of companies and clubs, not of persons */
  readonly companies: ReadonlySet<string>;
  readonly relays: ReadonlySet<string>;
  readonly nobody: ReadonlySet<string>;
  readonly hearsayAdverbs: ReadonlySet<string>;
  readonly hearsayPassives: ReadonlySet<string>;
}

export interface CueLexicon {
  readonly cues: ReadonlyMap<string, readonly Cue[]>;
  /** the lemmas of all cues */
  readonly cueWords: ReadonlySet<string>;
  readonly voices: Voices;
}

/** Parse `lexicon/cues.tsv`; throws on a malformed line, naming it. */
export function makeCueLexicon(tsv: string, voices: Readonly<Record<keyof Voices, readonly string[]>>): CueLexicon {
  const cues = new Map<string, Cue[]>();
  tsv.split("\n").forEach((line, n) => {
    if (line === "" || line.startsWith("#")) return;
    const [lemma, stance, forms] = line.split("\t");
    if (!lemma || !stance || !forms) throw new Error(`lexicon/cues.tsv:${n + 1}: three columns are needed, got "${line}"`);
    cues.set(lemma, [...(cues.get(lemma) ?? []), { lemma, stance: stance as Stance, forms: forms.split(",") }]);
  });
  const set = (key: keyof Voices): ReadonlySet<string> => new Set(voices[key]);
  return {
    cues,
    cueWords: new Set(cues.keys()),
    voices: {
      unnamed: set("unnamed"), institutions: set("institutions"), companies: set("companies"), relays: set("relays"), nobody: set("nobody"),
      hearsayAdverbs: set("hearsayAdverbs"), hearsayPassives: set("hearsayPassives"),
    },
  };
}
