import { keptAnswers } from "./kept-answers.js";
import { answerText, isQuick } from "./answer-text.js";
import type { Question, Sent } from "./question.js";
import type { Service } from "./service.js";

const KEPT_CHARACTERS = 60_000_000;

/**
 * Answers questions. While the record's revision stays, an answer that was given is given again without asking, and one that is being worked out is waited
 * for by all who ask for it. What may take long is worked out in other threads, where there are any.
 */
export function answering(service: Service): (revision: string, question: Question) => Promise<Sent> {
  const kept = keptAnswers(KEPT_CHARACTERS);
  const underway = new Map<string, Promise<Sent>>();
  const work = async (question: Question): Promise<Sent> => (service.elsewhere === undefined || isQuick(question) ? answerText(question, service) : service.elsewhere(question));
  return async (revision, question) => {
    const asked = keyOf(question);
    const had = kept.get(revision, asked);
    if (had !== undefined) return had;
    const key = `${revision} ${asked}`;
    const begun = underway.get(key);
    if (begun !== undefined) return begun;
    const made = work(question);
    underway.set(key, made);
    try {
      const answer = await made;
      kept.keep(revision, asked, answer);
      return answer;
    } finally {
      underway.delete(key);
    }
  };
}

function keyOf(question: Question): string {
  const query = JSON.stringify(Object.entries(question.query).sort(([x], [y]) => (x < y ? -1 : 1)));
  return `${question.kind} ${question.kind === "file" ? question.file : question.name} ${query}`;
}
