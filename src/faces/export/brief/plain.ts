import { inert } from "../../print/inert.js";

/** Code points that are no characters: XML refuses two of them, and nothing shows any. */
const NO_CHARACTERS = /[\ufdd0-\ufdef\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{10fffe}\u{10ffff}]/gu;
/** Halves of characters. */
const HALVES = /\p{Surrogate}/gu;
const MOST = 1500;

/** Text from a report as every format can hold it: inert, whole characters only, and no longer than a long paragraph. */
export function plain(text: string, most = MOST): string {
  const whole = inert(text.slice(0, 4 * most).replace(HALVES, "\ufffd").replace(NO_CHARACTERS, ""));
  return whole.length <= most ? whole : `${whole.slice(0, most - 1).replace(HALVES, "").trimEnd()}…`;
}

/** An address that may be linked: of the web, and nothing in it that a format could take for its own; undefined for any other. */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || address.length > 2000 || !/^https?:\/\//i.test(address)) return undefined;
  try {
    const { href, username, password } = new URL(address);
    return username + password === "" ? href.replace(/["'<>\\^`{|}\s]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`) : undefined;
  } catch {
    return undefined;
  }
}
