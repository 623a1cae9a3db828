import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import type { z } from "zod";
import { DecisionJson, EndJson, ForgottenJson, HeadJson, KeptReportJson, LINES_VERSION } from "../../contract/lines.js";
import type { Decision, Tombstone } from "../../model/decision.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { KeptReport } from "../../6-views/index.js";
import type { FileLine } from "./lines-of.js";

/** What a line says, as the record takes it; or why it says nothing. */
export type Imported =
  | { readonly kind: "head" }
  | { readonly kind: "report"; readonly kept: KeptReport }
  | { readonly kind: "decision"; readonly decision: Decision }
  | { readonly kind: "forgotten"; readonly tombstone: Tombstone }
  | { readonly kind: "end"; readonly end: EndJson["end"] }
  | { readonly kind: "broken"; readonly why: Omit<Diagnostic, "uri"> };

/** Sources unfold to no more than this. */
const MOST_SOURCE = 100_000_000;

/** Reads a line of `attache export jsonl` or `attache read --json`: its shape is checked here, what it says by the record. */
export function importedLine(line: FileLine): Imported {
  if ("tooLong" in line) return broken("too-long", "it is longer than any that Attaché writes");
  const value = jsonIn(line.text);
  if (value === undefined || value === null || typeof value !== "object" || Array.isArray(value)) return broken("no-json", "it is no JSON object, or is cut short");
  const kind = KINDS.find(({ field }) => Object.hasOwn(value, field));
  if (kind === undefined) return broken("unknown-line", `it is none that Attaché writes (${Object.keys(value).slice(0, 5).join(", ")})`);
  const parsed = kind.shape.safeParse(value);
  return parsed.success ? kind.take(parsed.data as never) : broken("shape-wrong", shapeWords(parsed.error));
}

interface Kind<T> {
  readonly field: string;
  readonly shape: z.ZodType<T>;
  readonly take: (value: T) => Imported;
}

const kind = <T>(field: string, shape: z.ZodType<T>, take: (value: T) => Imported): Kind<T> => ({ field, shape, take });

const KINDS: readonly Pick<Kind<never>, "field" | "shape" | "take">[] = [
  kind("attache", HeadJson, ({ attache: { lines } }) => (lines > LINES_VERSION ? broken("newer-lines", "a newer Attaché wrote this file") : { kind: "head" })),
  kind("report", KeptReportJson, reportOf),
  kind("decision", DecisionJson, ({ decision }) => ({ kind: "decision", decision })),
  kind("forgotten", ForgottenJson, ({ forgotten }) => ({ kind: "forgotten", tombstone: forgotten })),
  kind("end", EndJson, ({ end }) => ({ kind: "end", end })),
] as never;

/** A line without a source (of `attache read --json`, or `--no-sources`) has the report's text for one. */
function reportOf({ report: shown, printed, entries, reading, past = [], source }: KeptReportJson): Imported {
  const report = printed ?? shown;
  const from = { uri: report.uri, retrieved: report.retrieved };
  const kept = { report, entries: reading ?? entries, past: past.map(({ reader, entries: found }) => ({ ...(reader !== undefined && { reader }), entries: found })) };
  if (source === undefined) {
    const bytes = Buffer.from(report.text, "utf8");
    return { kind: "report", kept: { ...kept, source: { ...from, mediaType: "text/plain", bytes, sha256: createHash("sha256").update(bytes).digest("hex") } } };
  }
  try {
    const packed = Buffer.from(source.bytes, "base64");
    const bytes = source.encoding === "identity" ? packed : inflateRawSync(packed, { maxOutputLength: MOST_SOURCE });
    return { kind: "report", kept: { ...kept, source: { ...from, mediaType: source.mediaType, bytes, sha256: source.sha256 } } };
  } catch {
    return broken("source-altered", `the source of ${report.id} cannot be unpacked, or unpacks to more than ${MOST_SOURCE / 1_000_000} MB`);
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // said by the caller
  }
}

/** The first thing that is wrong with the shape: where, and what. */
function shapeWords({ issues }: z.ZodError): string {
  const [first] = issues;
  return first === undefined ? "it has another shape" : `${first.path.map(String).join(".") || "it"}: ${first.message}`;
}

function broken(code: string, message: string): Imported {
  return { kind: "broken", why: { code, message } };
}
