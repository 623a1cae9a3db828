import type { Stance, StatementEntry } from "../../model/entry.js";
import { compareText, compareWhen } from "../edtf-bounds.js";
import { partyOf, type Party } from "../word.js";
import { ofKind, rowOf, type Gathered, type Material, type Row } from "./row.js";

/** One thing said, in the words that the report prints. */
export interface StatementRow extends Row {
  readonly manner: StatementEntry["manner"];
  readonly stance: Stance;
  readonly text: string;
  readonly audience?: string;
}

/** All that one speaker said. `speaker` is null for what nobody owns. */
export interface SpeakerRows {
  readonly speaker: Party | null;
  readonly statements: readonly StatementRow[];
}

/** Statements by speaker: named persons first, then offices and others, then what nobody owns; the most quoted first. */
export function statements(material: Material): readonly SpeakerRows[] {
  const groups = new Map<string, { readonly speaker: Party | null; readonly statements: StatementRow[] }>();
  for (const gathered of ofKind(material, "statement")) {
    const { speaker } = gathered.best;
    const key = speaker === null ? "" : `${speaker.name} ${speaker.code ?? ""}`;
    const group = groups.get(key) ?? { speaker: speaker && partyOf(speaker), statements: [] };
    groups.set(key, group);
    group.statements.push(statementRow(gathered, material));
  }
  return [...groups.values()]
    .map(({ speaker, statements }) => ({
      speaker: speaker && withRole(speaker, material),
      statements: statements.sort((x, y) => compareWhen(x.when, y.when) || (x.cites[0] ?? 0) - (y.cites[0] ?? 0) || compareText(x.item, y.item)),
    }))
    .sort((x, y) => rank(x) - rank(y) || y.statements.length - x.statements.length || compareText(x.speaker?.name ?? "", y.speaker?.name ?? ""));
}

function statementRow(gathered: Gathered<StatementEntry>, material: Material): StatementRow {
  const { best } = gathered;
  const text = material.reports.get(best.report)?.text.slice(best.content.start, best.content.end) ?? "";
  return { ...rowOf(gathered, material), manner: best.manner, stance: best.stance, text, ...(best.audience && { audience: best.audience }) };
}

/** A speaker who is named without a role here may have one in another statement. */
function withRole(speaker: Party, material: Material): Party {
  if (speaker.role !== undefined) return speaker;
  for (const { members } of ofKind(material, "statement"))
    for (const { speaker: other } of members)
      if (other?.role !== undefined && other.name === speaker.name && other.code === speaker.code) return { ...speaker, role: other.role };
  return speaker;
}

function rank({ speaker }: SpeakerRows): number {
  return speaker === null ? 2 : speaker.kind === "person" ? 0 : 1;
}
