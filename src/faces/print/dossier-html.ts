import { createHash } from "node:crypto";
import {
  dayWords, isDated, partyList, stageLabel, valueWords, whenShort, whenWords, type Citation, type CitedReport, type Dossier, type MomentRow, type Row, type TimelineView, type Trend,
} from "../../6-views/index.js";
import { accountWords, seriesWords } from "./account-lines.js";
import { addsWords } from "./adds-words.js";
import { DOSSIER_STYLE } from "./dossier-style.js";
import { markup, tag } from "./html.js";
import { timelineSvg } from "./plot/timeline-svg.js";
import { trendSvg } from "./plot/trend-svg.js";
import { count, MARK_WORDS, outletWords, quoted, RELATION_WORDS, speakerTitle, wordWords } from "./row-words.js";

/** What the file is made from. */
export interface DossierFile {
  readonly dossier: Dossier;
  readonly timeline: TimelineView;
  readonly trend: Trend;
}

/**
 * A dossier as one HTML file that opens anywhere: no script, nothing fetched, styles and plots in it, and a policy of its own that holds it to that.
 * Each number leads to a sentence at the end (`#s3`; the timeline's have their own, `#t3`), with the report that it stands in.
 */
export function dossierHtml({ dossier, timeline, trend }: DossierFile): string {
  const { pair, asOf, counts } = dossier;
  const title = `${pair.a.name} and ${pair.b.name}${asOf === undefined ? "" : `, as known on ${dayWords(asOf)}`}`;
  const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(DOSSIER_STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;
  const head = [
    tag("meta", { charset: "utf-8" }), tag("meta", { "http-equiv": "content-security-policy", content: policy }), tag("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    tag("meta", { name: "referrer", content: "no-referrer" }), tag("meta", { name: "color-scheme", content: "light dark" }), tag("title", {}, markup(title)), `<style>${DOSSIER_STYLE}</style>`,
  ];
  const meta = `${count(counts.reports, "report")} from ${count(counts.origins, "origin")}; ${count(counts.items, "item")}: ${counts.between} between the two, ${counts.about} about one by the other, ${counts.context} context.${asOf === undefined ? "" : ` As known on ${dayWords(asOf)}.`}`;
  const main = [
    tag("h1", {}, `${markup(pair.a.name)} <i>and</i> ${markup(pair.b.name)}`), tag("p", { class: "meta" }, markup(meta)),
    part("brief", "Where it stands", list(dossier.brief.map((s) => `${markup(s.how === "quoted" ? quoted(s.text) : s.text)}${s.how === "quoted" && s.speaker ? ` <small>${markup(speakerTitle(s.speaker))}</small>` : ""}${cites(s.cites)}`))),
    part("timeline", "Timeline", timelinePart(timeline)),
    part("ladder", "Ladder", ladderPart(dossier)),
    part("trend", "Trend", trendSvg(trend)),
    part("said", "Said", saidPart(dossier)),
    part("figures", "Figures", figuresPart(dossier)),
    part("people", "People and organisations", list(dossier.people.map((p) => `<b>${markup(p.name)}</b>${cites(p.cites)}${p.code === undefined && p.roles.length === 0 ? "" : ` <small>${markup([p.code, ...p.roles].filter(Boolean).join(" · "))}</small>`}`))),
    part("topics", "Topics", dossier.topics.length === 0 ? "" : tag("p", {}, markup(dossier.topics.map(({ topic, items }) => `${topic.replaceAll("_", " ")} ${items}`).join(" · ")))),
    part("sources", "Sources", list(dossier.sources.map((s) => `${markup(s.title ?? s.uri)} <small>${markup([outletWords(s), s.published === undefined ? "no date" : dayWords(s.published), s.origin.role, ...(s.adds ? [addsWords(s.adds)] : []), s.report].join(" · "))}</small>`))),
    part("sentences", "The sentences", sentences("s", dossier.citations, dossier.sources)),
    part("moments", "The timeline’s sentences", sentences("t", timeline.citations, timeline.reports)),
  ];
  return `<!doctype html>\n${tag("html", { lang: "en" }, `${tag("head", {}, head.join(""))}${tag("body", {}, `${tag("main", {}, main.join("\n"))}${tag("footer", {}, "Made by Attaché from the reports named. Every number leads to the words that it stands on.")}`)}`)}\n`;
}

function part(id: string, title: string, inside: string): string {
  return inside === "" ? "" : tag("section", { id }, `${tag("h2", {}, markup(title))}${inside}`);
}

function list(lines: readonly string[], own?: string): string {
  return lines.length === 0 ? "" : tag("ul", { class: own }, lines.map((line) => tag("li", {}, line)).join(""));
}

function cites(numbers: readonly number[], prefix: "s" | "t" = "s"): string {
  return numbers.map((n) => ` ${tag("a", { class: "cite", href: `#${prefix}${n}` }, String(n))}`).join("");
}

function marks(of: Pick<Row, "marks">): string {
  return of.marks.length === 0 ? "" : `<em>${of.marks.map((mark) => MARK_WORDS[mark]).join(", ")}</em> `;
}

function tail(row: Row, ...more: readonly string[]): string {
  return `<small>${markup([...more.filter((text) => text !== ""), RELATION_WORDS[row.relation], wordWords(row.word), row.voices > 1 ? `${row.voices} voices` : "", row.disputed ? "disputed" : ""].filter(Boolean).join(" · "))}</small>${list((row.accounts ?? []).map((account) => `${markup(accountWords(account))}${cites(account.cites)}`), "against")}`;
}

function day(row: Pick<Row, "when" | "told">): string {
  return tag("time", {}, markup(isDated(row.when) ? whenShort(row.when) : row.told === undefined ? "no date" : `told ${whenShort({ basis: "stated", value: row.told })}`));
}

function timelinePart({ dated, undated, more }: TimelineView): string {
  const row = (moment: MomentRow): string => `${day(moment)} ${marks(moment)}${markup(moment.stage === undefined || moment.line.what.toLowerCase().includes(stageLabel(moment.stage)) ? moment.line.what : `${stageLabel(moment.stage)}: ${moment.line.what}`)} <small>${markup([moment.side, wordWords(moment.word), moment.voices > 1 ? `${moment.voices} voices` : ""].filter(Boolean).join(" · "))}</small>${cites(moment.cites, "t")}`;
  if (dated.length + undated.length === 0) return "";
  const left = more.dated + more.undated === 0 ? "" : tag("p", { class: "meta" }, `${more.dated + more.undated} earlier moments are left out.`);
  return `${timelineSvg(dated)}<p class="meta">Cooperation above, conflict below; deeds solid, words hollow; dashed is planned, supposed or denied.</p><details><summary>As a list: ${count(dated.length + undated.length, "moment")}</summary>${list([...dated, ...undated].map(row))}${left}</details>`;
}

function ladderPart({ ladder, more }: Dossier): string {
  const rows = ladder.map((row) => {
    const steps = row.steps.length < 2 ? "" : `<p class="steps">${row.steps.map((step) => `${step.direction === "back" ? "↩ " : ""}${markup(stageLabel(step.stage))}${isDated(step.when) ? ` ${markup(whenShort(step.when))}` : ""}${cites(step.cites)}`).join(" → ")}</p>`;
    return `${day(row)} <b>${markup(stageLabel(row.stage))}</b> ${marks(row)}${markup(row.subject || quoted(row.words))}${cites(row.cites)}${steps} ${tail(row, partyList(row.parties), row.value ? valueWords(row.value) : "", ...row.terms.map((term) => `${term.negated ? "said not to contain" : "contains"} ${term.text}`))}`;
  });
  return `${list(rows)}${left(more.ladder, "undertakings")}`;
}

function saidPart({ statements, more }: Dossier): string {
  const bySpeaker = statements.map(({ speaker, statements: said }) => `${tag("h3", {}, markup(speaker === null ? "Nobody named" : speakerTitle(speaker)))}${list(said.map((row) => `${day(row)} ${marks(row)}${markup(row.manner === "direct" ? quoted(row.text) : row.text)}${cites(row.cites)} ${tail(row, row.stance, row.manner)}`))}`);
  return statements.length === 0 ? "" : `${bySpeaker.join("")}${left(more.statements, "statements")}`;
}

function figuresPart({ figures, more }: Dossier): string {
  const rows = figures.map((row) => {
    const others = row.series ?? [];
    return `<b>${markup(row.text)}</b> ${marks(row)}${markup(row.measure)}${cites(row.cites)} ${tail(row, partyList(row.of), row.period && isDated(row.period) ? whenWords(row.period) : "")}${list(others.map((other) => `${markup(seriesWords(other))}${cites(other.cites)}`), "against")}`;
  });
  return rows.length === 0 ? "" : `${list(rows)}${left(more.figures, "figures")}`;
}

function left(more: number, noun: string): string {
  return more === 0 ? "" : tag("p", { class: "meta" }, `And ${more} more ${noun}, farther from the pair.`);
}

function sentences(prefix: "s" | "t", citations: readonly Citation[], sources: readonly Omit<CitedReport, "uri">[]): string {
  const outlet = new Map(sources.map((source) => [source.report, `${outletWords(source)}, ${dayWords(source.published ?? source.known)}`]));
  const rows = citations.map(({ n, report, quote, alsoIn }) => tag("li", { id: `${prefix}${n}` }, `<b>${n}</b> ${tag("q", {}, markup(quote))} <small>${markup([outlet.get(report) ?? "", report, alsoIn.length > 0 ? `printed the same in ${count(alsoIn.length, "copy")}` : ""].filter(Boolean).join(" · "))}</small>`));
  return rows.length === 0 ? "" : tag("ol", { class: "sentences" }, rows.join(""));
}
