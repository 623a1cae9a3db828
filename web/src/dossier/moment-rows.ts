import { useEffect, useMemo, useState } from "preact/hooks";
import { ask } from "../data/ask.js";
import type { Cited } from "../parts/cites.js";
import type { Moment, Moments, Plotted } from "../parts/types.js";
import { rowsQuery } from "./queries.js";

/** The words of a moment, and the sentences of the answer that brought them. */
export interface Told {
  readonly moment: Moment;
  readonly from: Cited;
}

export interface MomentRows {
  /** undefined until it is here */
  toldOf(moment: Plotted): Told | undefined;
  /** asks for it and those beside it, unless that was done */
  fetch(index: number): Promise<Told | undefined>;
}

/** So many are asked for at once: what a screen shows, and a little more. */
const AT_ONCE = 40;

/** The words of moments, fetched as they are wanted; those of another day or state of the record are other ones. `all`: in the order of the table. */
export function useMomentRows(moments: Moments, all: readonly Plotted[]): MomentRows {
  const [, redraw] = useState(0);
  const rows = useMemo(() => fetchedRows(moments, all, () => redraw((n) => n + 1)), [moments]);
  useEffect(() => () => rows.stop(), [rows]);
  return rows;
}

function fetchedRows({ pair, asOf }: Moments, all: readonly Plotted[], drawAnew: () => void): MomentRows & { readonly stop: () => void } {
  const told = new Map<string, Told>();
  const asked = new Map<number, Promise<void>>();
  const stopped = new AbortController();
  const askFor = async (part: number): Promise<void> => {
    const entries = all.slice(part * AT_ONCE, (part + 1) * AT_ONCE).map(({ entry }) => entry);
    try {
      const { dated, undated, citations, reports } = await ask("timeline", rowsQuery(pair.a.code, pair.b.code, asOf, entries), stopped.signal);
      for (const moment of [...dated, ...undated]) told.set(moment.entry, { moment, from: { citations, reports } });
    } catch {
      asked.delete(part); // it is asked for again when it is wanted again
    }
    if (!stopped.signal.aborted) drawAnew();
  };
  return {
    toldOf: ({ entry }) => told.get(entry),
    async fetch(index) {
      const part = Math.floor(index / AT_ONCE);
      const begun = asked.get(part) ?? askFor(part);
      asked.set(part, begun);
      await begun;
      return told.get(all[index]?.entry ?? "");
    },
    stop: () => stopped.abort(),
  };
}
