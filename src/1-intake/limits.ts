/** How much of an input is taken in at most. What is over a limit is refused by name, and the rest is read. */
export interface Limits {
  /** bytes of one report, and of one mail, row or archived page */
  readonly maxBytes: number;
  /** bytes of an archive inside an archive: it has to be held as a whole */
  readonly maxNestedBytes: number;
  /** files in an archive */
  readonly maxParts: number;
  /** archives and mails inside one another */
  readonly maxDepth: number;
  /** bytes that a packed byte may become, once there are more than `ratioFrom` of them; text rarely packs to a twentieth */
  readonly maxRatio: number;
  readonly ratioFrom: number;
  /** bytes of an archive unpacked, beyond `maxRatio` times its own */
  readonly slack: number;
}

export const LIMITS: Limits = {
  maxBytes: 20_000_000,
  maxNestedBytes: 64_000_000,
  maxParts: 100_000,
  maxDepth: 2,
  maxRatio: 200,
  ratioFrom: 1_000_000,
  slack: 100_000_000,
};

export function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${Math.round(bytes / 100_000) / 10} MB`;
}
