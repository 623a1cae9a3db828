/** What a visit to the web may cost. Sizes are in bytes, times in milliseconds. */
export interface WebLimits {
  /** of a page, and of a feed, as it comes and as it is unpacked */
  readonly pageBytes: number;
  readonly feedBytes: number;
  readonly robotsBytes: number;
  readonly headerBytes: number;
  readonly addressChars: number;
  readonly connectMs: number;
  /** until the answer begins, and between two pieces of it */
  readonly silenceMs: number;
  /** from the first byte sent to the last received, for one request */
  readonly wholeMs: number;
  readonly redirects: number;
  /** between two requests to one host, at least; a host's own crawl-delay counts up to the most */
  readonly pauseMs: number;
  readonly mostPauseMs: number;
  /** before the second and the third try */
  readonly retryMs: readonly number[];
  /** a host that asks for a longer wait is left for another time */
  readonly mostRetryMs: number;
  readonly robotsKeptMs: number;
  readonly feedEntries: number;
  /** new entries of one feed in one round */
  readonly freshEntries: number;
}

export const WEB_LIMITS: WebLimits = {
  pageBytes: 10_000_000, feedBytes: 20_000_000, robotsBytes: 512_000, headerBytes: 32_768, addressChars: 2048,
  connectMs: 10_000, silenceMs: 20_000, wholeMs: 60_000, redirects: 5,
  pauseMs: 1000, mostPauseMs: 30_000, retryMs: [1000, 5000], mostRetryMs: 60_000, robotsKeptMs: 24 * 3_600_000,
  feedEntries: 1000, freshEntries: 100,
};
