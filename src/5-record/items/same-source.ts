import type { Actor } from "../../model/actor.js";
import { calledOf, sameActor } from "./actors.js";
import type { Told } from "./told.js";

/** The source that two tellings share, as a reader would call it: one speaker or office, or one outlet on its own word. Symmetric. */
export function sameSource(a: Told, b: Told): string | undefined {
  const [speakerA, speakerB] = [speakerOf(a), speakerOf(b)];
  if (speakerA !== undefined && speakerB !== undefined) return sameActor(speakerA, speakerB) && bodiesMeet(speakerA, speakerB) ? [speakerA.name, speakerB.name].sort()[0] : undefined;
  if (speakerA !== undefined || speakerB !== undefined) return undefined;
  return a.outlet !== undefined && a.outlet === b.outlet ? a.outlet : undefined;
}

function speakerOf({ entry }: Told): Actor | undefined {
  const { by, speaker } = entry.attribution;
  return by === "person" || by === "office" ? speaker : undefined;
}

/** One state has many offices: "Egypt's statistics agency" is not its trade ministry. A person may speak for an office. */
function bodiesMeet(a: Actor, b: Actor): boolean {
  if ((a.kind === "person") !== (b.kind === "person")) return false;
  return a.kind === "person" || calledOf(a) === calledOf(b) || (a.org !== undefined && a.org === b.org);
}
