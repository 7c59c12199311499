import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../http/router.ts';
import { wantsHtml } from '../http/wants-html.ts';
import { pageAt } from './page-at.ts';

/**
 * Tells the landing page, collections and items as pages to read, made from the very answer that a machine gets: they
 * cannot say anything else. Bilingual, without a script, and read offline.
 */
export function htmlPages(): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const page = wantsHtml(context) ? pageAt(context.req.path) : null;
    await next();
    if (page === null || context.res.status !== 200) return;
    const body: unknown = await context.res.json();
    const html = page(body, { model: context.var.model, url: new URL(context.req.url) });
    // Emptied first: Hono otherwise merges the former headers into the new answer.
    context.res = undefined;
    context.res = new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  };
}
