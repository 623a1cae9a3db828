import type { Dispatcher } from "undici";
import { readBody, tooLarge } from "./body.js";
import type { WebLimits } from "./limits.js";
import { networkRefusal } from "./network-refusal.js";

/** What a server answered to one request. */
export interface Answer {
  readonly url: URL;
  readonly status: number;
  /** by name in small letters; of one that came more than once, the first */
  readonly headers: Readonly<{ [name: string]: string }>;
  /** of an answer with status 200 alone */
  readonly body: Uint8Array;
}

export interface Asking {
  readonly agent: Dispatcher;
  readonly limits: WebLimits;
  readonly mostBytes: number;
  /** what is done with a longer answer */
  readonly beyond: "refused" | "cut";
  readonly signal: AbortSignal;
}

/** How Attaché calls itself, to servers and in their robots.txt. */
export const USER_AGENT = "AttacheNewsReader";

const HEADERS = {
  "user-agent": `${USER_AGENT}/0.1`,
  accept: "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json;q=0.9,application/xml;q=0.8,text/plain;q=0.8,*/*;q=0.5",
  "accept-language": "en,*;q=0.5",
  "accept-encoding": "gzip, deflate, br",
};

/** One request, whose answer is bounded in size and time. Sends no cookies, no referrer, and follows nothing. Throws a WebRefusal. */
export async function get(url: URL, more: Readonly<{ [name: string]: string }>, { agent, limits, mostBytes, beyond, signal }: Asking): Promise<Answer> {
  const { request } = await import("undici");
  const whole = AbortSignal.timeout(limits.wholeMs);
  try {
    const response = await request(url, { method: "GET", dispatcher: agent, headers: { ...HEADERS, ...more }, signal: AbortSignal.any([whole, signal]) });
    const headers = Object.fromEntries(Object.entries(response.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? (value[0] ?? "") : value]])));
    if (response.statusCode !== 200) {
      response.body.on("error", () => {}); // what it says besides its status is not read
      response.body.destroy();
      return { url, status: response.statusCode, headers, body: new Uint8Array() };
    }
    if (beyond === "refused" && Number(headers["content-length"] ?? 0) > mostBytes) {
      response.body.on("error", () => {});
      response.body.destroy();
      throw tooLarge(url.href, mostBytes);
    }
    return { url, status: 200, headers, body: await readBody(response.body, headers["content-encoding"] ?? "", url.href, mostBytes, beyond) };
  } catch (error) {
    throw networkRefusal(error, url, signal.aborted ? "stopped" : whole.aborted ? "too-slow" : "failed");
  }
}
