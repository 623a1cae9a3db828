import { z } from "zod";
import type { CountryNames } from "../../contract/facade.js";
import type { Actor } from "../../model/actor.js";
import { bounds } from "../../model/edtf-bounds.js";
import { Entry, FigureEntry, Modality, Stage, StatementEntry, Stance, UndertakingForm, type EntryKind } from "../../model/entry.js";
import { EventType, intensityOf, PLOVER } from "../../model/plover.js";
import { Topic } from "../../model/topic.js";
import { assignments } from "./assignments.js";
import { codeOf } from "./actor-code.js";
import { UsageError } from "./usage-error.js";

/** What the value of a field becomes; `undefined` takes the field away. Throws a usage error that names field and allowed values. */
type Parse = (value: string, entry: Entry, countries: CountryNames) => unknown;

const COMMON: Readonly<Record<string, Parse>> = {
  when: (value, { when }) => (value === "" ? undefined : { basis: "stated", value: edtf("when", value), ...(when?.text !== undefined && { text: when.text }) }),
  polarity: oneOf("polarity", ["affirmed", "negated"]),
  modality: oneOf("modality", Modality.options),
  historical: (value) => oneOf("historical", ["true", "false"])(value) === "true",
  topics: (value) => list(value).map(oneOf("topics", Topic.options)),
};

/** By kind: the fields that can be set, beside the common ones. Quad and intensity follow type and mode. */
const FIELDS: Readonly<Record<EntryKind, Readonly<Record<string, Parse>>>> = {
  event: { type: oneOf("type", EventType.options), mode: (value) => value || undefined, actors: actors("actors"), recipients: actors("recipients") },
  statement: {
    stance: oneOf("stance", Stance.options),
    manner: oneOf("manner", StatementEntry.unwrap().shape.manner.options),
    speaker: (value, entry, countries) => actors("speaker")(value, entry, countries)[0] ?? null,
  },
  figure: {
    value: number("value"), upper: (value) => (value === "" ? undefined : number("upper")(value)), bound: oneOf("bound", FigureEntry.unwrap().shape.bound.options), unit: word("unit"),
    measure: word("measure"), of: actors("of"), period: (value) => (value === "" ? undefined : { basis: "stated", value: edtf("period", value) }),
  },
  undertaking: {
    stage: oneOf("stage", Stage.options), form: oneOf("form", UndertakingForm.options), subject: word("subject"), parties: actors("parties"),
    value: (value) => (value === "" ? undefined : number("value")(value)), unit: word("unit"),
  },
};

/** The fields that an entry of a kind has to set, in the order in which a form shows them. */
export function fieldsOf(kind: EntryKind): readonly string[] {
  return [...Object.keys(FIELDS[kind]), ...Object.keys(COMMON)];
}

/** The entry as `--set field=value…` makes it, still under its old id. Throws a usage error that names the field and what it may hold. */
export function withFields(entry: Entry, given: readonly string[], countries: CountryNames): Entry {
  const parsers: Readonly<Record<string, Parse>> = { ...COMMON, ...FIELDS[entry.kind] };
  const set = assignments(given, Object.keys(parsers));
  const changes = Object.fromEntries([...set].map(([field, value]) => [field, parsers[field]?.(value, entry, countries)]));
  const whole = { ...entry, ...changes, ...following(entry, changes), confidence: 1, rule: "review/edit" };
  const parsed = Entry.safeParse(Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)));
  if (!parsed.success) throw new UsageError("invalid-entry", `The entry would not be sound: ${z.prettifyError(parsed.error).replace(/\s+/g, " ")}`, `Fields of ${entry.kind} entries: ${Object.keys(parsers).join(", ")}.`);
  return parsed.data;
}

