import type { Context } from 'hono';
import { notFound, Problem } from '../problem.ts';
import type { AppEnv } from './router.ts';

/** The routes of an app, as Hono lists them. */
type Routes = readonly { method: string; path: string }[];

/** What no route took: 405 with `Allow` where the address has other methods, 404 elsewhere. */
export function createUnanswered(routes: Routes) {
  const known = routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method, path: toPattern(path) }));
  return (context: Context<AppEnv>): never => {
    const { path, method } = context.req;
    const allowed = new Set(known.filter((route) => route.path.test(path)).map((route) => route.method));
    if (allowed.size === 0 || allowed.has(method)) throw notFound({ zh: '地址', en: 'address' }, path);
    if (allowed.has('GET')) allowed.add('HEAD');
    const allow = [...allowed].join(', ');
    const words = { zh: `这里的方法为 ${allow}，收到 ${method}`, en: `Wanted ${allow}, got ${method}` };
    throw new Problem('method-not-allowed', words, { allow });
  };
}

function toPattern(path: string): RegExp {
  const segments = path.split('/').map((segment) => {
    if (segment.startsWith(':')) return '[^/]+';
    return segment === '*' ? '.*' : segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${segments.join('/')}$`);
}
