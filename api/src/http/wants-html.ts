import type { Context } from 'hono';

/** Whether a person asks: by `f=html` or, without any `f`, with a browser that would rather read a page than JSON. */
export function wantsHtml({ req }: Context): boolean {
  const format = req.query('f');
  if (format !== undefined) return format === 'html';
  const types = (req.header('accept') ?? '').split(',').map((part) => part.trim().split(';')[0]);
  const html = types.indexOf('text/html');
  const json = types.findIndex((type) => type === 'application/json' || type === 'application/geo+json');
  return html >= 0 && (json < 0 || html < json);
}
