/** Whole terminal control sequences: CSI, OSC and the other strings (DCS, SOS, PM, APC), then two-character escapes. */
// oxlint-disable-next-line no-control-regex
const SEQUENCES = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/gu;
/** Line and paragraph separators count as white space. */
const SPACES = /[\s\u0085\u2028\u2029]+/gu;
/** Control characters, bidi controls, zero-width marks without a use in text, interlinear marks, tags. (ZWJ and ZWNJ stay: Persian needs them.) */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * Text from a report, made safe to print on one line: no control sequences, no characters that hide or turn other text,
 * white space folded.
 *
 * @example inert("a\u001b[31mb\u202ec") // "abc"
 */
export function inert(text: string): string {
  return text.replace(SEQUENCES, "").replace(UNSEEN, (c) => (c >= "\u000b" && c <= "\u000d" ? " " : "")).replace(SPACES, " ").trim();
}

/** Inert text that keeps its length and so its offsets: each character that may not be printed becomes a space. */
export function inertInPlace(text: string): string {
  return text.replace(SEQUENCES, (s) => " ".repeat(s.length)).replace(UNSEEN, (c) => " ".repeat(c.length)).replace(/[\s\u0085\u2028\u2029]/gu, " ");
}

/** JSON on one line, with every character that a terminal might act on written as an escape; it parses to the same value. */
export function inertJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu,
    (c) => c.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  );
}

/** Inert text with Markdown's and HTML's active characters escaped, so that it reads as plain words. */
export function inertMarkdown(text: string): string {
  return inert(text)
    .replace(/[\\`*_[\]<>#|~$^]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/^([-+=]|\d+(?=[.)]))/, (c) => (/\d/.test(c) ? `${c}\\` : `\\${c}`))
    .replace(/:(?=\/\/)|(?<=\bwww)\.|@/gi, "\\$&");
}
