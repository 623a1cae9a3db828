import { fileText, type Ask } from "../export/files.js";
import { ANSWERS, type Answer } from "./answers.js";
import type { Asked, Question } from "./question.js";
import type { Service } from "./service.js";

/** The answer as it is sent: JSON, or the text of a file. */
export async function answerText(question: Question, service: Pick<Service, "attache" | "by">): Promise<string> {
  const ask: Ask = (name, query) => (ANSWERS[name] as Answer<typeof name>)(query, service);
  return question.kind === "file" ? fileText(question.file, question.query, ask) : JSON.stringify(await ask(question.name, question.query as never));
}

/** Answers that take a moment however large the record is: they are not worth the way to another thread, nor waiting behind what takes long. */
const QUICK: ReadonlySet<Asked> = new Set(["record", "choices", "show", "report", "reports", "history", "outlets"]);

/** Whether an answer is given in the server's own thread. */
export function isQuick(question: Question): boolean {
  return question.kind === "answer" && QUICK.has(question.name);
}
