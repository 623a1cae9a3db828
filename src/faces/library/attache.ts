/**
 * `attache` where there is no Node: in a page, a worker, a bundle. Models and lexicon are handed over as bytes.
 *
 * @module
 */
import { takeFrom } from "../../2-text/outside.js";
import type { Explanation } from "../../contract/facade.js";
import type { Assets } from "./assets.js";
import { meansOf, textOf } from "./means-of.js";
import { loadPackages, packageLoaded } from "./packages.js";
import { explainGiven, maybePage, readGiven, type Given, type ReadReport } from "./read-given.js";

export { ASSET_PATHS, fetchAssets, type Assets } from "./assets.js";
export { ReadingError, type Given, type ReadReport } from "./read-given.js";
export * from "./nouns.js";

/** Models and lexicon, by path: `fetchAssets` fetches them. Reading makes them ready once and keeps that as long as they are kept. */
export interface WithAssets {
  readonly assets: Assets;
}

/**
 * Reads one report: text, or a page as HTML. No disk, no network, no record; the same input gives the same entries everywhere.
 * Throws a ReadingError, with what to do, for what is no report.
 *
 * @example const { report, entries } = await readReport(text, { assets, published: "2024-02-14" });
 */
export async function readReport(input: string | Uint8Array, options: Given & WithAssets): Promise<ReadReport> {
  await makeReady(options.assets, maybePage(input, options) ? "page" : "text");
  return readGiven(input, options, () => meansOf(options.assets));
}

/**
 * Why a text is read as it is: its trees, its entries, and what was dropped and why.
 *
 * @example const { sentences } = await explain("Egypt signed a pact with Türkiye.", { assets });
 */
export async function explain(text: string, options: Pick<Given, "published"> & WithAssets): Promise<Explanation> {
  await makeReady(options.assets, maybePage(text, {}) ? "page" : "text");
  return explainGiven(text, options.published, () => meansOf(options.assets));
}

async function makeReady(assets: Assets, needed: "text" | "page"): Promise<void> {
  await loadPackages(needed);
  takeFrom({ package: packageLoaded, agencies: () => textOf(assets, "lexicon/agencies.json") });
}
