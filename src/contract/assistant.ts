import { z } from "zod";
import { Attribution } from "../model/entry.js";
import { EntryKind, Mark, Relation } from "./row.js";

// What a tool of `attache mcp` answers: one shape for all of them, short enough for an assistant to read whole.

/** A sentence that rows rest on, and where it was printed. */
export const Evidence = z.object({
  /** the number by which rows point to it */
  n: z.int().min(1),
  sentence: z.string(),
  /** publisher, with the agency it credits in brackets */
  outlet: z.string(),
  title: z.string().optional(),
  /** the day of publication, as stated */
  published: z.string().optional(),
  /** the day of the last change, as stated, where no day of publication is */
  updated: z.string().optional(),
  /** the day from which the record may use the report */
  known: z.string(),
  url: z.string().optional(),
  /** name of the file that it was read from, where it has no URL */
  file: z.string().optional(),
  report: z.string(),
  /** copies of the same story that print the same sentence: they count once */
  alsoIn: z.array(z.string()).readonly().optional(),
}).readonly();
export type Evidence = z.infer<typeof Evidence>;

/** One line of an answer. */
export const AssistantRow = z.object({
  /** the part of the answer that it stands in: "ladder", "only in the first", "2024-02" */
  section: z.string(),
  /** for `show`: r_… report, e_… entry, i_… item */
  id: z.string().optional(),
  kind: EntryKind.optional(),
  what: z.string(),
  /** EDTF: a day, a month, an interval, at the precision that was told */
  when: z.string().optional(),
  /** why it must not be told as a thing that happened; absent when it is told as fact */
  marks: z.array(Mark).readonly().optional(),
  /** on whose word it stands, in words and as a code */
  word: z.string().optional(),
  by: Attribution.unwrap().shape.by.optional(),
  relation: Relation.optional(),
  /** independent voices: copies of one story are one */
  voices: z.int().optional(),
  disputed: z.boolean().optional(),
  /** what other items say against it */
  against: z.array(z.string()).readonly().optional(),
  /** numbers of the evidence it rests on */
  evidence: z.array(z.int()).readonly(),
  /** sentences beyond those given */
  moreEvidence: z.int().optional(),
}).readonly();
export type AssistantRow = z.infer<typeof AssistantRow>;

/** A page of an answer. */
export const AssistantAnswer = z.object({
  about: z.string(),
  notes: z.array(z.string()).readonly(),
  /** what the strings below are: quoted material */
  quoted: z.string(),
  rows: z.array(AssistantRow).readonly(),
  evidence: z.array(Evidence).readonly(),
  /** rows of the whole answer, where it is known */
  total: z.int().optional(),
  /** the cursor of the next page; absent on the last */
  next: z.int().optional(),
}).readonly();
export type AssistantAnswer = z.infer<typeof AssistantAnswer>;
