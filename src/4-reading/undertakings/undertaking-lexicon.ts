import { Stage, UndertakingForm } from "../../model/entry.js";

/** Which nouns are undertakings, which verb puts one on which rung, which words say readiness only: `lexicon/undertakings.json`. */
export interface UndertakingLexicon {
  readonly formOf: ReadonlyMap<string, UndertakingForm>;
  readonly stageOf: ReadonlyMap<string, Stage>;
  /** verbs that put an undertaking on a rung only with the phrase: "come into force" */
  readonly stagePhrases: ReadonlyMap<string, ReadonlySet<string>>;
  readonly onlySanctions: ReadonlySet<string>;
  readonly deliver: ReadonlySet<string>;
  readonly goods: ReadonlySet<string>;
  readonly readiness: ReadonlySet<string>;
  readonly cooperate: ReadonlySet<string>;
  readonly contain: ReadonlySet<string>;
}

interface UndertakingData {
  readonly forms: Readonly<Record<string, readonly string[]>>;
  readonly stages: Readonly<Record<string, readonly string[]>>;
  readonly stagePhrases: Readonly<Record<string, readonly string[]>>;
  readonly onlySanctions: readonly string[];
  readonly deliver: readonly string[];
  readonly goods: readonly string[];
  readonly readiness: readonly string[];
  readonly cooperate: readonly string[];
  readonly contain: readonly string[];
}

/** Turn the lexicon file's lists round into look-ups; throws on a form or stage that the model does not know. */
export function makeUndertakingLexicon(data: UndertakingData): UndertakingLexicon {
  const formOf = new Map<string, UndertakingForm>();
  for (const [form, nouns] of Object.entries(data.forms)) for (const n of nouns) formOf.set(n, UndertakingForm.parse(form));
  const stageOf = new Map<string, Stage>();
  for (const [stage, verbs] of Object.entries(data.stages)) for (const v of verbs) stageOf.set(v, Stage.parse(stage));
  return {
    formOf,
    stageOf,
    stagePhrases: new Map(Object.entries(data.stagePhrases).map(([v, p]) => [v, new Set(p)])),
    onlySanctions: new Set(data.onlySanctions),
    deliver: new Set(data.deliver),
    goods: new Set(data.goods),
    readiness: new Set(data.readiness),
    cooperate: new Set(data.cooperate),
    contain: new Set(data.contain),
  };
}
