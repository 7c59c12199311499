import { z } from '@hono/zod-openapi';
import { escapeHtml } from '../docs/escape-html.ts';
import { Conformance } from '../docs/schema.ts';
import type { PageContext } from './page-at.ts';
import { collections, home, pageFrame, tableOf } from './page-frame.ts';

/** The conformance classes, each under its standard. */
export function renderConformance(body: unknown, { url }: PageContext): string {
  const rows = Conformance.parse(body).conformsTo.map((uri) => {
    const [, standard = uri, name = ''] = /\/spec\/([^/]+)\/[^/]+\/conf\/(.+)$/.exec(uri) ?? [];
    return [escapeHtml(name), escapeHtml(standard), `<code>${escapeHtml(uri)}</code>`];
  });
  const table = tableOf(['一致性类 · Class', '标准 · Standard', 'URI'], rows);
  return pageFrame({ title: '一致性声明 · Conformance', steps: [home], url }, table);
}

const Property = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
});
const Properties = z.record(z.string(), Property);
const Schema = z.object({ properties: z.looseObject({ properties: z.object({ properties: Properties }).optional() }) });

const titles: Readonly<Record<string, string>> = {
  queryables: '可筛选的属性 · Queryables',
  sortables: '可排序的属性 · Sortables',
  schema: '条目的结构 · Schema of items',
};

/** The properties of a collection with their types: what can be filtered or sorted by, or what items hold. */
export function renderProperties(body: unknown, { url }: PageContext): string {
  const [, , , id = '', name = ''] = url.pathname.split('/');
  const { properties } = Schema.parse(body);
  const held = Properties.parse(properties.properties?.properties ?? properties);
  const rows = Object.entries(held).map(([property, { type, format }]) => [
    `<code>${escapeHtml(property)}</code>`,
    escapeHtml([type ?? format ?? []].flat().join(' | ')),
  ]);
  const frame = {
    title: `${id} · ${titles[name] ?? name}`,
    steps: [home, collections, [`/api/collections/${id}?f=html`, id] as const],
    url,
  };
  return pageFrame(frame, tableOf(['属性 · Property', '类型 · Type'], rows));
}
