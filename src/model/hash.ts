/** FNV-1a over the UTF-16 code units of a string, as an unsigned 32-bit number. `hashString("peace")` is the same on every machine. */
export function hashString(text: string, start = 0, end = text.length): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  return h >>> 0;
}

/** The key of a feature: its template's number with up to three values, mixed into 32 bits. */
export function mix(template: number, a: number, b = 0, c = 0): number {
  let h = templateSeed(template) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) + b;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) + c;
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
  return (h ^ (h >>> 14)) >>> 0;
}

/** What the mixing of a template's values begins with. */
export function templateSeed(template: number): number {
  return Math.imul(template ^ 0x5bd1e995, 0x9e3779b1);
}
