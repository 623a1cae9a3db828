/** The files that ship with Attaché and that reading needs, by their paths in the package: `lexicon/countries.json`, `models/english.bin`. */
export type Assets = ReadonlyMap<string, Uint8Array>;

/** The paths of all of them; together 20 MB, 14 MB with gzip. */
export const ASSET_PATHS: readonly string[] = [
  ...["agencies", "at-home", "bodies", "breakaway", "changes", "classes", "countries", "currencies", "demonyms", "given-names", "leaders", "organisations", "outlets", "place-words", "places", "regions", "roles", "scope", "seats",
    "topics", "undertakings", "units", "voices"].map((name) => `lexicon/${name}.json`),
  ...["cues", "event-words", "nouns", "verbs"].map((name) => `lexicon/${name}.tsv`),
  "lexicon/atlas.bin",
  ...["english", "events", "names", "sayings"].map((name) => `models/${name}.bin`),
  "models/confidence.json",
];

/** The path of what parses; all that `attache/language` needs. */
export const LANGUAGE_MODEL = "models/english.bin";

/** As many at a time as a browser asks one host for. */
const AT_ONCE = 6;

/**
 * Fetches all assets from below an address where the folders `lexicon` and `models` of the package are served, by the engine's own `fetch` unless another is given.
 * Throws, naming the address, for what is not there.
 *
 * @example const assets = await fetchAssets("/attache/"); // /attache/lexicon/countries.json, …
 */
export async function fetchAssets(base: string | URL, fetcher: (url: URL) => Promise<Response> = (url) => fetch(url)): Promise<Assets> {
  const root = new URL(`${String(base).replace(/\/*$/, "")}/`, (globalThis as { readonly location?: { readonly href: string } }).location?.href);
  const assets = new Map<string, Uint8Array>();
  const waiting = [...ASSET_PATHS];
  const work = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await fetcher(new URL(path, root));
      if (!answer.ok) throw new Error(`${new URL(path, root).href}: ${answer.status} ${answer.statusText}. Serve the folders lexicon and models of the package below ${root.href}`);
      assets.set(path, new Uint8Array(await answer.arrayBuffer()));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return assets;
}

/** The bytes of one of them. Throws with its path where it is missing. */
export function assetOf(assets: Assets, path: string): Uint8Array {
  const bytes = assets.get(path);
  if (bytes === undefined) throw new Error(`the assets lack ${path}; fetchAssets fetches all of them`);
  return bytes;
}
