/** So many requests at once, and so many a second in the long run, for each who asks. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Whether one more request is within the rate; if not, in how many seconds it will be. `nowMs` grows. */
export type Limiter = (who: string, nowMs: number) => { readonly ok: true } | { readonly ok: false; readonly retryAfter: number };

const MOST_KNOWN = 1000;

/** A bucket of tokens for each who asks; who has not asked for longest is forgotten first. */
export function limiter({ burst, perSecond }: Rate): Limiter {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();
  return (who, nowMs) => {
    const last = buckets.get(who) ?? { tokens: burst, at: nowMs };
    const tokens = Math.min(burst, last.tokens + ((nowMs - last.at) / 1000) * perSecond);
    buckets.delete(who);
    buckets.set(who, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: nowMs });
    for (const [oldest] of buckets) {
      if (buckets.size <= MOST_KNOWN) break;
      buckets.delete(oldest);
    }
    return tokens >= 1 ? { ok: true } : { ok: false, retryAfter: Math.max(1, Math.ceil((1 - tokens) / perSecond)) };
  };
}
