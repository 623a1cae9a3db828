import type { Answer } from "./get.js";
import type { Sleep } from "./hosts.js";
import type { WebLimits } from "./limits.js";
import { WebRefusal } from "./web-refusal.js";

/** Tries again what may pass: an overloaded server, a broken connection. A server that names a time is asked then, if that is soon; else it is left for another time. */
export async function withRetries(ask: () => Promise<Answer>, { retryMs, mostRetryMs }: WebLimits, sleep: Sleep): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    const planned = retryMs[tries];
    try {
      const answer = await ask();
      if (!OVERLOADED.has(answer.status)) return answer;
      const asked = retryAfterMs(answer.headers["retry-after"], Date.now());
      if (planned === undefined || (asked ?? 0) > mostRetryMs) throw overloaded(answer, asked);
      await sleep(Math.max(planned, asked ?? 0));
    } catch (error) {
      if (planned === undefined || !(error instanceof WebRefusal) || error.code !== "unreachable") throw error;
      await sleep(planned);
    }
  }
}

const OVERLOADED: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** `Retry-After` as milliseconds from now: it is written in seconds, or as a date. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function overloaded({ url, status }: Answer, asked: number | undefined): WebRefusal {
  const when = asked === undefined || asked === 0 ? "" : `, and asks to be left alone for ${Math.ceil(asked / 60_000)} min`;
  return status === 429 || status === 503
    ? new WebRefusal("busy", url.href, `${url.hostname} is overloaded or asks for fewer requests (${status})${when}`, "Try again later.")
    : new WebRefusal("server-error", url.href, `${url.hostname} failed on this page (${status})`, "Try again later.");
}
