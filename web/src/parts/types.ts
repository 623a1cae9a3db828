import type { AnswerOf } from "../../../src/contract/api.js";

// Parts of answers, by the names that the desk uses.
export type Dossier = AnswerOf<"dossier">;
export type LadderRow = Dossier["ladder"][number];
export type FigureRow = Dossier["figures"][number];
export type Citation = Dossier["citations"][number];
export type Source = Dossier["sources"][number];
export type Player = Dossier["people"][number];
export type Word = LadderRow["word"];
export type Mark = LadderRow["marks"][number];
export type Account = NonNullable<LadderRow["accounts"]>[number];
export type Timeline = AnswerOf<"timeline">;
export type Moment = Timeline["dated"][number];
export type Moments = AnswerOf<"moments">;
export type Plotted = Moments["dated"][number];
export type Trend = AnswerOf<"trend">;
export type Changes = AnswerOf<"changes">;
export type CitedReport = Changes["reports"][number];
export type Reviewed = AnswerOf<"report">;
export type ReviewedEntry = Reviewed["entries"][number];
export type Line = ReviewedEntry["line"];
export type Ties = AnswerOf<"ties">;
export type Tie = Ties["ties"][number];
