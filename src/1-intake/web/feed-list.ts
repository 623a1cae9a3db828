import { readFile, stat } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { WebRefusal } from "./web-refusal.js";

/** A feed that the user follows. */
export interface ListedFeed {
  readonly url: string;
  /** minutes between two looks at it */
  readonly everyMinutes: number;
}

export const USUAL_MINUTES = 15;
const LEAST_MINUTES = 1;
const MOST_MINUTES = 7 * 24 * 60;
const MOST_BYTES = 5_000_000;
/** YAML takes much more: 1 MB of brackets, or of keys, would take its parser a gigabyte and minutes */
const MOST_YAML_CHARS = 500_000;
const MOST_FEEDS = 2000;
const TOO_DEEP = /(?:[[{]\s{0,20}){50}|(?:[-?] ){50}/;

/**
 * The feeds of a list: YAML (`every`, `feeds`: addresses, or `{url, every}`, or `{opml: file}`) or OPML as feed readers export it. Each address once, in
 * order. Throws a WebRefusal that says what in it is wrong.
 */
export async function readFeedList(path: string): Promise<readonly ListedFeed[]> {
  const text = await listText(path);
  const feeds = isOpml(text) ? await opmlFeeds(text, path, USUAL_MINUTES) : await yamlFeeds(text, path);
  const distinct = [...new Map(feeds.map((feed) => [feed.url, feed])).values()];
  if (distinct.length === 0) throw badList(path, "it names no feed");
  if (distinct.length > MOST_FEEDS) throw badList(path, `${distinct.length} feeds are more than ${MOST_FEEDS}`);
  return distinct;
}

async function yamlFeeds(text: string, path: string): Promise<readonly ListedFeed[]> {
  if (text.length > MOST_YAML_CHARS) throw badList(path, `it is over ${MOST_YAML_CHARS / 1e6} MB`);
  if (TOO_DEEP.test(text)) throw badList(path, "it is nested too deeply");
  const { parse } = await import("yaml");
  let list: unknown;
  try {
    list = parse(text, { maxAliasCount: 0, schema: "core" });
  } catch (error) {
    throw badList(path, `it is no YAML (${error instanceof Error ? error.message.split("\n")[0] : String(error)})`);
  }
  const { every, feeds, ...rest } = (Array.isArray(list) ? { feeds: list } : isObject(list) ? list : {}) as Readonly<Record<string, unknown>>;
  const [stray] = Object.keys(rest);
  if (stray !== undefined) throw badList(path, `“${stray}” is not known; a list has every and feeds`);
  if (!Array.isArray(feeds)) throw badList(path, "it has no list under feeds");
  const usual = every === undefined ? USUAL_MINUTES : minutes(every, path);
  const found: ListedFeed[] = [];
  for (const one of feeds as readonly unknown[]) {
    if (typeof one === "string") found.push({ url: address(one, path), everyMinutes: usual });
    else if (isObject(one) && typeof one["url"] === "string") found.push({ url: address(one["url"], path), everyMinutes: one["every"] === undefined ? usual : minutes(one["every"], path) });
    else if (isObject(one) && typeof one["opml"] === "string") {
      const file = isAbsolute(one["opml"]) ? one["opml"] : join(dirname(path), one["opml"]);
      found.push(...(await opmlFeeds(await listText(file), file, one["every"] === undefined ? usual : minutes(one["every"], path))));
    } else throw badList(path, `${JSON.stringify(one)?.slice(0, 80)} is no feed`);
  }
  return found;
}

async function opmlFeeds(text: string, path: string, everyMinutes: number): Promise<readonly ListedFeed[]> {
  if (/<!ENTITY/i.test(text.slice(0, 20_000))) throw badList(path, "it defines entities of its own, which no list needs");
  const { parseOpml } = await import("feedsmith");
  interface Outline { readonly xmlUrl?: string; readonly outlines?: readonly Outline[] }
  let open: readonly Outline[];
  try {
    open = parseOpml(text).body?.outlines ?? [];
  } catch {
    throw badList(path, "it is no OPML");
  }
  const found: ListedFeed[] = [];
  for (let depth = 0; open.length > 0 && depth < 20; depth++) {
    for (const { xmlUrl } of open) if (xmlUrl !== undefined) found.push({ url: address(xmlUrl, path), everyMinutes });
    open = open.flatMap(({ outlines }) => outlines ?? []);
  }
  return found;
}

async function listText(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw badList(path, `it is over ${MOST_BYTES / 1e6} MB`);
    return (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
  } catch (error) {
    if (error instanceof WebRefusal) throw error;
    throw badList(path, error instanceof Error && "code" in error && error.code === "ENOENT" ? "there is no such file" : error instanceof Error ? error.message : String(error));
  }
}

function isOpml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<opml[\s>]/i.test(text);
}

function address(given: string, path: string): string {
  const trimmed = given.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, "").replace(/^feed:\/\//i, "https://");
  if (!/^https?:\/\/\S+$/i.test(trimmed) || !URL.canParse(trimmed)) throw badList(path, `“${given.slice(0, 80)}” is no address of a feed`);
  return new URL(trimmed).href;
}

/** "15", 15, "15 minutes", "2 hours", "1 day". */
function minutes(given: unknown, path: string): number {
  const [, count, unit = "m"] = /^\s*(\d{1,5})\s*(m|h|d|min(?:ute)?s?|hours?|days?)?\s*$/i.exec(String(given)) ?? [];
  const value = Number(count) * (/^h/i.test(unit) ? 60 : /^d/i.test(unit) ? 24 * 60 : 1);
  if (!(value >= LEAST_MINUTES && value <= MOST_MINUTES)) throw badList(path, `every: “${String(given).slice(0, 40)}” is no span from 1 minute to 7 days (as in 15 minutes, 2 hours)`);
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function badList(path: string, what: string): WebRefusal {
  return new WebRefusal("bad-list", path, what, "A list of feeds is YAML (feeds: and below it a line “- https://…” for each) or OPML; docs/web.md shows both.");
}
