import { z } from "zod";
import { decide } from "../api/decide.js";
import type { Service } from "../api/service.js";
import { UsageError } from "../asked/usage-error.js";
import { sha256 } from "../../model/sha256.js";
import type { DecisionRequest } from "../../contract/decision-request.js";

/** A tool that changes the record; offered with `--write` alone. */
export interface WritingTool {
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  /** what was done, in a sentence of our own */
  readonly work: (query: never, service: Service) => Promise<string>;
}

function tool<I extends z.ZodObject>(given: { readonly title: string; readonly description: string; readonly input: I; readonly work: (query: z.output<I>, service: Service) => Promise<string> }): WritingTool {
  return given as unknown as WritingTool;
}

const entry = z.string().min(6).max(80).describe("an entry's id, e_…");
const reason = z.string().max(2000).optional();

export const WRITING_TOOLS = {
  read: tool({
    title: "Read a report into the record",
    description: "Reads the text or HTML of one report into the record. Give the whole text as published, headline and date included, unchanged.",
    input: z.object({
      text: z.string().min(1).max(1_000_000),
      name: z.string().min(1).max(200).optional().describe("what it is to be called: a file name, or the report's address"),
    }),
    work: async ({ text, name = `given-${sha256(text).slice(0, 8)}` }, service) => {
      const { attache } = service;
      for await (const line of attache.read([], { now: service.now(), files: [{ name, bytes: new TextEncoder().encode(text) }] })) {
        if (line.kind === "refusal") throw new UsageError(line.refusal.code, line.refusal.message, line.refusal.remedy);
        const { report, adds, status } = line;
        const done = status === "added" ? `Read as ${report.id}, known from ${report.known}` : `Already in the record as ${report.id}`;
        return `${done}: ${adds.new.length} items new to the record, ${adds.restated.length} told again, ${adds.checkable} entries that can be checked.`;
      }
      throw new Error("nothing became of the text");
    },
  }),
  accept: tool({
    title: "Accept an entry",
    description: "Says that an entry is read rightly. Only when a person has said so.",
    input: z.object({ entry }),
    work: async ({ entry: id }, service) => decided({ action: "accept", entry: id }, service, `${id} is accepted`),
  }),
  reject: tool({
    title: "Reject an entry",
    description: "Takes an entry that is read wrongly out of every view; the report keeps its words, and it can be undone. Only when a person has said so.",
    input: z.object({ entry, reason }),
    work: async ({ entry: id, reason: why }, service) => decided({ action: "reject", entry: id, ...(why !== undefined && { reason: why }) }, service, `${id} is rejected`),
  }),
  note: tool({
    title: "Write a note",
    description: "Writes a note on a report or an entry. It changes nothing else.",
    input: z.object({ id: z.string().min(6).max(80).describe("r_… or e_…"), text: z.string().min(1).max(20_000) }),
    work: async ({ id, text }, service) => decided({ action: "note", id, text }, service, `Noted on ${id}`),
  }),
} as const satisfies Readonly<Record<string, WritingTool>>;

async function decided(request: DecisionRequest, service: Service, did: string): Promise<string> {
  const { decision } = await decide(request, service);
  return `${did}, by ${decision.by} (${decision.id}). To take it back: attache undo ${decision.id}.`;
}
