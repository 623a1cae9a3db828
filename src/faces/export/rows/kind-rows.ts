import type { RowOf } from "../../../contract/tables.js";
import type { EventEntry, FigureEntry, StatementEntry, UndertakingEntry } from "../../../model/entry.js";
import { countriesOf, stageLabel, type Told } from "../../../6-views/index.js";
import { codesIn, daysOf, edtf, listed, namesIn, wordsAt } from "./cells.js";
import { headCells, supportCells, tellingCells } from "./fact-cells.js";

// A row of the table of each kind.

type ToldOf<E> = Told & { readonly entry: E };

export function eventRow(told: ToldOf<EventEntry>): RowOf<"events"> {
  const { type, mode, quad, intensity, actors, recipients } = told.entry;
  return {
    ...headCells(told), type, mode, quad, intensity,
    actors: namesIn(actors), actor_codes: codesIn(actors), actor_countries: listed(countriesOf(actors)),
    recipients: namesIn(recipients), recipient_codes: codesIn(recipients), recipient_countries: listed(countriesOf(recipients)),
    ...tellingCells(told), ...supportCells(told),
  };
}

export function statementRow(told: ToldOf<StatementEntry>): RowOf<"statements"> {
  const { speaker, manner, stance, content, audience } = told.entry;
  return {
    ...headCells(told), who: speaker?.name, who_code: speaker?.code, who_kind: speaker?.kind, who_role: speaker?.role,
    manner, stance, content: wordsAt(told.report.text, content), audience,
    ...tellingCells(told), ...supportCells(told),
  };
}

export function figureRow(told: ToldOf<FigureEntry>): RowOf<"figures"> {
  const { text, value, upper, bound, unit, measure, of, period, change } = told.entry;
  const { begin, end } = daysOf(period);
  return {
    ...headCells(told), text, value, upper, bound, unit, measure, of: namesIn(of), of_codes: codesIn(of), period: edtf(period), period_begin: begin, period_end: end,
    change: change?.direction, change_from: change?.from, change_to: change?.to, change_by: change?.by,
    ...tellingCells(told), ...supportCells(told),
  };
}

export function undertakingRow(told: ToldOf<UndertakingEntry>): RowOf<"undertakings"> {
  const { form, subject, parties, stage, value, terms } = told.entry;
  const steps = told.item.steps ?? [];
  return {
    ...headCells(told), form, subject: subject || wordsAt(told.report.text, told.entry.evidence[0]!), parties: namesIn(parties), party_codes: codesIn(parties), party_countries: listed(countriesOf(parties)),
    stage, steps: listed(steps.map((step) => [stageLabel(step.stage), edtf(step.when)].filter(Boolean).join(" "))),
    amount: value?.amount, amount_unit: value?.unit, terms: listed(terms.map((term) => (term.negated ? `not: ${term.text}` : term.text))),
    ...tellingCells(told), ...supportCells(told),
  };
}
