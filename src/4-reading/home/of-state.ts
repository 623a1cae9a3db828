import type { Actor } from "../../model/actor.js";

/** Those of a state, and those who would govern it. */
const STATE = /^(?:GOV|MIL|COP|JUD|LEG|SPY|ELI|OPP|PTY)$/;
/** Sectors that nobody holds but a state's own, whatever the title. */
const NOTHING_ELSE = /^(?:MIL|COP|JUD|SPY|LEG)$/;

/** Titles of those who govern, judge, command or sit in parliament at home; envoys, commissioners and spokesmen may be anybody's. */
const OFFICE =
  /(?:^|\b)(?:president|presidents|prime minister|premier|chancellor|king|queen|emperor|empress|emir|amir|sultan|crown prince|vice[- ]president|deputy (?:president|prime minister|minister)|(?:prime |chief |foreign |state )?ministers?|minister (?:of|for) .+|secretary of (?:state|defen[cs]e|the treasury|war)|(?:home|interior|finance|defen[cs]e|health|education|foreign|treasury|cabinet) secretary|attorney[- ]general|auditor[- ]general|under-?secretary|chairman of the joint chiefs(?: of staff)?|governor|mayor|senators?|mps?|lawmakers?|legislators?|parliamentarians?|deputies|speaker(?: of .+)?|(?:house|parliament|assembly) speaker|congress(?:wo)?man|members? of parliament|judges?|justice|chief justice|magistrates?|prosecutors?|(?:police|army|navy|military|air force|intelligence|defen[cs]e) (?:chief|officers?|commander|commissioner|spokes\w+|officials?)|polic\w+|constable|inspector|sheriff|general|colonel|brigadier|admiral|major general|lieutenant general|(?:maj|lt|brig) gen|gen|soldiers?|troops)$/i;

/** Words of bodies of no one state, or of one that says where it is. */
const ABROAD = /\b(?:UN|U\.N\.|United Nations|EU|European|African Union|Arab League|international|World|Global|high commissioner|embassy|consulate|foreign(?! (?:minister|secretary|ministry|affairs|office))|club|union|association|company|bank|federation|chamber|university|school|diocese|NATO|FIFA|UEFA|Olympic|colony|colonial|imperial)\b/i;

/** Bodies of a state at home: government, ministries, police, army, courts, parliament. */
const BODY =
  /\b(?:ruling party|ruling coalition|opposition|directorate|bureau|commission|authority|agency|government|(?:federal|state|local|provincial|regional|municipal|successive) governments|cabinet|ministry|ministries|department|police|army|navy|air force|armed forces|military|troops|soldiers|security forces|parliament|lower house|upper house|senate|congress|national assembly|house of representatives|lawmakers|mps|legislature|court|courts|judiciary|judges|prosecutors?|prosecution|authorities|administration|presidency|election commission|electoral commission|state agencies|government agencies|intelligence service|cabinet members)\b/i;

/** Whether somebody is of a state, by office or as one of its bodies, and the words leave open of which. */
export function lacksState({ country, code, sector, kind, name, role, org }: Actor): "person" | "body" | undefined {
  if (country !== undefined || code !== undefined || sector === undefined || !STATE.test(sector) || ABROAD.test(`${name} ${kind === "person" ? (org ?? "") : ""} ${role ?? ""}`)) return undefined;
  const inOffice = role !== undefined && (NOTHING_ELSE.test(sector) || OFFICE.test(role.replaceAll(".", "").trim()));
  if (kind === "person") return inOffice && sector !== "PTY" ? "person" : undefined;
  return (kind === "office" || kind === "group") && (BODY.test(name) || (kind === "office" && inOffice)) ? "body" : undefined;
}
