import type { Context, MiddlewareHandler } from 'hono';
import { Problem } from '../problem.ts';
import type { Words } from './language.ts';
import type { AppEnv, Variables } from './router.ts';
import { createTokenBuckets } from './token-bucket.ts';

/** How much may be asked before a client is told to wait. 0 is any number. */
export interface RequestLimits {
  /** What one client, which is a token or else an address, may ask a second for as long as it likes. */
  requestsPerSecond: number;
  /** How much of it a client may ask at once after a while in which it has not: a page that opens asks for much. */
  requestsAtOnce: number;
  /** What is answered at one time for all clients together. */
  requestsInFlight: number;
}

/** One client takes no more than a quarter of the room of all. */
const mostShare = 1 / 4;

/** Whoever watches the server is answered most of all when it has much to do. */
const isWatching = /^\/api\/(health|ready|metrics)$/;

/**
 * Refuses with a 429 and `Retry-After` what goes beyond the limits, before any work is done for it. Stands behind the
 * cache: what is known already is free.
 */
export function requestLimit(limits: RequestLimits): MiddlewareHandler<AppEnv> {
  const { requestsPerSecond: perSecond, requestsAtOnce: capacity } = limits;
  const buckets = perSecond > 0 ? createTokenBuckets({ perSecond, capacity }) : null;
  const inFlight = countInFlight(limits.requestsInFlight);
  return async (context, next) => {
    if (isWatching.test(context.req.path)) return next();
    const client = clientOf(context.var);
    const seconds = buckets?.take(client) ?? 0;
    if (seconds > 0) throw refuse(context, 'client', tooFast(perSecond, seconds), seconds);
    const full = inFlight.isFull(client);
    if (full) throw refuse(context, full, tooManyAtOnce[full], 1);
    const leave = inFlight.enter(client);
    const { outgoing } = context.env ?? {};
    if (outgoing === undefined || outgoing.closed) return next().finally(leave);
    // An answer that is sent as it is made is in flight until its last byte.
    outgoing.once('close', leave);
    return next();
  };
}

const clientOf = ({ session, sender }: Variables): string =>
  session.token === null ? sender : `token ${session.token.hash}`;

function countInFlight(most: number) {
  const ofClient = new Map<string, number>();
  const mostOfClient = Math.ceil(most * mostShare);
  let all = 0;
  return {
    isFull: (client: string) => {
      if (most === 0) return null;
      if ((ofClient.get(client) ?? 0) >= mostOfClient) return 'client' as const;
      return all >= most ? ('overall' as const) : null;
    },
    enter: (client: string) => {
      all += 1;
      ofClient.set(client, (ofClient.get(client) ?? 0) + 1);
      return () => {
        all -= 1;
        const left = (ofClient.get(client) ?? 1) - 1;
        if (left > 0) ofClient.set(client, left);
        else ofClient.delete(client);
      };
    },
  };
}

function refuse(context: Context<AppEnv>, limit: 'client' | 'overall', detail: Words, seconds: number): Problem {
  context.var.metrics.countLimited(limit);
  return new Problem('too-many-requests', detail, { 'retry-after': String(seconds) });
}

const tooFast = (perSecond: number, seconds: number): Words => ({
  zh: `每秒最多 ${perSecond} 个请求，收到的更多；请在 ${seconds} 秒后再试`,
  en: `Wanted at most ${perSecond} requests a second, got more; please ask again in ${seconds} s`,
});

const tooManyAtOnce: Record<'client' | 'overall', Words> = {
  client: {
    zh: '您同时发出的请求过多，请等前面的请求得到答复，1 秒后再试',
    en: 'Too many of your requests are being answered at once; please wait for some of them and ask again in 1 s',
  },
  overall: {
    zh: '服务器正在答复的请求过多，请在 1 秒后再试',
    en: 'The server has as many requests as it can answer at once; please ask again in 1 s',
  },
};
