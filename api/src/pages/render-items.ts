import { z } from '@hono/zod-openapi';
import type { Geometry } from 'geojson';
import { collectionWords } from '../collections/describe-collection.ts';
import { CollectionId, Link } from '../collections/schema.ts';
import { escapeHtml } from '../docs/escape-html.ts';
import { crs84 } from '../geo/reference-systems.ts';
import { drawItems } from './draw-items.ts';
import type { PageContext } from './page-at.ts';
import { collections, home, link, pageFrame, tableOf } from './page-frame.ts';

const shape = { id: z.string(), geometry: z.custom<Geometry | null>(), properties: z.record(z.string(), z.unknown()) };
const Item = z.object({ ...shape, links: z.array(Link) });
const Items = z.object({
  features: z.array(z.object(shape)),
  links: z.array(Link),
  numberMatched: z.number(),
  numberReturned: z.number(),
});

/** So many columns can be read side by side; the item itself has all. */
const mostColumns = 6;
const longest = 60;

function plain(value: unknown): string {
  if (value === null || value === undefined) return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const short = (text: string) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

const isSimple = (value: unknown) => typeof value !== 'object' || value === null;

/** Names and codes first, then what else is a plain value. */
function columnsOf(properties: Readonly<Record<string, unknown>>): string[] {
  const names = Object.keys(properties).filter((name) => name !== 'id' && isSimple(properties[name]));
  const first = names.filter((name) => /^name/.test(name));
  return [...first, ...names.filter((name) => !first.includes(name))].slice(0, mostColumns);
}

const nameOf = (id: string, { nameZh, nameEn }: Readonly<Record<string, unknown>>) =>
  [nameZh, nameEn].filter((name) => typeof name === 'string').join(' · ') || id;

const collectionOf = (url: URL) => url.pathname.split('/')[3] ?? '';

/** A collection as people call it, in both languages. */
function titleOf(id: string): string {
  const known = CollectionId.safeParse(id);
  if (!known.success) return id;
  const { zh, en } = collectionWords[known.data].title;
  return `${zh} · ${en}`;
}

/** Positions are drawn as they are held: in other axes they would not lie on the map. */
const isDrawn = (url: URL) => (url.searchParams.get('crs') ?? crs84.uri).includes('CRS84');

function pagesOf(links: readonly z.infer<typeof Link>[]): string {
  const names = [
    ['prev', '上一页 · Previous'],
    ['next', '下一页 · Next'],
  ] as const;
  const found = names.flatMap(([rel, name]) => {
    const target = links.find((each) => each.rel === rel);
    return target ? [link(target.href, name)] : [];
  });
  return found.length > 0 ? `<p>${found.join(' · ')}</p>` : '';
}

/** A page of items: how many there are, where they lie, and each of them. */
export function renderItems(body: unknown, { model, url }: PageContext): string {
  const { features, links, numberMatched, numberReturned } = Items.parse(body);
  const id = collectionOf(url);
  const columns = columnsOf(features[0]?.properties ?? {});
  const rows = features.map((item) => [
    link(`/api/collections/${id}/items/${encodeURIComponent(item.id)}?f=html`, item.id),
    ...columns.map((name) => escapeHtml(short(plain(item.properties[name])))),
  ]);
  const steps = [home, collections, [`/api/collections/${id}?f=html`, titleOf(id)] as const];
  const map = isDrawn(url)
    ? drawItems(
        model,
        features.map(({ geometry }) => geometry),
      )
    : '';
  const count = `<p>${numberMatched} 条中的 ${numberReturned} 条 · ${numberReturned} of ${numberMatched}</p>`;
  const content = `${count}${map}${pagesOf(links)}${tableOf(['id', ...columns], rows)}${pagesOf(links)}`;
  return pageFrame({ title: titleOf(id), steps, url }, content);
}

/** One item with all it holds. */
export function renderItem(body: unknown, { model, url }: PageContext): string {
  const { id, geometry, properties } = Item.parse(body);
  const name = collectionOf(url);
  const rows = Object.entries(properties).map(([key, value]) => [escapeHtml(key), escapeHtml(plain(value))]);
  const steps = [
    ...[home, collections, [`/api/collections/${name}?f=html`, titleOf(name)] as const],
    [`/api/collections/${name}/items?f=html`, '条目 · Items'] as const,
  ];
  const map = isDrawn(url) ? drawItems(model, [geometry]) : '';
  const frame = { title: nameOf(id, properties), steps, url };
  return pageFrame(frame, `${map}${tableOf(['属性 · Property', '值 · Value'], rows)}`);
}
