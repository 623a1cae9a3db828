import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** What a server said to tell whether a page has changed, and the report that was made of it. */
export interface KeptPage {
  readonly at: string;
  readonly etag?: string | undefined;
  readonly modified?: string | undefined;
  readonly report: string;
}

export interface KeptRobots {
  readonly at: string;
  readonly text: string;
}

/** A feed as it was left. `seen`: entries that are done with; `tries`: how often one failed that may yet succeed. */
export interface KeptFeed {
  readonly etag?: string | undefined;
  readonly modified?: string | undefined;
  /** not before this instant */
  readonly next?: string | undefined;
  readonly failures: number;
  readonly seen: readonly string[];
  readonly tries: Readonly<{ [entry: string]: number }>;
}

const Page = z.object({ at: z.string(), etag: z.string().optional(), modified: z.string().optional(), report: z.string() });
const Robots = z.object({ at: z.string(), text: z.string() });
const Feed = z.object({ etag: z.string().optional(), modified: z.string().optional(), next: z.string().optional(), failures: z.int(), seen: z.array(z.string()), tries: z.record(z.string(), z.int()) });
const File = z.object({ version: z.literal(1), pages: z.record(z.string(), Page), robots: z.record(z.string(), Robots), feeds: z.record(z.string(), Feed) });

/** What is kept from one visit to the next. Addresses are kept as hashes: a report that is forgotten leaves none behind. */
export interface WebState {
  readonly pages: Shelf<KeptPage>;
  /** by origin */
  readonly robots: Shelf<KeptRobots>;
  /** by address */
  readonly feeds: Shelf<KeptFeed>;
  /** takes away what points to a report */
  forget(report: string): void;
  /** writes it where anything has changed */
  save(): void;
}

const MOST = { pages: 50_000, robots: 2000, feeds: 5000 };
export const MOST_SEEN = 3000;

/** The state in a file; without one it lasts as long as the process. A file that is damaged is begun afresh: all that is lost is that some pages are fetched again. */
export function openWebState(file: string | undefined): WebState {
  const read = file === undefined ? undefined : readState(file);
  const pages = new Shelf<KeptPage>(read?.pages, MOST.pages);
  const robots = new Shelf<KeptRobots>(read?.robots, MOST.robots);
  const feeds = new Shelf<KeptFeed>(read?.feeds, MOST.feeds);
  let saved = 0;
  return {
    pages, robots, feeds,
    forget: (report) => pages.drop((page) => page.report === report),
    save: () => {
      const changes = pages.changes + robots.changes + feeds.changes;
      if (file === undefined || changes === saved) return;
      const beside = `${file}.${process.pid}.new`;
      writeFileSync(beside, JSON.stringify({ version: 1, pages: pages.all(), robots: robots.all(), feeds: feeds.all() }), { mode: 0o600 });
      renameSync(beside, file); // whole or not at all
      saved = changes;
    },
  };
}

/** The key of an address, or of an entry of a feed. */
export function keyOf(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 16);
}

/** Values by address, of which the oldest give way to new ones. */
class Shelf<T> {
  readonly #held: Map<string, T>;
  readonly #most: number;
  /** grows with every change */
  changes = 0;

  constructor(held: Readonly<Record<string, T>> | undefined, most: number) {
    this.#held = new Map(Object.entries(held ?? {}));
    this.#most = most;
  }

  get(address: string): T | undefined {
    return this.#held.get(keyOf(address));
  }

  keep(address: string, value: T): void {
    const key = keyOf(address);
    this.#held.delete(key);
    this.#held.set(key, value);
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= this.#most) break;
      this.#held.delete(oldest);
    }
    this.changes++;
  }

  drop(gone: (value: T) => boolean): void {
    for (const [key, value] of this.#held) if (gone(value) && this.#held.delete(key)) this.changes++;
  }

  all(): Readonly<Record<string, T>> {
    return Object.fromEntries(this.#held);
  }
}

function readState(file: string): z.infer<typeof File> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const parsed = File.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // damaged: as if it were not there
  }
}
