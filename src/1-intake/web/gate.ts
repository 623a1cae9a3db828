import type { Answer } from "./get.js";
import { WebRefusal } from "./web-refusal.js";

const BROWSER = "If you may read it in a browser, save the page there and read the file.";

/** Refuses an answer that is no page to read: by its status, by where it ended, by what it says it is. */
export function checkAnswer({ url, status, headers }: Answer, asked: URL): void {
  const { href, hostname } = url;
  if (status === 402) throw new WebRefusal("paywall", href, "the site wants to be paid for this page (402)", BROWSER);
  if (status === 401 || status === 407 || status === 511) throw new WebRefusal("sign-in", href, `${hostname} wants a sign-in (${status})`, BROWSER);
  if (status === 403 || status === 451) throw new WebRefusal("forbidden", href, `${hostname} does not give this page to programs, or not here (${status})`, BROWSER);
  if (status === 404 || status === 410) throw new WebRefusal("not-found", href, `there is no such page (${status})`, "Check the address; the page may have been taken down.");
  if (status !== 200) throw new WebRefusal("strange-answer", href, `${hostname} answers with ${status}`, BROWSER);
  const gate = href === asked.href ? undefined : gateOf(url, asked);
  if (gate === "consent") throw new WebRefusal("consent", asked.href, `it sends on to a page that asks for consent (${hostname})`, BROWSER);
  if (gate === "sign-in") throw new WebRefusal("sign-in", asked.href, `it sends on to a page that asks for a sign-in (${hostname})`, BROWSER);
  const type = (headers["content-type"] ?? "").split(";")[0]!.trim().toLowerCase();
  if (/^(?:image|video|audio|font|model)\//.test(type)) throw new WebRefusal("not-a-page", href, `it is no page but ${type}`, "Give the address of a report.");
  if (FEED.test(type)) throw new WebRefusal("a-feed", href, "it is a feed, not a report", "Follow feeds with attache watch: write the address into a list (docs/web.md).");
}

/** The encoding that the server names, where it says more than UTF-8 does: that is what is tried first. */
export function charsetOf(headers: Answer["headers"]): string | undefined {
  const charset = /;\s*charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(headers["content-type"] ?? "")?.[1]?.toLowerCase();
  return charset === undefined || /^utf-?8$/.test(charset) ? undefined : charset;
}

const FEED = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$/;
const CONSENT = /(?:^|[./_-])(?:consent|cookiewall|cookie-?consent|collectconsent|privacy-?(?:gate|wall|choices)|guce|cmp)(?:[./_-]|$)/i;
const SIGN_IN = /(?:^|[./_-])(?:log-?in|sign-?in|sign-?up|accounts?|auth|oauth2?|sso|register|subscribe|subscriptions?|paywall)(?:[./_-]|$)/i;

/** The kind of page that one was sent on to, by its address; an article about such pages was asked for by its own. */
function gateOf({ hostname, pathname }: URL, asked: URL): "consent" | "sign-in" | undefined {
  const words = /^\/[^/]*(?:\/[^/]*)?/.exec(pathname)?.[0] ?? "";
  const named = (what: RegExp): boolean => (what.test(words) && !what.test(asked.pathname)) || (what.test(hostname) && !what.test(asked.hostname));
  return named(CONSENT) ? "consent" : named(SIGN_IN) ? "sign-in" : undefined;
}
