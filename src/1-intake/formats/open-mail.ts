import type { Attachment, Email } from "postal-mime";
import type { Given } from "../../model/given.js";
import { bytesOf, type Input } from "../input.js";
import { refused, sourceOf, type Opened, type Opening } from "../opened.js";
import { hasReadableName } from "../readable-name.js";
import { damaged, refusal, Refused } from "../refusal.js";
import { newestText } from "./newest-text.js";

/** Bounds within which a mail is parsed; real ones have a tenth of these. */
const BOUNDS = { maxNestingDepth: 40, maxHeadersSize: 500_000, maxRfc822NestingDepth: 2 } as const;

/** What a mail says, under its subject and day, and each report attached to it. */
export async function* openMail(input: Input, opening: Opening): AsyncGenerator<Opened> {
  const { uri, depth } = input;
  const bytes = await bytesOf(input, opening.limits.maxBytes);
  const email = await parsed(bytes, uri);
  const told = toldIn(email);
  if (told) {
    const { given: around, retrieved } = input;
    yield sourceOf({ ...input, given: { ...around, ...givenIn(email) }, ...(retrieved && { retrieved }) }, new TextEncoder().encode(told.words), told.mediaType, opening.now);
  }
  const attached = email.attachments.filter(isReport);
  if (!told && attached.length === 0) {
    yield refused(refusal("no-text", uri, `${uri}: the mail holds neither text nor a report attached`, "Open it in a mail program and save what matters as a .txt file."));
  }
  for (const [at, attachment] of attached.entries()) {
    const name = attachment.filename ?? `attached-${at + 1}`;
    yield* opening.open({ uri: `${uri}!/${name}`, name, depth, content: { kind: "bytes", bytes: bytesIn(attachment) } });
  }
}

/** Lines that may part a mail; real ones have some dozens. */
const MAX_PARTS = 5000;

async function parsed(bytes: Uint8Array, uri: string): Promise<Email> {
  if (partings(bytes) > MAX_PARTS) throw new Refused(damaged(uri, "a mail", `it has more than ${MAX_PARTS} parts`));
  const { default: PostalMime } = await import("postal-mime");
  try {
    return await PostalMime.parse(bytes, BOUNDS);
  } catch (error) {
    throw new Refused(damaged(uri, "a mail", error));
  }
}

function partings(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf("\n--"); at >= 0 && count <= MAX_PARTS; at = buffer.indexOf("\n--", at + 3)) count++;
  return count;
}

/** The plain text, unless it only points to the HTML; of an exchange, what the last one wrote. */
function toldIn({ text, html }: Email): { readonly words: string; readonly mediaType: "text/plain" | "text/html" } | undefined {
  const plain = newestText(text ?? "");
  const marked = wordsIn(html ?? "");
  if (plain.trim() !== "" && plain.length * 3 > marked.length) return { words: plain, mediaType: "text/plain" };
  return marked === "" ? undefined : { words: html ?? "", mediaType: "text/html" };
}

/** Roughly what a page shows, in one pass: enough to compare lengths by. */
function wordsIn(html: string): string {
  let hidden: string | undefined;
  const words: string[] = [];
  for (const [at, piece] of html.split("<").entries()) {
    const tag = at === 0 ? undefined : /^\/?[a-z]{1,20}/i.exec(piece.slice(0, 24))?.[0].toLowerCase();
    if (hidden !== undefined && tag === `/${hidden}`) hidden = undefined;
    else if (hidden === undefined && (tag === "style" || tag === "script" || tag === "head")) hidden = tag;
    if (hidden === undefined) words.push(tag === undefined ? piece : piece.slice(piece.indexOf(">") + 1));
  }
  return words.join(" ").replace(/\s+/g, " ").trim();
}

function givenIn({ subject, from, headers }: Email): Given {
  const sender = from?.name || from?.address?.split("@").at(-1);
  const date = headers.find(({ key }) => key === "date")?.value;
  const title = subject?.replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i, "").trim();
  return { ...(title && { title: title.slice(0, 1000) }), ...(sender && { publisher: sender.slice(0, 200) }), ...(date && { published: date.slice(0, 100) }) };
}

function isReport({ filename, mimeType, related }: Attachment): boolean {
  if (related === true) return false;
  return filename === null ? /^(?:message\/rfc822|application\/pdf)$/.test(mimeType) : hasReadableName(filename);
}

function bytesIn({ content }: Attachment): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}
