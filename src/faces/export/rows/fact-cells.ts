import { wordOf, wordsOf, type Told } from "../../../6-views/index.js";
import { daysOf, edtf, isDay, listed, wordsAt } from "./cells.js";

/** Which row: item, entry, report. */
export function headCells({ item, entry, report, relation }: Told) {
  return { item: item.id, entry: entry.id, report: report.id, relation };
}

/** When, and whether it is told as having happened. */
export function tellingCells({ entry, when }: Told) {
  const { modality, polarity, historical } = entry;
  return { date: edtf(when), ...daysOf(when), date_basis: when?.basis, date_text: when?.text, modality, polarity, historical };
}

/** How well an item is supported. */
export function countCells({ item, reports, stories, members }: Told) {
  return {
    voices: item.voices, stories, reports, entries: members.length, disputes: new Set(item.disputes.map((dispute) => dispute.item)).size,
    first_known: isDay(item.first) ? item.first : undefined, last_known: isDay(item.last) ? item.last : undefined,
  };
}

/** On whose word, where, how well supported, and in which words. */
export function supportCells(told: Told) {
  const { entry, report } = told;
  const { by, speaker, relay = [] } = wordOf(entry);
  return {
    told_by: by, speaker: speaker?.name, speaker_code: speaker?.code, speaker_role: speaker?.role, relay: listed(relay),
    topics: listed(entry.topics), about: listed(entry.about ?? []), near: listed(entry.near ?? []), place: entry.where?.name, place_country: entry.where?.country,
    ...countCells(told),
    confidence: entry.confidence, rule: entry.rule, reader: entry.reader, told: isDay(report.known) ? report.known : undefined, outlet: report.publisher ?? report.wire,
    words: wordsOf(entry, report).replace(/\s+/g, " ").trim(), sentence: wordsAt(report.text, entry.sentence),
  };
}
