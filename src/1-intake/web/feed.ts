import type { AnyFeed } from "feedsmith";
import { WebRefusal } from "./web-refusal.js";

/** What a feed says of one report. */
export interface FeedEntry {
  readonly url: string;
  /** what the feed calls it by, else its address; with the time of its last change where that is told */
  readonly key: string;
  readonly title?: string;
  /** as the feed writes it */
  readonly published?: string;
}

export interface Feed {
  readonly title?: string;
  /** in the order of the feed, each address once, at most as many as were asked for */
  readonly entries: readonly FeedEntry[];
  /** whether it has more than were asked for */
  readonly more: boolean;
}

/**
 * RSS, Atom, RDF or JSON Feed → its entries. Entities that a document defines itself are never expanded, and one that defines any is refused. Throws a
 * WebRefusal for what is no feed.
 */
export async function parseFeed(text: string, url: string, most: number): Promise<Feed> {
  const start = text.slice(0, 20_000);
  if (/<!ENTITY/i.test(start)) throw notAFeed(url, "it defines entities of its own, which no feed needs");
  if (OVERLOADED_TAG.test(text)) throw notAFeed(url, "it has a tag with hundreds of attributes");
  const { parseFeed: parse } = await import("feedsmith");
  let feed: AnyFeed;
  try {
    feed = parse(text, { maxItems: most + 1 });
  } catch {
    throw notAFeed(url, /<html[\s>]/i.test(start) ? "it is a page, not a feed" : "it is no RSS, Atom, RDF or JSON feed");
  }
  const drafts = draftsOf(feed);
  const seen = new Set<string>();
  const entries = drafts.slice(0, most).flatMap((draft): readonly FeedEntry[] => {
    const address = draft.link !== undefined && URL.canParse(draft.link, url) ? new URL(draft.link, url) : undefined;
    if (address === undefined || !/^https?:$/.test(address.protocol) || seen.has(address.href)) return [];
    seen.add(address.href);
    const published = draft.published?.trim().slice(0, 100);
    const title = draft.title?.replace(/\s+/g, " ").trim().slice(0, 500);
    return [{ url: address.href, key: `${draft.id ?? address.href} ${draft.updated ?? ""}`.slice(0, 3000), ...(title && { title }), ...(published && { published }) }];
  });
  const title = feed.feed.title;
  const name = typeof title === "string" ? title : title?.value;
  return { ...(name && { title: name.replace(/\s+/g, " ").trim().slice(0, 200) }), entries, more: drafts.length > most };
}

/** 16 MB of attributes would take the XML parser 20 seconds; no other shape of that size takes more than 3. */
const OVERLOADED_TAG = /<[a-z][^\s<>]{0,200}(?:\s+[^\s=<>]{1,200}\s*=\s*(?:"[^"<]*"|'[^'<]*')){300}/i;

interface Draft {
  readonly link: string | undefined;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
}

function draftsOf(parsed: AnyFeed): readonly Draft[] {
  switch (parsed.format) {
    case "rss":
      return (parsed.feed.items ?? []).map((item) => ({
        link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value), id: item.guid?.value, title: text(item.title),
        published: item.pubDate ?? item.dc?.dates?.[0], updated: item.atom?.updated ?? [item.dcterms?.modified].flat()[0],
      }));
    case "atom":
      return (parsed.feed.entries ?? []).map((entry) => ({
        link: (entry.links ?? []).find(({ rel }) => rel === undefined || rel === "alternate")?.href, id: entry.id, title: text(entry.title), published: entry.published ?? entry.updated, updated: entry.updated,
      }));
    case "rdf":
      return (parsed.feed.items ?? []).map((item) => ({ link: item.link, id: item.rdf?.about, title: text(item.title), published: item.dc?.dates?.[0], updated: undefined }));
    case "json":
      return (parsed.feed.items ?? []).map((item) => ({ link: item.url ?? item.external_url, id: item.id, title: item.title, published: item.date_published, updated: item.date_modified }));
  }
}

function text(value: string | { readonly value: string } | undefined): string | undefined {
  return typeof value === "string" ? value : value?.value;
}

function notAFeed(url: string, what: string): WebRefusal {
  return new WebRefusal("not-a-feed", url, what, "Look for the feed’s own address on the site (often /feed, /rss or /atom.xml).");
}
