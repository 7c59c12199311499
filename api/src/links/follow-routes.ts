import type { Context } from 'hono';
import { preferredLanguage } from '../http/language.ts';
import { type AppEnv, createRouter } from '../http/router.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { codePattern } from './link-code.ts';
import { findLink } from './link-store.ts';
import { unknownLink } from './routes.ts';
import { unknownPage } from './unknown-page.ts';

const ownHeaders = { ...securityHeaders, 'cache-control': 'no-store' };

/** To the page of this server, whatever the query holds: the address of the answer begins with its own slash. */
function toPage(query: string): Response {
  const { pathname, search } = new URL(`/?${query}`, 'http://localhost');
  return new Response(null, { status: 302, headers: { ...ownHeaders, location: `${pathname}${search}` } });
}

/** A page for people, the problem for programs. */
function answerUnknown(context: Context<AppEnv>, code: string): Response {
  const problem = unknownLink(code);
  if (!context.req.header('accept')?.includes('text/html')) throw problem;
  const language = preferredLanguage(context.req.header('accept-language'));
  const headers = { ...ownHeaders, 'content-type': 'text/html; charset=utf-8' };
  return new Response(unknownPage(problem, language), { status: 404, headers });
}

/**
 * `/s/{code}` leads to the page with the query that the code stands for: always to this server, never to another host.
 * A code belongs to a workspace. Who is not signed in where that is asked for learns nothing of it, not even whether it
 * is known: they are led to the page with the code, which asks `/api/links/{code}` once they have signed in.
 */
export const followRoutes = createRouter().get('/:code', async (context) => {
  const code = context.req.param('code').toLowerCase();
  if (!codePattern.test(code)) return answerUnknown(context, code);
  const { imports, session } = context.var;
  if (session.workspaceId === '') return toPage(`link=${code}`);
  const { reads, hasAnything } = imports.store;
  const address = hasAnything() ? await findLink(reads.newest, session.workspaceId, code) : null;
  return address === null ? answerUnknown(context, code) : toPage(address);
});
