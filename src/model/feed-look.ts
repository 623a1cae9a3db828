/** How one look at a feed went. */
export interface FeedLook {
  readonly kind: "feed";
  readonly url: string;
  readonly title?: string;
  readonly status: "read" | "unchanged";
  readonly entries: number;
  /** entries that are read now */
  readonly fresh: number;
  /** those that are new as well, and are left for the next round */
  readonly left: number;
}
