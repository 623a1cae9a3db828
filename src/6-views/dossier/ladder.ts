import type { Stage, UndertakingEntry, UndertakingForm } from "../../model/entry.js";
import type { When } from "../../model/when.js";
import { heightOf } from "../stage-height.js";
import { compareText, compareWhen } from "../edtf-bounds.js";
import type { Relation } from "../relation.js";
import { partyOf, type Party } from "../word.js";
import { wordsOf } from "../words.js";
import { citesOf, ofKind, rowOf, type Gathered, type Material, type Row } from "./row.js";

/** A rung that an undertaking is said to have reached. */
export interface LadderStep {
  readonly stage: Stage;
  readonly when?: When;
  readonly cites: readonly number[];
}

/** An undertaking, from words to deeds. */
export interface LadderRow extends Row {
  readonly stage: Stage;
  readonly form: UndertakingForm;
  readonly subject: string;
  readonly parties: readonly Party[];
  readonly value?: { readonly amount: number; readonly unit: string };
  /** what it is said to contain, and (negated) what it is said not to contain */
  readonly terms: readonly { readonly text: string; readonly negated: boolean }[];
  /** every stage that a report gives it, lowest first */
  readonly steps: readonly LadderStep[];
  readonly words: string;
}

/** The undertakings, highest rung first; on a rung what is told as fact, what is between the two, and what is newest stands first. */
export function ladder(material: Material): readonly LadderRow[] {
  return ofKind(material, "undertaking")
    .map((gathered) => ladderRow(gathered, material))
    .sort(
      (x, y) =>
        heightOf(y.stage) - heightOf(x.stage) ||
        compareText(x.stage, y.stage) ||
        x.marks.length - y.marks.length ||
        NEARNESS.indexOf(x.relation) - NEARNESS.indexOf(y.relation) ||
        -compareWhen(x.when, y.when) ||
        compareText(x.item, y.item),
    );
}

const NEARNESS: readonly Relation[] = ["between", "about", "context"];

function ladderRow(gathered: Gathered<UndertakingEntry>, material: Material): LadderRow {
  const { members } = gathered;
  const top = topMember(gathered);
  const report = material.reports.get(top.report);
  const value = top.value ?? members.find((m) => m.value !== undefined)?.value;
  return {
    ...rowOf({ ...gathered, best: top }, material),
    stage: top.stage,
    form: top.form,
    subject: top.subject,
    parties: top.parties.map(partyOf),
    ...(value && { value }),
    terms: distinct(members.flatMap((m) => m.terms.map(({ text, negated }) => ({ text, negated })))),
    steps: steps(members, material),
    words: report ? wordsOf(top, report) : top.subject,
  };
}

/** The best member among those at the highest stage that is told as fact. */
function topMember({ best, members }: Gathered<UndertakingEntry>): UndertakingEntry {
  const told = members.filter((m) => m.modality === "asserted" && m.polarity === "affirmed");
  return told.reduce((top, m) => (heightOf(m.stage) > heightOf(top.stage) ? m : top), best);
}

function steps(members: readonly UndertakingEntry[], { citations }: Material): readonly LadderStep[] {
  const told = members.filter((m) => m.modality === "asserted" && m.polarity === "affirmed");
  const stages = [...new Set(told.map((m) => m.stage))].sort((x, y) => heightOf(x) - heightOf(y) || compareText(x, y));
  return stages.map((stage) => {
    const at = told.filter((m) => m.stage === stage);
    const when = at.map((m) => m.when).sort(compareWhen)[0];
    return { stage, ...(when && { when }), cites: citesOf(at, citations) };
  });
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
