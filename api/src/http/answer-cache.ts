import type { Context, MiddlewareHandler } from 'hono';
import { bytesOf } from './answer-json.ts';
import { type CachedAnswer, createByteCache } from './byte-cache.ts';
import { acceptedEncoding, compressBody, type Encoding } from './compress.ts';
import { answerKey, isHeld, lastingHeaders } from './entity-tag.ts';
import type { AppEnv } from './router.ts';

const maximumBytes = 48 * 2 ** 20;

/**
 * Every good GET answer is made and compressed once a data version, address and encoding, with a strong ETag. Stands
 * before the routes, so that a cached answer costs little more than a bare server's.
 */
export function answerCache(): MiddlewareHandler<AppEnv> {
  const cache = createByteCache(maximumBytes);
  return async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return next();
    const encoding = acceptedEncoding(context.req.header('accept-encoding'));
    const key = answerKey(context, encoding);
    const cached = cache.get(key);
    if (cached) return send(context, cached);
    await next();
    if (!isCacheable(context.res)) return;
    const answer = await prepare(context, key, encoding);
    cache.set(key, answer);
    // Emptied first: Hono otherwise merges the former headers into the new answer.
    context.res = undefined;
    context.res = send(context, answer);
  };
}

/** What brings its own ETag is sent as it is made. */
const isCacheable = ({ status, headers }: Response) =>
  (status === 200 || status === 204) && headers.get('cache-control') !== 'no-store' && !headers.has('etag');

async function prepare(context: Context<AppEnv>, key: string, wanted: Encoding): Promise<CachedAnswer> {
  const response = context.res;
  const contentType = response.headers.get('content-type');
  const plain = await bytesOf(response);
  const { body, encoding } = await compressBody(plain, contentType ?? '', wanted);
  const own: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    own[name] = value;
  });
  const lasting = lastingHeaders(context, key, own['cache-control']);
  const headers: Record<string, string> = { ...own, ...lasting };
  if (response.status === 204) return { status: 204, body: null, headers, notModifiedHeaders: lasting };
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  headers['content-length'] = String(body.byteLength);
  return { status: 200, body, headers, notModifiedHeaders: lasting };
}

function send(context: Context<AppEnv>, { status, body, headers, notModifiedHeaders }: CachedAnswer): Response {
  if (isHeld(context, headers.etag ?? '')) return new Response(null, { status: 304, headers: notModifiedHeaders });
  return new Response(body, { status, headers });
}
