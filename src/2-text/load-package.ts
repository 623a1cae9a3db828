import { outside } from "./outside.js";

/**
 * A package at its first use, and at once: a sentence that comes without a page needs neither a DOM nor a language detector,
 * which take most of the time a start takes. `T` is the package's own module type. Throws (Node's own error) where it is not installed.
 */
export function loadPackage<T>(name: string): T {
  return outside().package(name) as T;
}
