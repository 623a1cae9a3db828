import { z } from "zod";
import { Decision } from "../model/decision.js";
import { Span } from "../model/span.js";

// What `POST /api/decisions` takes: what the command line's accept, reject, edit, link, cut, note, correct, alias, outlet and undo take.

const reason = z.string().max(2000).optional();
/** as whom; else as whom the server was started */
const by = z.string().min(1).max(200).optional();
const id = z.string().min(1).max(80);
/** fields by name, each as `attache edit --set` and `attache correct --set` take it: {"stage": "signed", "parties": "Egypt=EGY,Türkiye=TUR"} */
const set = z.record(z.string(), z.string().max(4000));

export const DecisionRequest = z.discriminatedUnion("action", [
  z.object({ action: z.literal("accept"), entry: id, by }).readonly(),
  z.object({ action: z.literal("reject"), entry: id, reason, by }).readonly(),
  z.object({ action: z.literal("edit"), entry: id, set: set.optional(), evidence: Span.optional(), reason, by }).readonly(),
  z.object({ action: z.literal("link"), a: id, b: id, reason, by }).readonly(),
  z.object({ action: z.literal("cut"), a: id, b: id, reason, by }).readonly(),
  z.object({ action: z.literal("note"), id, text: z.string().min(1).max(20_000), by }).readonly(),
  z.object({ action: z.literal("correct"), report: id, set, reason, by }).readonly(),
  z.object({ action: z.literal("alias"), name: z.string().min(1).max(400), is: z.string().min(1).max(400), code: z.string().max(80).optional(), by }).readonly(),
  z.object({ action: z.literal("outlet"), name: z.string().min(1).max(400), country: z.string().max(100).optional(), ownership: z.string().max(40).optional(), grade: z.string().max(4).optional(), note: z.string().max(4000).optional(), by }).readonly(),
  z.object({ action: z.literal("undo"), decision: id, by }).readonly(),
]);
export type DecisionRequest = z.infer<typeof DecisionRequest>;

/** The decision, appended; `entry`: what stands in the entry's place after an edit. */
export const DecisionResponse = z.object({ decision: Decision, entry: z.string().optional(), revision: z.string() }).readonly();
export type DecisionResponse = z.infer<typeof DecisionResponse>;
