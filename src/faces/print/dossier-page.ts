import {
  dayWords, eventNoun, isDated, partyList, stageLabel, valueWords, whenShort, whenWords, whoToWhom,
  type Dossier, type FigureRow, type LadderRow, type Row, type SpeakerRows, type TimelineRow,
} from "../../6-views/index.js";
import { accountLines, seriesWords, stepsWords } from "./account-lines.js";
import { clip } from "./display-width.js";
import { accent, createPage, faint, strong, type Page, type PageOptions, type Piece } from "./page.js";
import { citeWords, count, MARK_WORDS, quoted, RELATION_WORDS, repeats, shortId, speakerTitle, tailWords, toldWords } from "./row-words.js";
import { sourcesSection } from "./sources-section.js";

const INDENT = 2;
const HANG = 17;
/** cells kept free for citation numbers */
const MARGIN = 7;
const UNDER = { hang: HANG, margin: MARGIN };
/** people shown on the page */
const MOST_PEOPLE = 24;
/** other figures of a measure shown under one */
const MOST_SERIES = 6;

/** A dossier as a page for the terminal. */
export function dossierPage(dossier: Dossier, options: PageOptions): string {
  const page = createPage(options);
  head(page, dossier);
  if (dossier.counts.items === 0) {
    page.blank();
    page.line([`The record holds nothing on ${dossier.pair.a.name} and ${dossier.pair.b.name}${dossier.asOf || dossier.since ? " for these days" : ""}.`]);
    return page.text();
  }
  briefSection(page, dossier);
  ladderSection(page, dossier.ladder, dossier);
  timelineSection(page, dossier);
  figureSection(page, dossier.figures, dossier);
  statementSection(page, dossier.statements, dossier);
  peopleSection(page, dossier);
  topicSection(page, dossier);
  sourcesSection(page, dossier);
  return page.text();
}

function head(page: Page, { pair, asOf, since, counts, window }: Dossier): void {
  page.line([strong(`${pair.a.name} – ${pair.b.name}`)], { right: faint(asOf === undefined ? "all that is known" : `as known on ${dayWords(asOf)}`) });
  const of = counts.reports === counts.record.reports ? "" : `, of ${count(counts.record.reports, "report")} read`;
  page.line([faint(`${count(counts.reports, "report")} from ${count(counts.origins, "origin")}${of} · ${count(counts.entries, "entry")} · ${count(counts.items, "item")}: `
    + `${counts.between} between the two, ${counts.about} about one by the other, ${counts.context} context`)]);
  const windows = [
    ...(window.reports ? [`reports of ${range(window.reports)}`] : []),
    ...(window.events ? [`what is dated: ${range(window.events)}`] : []),
  ];
  if (windows.length > 0) page.line([faint(windows.join(" · "))]);
  if (since !== undefined) {
    const { earlier, undated } = counts.leftOut;
    page.line([faint(`since ${dayWords(since)}; left out: ${count(earlier, "earlier item")}, ${count(undated, "undated item")}`)]);
  }
}

