import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { handoutLimits } from '../handouts/limits.ts';
import { limits } from '../intake/limits.ts';
import { Problem } from '../problem.ts';

/** Settings of an import with a thousand places picked by hand are some hundred kilobytes. */
const mostJsonBytes = 4 * 2 ** 20;

const takesBody = /^\/api\/(handouts|imports|links|scenarios|session|sites|stories)(\/|$)/;

/** The one address that takes files; its route counts the bytes as they come. */
const isUpload = (method: string, path: string) => method === 'POST' && path === '/api/imports/files';

/** The one address that takes drawings. */
const isHandout = (path: string) => path === '/api/handouts';

const limitedTo = (bytes: number) =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw bodyTooLarge(bytes);
    },
  });
const limitJson = limitedTo(mostJsonBytes);
const limitHandout = limitedTo(handoutLimits.bytes);

function mostBytes(method: string, path: string): number {
  if (isUpload(method, path)) return limits.bytes;
  return isHandout(path) ? handoutLimits.bytes : mostJsonBytes;
}

/** Refuses bodies that no route should see: packed ones, those of another type than JSON, those beyond the limit. */
export function bodyGuard(): MiddlewareHandler {
  return async (context, next) => {
    const { method, path } = context.req;
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return next();
    const length = Number(context.req.header('content-length') ?? 0);
    const most = mostBytes(method, path);
    if (length > most) throw bodyTooLarge(most);
    // What takes no body answers by its own rules: 405 where there is no such method.
    if (!takesBody.test(path)) return next();
    const encoding = context.req.header('content-encoding') ?? 'identity';
    if (encoding !== 'identity')
      throw wrongType({ zh: '未压缩的请求体', en: 'a body without content-encoding' }, encoding);
    if (isUpload(method, path)) return next();
    const hasBody = length > 0 || context.req.header('transfer-encoding') !== undefined;
    const type = context.req.header('content-type') ?? '';
    if (hasBody && !/^application\/json\b/i.test(type))
      throw wrongType({ zh: 'application/json', en: 'application/json' }, type);
    return isHandout(path) ? limitHandout(context, next) : limitJson(context, next);
  };
}

const wrongType = (wanted: { zh: string; en: string }, got: string) =>
  new Problem('unsupported-media-type', {
    zh: `需要 ${wanted.zh}，收到 ${JSON.stringify(got.slice(0, 60))}`,
    en: `Wanted ${wanted.en}, got ${JSON.stringify(got.slice(0, 60))}`,
  });

const bodyTooLarge = (most: number) =>
  new Problem('body-too-large', {
    zh: `请求体最大 ${most / 2 ** 20} MB，收到的更大`,
    en: `Wanted a body of at most ${most / 2 ** 20} MB, got a larger one`,
  });
