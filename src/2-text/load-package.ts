import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

/**
 * A package at its first use, and at once: a sentence that comes without a page needs neither a DOM nor a language detector,
 * which take most of the time a start takes. `T` is the package's own module type. Throws (Node's own error) where it is not installed.
 */
export function loadPackage<T>(name: string): T {
  const known = loaded.get(name);
  if (known !== undefined) return known as T;
  const found = require(fileURLToPath(import.meta.resolve(name))) as T;
  loaded.set(name, found);
  return found;
}

/** finding the file again takes longer than much of what is done with it */
const loaded = new Map<string, unknown>();
