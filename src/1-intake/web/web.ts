import { setTimeout as wait } from "node:timers/promises";
import type { Agent } from "undici";
import { isVariant, plainAddress, reportAddress, sameSite } from "../../model/address.js";
import type { Given } from "../../model/given.js";
import { openGiven, type Opened } from "../intake.js";
import { allowedHosts } from "./allowed-hosts.js";
import { checkAddress, type AddressRules } from "./check-address.js";
import { declaredAddress } from "./declared-address.js";
import { parseFeed, type Feed } from "./feed.js";
import { follow } from "./follow.js";
import { charsetOf, checkAnswer } from "./gate.js";
import { get, type Answer, type Asking } from "./get.js";
import { guardedAgent, type Resolve } from "./guarded-agent.js";
import { openHosts } from "./hosts.js";
import { WEB_LIMITS, type WebLimits } from "./limits.js";
import { withRetries } from "./retry.js";
import { parseRobots, robotsOf, unreachable, type Robots } from "./robots.js";
import { WebRefusal } from "./web-refusal.js";
import { openWebState, type KeptPage, type WebState } from "./web-state.js";

export interface WebOptions {
  /** where what is kept between visits lies; without it nothing outlasts the process */
  readonly stateFile?: string;
  /** hosts of the user's own that are private: `--allow-private` */
  readonly allowPrivate?: readonly string[];
  readonly limits?: Partial<WebLimits>;
  readonly resolve?: Resolve;
  /** whether the record still has a report: only then is a page asked for on the condition that it has changed */
  readonly holds: (report: string) => Promise<boolean>;
  /** bytes as text; `charset` is what the server calls it */
  readonly decode: (bytes: Uint8Array, uri: string, charset: string | undefined) => string;
}

/** A page to read, with what is known of it from where it was found. */
export interface WebPage {
  readonly url: string;
  readonly given?: Given;
  /** the address that named this one, where it was not the user */
  readonly from?: string;
}

/** A page as a source; or the report that was made of it, where the server says that it has not changed since. */
export type OpenedPage = Opened | { readonly ok: true; readonly held: string };

/** The one door to the web: every request of Attaché goes through the rules of this folder. */
export interface Web {
  /** One page, or all that its file holds. Never throws for what the network or a server does: that is a refusal. */
  page(page: WebPage, now: string): Promise<readonly OpenedPage[]>;
  /** The feed, or "unchanged" since it was last read. Throws a WebRefusal. */
  feed(url: string, now: string): Promise<Feed | "unchanged">;
  /** The report that was made of a page that this opened. */
  madeOf(uri: string, report: string): void;
  readonly state: WebState;
  readonly limits: WebLimits;
  /** ends what is under way */
  close(): Promise<void>;
}

const MOST_MARKS = 1000;

