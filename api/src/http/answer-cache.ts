import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { type CachedAnswer, createByteCache } from './byte-cache.ts';
import { acceptedEncoding, compressBody, type Encoding } from './compress.ts';
import type { AppEnv } from './router.ts';
import { securityHeaders } from './security-headers.ts';
import { wantsHtml } from './wants-html.ts';

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
    const key = keyOf(context, encoding);
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

function keyOf(context: Context<AppEnv>, encoding: Encoding): string {
  const { url } = context.req;
  const address = url.slice(url.indexOf('/', 8));
  const format = wantsHtml(context) ? 'html' : 'data';
  return `${encoding} ${format} ${context.var.model.version} ${context.var.publicUrl} ${address}`;
}

const isCacheable = (answer: Response) =>
  (answer.status === 200 || answer.status === 204) && answer.headers.get('cache-control') !== 'no-store';

async function prepare(
  { res: response, var: { model } }: Context<AppEnv>,
  key: string,
  wanted: Encoding,
): Promise<CachedAnswer> {
  const contentType = response.headers.get('content-type');
  const plain = new Uint8Array(await response.arrayBuffer());
  const { body, encoding } = await compressBody(plain, contentType ?? '', wanted);
  const own: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    own[name] = value;
  });
  const lasting = {
    ...securityHeaders,
    // What a workspace has imported is for no cache that others share.
    'cache-control': model.workspaceId === null ? (own['cache-control'] ?? 'no-cache') : 'private, no-cache',
    etag: `"${createHash('sha256').update(key).digest('base64url').slice(0, 27)}"`,
    vary: 'accept, accept-encoding',
  };
  const headers: Record<string, string> = { ...own, ...lasting };
  if (response.status === 204) return { status: 204, body: null, headers, notModifiedHeaders: lasting };
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  headers['content-length'] = String(body.byteLength);
  return { status: 200, body, headers, notModifiedHeaders: lasting };
}

function send(context: Context<AppEnv>, { status, body, headers, notModifiedHeaders }: CachedAnswer): Response {
  const held = context.req.header('if-none-match');
  if (held && matches(held, headers.etag ?? ''))
    return new Response(null, { status: 304, headers: notModifiedHeaders });
  return new Response(body, { status, headers });
}

/** The weak comparison of RFC 9110, which `If-None-Match` asks for. */
function matches(held: string, etag: string): boolean {
  return held.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '');
    return tag === '*' || tag === etag;
  });
}
