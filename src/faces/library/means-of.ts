import { makeMeans, type Means } from "../../reading.js";
import { assetOf, type Assets } from "./assets.js";

const made = new WeakMap<Assets, Means>();

/** Lexicon and models out of these assets, made ready once for as long as they are kept. */
export function meansOf(assets: Assets): Means {
  const means = made.get(assets) ?? makeMeans((path) => textOf(assets, path), (path) => assetOf(assets, path));
  made.set(assets, means);
  return means;
}

/** The text of one of them. */
export function textOf(assets: Assets, path: string): string {
  return new TextDecoder().decode(assetOf(assets, path));
}
