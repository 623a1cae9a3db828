import { isDated, stageLabel, whenShort, whenWords, type Account, type Facts, type LadderStep, type SeriesFigure } from "../../6-views/index.js";
import { clip } from "./display-width.js";
import { accent, faint, type Page, type Piece } from "./page.js";
import { citeWords, quoted, shortId, wordWords } from "./row-words.js";

/** What other items say against a row, one under the other: what it is about, the report's words, on whose word, where. */
export function accountLines(page: Page, { accounts = [] }: Facts, layout: { readonly hang: number; readonly margin: number }): void {
  for (const account of accounts) {
    page.line(accountPieces(account, 2 * (page.width - layout.hang) - 12), {
      indent: layout.hang, hang: layout.hang + 2, right: faint(citeWords(account.cites)), margin: layout.margin,
    });
  }
}

function accountPieces({ about, line, item }: Account, room: number): readonly Piece[] {
  return [accent(`${AGAINST[about]}: `), `${line.what}: `, quoted(clip(line.words, room)), faint(` ${wordWords(line.word)} · ${shortId(item)}`)];
}

/** The same in one phrase, for Markdown. */
export function accountWords({ about, line }: Account): string {
  return `${AGAINST[about]}: ${line.what}: ${quoted(line.words)}`;
}

const AGAINST: Readonly<Record<Account["about"], string>> = {
  denial: "denied", account: "told of another", polarity: "told otherwise", value: "another value", date: "another date", stage: "another rung",
};

/** "agreed Apr 2023 [3] → signed 14 Feb 2024 [7] ↩ suspended [9]": each rung with its date and source, steps back included. */
export function stepsWords(steps: readonly LadderStep[]): string {
  return steps
    .map(({ stage, when, direction, cites }, index) => {
      const arrow = index === 0 ? "" : direction === "up" ? "→ " : "↩ ";
      return `${arrow}${stageLabel(stage)}${isDated(when) ? ` ${whenShort(when)}` : ""} ${citeWords(cites)}`.trimEnd();
    })
    .join(" ");
}

/** "revised from: $9.7 billion, 2022": how another figure of the measure stands to the one shown. */
export function seriesWords({ relation, told, text, period }: SeriesFigure): string {
  const towards = relation !== "revised" && relation !== "superseded" ? "" : told === "before" ? " from" : told === "after" ? " since to" : "";
  return `${SERIES[relation]}${towards}: ${text}${isDated(period) ? `, ${whenWords(period)}` : ""}`;
}

const SERIES: Readonly<Record<SeriesFigure["relation"], string>> = {
  same: "the same", revised: "revised", superseded: "superseded", incompatible: "cannot both be right", "differently-measured": "measured otherwise",
  "other-period": "another period",
};
