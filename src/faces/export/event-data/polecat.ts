import type { Actor } from "../../../model/actor.js";
import { CONTEXTS } from "../../../model/topic.js";
import { isDated } from "../../../6-views/index.js";
import { isDay, listed } from "../rows/cells.js";
import type { HappenedEvent } from "./happened.js";

type Cells = readonly (readonly [column: string, value: string | number | undefined])[];

const contexts: ReadonlySet<string> = new Set(CONTEXTS);

/** POLECAT writes the quad class in words. */
const QUADS = { 1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT" } as const;

/** POLECAT's columns, in the order of its files. */
export const POLECAT_COLUMNS: readonly string[] = cellsOf().map(([column]) => column);

/** The heading line. */
export const POLECAT_HEAD = `${POLECAT_COLUMNS.join("\t")}\n`;

/** A line of POLECAT's event table: all actors and all recipients in one row, as there. What is not known is `None`, as there. */
export function polecatLine(told: HappenedEvent, name: string): string {
  return `${cellsOf(told, name).map(([, value]) => (value === undefined || value === "" ? "None" : String(value).replace(/\s+/g, " "))).join("\t")}\n`;
}

function cellsOf(told?: HappenedEvent, name?: string): Cells {
  const { entry, report, when } = told ?? {};
  return [
    ["Event ID", name], ["Event Date", isDated(when) && isDay(when.value) ? when.value : undefined],
    ["Event Type", entry?.type], ["Event Mode", entry?.mode], ["Intensity", entry?.intensity], ["Quad Code", entry && QUADS[entry.quad]], ["Contexts", listed(entry?.topics.filter((topic) => contexts.has(topic)) ?? [])],
    ...actorCells("Actor", entry?.actors), ["Wikipedia Actor ID", undefined], ...actorCells("Recipient", entry?.recipients), ["Wikipedia Recipient ID", undefined],
    ["Placename", entry?.where?.name], ["City", undefined], ["District", undefined], ["Province", undefined], ["Country", entry?.where?.country], ["Latitude", undefined], ["Longitude", undefined],
    ["GeoNames ID", undefined], ["Raw Placename", entry?.where?.name], ["Feature Type", undefined],
    ["Source", report?.publisher ?? report?.wire], ["Publication Date", report?.published?.value], ["Story People", undefined], ["Story Organizations", undefined], ["Story Locations", undefined],
    ["Language", report?.language], ["Version", entry && `attache ${entry.reader}`],
  ];
}

/** Of several actors each cell has a value each, in one order; `None` where one has none. */
function actorCells(which: "Actor" | "Recipient", actors: readonly Actor[] = []): Cells {
  const each = (of: (actor: Actor) => string | undefined): string | undefined => (actors.every((actor) => of(actor) === undefined) ? undefined : listed(actors.map((actor) => of(actor) ?? "None")));
  const sectors = ({ code }: Actor): readonly string[] => code?.split(" ").slice(1) ?? [];
  return [
    [`${which} Name`, each(({ name }) => name)], [`${which} Country`, each(({ code }) => code?.split(" ")[0])], [`${which} COW`, undefined],
    [`Primary ${which} Sector`, each((actor) => sectors(actor)[0])], [`${which} Sectors`, each((actor) => sectors(actor).join("|") || undefined)],
    [`${which} Title`, each(({ role }) => role)], [`${which} Name Raw`, each(({ name }) => name)],
  ];
}