export function openWeb(options: WebOptions): Web {
  const limits = { ...WEB_LIMITS, ...options.limits };
  const rules: AddressRules = { allowed: allowedHosts(options.allowPrivate ?? []), addressChars: limits.addressChars };
  const state = openWebState(options.stateFile);
  const ending = new AbortController();
  const sleep = async (ms: number): Promise<void> => {
    await wait(ms, undefined, { signal: ending.signal }).catch(() => { throw new WebRefusal("stopped", "", "reading was stopped", "Start again; what was read is in the record."); });
  };
  const hosts = openHosts(sleep);
  let agent: Promise<Agent> | undefined;
  const robots = new Map<string, Promise<Robots>>();
  const marks = new Map<string, Omit<KeptPage, "report">>();

  /** One request when the host's turn has come, and again where that may help. */
  const ask = async (url: URL, headers: Readonly<Record<string, string>>, { mostBytes, beyond, pauseMs }: Pick<Asking, "mostBytes" | "beyond"> & { readonly pauseMs: number }): Promise<Answer> => {
    agent ??= guardedAgent(rules.allowed, limits, options.resolve);
    const asking = { agent: await agent, limits, mostBytes, beyond, signal: ending.signal };
    return hosts.turn(url.host, pauseMs, () => withRetries(() => get(url, headers, asking), limits, sleep));
  };

  const robotsOfHost = (origin: string, now: string): Promise<Robots> => {
    const kept = state.robots.get(origin);
    if (kept && Date.parse(now) - Date.parse(kept.at) < limits.robotsKeptMs && Date.parse(kept.at) <= Date.parse(now)) return parseRobots(origin, kept.text);
    const fetching = robots.get(origin) ?? fetchRobots(origin, now).finally(() => robots.delete(origin));
    robots.set(origin, fetching);
    return fetching;
  };
  const fetchRobots = async (origin: string, now: string): Promise<Robots> => {
    const start = new URL("/robots.txt", origin);
    const answer = await follow(start, (url) => ask(url, {}, { mostBytes: limits.robotsBytes, beyond: "cut", pauseMs: limits.pauseMs }), { ...rules, redirects: limits.redirects }).catch((error: unknown) => {
      if (error instanceof WebRefusal && ["server-error", "busy", "timeout", "broken-answer"].includes(error.code)) throw unreachable(start.href);
      if (error instanceof WebRefusal && ["redirect-loop", "too-many-redirects"].includes(error.code)) return { url: start, status: 404, headers: {}, body: new Uint8Array() }; // as good as none (RFC 9309)
      throw error;
    });
    const found = robotsOf(answer);
    state.robots.keep(origin, { at: now, ...found });
    return parseRobots(origin, found.text);
  };

  /** Follows an address under the hosts' own rules. `headers`: what each address on the way is asked with. */
  const visit = async (start: URL, now: string, headers: (url: URL) => Promise<Readonly<Record<string, string>>>, mostBytes: number): Promise<Answer> =>
    follow(start, async (url) => {
      const { allows, delay } = await robotsOfHost(url.origin, now).catch((error: unknown) => { throw error instanceof WebRefusal ? error.of(url.href) : error; });
      if (!allows(url)) throw new WebRefusal("robots", url.href, `${url.hostname} asks programs not to visit this page (robots.txt)`, "Open it in a browser, save the page and read the file.");
      return ask(url, await headers(url), { mostBytes, beyond: "refused", pauseMs: Math.min(Math.max(limits.pauseMs, (delay ?? 0) * 1000), limits.mostPauseMs) });
    }, { ...rules, redirects: limits.redirects });

  const conditions = async (url: URL): Promise<Readonly<Record<string, string>>> => {
    const kept = state.pages.get(url.href);
    return kept !== undefined && (await options.holds(kept.report)) ? conditional(kept) : {};
  };

  const openPage = async (page: WebPage, now: string): Promise<readonly OpenedPage[]> => {
    // Checked as it was given, before anything is taken off it: an address in a wrapper must not slip through.
    const from = page.from === undefined ? undefined : new URL(page.from);
    const start = checkAddress(plainAddress(checkAddress(page.url, rules, from).href), rules, from);
    const visited = async (url: URL): Promise<Answer> => {
      const answer = await visit(url, now, conditions, limits.pageBytes);
      if (answer.status !== 304) checkAnswer(answer, start);
      return answer;
    };
    let answer = await visited(start);
    const declared = answer.status === 200 && isVariant(answer.url.href) ? declaredAddress(answer.body, answer.url.href) : undefined;
    const own = declared !== undefined && sameSite(declared, answer.url.href) && !isVariant(declared) ? plainAddress(reportAddress(answer.url.href, declared)) : undefined;
    if (own !== undefined && own !== answer.url.href) {
      // The article itself, where it can be had; else its variant, known by the article's address.
      const variant = answer;
      answer = await Promise.resolve(own).then((address) => visited(checkAddress(address, rules, variant.url))).catch((error: unknown) => {
        if (error instanceof WebRefusal && error.code !== "stopped") return variant;
        throw error;
      });
    }
    const held = answer.status === 304 ? state.pages.get(answer.url.href) : undefined;
    if (held !== undefined) return [{ ok: true, held: held.report }];
    if (answer.status !== 200) throw new WebRefusal("strange-answer", answer.url.href, `${answer.url.hostname} answers with ${answer.status} to a question that was not asked`, "Try again later.");
    if (answer.body.length === 0) throw new WebRefusal("empty-page", answer.url.href, "the page is empty", "Try again later.");
    const uri = plainAddress(answer.url.href);
    if (marks.size >= MOST_MARKS) marks.clear(); // of pages that were refused later
    marks.set(uri, { at: now, ...marksOf(answer) });
    const opened: OpenedPage[] = [];
    for await (const one of openGiven({ name: uri, bytes: answer.body }, { now, maxBytes: limits.pageBytes })) opened.push(withGiven(one, answer, page.given));
    return opened;
  };

  return {
    state,
    limits,
    page: async (page, now) => {
      try {
        return await openPage(page, now);
      } catch (error) {
        if (error instanceof WebRefusal) return [{ ok: false, refusal: error.ledFrom(page.url).diagnostic }];
        throw error;
      }
    },
    feed: async (url, now) => {
      const kept = state.feeds.get(url);
      const answer = await visit(checkAddress(url, rules), now, async (at) => (kept !== undefined && at.href === new URL(url).href ? conditional(kept) : {}), limits.feedBytes);
      if (answer.status === 304 && kept !== undefined) return "unchanged";
      checkFeedAnswer(answer, new URL(url));
      const feed = await parseFeed(options.decode(answer.body, answer.url.href, charsetOf(answer.headers)), answer.url.href, limits.feedEntries);
      const marked = answer.url.href === new URL(url).href ? marksOf(answer) : {};
      state.feeds.keep(url, { failures: 0, seen: kept?.seen ?? [], tries: kept?.tries ?? {}, ...marked });
      return feed;
    },
    madeOf: (uri, report) => {
      const mark = marks.get(uri);
      marks.delete(uri);
      if (mark?.etag !== undefined || mark?.modified !== undefined) state.pages.keep(uri, { ...mark, report });
    },
    close: async () => {
      ending.abort();
      await (await agent)?.destroy();
      state.save();
    },
  };
}

function conditional({ etag, modified }: { readonly etag?: string | undefined; readonly modified?: string | undefined }): Readonly<Record<string, string>> {
  return { ...(etag !== undefined && { "if-none-match": etag }), ...(modified !== undefined && { "if-modified-since": modified }) };
}

/** What a server tells a version by, where it can be sent back as it is. */
function marksOf({ headers }: Answer): { readonly etag?: string; readonly modified?: string } {
  const fit = (value: string | undefined): value is string => value !== undefined && /^[\x20-\x7e]{1,300}$/.test(value);
  const [etag, modified] = [headers["etag"], headers["last-modified"]];
  return { ...(fit(etag) && { etag }), ...(fit(modified) && { modified }) };
}

/** A feed may be served as anything, but not as a failure. */
function checkFeedAnswer(answer: Answer, asked: URL): void {
  checkAnswer({ ...answer, headers: {} }, asked);
}

/** With what the server and the feed know of it; what the file itself brought along comes first. */
function withGiven(opened: Opened, { headers }: Answer, given: Given | undefined): Opened {
  const charset = charsetOf(headers);
  const all = { ...(charset !== undefined && { charset }), ...given, ...(opened.ok ? opened.source.given : {}) };
  return !opened.ok || Object.keys(all).length === 0 ? opened : { ok: true, source: { ...opened.source, given: all } };
}
