import { keptAnswers } from "./kept-answers.js";
import { answerText, isQuick } from "./answer-text.js";
import { RequestError, WITHDRAWN } from "./error.js";
import type { Question, Sent } from "./question.js";
import type { Service } from "./service.js";

const KEPT_CHARACTERS = 60_000_000;

/** An answer that is being worked out, and how many wait for it. */
interface Underway {
  readonly answer: Promise<Sent>;
  readonly nobody: AbortController;
  waiting: number;
}

/**
 * Answers questions. While the record's revision stays, an answer that was given is given again without asking, and one that is being worked out is waited
 * for by all who ask for it; when none of them waits any more (`gone`), it is not begun. What may take long is worked out in other threads, where there are any.
 */
export function answering(service: Service): (revision: string, question: Question, gone?: AbortSignal) => Promise<Sent> {
  const kept = keptAnswers(KEPT_CHARACTERS);
  const underway = new Map<string, Underway>();
  const work = async (question: Question, unwanted: AbortSignal): Promise<Sent> =>
    service.elsewhere === undefined || isQuick(question) ? answerText(question, service) : service.elsewhere(question, unwanted);
  const begin = (key: string, revision: string, question: Question): Underway => {
    const nobody = new AbortController();
    const made = work(question, nobody.signal).then((sent) => {
      kept.keep(revision, keyOf(question), sent);
      return sent;
    }).finally(() => { if (underway.get(key) === begun) underway.delete(key); });
    const begun: Underway = { answer: made, nobody, waiting: 0 };
    underway.set(key, begun);
    return begun;
  };
  const answer = async (revision: string, question: Question, gone?: AbortSignal): Promise<Sent> => {
    const had = kept.get(revision, keyOf(question));
    if (had !== undefined) return had;
    const key = `${revision} ${keyOf(question)}`;
    const own = underway.get(key) ?? begin(key, revision, question);
    own.waiting++;
    const leave = (): void => { if (--own.waiting === 0) own.nobody.abort(); };
    if (gone?.aborted) leave();
    else gone?.addEventListener("abort", leave, { once: true });
    try {
      return await own.answer;
    } catch (error) {
      const withdrawn = error instanceof RequestError && error.status === WITHDRAWN;
      if (withdrawn && gone?.aborted !== true) return answer(revision, question, gone); // somebody else's, at the very moment at which this one was asked
      throw error;
    }
  };
  return answer;
}

function keyOf(question: Question): string {
  const query = JSON.stringify(Object.entries(question.query).sort(([x], [y]) => (x < y ? -1 : 1)));
  return `${question.kind} ${question.kind === "file" ? question.file : question.name} ${query}`;
}
