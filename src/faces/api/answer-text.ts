import { fileContent, type Ask } from "../export/files.js";
import { ANSWERS, type Answer } from "./answers.js";
import type { Asked, Question, Sent } from "./question.js";
import type { Service } from "./service.js";

/** The answer to a question, as it is sent. */
export async function answerText(question: Question, service: Pick<Service, "attache" | "by">): Promise<Sent> {
  const ask: Ask = (name, query) => (ANSWERS[name] as Answer<typeof name>)(query, service);
  return question.kind === "file" ? sent(await fileContent(question.file, question.query, ask)) : JSON.stringify(await ask(question.name, question.query as never));
}

/** Bytes of their own, that can go to another thread and be sent from there. */
function sent(content: string | Uint8Array): Sent {
  return typeof content === "string" ? content : Uint8Array.from(content);
}

/** Answers that take a moment however large the record is: they are not worth the way to another thread, nor waiting behind what takes long. */
const QUICK: ReadonlySet<Asked> = new Set(["record", "choices", "show", "report", "reports", "history", "outlets"]);

/** Whether an answer is given in the server's own thread. */
export function isQuick(question: Question): boolean {
  return question.kind === "answer" && QUICK.has(question.name);
}
