import type { Context } from 'hono';

/** Whether a person asks: by `f=html` or, without any `f`, with a browser that would rather read a page than JSON. */
export function wantsHtml({ req }: Context): boolean {
  const accept = req.header('accept') ?? '';
  // Asked of every request: what has no question and names no page, such as a tile, is not taken apart.
  if (!req.url.includes('?') && !accept.includes('text/html')) return false;
  const format = req.query('f');
  if (format !== undefined) return format === 'html';
  const types = accept.split(',').map((part) => part.trim().split(';')[0]);
  const html = types.indexOf('text/html');
  const json = types.findIndex((type) => type === 'application/json' || type === 'application/geo+json');
  return html >= 0 && (json < 0 || html < json);
}
