import { useEffect, useRef } from "preact/hooks";
import { fetchAhead } from "../data/use-answer.js";
import { changesQuery, dossierQuery, momentsQuery, sinceOf, trendQuery } from "./queries.js";

/** How long the slider must rest. */
const REST_MS = 40;

/**
 * While the slider rests, and what it stands on is drawn, the days beside it are asked for: the next step is then drawn at once. First the day in the direction
 * in which it was moved last. When it is moved again, what was not begun is not asked any more.
 */
export function useDaysAhead({ a, b, asOf, days, since, busy }: { readonly a: string; readonly b: string; readonly asOf: string | undefined; readonly days: readonly string[]; readonly since: string | undefined; readonly busy: boolean }): void {
  const at = asOf === undefined ? days.length - 1 : days.findLastIndex((day) => day <= asOf);
  const last = useRef<{ readonly at: number; readonly by: 1 | -1 }>({ at, by: -1 });
  if (last.current.at !== at) last.current = { at, by: at > last.current.at && last.current.at >= 0 ? 1 : -1 };
  useEffect(() => {
    if (busy || days.length < 2) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const { by } = last.current;
      for (const near of [at + by, at - by, at + 2 * by]) if (near >= 0 && near < days.length && !stop.signal.aborted) await fetchDay(near, stop.signal);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [a, b, at, days, since, busy]);

  async function fetchDay(near: number, signal: AbortSignal): Promise<void> {
    const day = near === days.length - 1 ? undefined : days[near]!;
    const from = since ?? sinceOf(days.slice(0, near + 1));
    // One after another: of the two threads that answer, one stays free for what is wanted now.
    await fetchAhead("dossier", dossierQuery(a, b, day), signal);
    await fetchAhead("moments", momentsQuery(a, b, day), signal);
    if (from !== undefined && from <= days[near]!) await fetchAhead("changes", changesQuery(a, b, day, from), signal);
    await fetchAhead("trend", trendQuery(a, b, day, "quarter"), signal);
  }
}
