import type { Stage, UndertakingEntry, UndertakingForm } from "../../model/entry.js";
import type { Day, When } from "../../model/when.js";
import { directionOf, heightOf, isOffLadder } from "../../model/ladder.js";
import { compareText, compareWhen } from "../edtf-bounds.js";
import { RELATIONS } from "../relation.js";
import { partyOf, type Party } from "../word.js";
import { wordsOf } from "../words.js";
import { citesOf, ofKind, rowOf, type Gathered, type Material, type Row } from "./row.js";

/** A rung that an undertaking is said to have reached. */
export interface LadderStep {
  readonly stage: Stage;
  readonly when?: When;
  /** up, or a step back (suspended, withdrawn, ended, denied) */
  readonly direction: "up" | "back";
  /** the day from which it was known */
  readonly known: Day;
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
  /** every rung that it is told to have reached or come back from, in the order of the record's ladder (else lowest first) */
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
        RELATIONS.indexOf(x.relation) - RELATIONS.indexOf(y.relation) ||
        -compareWhen(x.when, y.when) ||
        compareText(x.item, y.item),
    );
}

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
    steps: steps(gathered, material),
    words: report ? wordsOf(top, report) : top.subject,
  };
}

/** The member that tells where it stands: of a ladder whose last step leads back, that step's; else the best at the highest stage told as fact. */
export function topMember({ item, best, members }: Pick<Gathered<UndertakingEntry>, "item" | "best" | "members">): UndertakingEntry {
  const last = item.steps?.at(-1);
  const back = last?.direction === "back" && isOffLadder(last.stage) ? members.find(({ id }) => id === last.entry) : undefined;
  if (back !== undefined) return back;
  const told = members.filter((m) => m.modality === "asserted" && m.polarity === "affirmed");
  return told.reduce((top, m) => (heightOf(m.stage) > heightOf(top.stage) ? m : top), best);
}

/** The record's ladder; for an item that has none yet, each stage that its members tell as fact. */
function steps({ item, members }: Gathered<UndertakingEntry>, material: Material): readonly LadderStep[] {
  if (item.steps !== undefined && item.steps.length > 0) {
    return item.steps.flatMap(({ stage, when, entry, known, direction }) => {
      const source = material.entries.get(entry);
      return source === undefined ? [] : [{ stage, ...(when && { when }), direction, known, cites: citesOf([source], material.citations) }];
    });
  }
  const told = members.filter((m) => m.modality === "asserted" && m.polarity === "affirmed");
  const stages = [...new Set(told.map((m) => m.stage))].sort((x, y) => heightOf(x) - heightOf(y) || compareText(x, y));
  return stages.map((stage) => {
    const at = told.filter((m) => m.stage === stage);
    const when = at.map((m) => m.when).sort(compareWhen)[0];
    const known = at.flatMap((m) => material.reports.get(m.report)?.known ?? []).sort()[0] ?? item.first;
    return { stage, ...(when && { when }), direction: directionOf(stage), known, cites: citesOf(at, material.citations) };
  });
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
