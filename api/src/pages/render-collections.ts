import { Collection, Collections } from '../collections/schema.ts';
import { escapeHtml } from '../docs/escape-html.ts';
import { Landing } from '../docs/schema.ts';
import type { PageContext } from './page-at.ts';
import { collections, home, link, pageFrame, tableOf } from './page-frame.ts';

const html = (address: string) => (address.includes('?') ? address : `${address}?f=html`);

/** Where everything is. */
export function renderLanding(body: unknown, { url }: PageContext): string {
  const { title, description, links } = Landing.parse(body);
  const readable = new Set(['self', 'data', 'conformance']);
  const list = links
    .filter(({ rel }) => rel !== 'alternate')
    .map(({ href, rel, title: name = rel }) => `<li>${link(readable.has(rel) ? html(href) : href, name)}</li>`);
  return pageFrame({ title, steps: [], url }, `<p>${escapeHtml(description)}</p><ul>${list.join('')}</ul>`);
}

/** All collections with how many items each has. */
export function renderCollections(body: unknown, { url }: PageContext): string {
  const rows = Collections.parse(body).collections.map(({ id, title, description, itemCount }) => [
    link(`/api/collections/${id}?f=html`, title),
    escapeHtml(description),
    link(`/api/collections/${id}/items?f=html`, String(itemCount)),
  ]);
  const table = tableOf(['集合 · Collection', '说明 · Description', '条目数 · Items'], rows);
  return pageFrame({ title: '数据集合 · Collections', steps: [home], url }, table);
}

/** One collection with its extent, and all that it can be asked for. */
export function renderCollection(body: unknown, { url }: PageContext): string {
  const { id, title, description, extent, itemCount, crs, links } = Collection.parse(body);
  const box = extent.spatial.bbox[0]?.map((degrees) => degrees.toFixed(3)).join(', ') ?? '';
  const years = extent.temporal?.interval[0]?.map((moment) => moment?.slice(0, 4) ?? '…').join('–') ?? '';
  const more = links
    .filter(({ rel }) => rel !== 'alternate' && rel !== 'self')
    .map(({ href, title: name, rel, type }) =>
      link(type === 'application/schema+json' ? html(href) : href, name ?? rel),
    );
  const facts = tableOf(
    ['项目 · Field', '内容 · Value'],
    [
      ['条目数 · Items', link(`/api/collections/${id}/items?f=html`, String(itemCount))],
      ['范围 · Extent', escapeHtml(box)],
      ['年份 · Years', escapeHtml(years)],
      ['坐标系 · Reference systems', crs.map((uri) => `<code>${escapeHtml(uri)}</code>`).join('<br>')],
      ['更多 · More', `<ul>${more.map((each) => `<li>${each}</li>`).join('')}</ul>`],
    ],
  );
  const frame = { title, steps: [home, collections], url };
  return pageFrame(frame, `<p>${escapeHtml(description)}</p>${facts}`);
}
