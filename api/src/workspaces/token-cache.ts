import type { Identity } from './tokens.ts';

/** Milliseconds of a clock that never jumps. */
const ages = { askAgain: 2_500, stale: 5_000, known: 600_000 };

interface Entry {
  identity: Identity;
  at: number;
  asking: Promise<Identity | null> | null;
}

/**
 * Remembers who tokens belong to for five seconds: longer, none holds after it was revoked elsewhere. One that is in use
 * is asked for again before that, beside the request. While the store cannot be reached, where nothing can be revoked
 * either, what was known holds for ten minutes.
 */
export function createTokenCache(ask: (hash: string) => Promise<Identity | null>) {
  const entries = new Map<string, Entry>();

  const refresh = async (hash: string): Promise<Identity | null> => {
    const identity = await ask(hash);
    if (identity) entries.set(hash, { identity, at: performance.now(), asking: null });
    else entries.delete(hash);
    return identity;
  };

  const find = async (hash: string): Promise<Identity | null> => {
    const entry = entries.get(hash);
    if (entry === undefined) return refresh(hash);
    const age = performance.now() - entry.at;
    if (age < ages.askAgain) return entry.identity;
    entry.asking ??= refresh(hash).finally(() => {
      entry.asking = null;
    });
    const held = entry.asking.catch((error) => {
      if (age > ages.known) throw error;
      return entry.identity;
    });
    if (age > ages.stale) return held;
    // Nobody waits for it here: a failure shows when it is waited for.
    held.catch(() => {});
    return entry.identity;
  };

  return { find, clear: () => entries.clear() };
}
