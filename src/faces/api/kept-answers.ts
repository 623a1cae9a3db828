import type { Sent } from "./question.js";

/** Answers as they are sent, by what was asked, for as long as the record's revision stays the same; the least lately used goes first when they are too many. */
export interface KeptAnswers {
  get(revision: string, asked: string): Sent | undefined;
  keep(revision: string, asked: string, answer: Sent): void;
}

/** `most`: characters or bytes kept. */
export function keptAnswers(most: number): KeptAnswers {
  let kept = new Map<string, Sent>();
  let size = 0;
  let of = "";
  const renew = (revision: string): void => {
    if (revision === of) return;
    [kept, size, of] = [new Map(), 0, revision];
  };
  return {
    get(revision, asked) {
      renew(revision);
      const answer = kept.get(asked);
      if (answer === undefined) return undefined;
      kept.delete(asked);
      kept.set(asked, answer);
      return answer;
    },
    keep(revision, asked, answer) {
      renew(revision);
      if (answer.length > most / 4) return;
      size += answer.length - (kept.get(asked)?.length ?? 0);
      kept.set(asked, answer);
      for (const [oldest, text] of kept) {
        if (size <= most) return;
        kept.delete(oldest);
        size -= text.length;
      }
    },
  };
}