function range({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? dayWords(from) : dayWords(`${from}/${to}`);
}

function briefSection(page: Page, { brief }: Dossier): void {
  if (brief.length === 0) return;
  page.heading("In brief");
  for (const sentence of brief) {
    const text = sentence.how === "quoted"
      ? `${quoted(sentence.text)} – ${[...(sentence.speaker ? [speakerTitle(sentence.speaker)] : []), ...(sentence.when ? [sentence.when] : [])].join(", ")}`
      : sentence.text;
    page.line([text], { indent: INDENT, hang: INDENT + 2, right: faint(citeWords(sentence.cites)), margin: MARGIN });
  }
}

function ladderSection(page: Page, rows: readonly LadderRow[], { more }: Dossier): void {
  if (rows.length === 0) return;
  page.heading("Ladder", "undertakings, from deeds down to words");
  let stage: string | undefined;
  for (const row of rows) {
    if (row.stage !== stage) page.line([strong(stageLabel(row.stage))], { indent: INDENT });
    stage = row.stage;
    const details = [row.form === "other" ? "" : row.form, partyList(row.parties), row.value ? valueWords(row.value) : ""].filter((text) => text !== "");
    dateRow(page, row, [...marks(row), row.subject || quoted(row.words)]);
    under(page, details.join(" · "));
    const has = row.terms.filter((term) => !term.negated).map((term) => term.text);
    const hasNot = row.terms.filter((term) => term.negated).map((term) => term.text);
    if (has.length > 0) under(page, `contains: ${has.join("; ")}`);
    if (hasNot.length > 0) under(page, `said not to contain: ${hasNot.join("; ")}`);
    if (row.steps.length > 1) under(page, stepsWords(row.steps));
    accountLines(page, row, UNDER);
    tail(page, tailWords(row));
  }
  moreLine(page, more.ladder);
}

function timelineSection(page: Page, { timeline: { dated, undated }, more }: Dossier): void {
  if (dated.length + undated.length === 0) return;
  page.heading("Timeline");
  for (const row of dated) eventRow(page, row);
  moreLine(page, more.timeline);
  if (undated.length === 0) return;
  if (dated.length > 0) page.blank();
  page.line([strong("undated"), faint(" – no day is given, or none can be worked out")], { indent: INDENT });
  for (const row of undated) eventRow(page, row);
  moreLine(page, more.undated);
}

function eventRow(page: Page, row: TimelineRow): void {
  const who = whoToWhom(row.actors, row.recipients);
  dateRow(page, row, [...marks(row), eventNoun(row), ...(who === "" ? [] : [`: ${who}`]), ...(row.where ? [`, ${row.where}`] : [])]);
  if (row.words !== "") under(page, quoted(clip(row.words, 2 * (page.width - HANG) - 8)));
  accountLines(page, row, UNDER);
  const unresolved = row.when?.basis === "unresolved" ? [`${quoted(row.when.text)} could not be dated`] : [];
  const published = row.when?.basis === "published" ? ["dated by its report"] : [];
  tail(page, tailWords(row, row.mode ? `${row.type} ${row.mode}` : row.type, ...unresolved, ...published));
}

function figureSection(page: Page, rows: readonly FigureRow[], { more }: Dossier): void {
  if (rows.length === 0) return;
  page.heading("Figures");
  for (const row of rows) {
    const period = row.period ?? row.when;
    const of = partyList(row.of);
    page.line([...marks(row), strong(row.text), repeats(row.text, row.measure) ? "" : ` ${row.measure}`, ...(of === "" ? [] : [`: ${of}`]), ...(isDated(period) ? [`, ${whenWords(period)}`] : [])], {
      indent: INDENT, hang: INDENT + 2, right: faint(citeWords(row.cites)), margin: MARGIN,
    });
    page.line([faint(tailWords(row, ...(row.change ? [changeWords(row.change, row.unit, row.marks.length > 0)] : [])))], { indent: INDENT + 2 });
    for (const other of (row.series ?? []).slice(0, MOST_SERIES)) {
      page.line([seriesWords(other), faint(` · ${shortId(other.item)}`)], { indent: INDENT + 4, hang: INDENT + 6, right: faint(citeWords(other.cites)), margin: MARGIN });
    }
    moreLine(page, Math.max(0, (row.series?.length ?? 0) - MOST_SERIES), INDENT + 4);
    accountLines(page, row, { hang: INDENT + 4, margin: MARGIN });
  }
  moreLine(page, more.figures);
}

function statementSection(page: Page, speakers: readonly SpeakerRows[], { more }: Dossier): void {
  if (speakers.length === 0) return;
  page.heading("Statements", "as printed, by speaker");
  for (const { speaker, statements } of speakers) {
    page.line([strong(speaker === null ? "nobody named" : speaker.name), faint(speaker === null ? "" : [undefined, speaker.code, speaker.role !== undefined && repeats(speaker.name, speaker.role) ? undefined : speaker.role].map((part) => (part ? ` · ${part}` : "")).join(""))], { indent: INDENT });
    for (const row of statements) {
      dateRow(page, row, [...marks(row), row.manner === "direct" ? quoted(row.text) : row.text]);
      const own = speaker !== null && row.word.speaker?.name === speaker.name ? { ...row, word: undefined } : row;
      tail(page, [row.stance, row.manner, ...(row.audience ? [`to ${row.audience}`] : [])].join(" · ") + " · " + statementTail(own, row));
      accountLines(page, row, UNDER);
    }
  }
  moreLine(page, more.statements);
}

/** The speaker stands above the row and need not be named again under it. */
function statementTail(own: { readonly word: Row["word"] | undefined }, row: Row): string {
  if (own.word !== undefined) return tailWords(row);
  const through = row.word.relay && row.word.relay.length > 0 ? [`through ${row.word.relay.join(", ")}`] : [];
  const told = isDated(row.when) ? [] : [toldWords(row, "told ")].filter((text) => text !== "");
  return [RELATION_WORDS[row.relation], ...through, ...told, ...(row.voices > 1 ? [`${row.voices} voices`] : []), ...(row.disputed ? ["disputed"] : []), shortId(row.item)].join(" · ");
}

function peopleSection(page: Page, { people, more }: Dossier): void {
  if (people.length === 0) return;
  page.heading("People and organisations");
  for (const player of people.slice(0, MOST_PEOPLE)) {
    page.line([strong(player.name), ...(player.code ? [faint(` · ${player.code}`)] : []), ...(player.roles.some((role) => !repeats(player.name, role)) ? [` · ${player.roles.filter((role) => !repeats(player.name, role)).join("; ")}`] : [])], {
      indent: INDENT, hang: INDENT + 2, right: faint(citeWords(player.cites)), margin: MARGIN,
    });
  }
  const left = people.length + more.people - MOST_PEOPLE;
  if (left > 0) page.line([faint(`and ${left} more; --md and --json name ${more.people > 0 ? "more" : "them all"}`)], { indent: INDENT });
}

/** Says what a section holds back; nothing is cut silently. */
function moreLine(page: Page, more: number, indent = INDENT): void {
  if (more > 0) page.line([faint(`and ${more} more; --all shows them`)], { indent });
}

function topicSection(page: Page, { topics }: Dossier): void {
  if (topics.length === 0) return;
  page.heading("Topics", "items");
  page.line([topics.map(({ topic, items }) => `${topic.replaceAll("_", " ")} ${items}`).join(" · ")], { indent: INDENT });
}

/** A row with its date in front and its citation numbers at the right. */
function dateRow(page: Page, row: Row, body: readonly Piece[]): void {
  page.line(body, { lead: isDated(row.when) ? whenShort(row.when) : "–", indent: INDENT, hang: HANG, right: faint(citeWords(row.cites)), margin: MARGIN });
}

function under(page: Page, text: string): void {
  if (text !== "") page.line([text], { indent: HANG });
}

function tail(page: Page, text: string): void {
  page.line([faint(text)], { indent: HANG });
}

function marks(row: Row): readonly Piece[] {
  return row.marks.length === 0 ? [] : [accent(`${row.marks.map((mark) => MARK_WORDS[mark]).join(", ")} · `)];
}

/** "rose by $2 billion from $5 billion to $7 billion"; "a rise to $15 billion" for one that is planned, open or denied: it is not told as having happened. */
function changeWords({ direction, from, to, by }: NonNullable<FigureRow["change"]>, unit: string, marked: boolean): string {
  const word = marked ? { up: "a rise", down: "a fall", same: "no change" }[direction] : { up: "rose", down: "fell", same: "unchanged" }[direction];
  const amount = (name: string, value: number | undefined): readonly string[] => (value === undefined ? [] : [`${name} ${valueWords({ amount: value, unit })}`]);
  return [word, ...amount("by", by), ...amount("from", from), ...amount("to", to)].join(" ");
}
