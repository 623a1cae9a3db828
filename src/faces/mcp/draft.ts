import type { AssistantRow } from "../../contract/assistant.js";

/** A sentence that a row rests on. */
export interface Cited {
  readonly report: string;
  readonly quote: string;
  readonly alsoIn?: readonly string[];
}

/** A row before its sentences are numbered and its words are made safe to hand on. */
export type DraftRow = Omit<AssistantRow, "evidence" | "moreEvidence"> & { readonly cites?: readonly Cited[] };

/** All rows of an answer, or a page of them that the record cut already. */
export interface Draft {
  readonly about: string;
  readonly notes?: readonly string[];
  readonly rows: readonly DraftRow[];
  /** of a page: whether there is another, and where it begins */
  readonly page?: { readonly next?: number };
}

/** By number, the sentences that a view cites. */
export function citedBy(citations: readonly { readonly n: number; readonly report: string; readonly quote: string; readonly alsoIn: readonly string[] }[]): (cites: readonly number[]) => readonly Cited[] {
  const byNumber = new Map(citations.map((citation) => [citation.n, citation]));
  return (cites) => cites.flatMap((n) => byNumber.get(n) ?? []);
}
