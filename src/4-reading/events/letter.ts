import type { EventType } from "../../model/plover.js";
import type { Clause } from "../clauses/clause.js";
import { childBy, childrenBy, preposition, tokenAt, type Tree } from "../clauses/tree.js";
import type { EventDraft } from "./event-draft.js";

/** To send, hand or write somebody a letter. */
const SENDS: ReadonlySet<string> = new Set(["send", "write", "hand", "deliver", "convey"]);

const PAPERS: ReadonlySet<string> = new Set(["letter", "message", "note", "statement", "email", "e-mail"]);

/** What a letter does by its words to whom it goes; "accusing the minister" has an object of its own, and is read by itself. */
const DOES: Readonly<Record<string, EventType>> = { threaten: "THREATEN", request: "REQUEST", demand: "REQUEST", seek: "REQUEST" };

/** What a letter is "of". */
const SUPPORTS: Pick<EventDraft, "type" | "mode"> = { type: "SUPPORT", mode: undefined };
const BEARS: Readonly<Record<string, Pick<EventDraft, "type" | "mode">>> = {
  support: SUPPORTS, solidarity: SUPPORTS, thanks: SUPPORTS, thank: SUPPORTS, gratitude: SUPPORTS, appreciation: SUPPORTS, congratulation: SUPPORTS, condolence: SUPPORTS, sympathy: SUPPORTS,
  protest: { type: "ACCUSE", mode: "disapprove" }, condemnation: { type: "ACCUSE", mode: "disapprove" },
};

/** "sent a letter to Norway threatening secession": what is told is the threat, not that a letter went. */
export function asWritten(tree: Tree, { object, predicate }: Clause, event: EventDraft): EventDraft {
  if (event.type !== "CONSULT" || event.recipients.length === 0 || !SENDS.has(tokenAt(tree, predicate).lemma.toLowerCase())) return event;
  const paper = object !== undefined && PAPERS.has(tokenAt(tree, object).lemma.toLowerCase()) ? object : undefined;
  const described = tokenAt(tree, predicate).deprel === "acl:relcl" ? tokenAt(tree, predicate).head : undefined;
  const papers = [paper, described].filter((p) => p !== undefined && PAPERS.has(tokenAt(tree, p).lemma.toLowerCase())) as readonly number[];
  if (papers.length === 0 && tokenAt(tree, predicate).lemma.toLowerCase() !== "write") return event;
  const bears = paper === undefined ? undefined : childrenBy(tree, paper, "nmod").filter((c) => preposition(tree, c) === "of").map((c) => BEARS[tokenAt(tree, c).lemma.toLowerCase()]).find((b) => b !== undefined);
  if (bears !== undefined) return { ...event, ...bears };
  // the participle may hang on the letter, on the verb, or on a word between it and them
  const says = tree.tokens.find((t) => t.index > predicate && t.xpos === "VBG" && DOES[t.lemma.toLowerCase()] !== undefined && ["acl", "advcl", "amod"].includes(t.deprel) && childBy(tree, t.index, "nsubj", "mark", "aux") === undefined && childrenBy(tree, t.index, "obj", "xcomp", "ccomp").length > 0 && isNear(tree, t.index, [predicate, ...papers]));
  const type = says === undefined ? undefined : DOES[says.lemma.toLowerCase()];
  return type === undefined ? event : { ...event, type, mode: undefined };
}

/** "sent a message to Norway making clear that it must pay": one side speaks; what the letter says is an event of its own, if it is one. */
export function isOneWay(tree: Tree, { object, predicate }: Clause, event: EventDraft): boolean {
  if (event.type !== "CONSULT" || event.mode !== undefined || !["send", "write"].includes(tokenAt(tree, predicate).lemma.toLowerCase())) return false;
  const near = [predicate, ...(object === undefined ? [] : [object])];
  return tree.tokens.some((t) => {
    if (t.index < predicate) return false;
    if (t.xpos === "VBG" && TELLS.has(t.lemma.toLowerCase()) && ["acl", "advcl"].includes(t.deprel)) return isNear(tree, t.index, near);
    const that = childrenBy(tree, t.index, "mark", "nsubj", "obj").some((m) => tokenAt(tree, m).text.toLowerCase() === "that");
    return that && (["acl", "ccomp"].includes(t.deprel) || t.deprel === "acl:relcl") && isNear(tree, t.index, near);
  });
}

const TELLS: ReadonlySet<string> = new Set(["urge", "ask", "call", "demand", "request", "threaten", "warn", "tell", "say", "accuse", "condemn", "thank", "make", "beg", "implore", "press", "appeal", "invite", "remind", "protest", "complain"]);

/** Under one of the words, with no verb between. */
function isNear(tree: Tree, i: number, over: readonly number[]): boolean {
  for (let at = tokenAt(tree, i).head; at >= 0; at = tokenAt(tree, at).head) {
    if (over.includes(at)) return true;
    if (tokenAt(tree, at).upos === "VERB") return false;
  }
  return false;
}
