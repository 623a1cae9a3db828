import type { Diagnostic } from "../../model/diagnostic.js";
import type { Span } from "../../model/span.js";
import type { PageFacts } from "../page-facts.js";

/** What was fetched instead of a story: a refusal; or a story that may be only the beginning of one: a note. */
export type Gate = { readonly kind: "refusal"; readonly refusal: Diagnostic } | { readonly kind: "note"; readonly note: Diagnostic };

export interface GateSigns {
  readonly html: string;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly facts: PageFacts;
  readonly uri: string;
}

/** Fewer words of story than this are no article: a gate shows a few lines, a paywall the first paragraphs. */
const FEW_WORDS = 120;
const TEASER_WORDS = 220;
/** A gate is a page of its own, and short. */
const GATE_WORDS = 400;

const NOT_FREE = /"isAccessibleForFree"\s{0,5}:\s{0,5}(?:"\s{0,3})?(?:false|0|no)\b/i;
const LOCKED = /<meta\b[^<>]{0,100}\bcontent_tier["'][^<>]{0,100}\bcontent\s{0,3}=\s{0,3}["']?(?:locked|metered|premium|paid)\b/i;
/** where metadata is */
const HEAD_CHARS = 300_000;
const PAY = /\b(?:subscribe|sign up|register|log ?in|sign in|create (?:a|your) (?:free )?account|become a (?:member|subscriber))(?: now| today)?(?: here)? to (?:continue|keep|finish) reading|\bto (?:continue|keep|finish) reading(?: this (?:article|story))?,? (?:please )?(?:subscribe|sign|log|register|create|become)|\bthis (?:article|content|story|page) is (?:only |exclusively )?(?:for|reserved for|available (?:only )?(?:to|for)|restricted to) (?:our )?(?:paid |paying |premium |registered )?(?:subscribers|members|users)\b|\b(?:you have|you’ve|you've) (?:reached|used|read) (?:your|all|the) (?:\w+ )?(?:free|monthly|complimentary)\b|\b(?:unlock|purchase) (?:this|the full) (?:article|story)\b|\bthe rest of this (?:article|story|content) is (?:for|locked|available)/i;
const ROBOT = /\b(?:just a moment|checking (?:your browser|if the site connection is secure)|verify(?:ing)? (?:that )?you are (?:a )?human|enable javascript and cookies to continue|are you a robot|unusual (?:traffic|activity)|press (?:and|&) hold|complete the (?:captcha|security check)|access to this page has been denied|pardon our interruption|request unsuccessful\. incapsula|ddos protection by)\b/i;
const CONSENT = /\b(?:before you continue|we (?:value|respect|care about) your privacy|your privacy(?: is important| choices| matters)|(?:accept|agree to|manage|consent to)(?: the use of| all| our)? cookies|we and our (?:\d+ )?(?:\w+ )?partners (?:store|use|process)|cookie (?:consent|settings|preferences)|consent to (?:the )?(?:use|processing) of)\b/i;

/**
 * Whether a fetched page is a paywall, a wall of cookies or a check for robots rather than a report. Told by what the page marks itself as, or by
 * what such a page says, and only where there is hardly a story: news about paywalls, cookies and robots is news.
 */
export function readGate({ html, text, paragraphs, facts, uri }: GateSigns): Gate | undefined {
  const story = paragraphs.reduce((sum, { start, end }) => sum + words(text.slice(start, end)), 0);
  const notFree = NOT_FREE.test(html) || LOCKED.test(html.slice(0, HEAD_CHARS));
  if (notFree || PAY.test(text)) {
    if (story < TEASER_WORDS) return refuse("paywall", uri, "the page is behind a paywall and shows only its beginning");
    if (notFree) return { kind: "note", note: { code: "not-free", uri, message: `${uri}: the page says that it is not free; what it shows may be only its beginning`, remedy: "If you may read it in a browser, save the page there and read the file." } };
  }
  if (story >= FEW_WORDS || facts.published !== undefined || words(text) >= GATE_WORDS) return undefined;
  const head = `${facts.titles.join(" ")} ${text.slice(0, 3000)}`;
  if (ROBOT.test(head)) return refuse("robot-check", uri, "the site shows a check for robots instead of the page");
  if (CONSENT.test(head)) return refuse("consent", uri, "the site asks for consent to cookies instead of showing the page");
  return undefined;
}

function refuse(code: string, uri: string, what: string): Gate {
  return { kind: "refusal", refusal: { code, uri, message: `${uri}: ${what}`, remedy: "If you may read it in a browser, save the page there and read the file." } };
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
