import type { Coding } from "../../contract/facade.js";
import { partyList, stageLabel, valueWords, whenWords, whoToWhom, type Party } from "../../6-views/index.js";
import type { Actor } from "../../model/actor.js";
import type { Entry } from "../../model/entry.js";
import { inert } from "./inert.js";

/** One line for one coded sentence: its entries separated by " | ", or "–" when nothing was read from it. */
export function codingLine({ entries }: Coding): string {
  return entries.length === 0 ? "–" : entries.map((entry) => inert(entryCode(entry))).join(" | ");
}

/** An entry in one short line, as `attache code` prints it: kind, code, who, flags. */
export function entryCode(entry: Entry): string {
  const when = entry.when && entry.when.basis !== "unresolved" ? whenWords(entry.when) : "";
  const flags = [
    entry.modality === "asserted" ? "" : entry.modality === "future" ? "planned" : "hypothetical",
    entry.polarity === "negated" ? "negated" : "",
    entry.historical ? "historical" : "",
    entry.attribution.by === "report" || entry.kind === "statement" ? "" : `by ${entry.attribution.speaker?.name ?? entry.attribution.by}`,
  ];
  return [...body(entry), when, ...flags].filter((part) => part !== "").join(" · ");
}

function body(entry: Entry): readonly string[] {
  const names = (actors: readonly Actor[]): string => partyList(actors.map(short));
  switch (entry.kind) {
    case "event":
      return [[entry.type, entry.mode].filter(Boolean).join(" "), entry.recipients.length > 0 || entry.actors.length > 0
        ? whoToWhom(entry.actors.map(short), entry.recipients.map(short)) : ""];
    case "statement":
      return ["statement", entry.speaker ? names([entry.speaker]) : "nobody named", entry.stance, entry.manner];
    case "figure":
      return ["figure", entry.text, entry.measure, names(entry.of)];
    case "undertaking":
      return [`undertaking ${stageLabel(entry.stage)}`, entry.subject, names(entry.parties), entry.value ? valueWords(entry.value) : ""];
  }
}

function short({ name, code }: Actor): Party {
  return { name, ...(code && { code }) };
}
