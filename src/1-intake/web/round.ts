import type { Diagnostic } from "../../model/diagnostic.js";
import type { FeedEntry } from "./feed.js";
import type { ListedFeed } from "./feed-list.js";
import type { Web, WebPage } from "./web.js";
import type { FeedLook } from "../../model/feed-look.js";
import { passes, WebRefusal } from "./web-refusal.js";
import { keyOf, MOST_SEEN, type KeptFeed } from "./web-state.js";

export interface FeedRefusal {
  readonly kind: "refusal";
  readonly refusal: Diagnostic;
}

/** One step of a round that was told by whoever reads the pages: which page, and why it was refused, if it was. */
export interface PageOutcome<L> {
  readonly page: WebPage;
  readonly refused: string | undefined;
  readonly line: L;
}

export interface Round {
  readonly web: Web;
  readonly now: string;
  /** "due": feeds whose time has come; "all": each, unless its server asked to be left alone */
  readonly which: "due" | "all";
}

interface FreshPage extends WebPage {
  readonly feed: string;
  readonly key: string;
}

const MOST_TRIES = 3;
const AT_ONCE = 8;
const SAVE_EVERY = 20;
const MOST_WAIT_MINUTES = 24 * 60;

/**
 * Looks once at each feed whose time has come, and has its new entries read, host by host in turn. An entry is done with once it was read or refused for
 * good; one that may yet succeed is tried in three rounds. What was done is kept as it goes: a round that is broken off is taken up where it was.
 */
export async function* watchRound<L>(feeds: readonly ListedFeed[], read: (pages: readonly WebPage[]) => AsyncIterable<PageOutcome<L>>, { web, now, which }: Round): AsyncGenerator<FeedLook | FeedRefusal | L> {
  const at = Date.parse(now);
  const due = feeds.filter(({ url }) => {
    const next = web.state.feeds.get(url)?.next;
    return next === undefined || Date.parse(next) <= at || (which === "all" && (web.state.feeds.get(url)?.failures ?? 0) === 0);
  });
  const fresh: FreshPage[][] = [];
  for await (const { feed, look, pages } of looks(due, web, now)) {
    web.state.feeds.keep(feed.url, { ...feedState(web, feed.url), next: nextLook(feed, feedState(web, feed.url), at) });
    fresh.push([...pages]);
    yield look;
  }
  web.state.save();
  let done = 0;
  const pages = inTurn(fresh);
  const asked = new Map<WebPage, FreshPage>(pages.map((page) => [page, page]));
  for await (const { page, refused, line } of read(pages)) {
    const entry = asked.get(page);
    if (entry !== undefined && refused !== "stopped") settle(entry, refused, web);
    if (++done % SAVE_EVERY === 0) web.state.save();
    yield line;
  }
  web.state.save();
}

/** The instant at which the first of some feeds is due. */
export function nextRound(feeds: readonly ListedFeed[], { state }: Web, now: string): string {
  return feeds.map(({ url }) => state.feeds.get(url)?.next ?? now).reduce((first, next) => (next < first ? next : first));
}

interface Looked {
  readonly feed: ListedFeed;
  readonly look: FeedLook | FeedRefusal;
  readonly pages: readonly FreshPage[];
}

/** Feeds are asked some at a time, and told of in the order of the list. */
async function* looks(feeds: readonly ListedFeed[], web: Web, now: string): AsyncGenerator<Looked> {
  const { default: PQueue } = await import("p-queue");
  const queue = new PQueue({ concurrency: AT_ONCE });
  const asked = feeds.map((feed) => queue.add(() => lookAt(feed, web, now)));
  for (const one of asked) one.catch(() => {}); // it is thrown where its turn comes
  for (const one of asked) yield await one;
}

async function lookAt(feed: ListedFeed, web: Web, now: string): Promise<Looked> {
  const { url } = feed;
  try {
    const found = await web.feed(url, now);
    if (found === "unchanged") return { feed, pages: [], look: { kind: "feed", url, status: "unchanged", entries: 0, fresh: 0, left: 0 } };
    const state = feedState(web, url);
    const seen = new Set(state.seen);
    const fresh = found.entries.filter((entry) => !seen.has(keyOf(url, entry.key)));
    const pages = fresh.slice(0, web.limits.freshEntries).map((entry): FreshPage => ({ url: entry.url, from: url, feed: url, key: keyOf(url, entry.key), ...givenOf(entry) }));
    const left = fresh.length - pages.length;
    // As long as entries wait, the feed is asked for as a whole: unchanged, it would not tell of them again.
    if (fresh.length > 0) web.state.feeds.keep(url, { ...state, etag: undefined, modified: undefined });
    return { feed, pages, look: { kind: "feed", url, ...(found.title && { title: found.title }), status: "read", entries: found.entries.length, fresh: pages.length, left } };
  } catch (error) {
    if (!(error instanceof WebRefusal)) throw error;
    web.state.feeds.keep(url, { ...feedState(web, url), failures: feedState(web, url).failures + 1 });
    return { feed, pages: [], look: { kind: "refusal", refusal: error.ledFrom(url).diagnostic } };
  }
}

function givenOf({ title, published }: FeedEntry): Pick<WebPage, "given"> {
  return title === undefined && published === undefined ? {} : { given: { ...(title && { title }), ...(published && { published }) } };
}

function feedState(web: Web, url: string): KeptFeed {
  return web.state.feeds.get(url) ?? { failures: 0, seen: [], tries: {} };
}

/** A feed that fails is asked less and less often, at least once a day. */
function nextLook({ everyMinutes }: ListedFeed, { failures }: KeptFeed, at: number): string {
  return new Date(at + Math.min(everyMinutes * 2 ** Math.min(failures, 12), Math.max(everyMinutes, MOST_WAIT_MINUTES)) * 60_000).toISOString();
}

function settle({ feed, key }: FreshPage, refused: string | undefined, web: Web): void {
  const state = feedState(web, feed);
  const { [key]: tried = 0, ...tries } = state.tries;
  const again = refused !== undefined && passes(refused) && tried + 1 < MOST_TRIES;
  if (again) web.state.feeds.keep(feed, { ...state, tries: { ...tries, [key]: tried + 1 } });
  else if (!state.seen.includes(key)) web.state.feeds.keep(feed, { ...state, tries, seen: [...state.seen, key].slice(-MOST_SEEN) });
}

/** One of each list, then the next of each: so that hosts that must be asked slowly do not hold up the others. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}
