import { useEffect, useState } from "preact/hooks";
import { ask, AskError } from "./ask.js";

// One watch on the record for the whole page: who shows something of it asks again when it changed.

const EVERY_MS = 5000;
let revision = "";
let answers = true;
const listeners = new Set<() => void>();

/** The record's revision; the page is drawn anew when it changes. */
export function useRevision(): string {
  return useWatched(() => revision);
}

/** Whether the server answers. */
export function useAnswering(): boolean {
  return useWatched(() => answers);
}

/** Looks now rather than at the next turn: after a decision of one's own. */
export async function look(): Promise<void> {
  try {
    const record = await ask("record", {});
    tell(record.revision, true);
  } catch (error) {
    if (error instanceof AskError && error.problem.code === "no-answer") tell(revision, false);
  }
}

/** Looks every few seconds while the page is seen. */
export function watch(): () => void {
  const turn = (): void => { if (document.visibilityState === "visible") void look(); };
  const timer = setInterval(turn, EVERY_MS);
  document.addEventListener("visibilitychange", turn);
  void look();
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", turn);
  };
}

function tell(now: string, here: boolean): void {
  if (now === revision && here === answers) return;
  const first = revision === "" && here === answers;
  revision = now;
  answers = here;
  if (first) return; // the first look tells what the page was drawn from: nothing changed
  for (const listener of listeners) listener();
}

function useWatched<T>(value: () => T): T {
  const [now, set] = useState(value);
  useEffect(() => {
    const listener = (): void => set(value);
    listener();
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return now;
}
