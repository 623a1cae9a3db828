import { z } from "zod";
import { Given } from "./given.js";
import { Span } from "./span.js";

/** Why a part was cut; `attache show REPORT` prints these. */
export const CutReason = z.enum([
  "publication-block", "reading-time", "summary-widget", "repeated-header", "neighbour-article", "explore-more",
  "share-bar", "glossary", "subscribe", "advertisement", "comments", "navigation", "copyright", "caption", "author-box", "related-links", "boilerplate",
  "subheading", "running-head", "page-number",
]);
export type CutReason = z.infer<typeof CutReason>;

/** A stretch of the text with one role. Parts tile the text (white space aside) and do not overlap. */
export const Part = z.discriminatedUnion("role", [
  z.object({ role: z.enum(["title", "deck", "dateline", "body", "credit"]), start: z.int(), end: z.int() }).readonly(),
  z.object({ role: z.literal("cut"), start: z.int(), end: z.int(), reason: CutReason }).readonly(),
]);
export type Part = z.infer<typeof Part>;

export const Byline = z.object({ name: z.string(), role: z.enum(["reporting", "writing", "editing", "author"]).optional() }).readonly();
export type Byline = z.infer<typeof Byline>;

/** A day the report was published or updated, and how we know. "stated": printed in the page; "metadata": in its markup only. */
export const ReportDate = z.object({ value: z.string(), basis: z.enum(["stated", "metadata", "url", "given"]) }).readonly();
export type ReportDate = z.infer<typeof ReportDate>;

/** One published item made from a source. Every offset in the record is into `text`. */
export const Report = z
  .object({
    /** `r_` + hash of `text` (and of the canonical URL if there is one) */
    id: z.string(),
    uri: z.string(),
    mediaType: z.string(),
    retrieved: z.string(),
    text: z.string(),
    parts: z.array(Part).readonly(),
    /** the paragraphs of the body parts, in order; each lies inside one body part; sentences never cross one */
    paragraphs: z.array(Span).readonly(),
    url: z.string().optional(),
    title: z.string().optional(),
    deck: z.string().optional(),
    publisher: z.string().optional(),
    wire: z.string().optional(),
    bylines: z.array(Byline).readonly(),
    dateline: z.object({ place: z.string(), country: z.string().optional(), date: z.string().optional() }).readonly().optional(),
    published: ReportDate.optional(),
    updated: ReportDate.optional(),
    /** YYYY-MM-DD: published, else updated, else retrieved: the day from which the record may use it */
    known: z.string(),
    /** ISO 639-1, or "und" */
    language: z.string(),
    supersedes: z.string().optional(),
    /** what came along with the source: a row's columns, a mail's header */
    given: Given.optional(),
  })
  .readonly();
export type Report = z.infer<typeof Report>;
