import type { Diagnostic } from "../../model/diagnostic.js";

/** Why something of the web is not read. Thrown inside this folder, and caught at its door. */
export class WebRefusal extends Error {
  readonly diagnostic: Diagnostic;
  readonly code: WebRefusalCode;
  constructor(code: WebRefusalCode, uri: string, what: string, remedy: string) {
    super(what);
    this.code = code;
    this.diagnostic = { code, uri: shown(uri), message: `${shown(uri)}: ${what}`, remedy };
  }

  /** The same of the address that was asked for, where this one is only on the way to it. */
  of(asked: string): WebRefusal {
    return new WebRefusal(this.code, asked, this.message, this.diagnostic.remedy ?? "");
  }

  /** The same of the address that led here. */
  ledFrom(asked: string): WebRefusal {
    if (this.diagnostic.uri === "") return this.of(asked);
    return this.diagnostic.uri === shown(asked) ? this : new WebRefusal(this.code, asked, `it leads to ${this.diagnostic.message}`, this.diagnostic.remedy ?? "");
  }
}

export type WebRefusalCode = keyof typeof LASTS;

/** What may go well another time, and what will not until somebody changes something. */
const LASTS = {
  "bad-address": "lasts", "scheme-refused": "lasts", "credentials-refused": "lasts", "port-refused": "lasts", "private-address": "lasts",
  "unknown-host": "passes", "unreachable": "passes", "insecure": "lasts", "timeout": "passes", "busy": "passes", "server-error": "passes",
  "not-found": "lasts", "forbidden": "lasts", "paywall": "lasts", "sign-in": "lasts", "consent": "lasts", "too-large": "lasts", "broken-answer": "passes", "strange-answer": "lasts",
  "redirect-loop": "lasts", "too-many-redirects": "lasts", "robots": "lasts", "robots-unreachable": "passes", "not-a-page": "lasts", "a-feed": "lasts", "empty-page": "passes",
  "not-a-feed": "passes", "bad-list": "lasts", "stopped": "passes",
} as const;

/** Whether what was refused with this code is worth another try later. */
export function passes(code: string): boolean {
  return (LASTS as Readonly<Record<string, string>>)[code] === "passes";
}

/** An address as it may be printed and kept: without name and password, and not endless. */
export function shown(address: string): string {
  const plain = address.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, "$1…@");
  return plain.length > 300 ? `${plain.slice(0, 300)}…` : plain;
}
