import {
  dayWords, eventNoun, isDated, partyList, stageLabel, valueWords, whenWords, whoToWhom, type Dossier, type Row, type SourceRow,
} from "../../6-views/index.js";
import { accountWords, seriesWords, stepsWords } from "./account-lines.js";
import { inertMarkdown as md } from "./inert.js";
import { addsWords } from "./adds-words.js";
import { count, MARK_WORDS, outletWords, quoted, speakerTitle, tailWords } from "./row-words.js";

/** A dossier in Markdown; the numbers are footnotes that hold the sentences cited. All text from reports is escaped. */
export function dossierMarkdown(dossier: Dossier): string {
  const { pair, asOf, since, counts } = dossier;
  const head = [
    `# ${md(pair.a.name)} – ${md(pair.b.name)}`,
    [
      asOf === undefined ? "All that is known" : `As known on ${dayWords(asOf)}`,
      ...(since === undefined ? [] : [`since ${dayWords(since)} (left out: ${count(counts.leftOut.earlier, "earlier item")}, ${count(counts.leftOut.undated, "undated item")})`]),
      `${count(counts.reports, "report")} from ${count(counts.origins, "origin")}, of ${counts.record.reports} read`,
      `${count(counts.entries, "entry")}, ${count(counts.items, "item")}: ${counts.between} between the two, ${counts.about} about one by the other, ${counts.context} context`,
    ].join("; ") + ".",
  ];
  const { ladder, timeline, figures, statements, people, topics, sources } = dossier;
  const body = [
    ...section("In brief", briefLines(dossier)),
    ...section("Ladder", ladder.map((row) => bullet(`**${stageLabel(row.stage)}** ${dated(row)}${marks(row)}${md(row.subject || quoted(row.words))}`
      + facts([partyList(row.parties), row.value ? valueWords(row.value) : "", ...row.terms.map((t) => `${t.negated ? "said not to contain" : "contains"} ${t.text}`),
        row.steps.length > 1 ? stepsWords(row.steps) : "", tailWords(row), ...against(row)]), row.cites))),
    ...section("Timeline", timeline.dated.map((row) => bullet(event(row), row.cites))),
    ...section("Undated", timeline.undated.map((row) => bullet(event(row), row.cites))),
    ...section("Figures", figures.map((row) => bullet(`**${md(row.text)}** ${marks(row)}${md(row.measure)}`
      + facts([partyList(row.of), row.period ? whenWords(row.period) : "", tailWords(row), ...(row.series ?? []).map(seriesWords), ...against(row)]), row.cites))),
    ...section("Statements", statements.flatMap(({ speaker, statements: said }) => [
      `- **${md(speaker === null ? "nobody named" : speakerTitle(speaker))}**`,
      ...said.map((row) => `  ${bullet(`${dated(row)}${marks(row)}${md(row.manner === "direct" ? quoted(row.text) : row.text)}${facts([row.stance, row.manner, row.relation, ...against(row)])}`, row.cites)}`),
    ])),
    ...section("People and organisations", people.map((p) => bullet(`**${md(p.name)}**${p.code ? ` ${md(p.code)}` : ""}${p.roles.length > 0 ? ` – ${md(p.roles.join("; "))}` : ""}`, p.cites))),
    ...section("Topics", topics.length === 0 ? [] : [md(topics.map((t) => `${t.topic.replaceAll("_", " ")} ${t.items}`).join(" · "))]),
    ...section("Sources", sources.map((source) => `- ${sourceWords(source)}`)),
  ];
  return page([...head, ...body, ...notes(dossier, dossier.citations)]);
}

/** The brief alone, with the sentences that it rests on. */
export function briefMarkdown(dossier: Dossier): string {
  const { pair, asOf, brief, citations } = dossier;
  const cited = new Set(brief.flatMap(({ cites }) => cites));
  const lines = briefLines(dossier);
  return page([
    `# ${md(pair.a.name)} – ${md(pair.b.name)}`, ...(asOf === undefined ? [] : [`As known on ${dayWords(asOf)}.`]), ...(lines.length === 0 ? ["The record says nothing that could stand here."] : lines),
    ...notes(dossier, citations.filter(({ n }) => cited.has(n))),
  ]);
}

function briefLines({ brief }: Dossier): readonly string[] {
  return brief.map((s) => bullet(s.how === "quoted"
    ? `${md(quoted(s.text))} – ${md([...(s.speaker ? [speakerTitle(s.speaker)] : []), ...(s.when ? [s.when] : [])].join(", "))}`
    : md(s.text), s.cites));
}

function notes({ sources }: Dossier, citations: Dossier["citations"]): readonly string[] {
  const outlet = new Map(sources.map((source) => [source.report, `${md(outletWords(source))}, ${dayWords(source.published ?? source.known)}, ${source.report}`]));
  return citations.map((c) => `[^${c.n}]: ${md(quoted(c.quote))} – ${[c.report, ...c.alsoIn].flatMap((id) => outlet.get(id) ?? []).join("; also ")}`);
}

/** Paragraphs, the lines of a list without a gap between. */
function page(paragraphs: readonly string[]): string {
  return `${paragraphs.join("\n\n").replace(/^((?: {2})?- .*)\n\n(?=(?: {2})?- )/gm, "$1\n")}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, ...lines];
}

function bullet(text: string, cites: readonly number[]): string {
  return `- ${text}${cites.map((n) => ` [^${n}]`).join("")}`;
}

function dated(row: Row): string {
  return isDated(row.when) ? `${md(whenWords(row.when))}: ` : "";
}

function marks(row: Row): string {
  return row.marks.length === 0 ? "" : `_${row.marks.map((mark) => MARK_WORDS[mark]).join(", ")}:_ `;
}

function facts(all: readonly string[]): string {
  return ` (${all.filter((text) => text !== "").map(md).join("; ")})`;
}

function event(row: Dossier["timeline"]["dated"][number]): string {
  const who = whoToWhom(row.actors, row.recipients);
  return `${dated(row)}${marks(row)}${md(eventNoun(row))}${who === "" ? "" : `: ${md(who)}`} – ${md(quoted(row.words))}${facts([tailWords(row), ...against(row)])}`;
}

function against({ accounts = [] }: Row): readonly string[] {
  return accounts.map(accountWords);
}

function sourceWords(source: SourceRow): string {
  const day = source.published ? dayWords(source.published) : "no date";
  return `${md(outletWords(source))}, ${day}${source.title ? `: ${md(source.title)}` : ""} (${[source.origin.role, ...(source.adds ? [addsWords(source.adds)] : []), source.report].join("; ")})`;
}
