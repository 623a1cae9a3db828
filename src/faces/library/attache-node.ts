/**
 * `attache` in Node: models and lexicon are the package's own files, unless others are given.
 *
 * @module
 */
import { assetBytes, assetText } from "../../assets.js";
import type { Explanation } from "../../contract/facade.js";
import { makeMeans, type Means } from "../../reading.js";
import type { WithAssets } from "./attache.js";
import type { Assets } from "./assets.js";
import { meansOf } from "./means-of.js";
import { explainGiven, readGiven, type Given, type ReadReport } from "./read-given.js";

export { ASSET_PATHS, fetchAssets, type Assets } from "./assets.js";
export { ReadingError, type Given, type ReadReport } from "./read-given.js";
export type { WithAssets } from "./attache.js";
export * from "./nouns.js";

/**
 * Reads one report: text, or a page as HTML. No network, no record; the same input gives the same entries everywhere.
 * Throws a ReadingError, with what to do, for what is no report.
 *
 * @example const { report, entries } = await readReport(text, { published: "2024-02-14" });
 */
export async function readReport(input: string | Uint8Array, options: Given & Partial<WithAssets> = {}): Promise<ReadReport> {
  return readGiven(input, options, means(options.assets));
}

/**
 * Why a text is read as it is: its trees, its entries, and what was dropped and why.
 *
 * @example const { sentences } = await explain("Egypt signed a pact with Türkiye.");
 */
export async function explain(text: string, options: Pick<Given, "published"> & Partial<WithAssets> = {}): Promise<Explanation> {
  return explainGiven(text, options.published, means(options.assets));
}

let own: Means | undefined;

/** The packages are found by Node either way. */
function means(assets: Assets | undefined): () => Means {
  return assets === undefined ? () => (own ??= makeMeans(assetText, assetBytes)) : () => meansOf(assets);
}
