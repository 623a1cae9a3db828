import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A stretch of text, UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Who said it, with which words, and what: each may stand in several parts. */
export interface GoldSaying {
  readonly source: readonly Stretch[];
  readonly cue: readonly Stretch[];
  readonly content: readonly Stretch[];
}

/** One article with what one annotator marked in it. */
export interface SayingsDocument {
  readonly name: string;
  readonly text: string;
  readonly sayings: readonly GoldSaying[];
  /** left out by the annotator: captions, furniture */
  readonly discarded: readonly Stretch[];
}

/** The files of a PolNeAR part (a folder with `text/` and `attributions/`), or of `dev/` in a folder that holds the parts. */
export function polnearFiles(path: string): readonly { readonly name: string; readonly text: string; readonly marks: string }[] {
  const part = isFolder(join(path, "text")) ? path : join(path, "dev");
  const marks = readdirSync(join(part, "attributions")).filter((f) => f.endsWith(".ann")).sort();
  const first = new Map<string, string>();
  // several annotators marked some articles: the first by the letters of his name counts
  for (const file of marks) {
    const name = file.replace(/_[0-9a-f]{4}\.ann$/, "");
    if (!first.has(name)) first.set(name, file);
  }
  return [...first].map(([name, file]) => ({ name, text: join(part, "text", `${name}.txt`), marks: join(part, "attributions", file) }));
}

/** The articles of a PolNeAR part, in order of their names. */
export function readPolnear(path: string): readonly SayingsDocument[] {
  return polnearFiles(path).map(({ name, text, marks }) => readMarks(name, readFileSync(text, "utf8"), readFileSync(marks, "utf8")));
}

/** Brat standoff; offsets there count code points. Lines that continue a quoted text are skipped. */
export function readMarks(name: string, text: string, marks: string): SayingsDocument {
  const units = unitOffsets(text);
  const stretches = new Map<string, { readonly kind: string; readonly parts: readonly Stretch[] }>();
  const sayings: GoldSaying[] = [];
  for (const line of marks.split("\n")) {
    const bound = /^(T\d+)\t([A-Za-z0-9-]+) ([\d ;]+)(?:\t|$)/.exec(line);
    const relation = /^E\d+\t(.*)/.exec(line);
    if (bound) {
      const parts = (bound[3] ?? "").split(";").map((pair) => {
        const [start = 0, end = 0] = pair.trim().split(" ").map(Number);
        return { start: units[start] ?? text.length, end: units[end] ?? text.length };
      });
      stretches.set(bound[1] ?? "", { kind: bound[2] ?? "", parts });
    } else if (relation) {
      const roles = (relation[1] ?? "").trim().split(/\s+/).map((r) => r.split(":"));
      const partsOf = (role: string): readonly Stretch[] => roles.filter(([r]) => (r ?? "").replace(/\d+$/, "") === role).flatMap(([, id]) => stretches.get(id ?? "")?.parts ?? []);
      sayings.push({ source: partsOf("Source"), cue: partsOf("Cue"), content: partsOf("Content") });
    }
  }
  return { name, text, sayings, discarded: [...stretches.values()].filter((s) => s.kind === "Discard").flatMap((s) => s.parts) };
}

function unitOffsets(text: string): readonly number[] {
  const units: number[] = [];
  for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) units.push(i);
  units.push(text.length);
  return units;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
