import type { Entry } from "../../model/entry.js";
import type { Origin } from "../../model/origin.js";
import { calledOf, tokenOf } from "../items/actors.js";

/**
 * How many independent voices tell something (contract): copies of one story are one; stories credited to one agency are one;
 * and whatever many outlets have from one named speaker or office, they have from one.
 */
export function countVoices(
  tellings: readonly { readonly report: string; readonly voice?: string }[],
  origins: ReadonlyMap<string, Origin>,
  agencies: ReadonlyMap<string, string> = agencyOfFamily(origins),
): number {
  return new Set(tellings.map(({ report, voice }) => voice ?? familyVoice(origins.get(report)!, agencies))).size;
}

function familyVoice(origin: Origin, agencies: ReadonlyMap<string, string>): string {
  const agency = agencies.get(origin.id);
  return agency === undefined ? origin.id : `agency ${agency}`;
}

/** The agency that a family credits: the original's, else the first by name, so that it does not depend on who came first. */
export function agencyOfFamily(origins: ReadonlyMap<string, Origin>): ReadonlyMap<string, string> {
  const agencies = new Map<string, { readonly name: string; readonly original: boolean }>();
  for (const { id, role, credited } of origins.values()) {
    if (credited === undefined) continue;
    const found = { name: credited.trim().toLowerCase(), original: role === "original" };
    const held = agencies.get(id);
    if (held === undefined || Number(found.original) - Number(held.original) > 0 || (found.original === held.original && found.name < held.name)) agencies.set(id, found);
  }
  return new Map([...agencies].map(([id, { name }]) => [id, name]));
}

/** The one key of whoever says it: the speaker of a statement; the person or office that another entry is attributed to. */
export function speakerOf(entry: Entry): string | undefined {
  const { by, speaker } = entry.attribution;
  const said = entry.kind === "statement" ? (entry.speaker ?? undefined) : by === "person" || by === "office" ? speaker : undefined;
  return said === undefined ? undefined : `speaker ${tokenOf(said)} ${calledOf(said)}`;
}
