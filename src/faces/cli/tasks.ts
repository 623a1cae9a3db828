/** The scores of a task on a data set, ×100. */
export interface TaskResult {
  readonly data: { readonly path: string; readonly sha256: string; readonly n: number };
  readonly metrics: Readonly<{ [name: string]: number }>;
}

/** Something that `attache evaluate` can measure. */
export interface Task {
  /** what it measures, on what data: one line for `--help` */
  readonly summary: string;
  load(): Promise<{ evaluate(dataPath: string): Promise<TaskResult> | TaskResult }>;
}

/** The tasks of `attache evaluate`. Each module is imported only when its task runs; a task that does not exist yet is not listed. */
export const TASKS: Readonly<{ [name: string]: Task }> = {
  syntax: { summary: "tags and trees, on a .conllu file or a folder of them", load: async () => ({ evaluate: (await import("../../../evaluation/tasks.js")).syntax }) },
  names: { summary: "persons, organisations and places, on a BIO file or a folder of them", load: async () => ({ evaluate: (await import("../../../evaluation/tasks.js")).names }) },
  places: { summary: "the country of place names, on a folder that holds GeoWebNews and LGL", load: async () => ({ evaluate: (await import("../../../evaluation/tasks.js")).places }) },
  dates: { summary: "TIMEX3 expressions, on a folder of .tml files (TimeBank + AQUAINT)", load: async () => ({ evaluate: (await import("../../../evaluation/tasks.js")).dates }) },
  figures: { summary: "values and units, on NewsQuant's file or folder", load: async () => ({ evaluate: (await import("../../../evaluation/tasks.js")).figures }) },
  statements: { summary: "source, cue and content of what somebody says, on a PolNeAR folder", load: async () => ({ evaluate: (await import("../../../evaluation/tasks.js")).statements }) },
  events: { summary: "PLOVER types of given pairs, on a file of the PLV set", load: async () => ({ evaluate: (await import("../../../evaluation/tasks.js")).events }) },
  spans: { summary: "source, target and quad class of raw sentences, on a file of the CAMEO end-to-end set", load: async () => ({ evaluate: (await import("../../../evaluation/tasks.js")).spans }) },
  confidence: { summary: "whether right events are told with more confidence, on evaluation/judged-events.ndjson", load: async () => ({ evaluate: (await import("../../../evaluation/tasks.js")).confidence }) },
  articles: { summary: "body text and date of HTML pages, on a WCXB or Fundus folder", load: async () => ({ evaluate: (await import("../../../evaluation/tasks.js")).articles }) },
  stories: { summary: "reports that tell the same story independently, on an ECB+ folder or corpus file", load: async () => ({ evaluate: (await import("../../../evaluation/tasks.js")).stories }) },
  copies: { summary: "reprints, excerpts and rewrites made from the articles of a folder of BIO files (names/worldwide)", load: async () => ({ evaluate: (await import("../../../evaluation/tasks.js")).copies }) },
};
