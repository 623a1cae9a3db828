// The timeline's geometry, for the web app and for the dossier as a file alike.
import type { MomentRow } from "../../../6-views/index.js";
import { whenBounds } from "../../../6-views/edtf-bounds.js";

type Moment = { readonly [K in "when" | "quad" | "direction"]?: MomentRow[K] | undefined };

/** A moment as the plot has it: its days in ms, and on which side of the axis it stands. */
export interface Point<M = MomentRow> {
  readonly moment: M;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** cooperation and steps up; conflict and steps back */
  readonly side: "up" | "down";
}

/** Moments that have a day to stand on. An open end is drawn at the end that is told. */
export function pointsOf<M extends Moment>(moments: readonly M[]): readonly Point<M>[] {
  return moments.flatMap((moment) => pointAt(moment, whenBounds(moment.when)));
}

/** The same of moments that come with the days that their date can mean, in place of the date. */
export function plottedPoints<M extends Omit<Moment, "when"> & Days>(moments: readonly M[]): readonly Point<M>[] {
  return moments.flatMap((moment) => pointAt(moment, moment));
}

interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function pointAt<M extends Omit<Moment, "when">>(moment: M, { from, to }: Days): readonly Point<M>[] {
  const [first, last] = [from ?? to, to ?? from];
  if (first === undefined || last === undefined) return [];
  const [start, end] = [Date.parse(first), Date.parse(last)];
  if (Number.isNaN(start) || Number.isNaN(end)) return [];
  const side = moment.quad !== undefined ? (moment.quad <= 2 ? "up" : "down") : moment.direction === "back" ? "down" : "up";
  return [{ moment, from: start, to: end, at: (start + end) / 2, side }];
}