/** What follows from other fields: quad, intensity and the mode's fit from the type; an undertaking's value from amount and unit. */
function following(entry: Entry, changes: Readonly<Record<string, unknown>>): object {
  if (entry.kind === "event") {
    const type = (changes["type"] ?? entry.type) as EventType;
    const asked = changes["mode"] as string | undefined;
    const modes = Object.keys(PLOVER[type].modes);
    if (asked !== undefined && !modes.includes(asked)) throw new UsageError("invalid-value", `mode: ${type} has no mode “${asked}”.`, modes.length === 0 ? `${type} has no modes.` : `It has: ${modes.join(", ")}.`);
    const mode = "mode" in changes ? asked : entry.mode !== undefined && modes.includes(entry.mode) ? entry.mode : undefined;
    return { mode, quad: PLOVER[type].quad, intensity: intensityOf(type, mode) };
  }
  if (entry.kind === "undertaking" && ("value" in changes || "unit" in changes)) {
    const amount = "value" in changes ? changes["value"] : entry.value?.amount;
    const unit = changes["unit"] ?? entry.value?.unit;
    if (amount !== undefined && unit === undefined) throw new UsageError("no-unit", "value: a value needs its unit.", "For example --set value=300000000 unit=USD");
    if (amount === undefined && changes["unit"] !== undefined) throw new UsageError("no-value", "unit: there is no value that it could be the unit of.", "For example --set value=300000000 unit=USD");
    return { value: amount === undefined ? undefined : { amount, unit }, unit: undefined };
  }
  return {};
}

function oneOf(field: string, allowed: readonly string[]): (value: string) => string {
  return (value) => {
    const found = allowed.find((option) => option.toLowerCase() === value.toLowerCase());
    if (found === undefined) throw new UsageError("invalid-value", `${field}: “${value}” is none of its values.`, `It may be: ${allowed.join(", ")}.`);
    return found;
  };
}

function number(field: string): (value: string) => number {
  return (value) => {
    const amount = Number(value.replace(/(?<=\d)[,_ ](?=\d{3})/g, ""));
    if (value === "" || !Number.isFinite(amount)) throw new UsageError("invalid-value", `${field}: “${value}” is no number.`, `Write it in digits: ${field}=1200000000`);
    return amount;
  };
}

function word(field: string): (value: string) => string {
  return (value) => {
    if (value === "") throw new UsageError("invalid-value", `${field} cannot be empty.`, `Write ${field}=VALUE.`);
    return value;
  };
}

/** An EDTF date or interval whose days exist. */
function edtf(field: string, value: string): string {
  const ends = value.split("/");
  const { from, to } = bounds(value);
  const shaped = ends.length <= 2 && ends.every((end) => (end === ".." && ends.length === 2) || /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?|-(?:2[1-9]|3\d|4[01]))?[~?%]?$/.test(end));
  const days = [from, to].filter((day) => day !== undefined);
  const exist = days.length > 0 && days.every((day) => { const time = Date.parse(day); return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day); });
  if (!shaped || !exist || (from !== undefined && to !== undefined && to < from)) {
    throw new UsageError("invalid-value", `${field}: “${value}” is no EDTF date.`, "For example 2025, 2025-01, 2025-10-20, 2025-10-14/2025-10-19, 2023~ or ../2022.");
  }
  return value;
}

function list(value: string): readonly string[] {
  return value.split(",").map((part) => part.trim()).filter((part) => part !== "");
}

/** "Name=CODE,…": a name that the entry has already keeps what was read of it, evidence included. */
function actors(field: string): (value: string, entry: Entry, countries: CountryNames) => readonly Actor[] {
  return (value, entry, countries) => list(value).map((part) => {
    const [name = "", code] = part.split("=").map((side) => side.trim());
    if (name === "") throw new UsageError("invalid-value", `${field}: “${part}” has no name.`, `Write ${field}="Name=CODE,Name=CODE", for example ${field}="Russia=RUS GOV,Iran=IRN".`);
    const read = namedIn(entry).find((actor) => actor.name.toLowerCase() === name.toLowerCase());
    if (code === undefined) return read ?? { name };
    const { code: _code, country: _country, sector: _sector, ...rest } = read ?? { name };
    return { ...rest, ...(code === "" ? {} : codeOf(code, field, countries)) };
  });
}

function namedIn(entry: Entry): readonly (Actor & { readonly code?: string; readonly country?: string; readonly sector?: string })[] {
  const { speaker } = entry.attribution;
  const voices = speaker === undefined ? [] : [speaker];
  switch (entry.kind) {
    case "event":
      return [...entry.actors, ...entry.recipients, ...voices];
    case "statement":
      return [...(entry.speaker === null ? [] : [entry.speaker]), ...voices];
    case "figure":
      return [...entry.of, ...voices];
    case "undertaking":
      return [...entry.parties, ...voices];
  }
}
