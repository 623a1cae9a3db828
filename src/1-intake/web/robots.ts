import { USER_AGENT, type Answer } from "./get.js";
import { WebRefusal } from "./web-refusal.js";
import type { KeptRobots } from "./web-state.js";

/** What a host asks of programs that visit it. */
export interface Robots {
  allows(url: URL): boolean;
  /** seconds between two requests, where the host says so */
  readonly delay: number | undefined;
}

/** The rules of an answer for /robots.txt (RFC 9309): none where there is no such file; where the server fails, nothing may be asked for now. */
export function robotsOf(answer: Pick<Answer, "status" | "body" | "url">): Omit<KeptRobots, "at"> {
  if (answer.status === 200) return { text: ownGroups(new TextDecoder().decode(answer.body)) };
  if (answer.status >= 500) throw unreachable(answer.url.href);
  return { text: "" };
}

export function unreachable(uri: string): WebRefusal {
  return new WebRefusal("robots-unreachable", uri, "the host’s robots.txt cannot be fetched, so nothing is asked of it", "Try again later; if the page opens in a browser, save it there and read the file.");
}

/** Rules as text → rules. */
export async function parseRobots(origin: string, text: string): Promise<Robots> {
  const { default: robotsParser } = (await import("robots-parser")) as unknown as { readonly default: (url: string, text: string) => { isAllowed(url: string, agent: string): boolean | undefined; getCrawlDelay(agent: string): number | undefined } };
  const rules = robotsParser(`${origin}/robots.txt`, text);
  const delay = rules.getCrawlDelay(USER_AGENT);
  return { allows: (url) => rules.isAllowed(url.href, USER_AGENT) ?? true, delay: delay !== undefined && delay > 0 ? delay : undefined };
}

const MOST_RULES = 2000;
const MOST_WILD = 200;
const MOST_CHARS = 500;

/**
 * The groups for us and for all, without the rest: that is what is kept. Rules beyond 2,000, those of more than 500 characters, and those with wildcards
 * beyond 200 are left out: matching them against an address made for it would take minutes.
 */
function ownGroups(text: string): string {
  const kept: string[] = [];
  let ours = false;
  let inNames = false;
  let wild = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    const rule = /^\s*(user-agent|allow|disallow|crawl-delay)\s*:\s*([^#]*)/i.exec(line.slice(0, MOST_CHARS));
    if (rule === null || line.length > MOST_CHARS) continue;
    const [, name = "", given = ""] = rule;
    const value = given.trim().replace(/\*{2,}/g, "*");
    if (/^user-agent$/i.test(name)) {
      ours = (inNames && ours) || value === "*" || value.toLowerCase().split("/")[0] === USER_AGENT.toLowerCase();
      inNames = true;
      if (value === "*" || ours) kept.push(`user-agent: ${value}`);
      continue;
    }
    inNames = false;
    if (!ours || kept.length >= MOST_RULES || (value.includes("*") && ++wild > MOST_WILD)) continue;
    kept.push(`${name}: ${value}`);
  }
  return kept.join("\n");
}
