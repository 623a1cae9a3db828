import type { Actor } from "../../../model/actor.js";
import { isDated } from "../../../6-views/index.js";
import { isDay } from "../rows/cells.js";
import { cameoOf, codesOf, GOLDSTEIN } from "./cameo.js";
import type { Dyad } from "./happened.js";

type Cells = readonly (readonly [column: string, value: string | number | undefined])[];

/** GDELT 1.0 has 58 columns; 2.0 has 61: an ADM2 code more for each of its three places, and a time beside the day that a row was added. */
export type GdeltVersion = "gdelt1" | "gdelt";

/** The columns of a version, in their order; GDELT's own files have no heading, nor do ours. */
export function gdeltColumns(version: GdeltVersion): readonly string[] {
  return cellsOf(version).map(([column]) => column);
}

/** A line of GDELT's event table. What Attaché does not know or does not measure is empty: tone, coordinates, FIPS codes, CAMEO's ethnic and religious codes. */
export function gdeltLine(version: GdeltVersion, dyad: Dyad, name: string): string {
  return `${cellsOf(version, dyad, name).map(([, value]) => (value === undefined ? "" : String(value).replace(/\s+/g, " "))).join("\t")}\n`;
}

function cellsOf(version: GdeltVersion, dyad?: Dyad, name = ""): Cells {
  const { told, source, target } = dyad ?? {};
  const entry = told?.entry;
  const cameo = entry && cameoOf(entry.type, entry.mode);
  const codes = cameo === undefined ? undefined : codesOf(cameo);
  const first = told?.item.first.replaceAll("-", "");
  const { paragraphs } = told?.report ?? { paragraphs: [] };
  return [
    ["GLOBALEVENTID", dyad && numberOf(dyad, name)],
    ...dateCells(isDated(told?.when) ? told.when.value : undefined),
    ...actorCells("Actor1", source), ...actorCells("Actor2", target),
    ["IsRootEvent", entry && paragraphs[0] !== undefined ? Number(entry.evidence[0]!.start < paragraphs[0].end) : undefined],
    ["EventCode", codes?.code], ["EventBaseCode", codes?.base], ["EventRootCode", codes?.root],
    ["QuadClass", entry?.quad], ["GoldsteinScale", codes && GOLDSTEIN[codes.root]],
    ["NumMentions", told?.members.length], ["NumSources", told?.item.voices], ["NumArticles", told?.reports], ["AvgTone", undefined],
    ...placeCells(version, "Actor1Geo"), ...placeCells(version, "Actor2Geo"), ...placeCells(version, "ActionGeo", entry?.where?.name),
    ["DATEADDED", first && (version === "gdelt" ? `${first}000000` : first)],
    ["SOURCEURL", told && (told.report.url ?? told.report.id)],
  ];
}

/** A whole number, as GDELT has it, from the hash in the row's name and the places of the two sides: the same item has the same number in every record. */
function numberOf({ told, source, target }: Dyad, name: string): number {
  const { actors, recipients } = told.entry;
  const side = Math.max(0, actors.indexOf(source!)) * 16 + Math.max(0, (recipients.length > 0 ? recipients : actors).indexOf(target!));
  return Number.parseInt(name.slice(2, 13), 16) * 256 + (side % 256); // 44 + 8 bits: below 2^53, where every program has whole numbers
}

/** Each at the precision that the text gives: of a month SQLDATE stays empty. */
function dateCells(edtf: string | undefined): Cells {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(edtf ?? "") ?? [];
  const isWhole = day !== undefined && isDay(edtf);
  return [
    ["SQLDATE", isWhole ? `${year}${month}${day}` : undefined],
    ["MonthYear", month === undefined ? undefined : `${year}${month}`],
    ["Year", year],
    ["FractionDate", isWhole ? (Number(year) + (Number(month) * 30 + Number(day)) / 365).toFixed(4) : undefined],
  ];
}

/** Sectors that are called alike in CAMEO, or have another name there (journalists are MED, medicine is HLH). */
const TYPES: Readonly<Record<string, string | undefined>> = {
  COP: "COP", GOV: "GOV", JUD: "JUD", LEG: "LEG", MIL: "MIL", OPP: "OPP", PTY: "PTY", REB: "REB", SPY: "SPY", UAF: "UAF", AGR: "AGR", BUS: "BUS", CRM: "CRM", CVL: "CVL",
  EDU: "EDU", ELI: "ELI", LAB: "LAB", REF: "REF", JRN: "MED", MED: "HLH",
};

/** What stands for a country in our codes, and is an actor's type or a known group in CAMEO. */
const BODIES: Readonly<Record<string, { readonly group?: string; readonly type: string } | undefined>> = {
  UNO: { group: "UNO", type: "IGO" }, EUR: { group: "EEC", type: "IGO" }, IGO: { type: "IGO" }, NGO: { type: "NGO" }, IMG: { type: "IMG" }, MNC: { type: "MNC" }, ISM: { type: "NGM" },
};

function actorCells(which: "Actor1" | "Actor2", actor: Actor | undefined): Cells {
  const [place, ...sectors] = actor?.code?.split(" ") ?? [];
  const body = place === undefined ? undefined : BODIES[place];
  const types = [...(body === undefined ? [] : [body.type]), ...sectors.flatMap((sector) => TYPES[sector] ?? [])];
  const country = body === undefined ? place : undefined;
  return [
    [`${which}Code`, actor?.code === undefined ? undefined : `${country ?? body?.group ?? ""}${types.join("")}`], [`${which}Name`, actor?.name.toUpperCase()], [`${which}CountryCode`, country], [`${which}KnownGroupCode`, body?.group],
    [`${which}EthnicCode`, undefined], [`${which}Religion1Code`, undefined], [`${which}Religion2Code`, undefined],
    [`${which}Type1Code`, types[0]], [`${which}Type2Code`, types[1]], [`${which}Type3Code`, types[2]],
  ];
}

function placeCells(version: GdeltVersion, which: "Actor1Geo" | "Actor2Geo" | "ActionGeo", name?: string): Cells {
  return [
    [`${which}_Type`, undefined], [`${which}_FullName`, name], [`${which}_CountryCode`, undefined], [`${which}_ADM1Code`, undefined],
    ...(version === "gdelt" ? ([[`${which}_ADM2Code`, undefined]] as const) : []),
    [`${which}_Lat`, undefined], [`${which}_Long`, undefined], [`${which}_FeatureID`, undefined],
  ];
}
