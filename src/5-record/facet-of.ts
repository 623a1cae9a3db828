import { bounds } from "../model/edtf-bounds.js";
import type { Actor } from "../model/actor.js";
import type { Entry } from "../model/entry.js";
import type { Day, When } from "../model/when.js";
import { isCheckable, isDated } from "./checkable.js";
import type { Facet } from "./facet.js";
import { placeOf } from "./items/actors.js";
import { actorsOf } from "./items/told.js";
import { speakerOf } from "./origins/voices.js";

/** What an entry is, without its words, and without what depends on the record: item and known day. Pure. */
export function facetOf(entry: Entry): Omit<Facet, "item" | "known"> {
  const targets = entry.kind === "event" ? entry.recipients : [];
  const agents = entry.kind === "event" ? entry.actors : actorsOf(entry);
  const voice = speakerOf(entry);
  return {
    entry: entry.id,
    report: entry.report,
    kind: entry.kind,
    start: entry.evidence[0]!.start,
    ...stretch(entry.when ?? (entry.kind === "figure" ? entry.period : undefined)),
    dated: isDated(entry.when),
    checkable: isCheckable(entry),
    polarity: entry.polarity,
    modality: entry.modality,
    historical: entry.historical,
    confidence: entry.confidence,
    by: entry.attribution.by,
    ...(voice !== undefined && { voice }),
    topics: entry.topics,
    agents: codesOf(agents),
    targets: codesOf(targets),
    about: entry.about ?? [],
    near: entry.near ?? [],
    ...(entry.kind === "event" && { type: entry.type, quad: entry.quad, ...(entry.mode !== undefined && { mode: entry.mode }), ...(entry.intensity !== undefined && { intensity: entry.intensity }) }),
    ...(entry.kind === "undertaking" && { stage: entry.stage, form: entry.form }),
    ...(entry.kind === "statement" && { stance: entry.stance }),
  };
}

function stretch(when: When | undefined): { readonly from?: Day; readonly to?: Day } {
  if (when === undefined || when.basis === "unresolved") return {};
  const { from, to } = bounds(when.value);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function codesOf(actors: readonly Actor[]): readonly string[] {
  return [...new Set(actors.flatMap((actor) => placeOf(actor) ?? []))].sort();
}
