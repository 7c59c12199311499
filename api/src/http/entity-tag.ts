import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Encoding } from './compress.ts';
import { isOpenAddress, openHeaders } from './open-answers.ts';
import type { AppEnv } from './router.ts';
import { securityHeaders } from './security-headers.ts';
import { wantsHtml } from './wants-html.ts';

/** What an answer is known by: the data version, the address, and how it is told and sent. */
export function answerKey(context: Context<AppEnv>, encoding: Encoding): string {
  const { url } = context.req;
  const address = url.slice(url.indexOf('/', 8));
  const format = wantsHtml(context) ? 'html' : 'data';
  return `${encoding} ${format} ${context.var.model.version} ${context.var.publicUrl} ${address}`;
}

/** The headers that an answer has with its body and without. */
export function lastingHeaders(
  { req, var: { model } }: Context<AppEnv>,
  key: string,
  cacheControl: string | undefined,
) {
  return {
    ...securityHeaders,
    ...(model.workspaceId === null && isOpenAddress(req.path) ? openHeaders : {}),
    // What a workspace has imported is for no cache that others share.
    'cache-control': model.workspaceId === null ? (cacheControl ?? 'no-cache') : 'private, no-cache',
    // A cache in front that is told the version of who asks (by `/api/session`) need not ask again for the rest.
    'data-version': model.version,
    etag: `"${createHash('sha256').update(key).digest('base64url').slice(0, 27)}"`,
    vary: 'accept, accept-encoding',
  };
}

/** Whether the client holds the answer already: the weak comparison of RFC 9110, which `If-None-Match` asks for. */
export function isHeld({ req }: Context<AppEnv>, etag: string): boolean {
  const held = req.header('if-none-match') ?? '';
  return held.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '');
    return tag === '*' || tag === etag;
  });
}
