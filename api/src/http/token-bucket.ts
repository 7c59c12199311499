export interface BucketOptions {
  /** What comes back to a bucket in a second. */
  perSecond: number;
  /** What a full one holds. */
  capacity: number;
  /** Milliseconds that never go back: a clock that is set must lock nobody out. */
  now?: () => number;
}

interface Bucket {
  left: number;
  at: number;
}

/** More than ask within the seconds that a bucket takes to fill: whoever makes up clients must not fill the memory. */
const mostBuckets = 10_000;

/**
 * One bucket for each client, from which a request takes one. `take` answers 0 where there was one, else the seconds,
 * at least one and whole, after which there will be.
 */
export function createTokenBuckets({ perSecond, capacity, now = () => performance.now() }: BucketOptions) {
  const buckets = new Map<string, Bucket>();
  const secondsToFill = capacity / perSecond;
  const take = (client: string): number => {
    const at = now();
    const found = buckets.get(client) ?? { left: capacity, at };
    const left = Math.min(capacity, found.left + ((at - found.at) / 1000) * perSecond);
    // Put last anew: the first ones are those that have not asked for longest.
    buckets.delete(client);
    buckets.set(client, { left: left < 1 ? left : left - 1, at });
    forget(at);
    return left < 1 ? Math.max(1, Math.ceil((1 - left) / perSecond)) : 0;
  };
  /** A bucket that is full by now is as good as none. */
  const forget = (at: number): void => {
    for (const [client, bucket] of buckets) {
      if (buckets.size <= mostBuckets && at - bucket.at < secondsToFill * 1000) return;
      buckets.delete(client);
    }
  };
  return { take, count: () => buckets.size };
}
