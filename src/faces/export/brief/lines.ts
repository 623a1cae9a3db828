import {
  isDated, partyList, stageLabel, toldDayWords, valueWords, whenShort, whenWords,
  type BriefSentence, type Facts, type FigureRow, type LadderRow, type MomentRow, type NamedPair, type Player, type Row, type SourceRow, type SpeakerRows, type StatementRow,
} from "../../../6-views/index.js";
import { accountWords, seriesWords } from "../../print/account-lines.js";
import { addsWords } from "../../print/adds-words.js";
import { count, MARK_WORDS, quoted, RELATION_WORDS, repeats, speakerTitle, wordWords } from "../../print/row-words.js";
import type { Block, Cited, Line, Work } from "./brief.js";
import { MOST_CITES } from "./notes.js";
import { plain } from "./plain.js";

/** From the numbers of a view to those of the notes. Asked in the order in which a line is read: its own, then its steps, then the others. */
export type Cite = (numbers: readonly number[]) => readonly number[];

export function sentenceLine({ how, text, speaker, when, cites }: BriefSentence, cite: Cite): Line {
  return line({
    text: how === "quoted" ? quoted(text) : text,
    cites: cite(cites),
    facts: how === "quoted" ? [speaker === undefined ? "" : speakerTitle(speaker), when ?? ""] : [],
  });
}

export function momentLine(moment: MomentRow, cite: Cite): Line {
  const { line: { what }, stage } = moment;
  return line({
    day: dayOf(moment),
    marks: moment.marks,
    text: stage === undefined || what.toLowerCase().includes(stageLabel(stage)) ? what : `${stageLabel(stage)}: ${what}`,
    cites: cite(moment.cites),
    others: accounts(moment, cite),
    facts: [moment.side, ...tail(moment)],
  });
}

export function ladderLine(row: LadderRow, cite: Cite): Line {
  const contains = row.terms.map(({ text, negated }) => `${negated ? "said not to contain" : "contains"} ${text}`);
  return line({
    day: dayOf(row),
    marks: row.marks,
    strong: stageLabel(row.stage),
    text: row.subject || quoted(row.words),
    cites: cite(row.cites),
    steps: row.steps.length < 2 ? [] : row.steps.map(({ stage, when, direction, cites }, i) => ({
      text: `${i === 0 ? "" : direction === "back" ? "↩ " : "→ "}${stageLabel(stage)}${isDated(when) ? ` ${whenShort(when)}` : ""}`, cites: cite(cites),
    })),
    others: accounts(row, cite),
    facts: [partyList(row.parties), row.value === undefined ? "" : valueWords(row.value), ...contains, RELATION_WORDS[row.relation], ...tail(row)],
  });
}

export function speakerHeading(speaker: SpeakerRows["speaker"]): Block {
  return { kind: "heading", text: speaker === null ? "Nobody named" : plain(speakerTitle(speaker), 300) };
}

export function statementLine(row: StatementRow, speaker: SpeakerRows["speaker"], cite: Cite): Line {
  const own = speaker !== null && row.word.speaker?.name === speaker.name;
  const relay = row.word.relay ?? [];
  return line({
    day: dayOf(row),
    marks: row.marks,
    text: row.manner === "direct" ? quoted(row.text) : row.text,
    cites: cite(row.cites),
    others: accounts(row, cite),
    facts: [row.stance, MANNER[row.manner], row.audience === undefined ? "" : `to ${row.audience}`, RELATION_WORDS[row.relation], ...(own ? [relay.length === 0 ? "" : `through ${relay.join(", ")}`, ...strength(row)] : tail(row))],
  });
}

const MANNER: Readonly<Record<StatementRow["manner"], string>> = { direct: "quoted", indirect: "reported speech", mixed: "partly quoted" };

export function figureLine(row: FigureRow, cite: Cite): Line {
  const period = row.period ?? row.when;
  return line({
    marks: row.marks,
    strong: row.text,
    text: repeats(row.text, row.measure) ? "" : row.measure,
    cites: cite(row.cites),
    others: [...accounts(row, cite), ...(row.series ?? []).map((other): Cited => ({ text: plain(seriesWords(other), 400), cites: cite(other.cites) }))],
    facts: [partyList(row.of), isDated(period) ? whenWords(period) : "", RELATION_WORDS[row.relation], ...tail(row)],
  });
}

/** Whose somebody is is said by name where it is one of the two. */
export function playerLine({ name, code, roles, cites }: Player, { a, b }: NamedPair, cite: Cite): Line {
  const own = [a, b].find((country) => country.code === code?.split(" ")[0]);
  return line({ strong: name, text: "", cites: cite(cites), facts: [...new Set([own?.name ?? code ?? "", ...roles.filter((role) => !repeats(name, role))])] });
}

export function sourceLine({ title, outlet, bylines, published, updated, href, report }: Work, row: SourceRow | undefined): Line {
  return line({
    text: title,
    cites: [],
    ...(href !== undefined && { href }),
    facts: [outlet, bylines.join(", "), toldDayWords({ published, updated }), row?.origin.role ?? "", row?.adds ? addsWords(row.adds) : "", report],
  });
}

interface Told {
  readonly day?: string;
  readonly marks?: Facts["marks"];
  readonly strong?: string;
  readonly text: string;
  readonly cites: readonly number[];
  readonly steps?: readonly Cited[];
  readonly others?: readonly Cited[];
  readonly facts: readonly string[];
  readonly href?: string;
}

function line({ day, marks = [], strong, text, cites, steps = [], others = [], facts, href }: Told): Line {
  return {
    kind: "line",
    ...(day !== undefined && { day }),
    ...(marks.length > 0 && { marks: marks.map((mark) => MARK_WORDS[mark]).join(", ") }),
    ...(strong !== undefined && { strong: plain(strong, 300) }),
    text: plain(text, 900), cites, steps, others,
    facts: plain(facts.filter((fact) => fact !== "").join(" · "), 900),
    ...(href !== undefined && { href }),
  };
}

function dayOf({ when, told }: Pick<Row, "when" | "told">): string {
  if (isDated(when)) return whenShort(when);
  return told === undefined ? "no date" : `told ${whenShort({ basis: "stated", value: told })}`;
}

function tail(row: Facts): readonly string[] {
  return [wordWords(row.word), ...strength(row)];
}

function strength({ voices, disputed, cites }: Facts): readonly string[] {
  const unnamed = cites.length - MOST_CITES;
  return [voices > 1 ? `${voices} voices` : "", disputed ? "disputed" : "", unnamed > 0 ? `${count(unnamed, "more sentence")} of the record` : ""];
}

function accounts({ accounts: told = [] }: Facts, cite: Cite): readonly Cited[] {
  return told.map((account) => ({ text: plain(accountWords(account), 600), cites: cite(account.cites) }));
}
