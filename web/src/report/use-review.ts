import { useEffect, useRef, useState } from "preact/hooks";
import type { DecisionRequest } from "../../../src/contract/decision-request.js";
import { decide, type Problem } from "../data/ask.js";
import { look } from "../data/revision.js";
import { problemOf } from "../data/use-answer.js";
import { typing } from "../parts/typing.js";
import type { Reviewed, ReviewedEntry } from "../parts/types.js";

export type Tool = "edit" | "link" | "cut" | "note";

export interface Review {
  readonly chosen: ReviewedEntry | undefined;
  /** what is open under the chosen entry */
  readonly tool: Tool | undefined;
  /** what was done last, or why it was not */
  readonly said: string;
  readonly problem: Problem | undefined;
  choose(entry: ReviewedEntry): void;
  open(tool: Tool | undefined): void;
  /** saves at once; whether it was saved */
  save(request: DecisionRequest, said: string): Promise<boolean>;
  undo(): Promise<void>;
}

/** Review by keyboard: which entry is chosen, what is open under it, and decisions that are saved as they are made. */
export function useReview(reviewed: Reviewed, first: string | undefined, at: { readonly start: number; readonly end: number } | undefined): Review {
  const { entries } = reviewed;
  const [id, setId] = useState<string | undefined>(() => first ?? entries.find(({ entry }) => at !== undefined && entry.evidence.some((span) => span.start < at.end && span.end > at.start))?.entry.id);
  const [tool, setTool] = useState<Tool>();
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const made = useRef<string[]>([]);
  const place = useRef(0);
  const index = entries.findIndex(({ entry }) => entry.id === id);
  if (index >= 0) place.current = index;
  const chosen = index >= 0 ? entries[index] : id === undefined ? undefined : entries[Math.min(place.current, entries.length - 1)];

  const save: Review["save"] = async (request, did) => {
    setProblem(undefined);
    try {
      const { decision, entry } = await decide(request);
      if (request.action === "undo") made.current = made.current.filter((one) => one !== request.decision);
      else made.current.push(decision.id);
      if (entry !== undefined) setId(entry);
      setSaid(`${did} Saved.`);
      setTool(undefined);
      await look();
      return true;
    } catch (error) {
      setSaid("");
      setProblem(problemOf(error));
      await look();
      return false;
    }
  };
  const undo = async (): Promise<void> => {
    const last = made.current.at(-1) ?? reviewed.history.findLast(({ decision, state }) => decision.action !== "undo" && state !== "undone")?.decision.id;
    if (last === undefined) setSaid("There is nothing to undo.");
    else await save({ action: "undo", decision: last }, "Took the last decision back.");
  };
  const go = (by: number): void => {
    const next = entries[chosen === undefined ? (by > 0 ? 0 : entries.length - 1) : Math.min(entries.length - 1, Math.max(0, entries.indexOf(chosen) + by))];
    if (next === undefined) return;
    setTool(undefined);
    setId(next.entry.id);
  };
  const step = useRef<(event: KeyboardEvent) => void>(() => {});
  step.current = (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || typing(event)) return;
    const entry = chosen?.entry.id;
    const act = {
      j: () => go(1), k: () => go(-1), u: () => void undo(), Escape: () => setTool(undefined),
      ...(entry !== undefined && {
        a: () => void save({ action: "accept", entry }, "Accepted."),
        r: () => void save({ action: "reject", entry }, "Rejected: it counts nowhere any more."),
        e: () => setTool("edit"), l: () => setTool("link"), c: () => setTool("cut"), n: () => setTool("note"),
      }),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => step.current(event);
    document.addEventListener("keydown", keys);
    return () => document.removeEventListener("keydown", keys);
  }, []);
  return {
    chosen, tool, said, problem, save, undo, open: setTool,
    choose: (entry) => {
      if (entry.entry.id !== id) setTool(undefined);
      setId(entry.entry.id);
    },
  };
}
