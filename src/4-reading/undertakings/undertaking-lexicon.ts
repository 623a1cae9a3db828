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
  /** bodies that states set up together, and which verb puts one on which rung */
  readonly institutions: ReadonlySet<string>;
  readonly institutionStageOf: ReadonlyMap<string, Stage>;
  readonly talks: ReadonlySet<string>;
  readonly talkStageOf: ReadonlyMap<string, Stage>;
  /** nouns of deeds that talks are about: "the return of ambassadors" */
  readonly deeds: ReadonlySet<string>;
  /** verbs of what states agree to do; visits and meetings are events, and not among them */
  readonly agreedDeeds: ReadonlySet<string>;
  readonly aims: ReadonlySet<string>;
  readonly affirm: ReadonlySet<string>;
  /** verbs of a relative clause that says what a paper is for: "a declaration that revives a council" */
  readonly purposes: ReadonlySet<string>;
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
  readonly institutions: readonly string[];
  readonly institutionStages: Readonly<Record<string, readonly string[]>>;
  readonly talks: readonly string[];
  readonly talkStages: Readonly<Record<string, readonly string[]>>;
  readonly deeds: readonly string[];
  readonly agreedDeeds: readonly string[];
  readonly aims: readonly string[];
  readonly affirm: readonly string[];
  readonly purposes: readonly string[];
}

/** Turn the lexicon file's lists round into look-ups; throws on a form or stage that the model does not know. */
export function makeUndertakingLexicon(data: UndertakingData): UndertakingLexicon {
  const formOf = new Map<string, UndertakingForm>();
  for (const [form, nouns] of Object.entries(data.forms)) for (const n of nouns) formOf.set(n, UndertakingForm.parse(form));
  const stageOf = turned(data.stages);
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
    institutions: new Set(data.institutions),
    institutionStageOf: turned(data.institutionStages),
    talks: new Set(data.talks),
    talkStageOf: turned(data.talkStages),
    deeds: new Set(data.deeds),
    agreedDeeds: new Set(data.agreedDeeds),
    aims: new Set(data.aims),
    affirm: new Set(data.affirm),
    purposes: new Set(data.purposes),
  };
}

function turned(stages: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, Stage> {
  return new Map(Object.entries(stages).flatMap(([stage, verbs]) => verbs.map((verb) => [verb, Stage.parse(stage)] as const)));
}
