/** Code points of bytes 0x80 to 0x9F in windows-1252; the five that it leaves open stay control characters. */
const WINDOWS_1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/**
 * Bytes as text in an encoding of the WHATWG's. "strictly": throws where they are none in it; "loosely": U+FFFD stands for what is not.
 * Node 20 decodes windows-1252 as Latin-1, which has no dashes and no curly quotation marks: they are put right here.
 */
export function decodeAs(bytes: Uint8Array, encoding: string, how: "strictly" | "loosely"): string {
  const text = new TextDecoder(encoding, { fatal: how === "strictly" }).decode(bytes);
  return encoding === "windows-1252" ? text.replace(/[\u0080-\u009F]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control) : text;
}
