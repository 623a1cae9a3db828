import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A document with its toponyms; offsets into `text`, `country` as ISO alpha-3. */
export interface ToponymDocument {
  readonly name: string;
  readonly text: string;
  /** host of the page, where the set gives it */
  readonly host?: string;
  readonly toponyms: readonly { readonly start: number; readonly end: number; readonly country: string }[];
}

/** The reader under test: for the spans of a text, the country that each lies in. */
export type ToponymReader = (text: string, spans: readonly { readonly start: number; readonly end: number }[], host: string | undefined) => readonly (string | undefined)[];

/** ×100: share of gold toponyms whose country is right; one without an answer is wrong. `answered`: share that got an answer. */
export interface PlaceScores {
  readonly country: number;
  readonly [set: `${string}.${"country" | "answered"}`]: number;
}

/** Reads the sets that a folder holds: LGL (`lgl.xml`) and GeoWebNews (a folder of `.txt` and `.ann`). */
export function readToponyms(folder: string, countryOf: (name: string) => string | undefined, numbered: ReadonlyMap<string, string>): Readonly<Record<string, readonly ToponymDocument[]>> {
  const lgl = join(folder, "lgl.xml");
  const web = join(folder, "geowebnews");
  return {
    ...(existsSync(web) ? { geowebnews: readGeoWebNews(web, numbered) } : {}),
    ...(existsSync(lgl) ? { lgl: readLgl(readFileSync(lgl, "utf8"), countryOf) } : {}),
  };
}

/** Every toponym of every document asked for its country; `country` counts all of them alike, whatever their set. */
export function evaluatePlaces(sets: Readonly<Record<string, readonly ToponymDocument[]>>, read: ToponymReader): { readonly n: number; readonly metrics: PlaceScores; readonly misses: readonly string[] } {
  const metrics: Record<string, number> = { country: 0 };
  const misses: string[] = [];
  let [n, right] = [0, 0];
  for (const [set, documents] of Object.entries(sets)) {
    let [own, good, answered] = [0, 0, 0];
    for (const document of documents) {
      const found = read(document.text, document.toponyms, document.host);
      document.toponyms.forEach(({ start, end, country }, i) => {
        own++;
        if (found[i] !== undefined) answered++;
        if (found[i] === country) good++;
        else misses.push(`${set} ${document.text.slice(start, end)} is ${country}, read ${found[i] ?? "nothing"}`);
      });
    }
    n += own;
    right += good;
    metrics[`${set}.country`] = percent(good, own);
    metrics[`${set}.answered`] = percent(answered, own);
  }
  return { n, metrics: { ...metrics, country: percent(right, n) } as PlaceScores, misses };
}

/** Fingerprint of the files that `readToponyms` reads. */
export function placesHash(folder: string): string {
  const hash = createHash("sha256");
  const web = join(folder, "geowebnews");
  if (existsSync(web)) for (const file of readdirSync(web).sort()) hash.update(readFileSync(join(web, file)));
  if (existsSync(join(folder, "lgl.xml"))) hash.update(readFileSync(join(folder, "lgl.xml")));
  return hash.digest("hex");
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10000) / 100;
}

/** Toponyms that LGL's annotators found in GeoNames, with the country's name as it stands there. */
function readLgl(xml: string, countryOf: (name: string) => string | undefined): readonly ToponymDocument[] {
  return [...xml.matchAll(/<article docid="(\d+)">([\s\S]*?)<\/article>/g)].map(([, name = "", body = ""]) => {
    const host = /<domain>([^<]*)/.exec(body)?.[1];
    const toponyms = [...body.matchAll(/<toponym>([\s\S]*?)<\/toponym>/g)].flatMap(([, one = ""]) => {
      const country = countryOf(/<country[^>]*>([^<]*)/.exec(one)?.[1] ?? "");
      return country === undefined ? [] : [{ start: Number(/<start>(\d+)/.exec(one)?.[1]), end: Number(/<end>(\d+)/.exec(one)?.[1]), country }];
    });
    return { name, text: /<text>(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?<\/text>/.exec(body)?.[1] ?? "", ...(host === undefined ? {} : { host }), toponyms };
  });
}

/** Spans that carry a GeoNames number or a coordinate whose country is known (`geowebnews-countries.json`). */
function readGeoWebNews(folder: string, numbered: ReadonlyMap<string, string>): readonly ToponymDocument[] {
  const files = readdirSync(folder).filter((f) => f.endsWith(".ann")).sort();
  return files.map((file) => {
    const text = readFileSync(join(folder, file.replace(/ann$/, "txt")), "utf8").replaceAll("\r\n", "\n");
    const lines = readFileSync(join(folder, file), "utf8").split(/\r?\n/);
    const spans = new Map(lines.flatMap((line) => {
      const [id = "", where = ""] = line.split("\t");
      const [, start, end] = where.split(/[ ;]/);
      return id.startsWith("T") ? [[id, { start: Number(start), end: Number(end) }] as const] : [];
    }));
    const toponyms = lines.flatMap((line) => {
      const [id = "", where = "", note = ""] = line.split("\t");
      const span = spans.get(where.split(" ")[1] ?? "");
      const country = numbered.get(note.trim());
      return id.startsWith("#") && span && country !== undefined ? [{ ...span, country }] : [];
    });
    const host = /LINK: https?:\/\/([^/\s]+)/.exec(text)?.[1];
    return { name: file, text, ...(host === undefined ? {} : { host }), toponyms };
  });
}
