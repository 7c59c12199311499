import type { ItemSource } from './item-source.ts';
import { type CommonQuery, defaultLimit, maximumLimit } from './items-query.ts';
import type { Link } from './schema.ts';
import type { Row } from './table.ts';
import { type Feature, type Telling, tellItem, tellingOf } from './told-item.ts';

const geoJson = 'application/geo+json';

type ItemsPage<T> = {
  type: 'FeatureCollection';
  features: Feature<T>[];
  links: Link[];
  numberMatched: number;
  numberReturned: number;
  timeStamp: string;
};

/** Where an answer stands: its own address as it was asked for. */
type Asked = { publicUrl: string; url: string };

/** A page of the items that fit the query, with links to the pages around it that keep every filter. */
export async function answerItems<T extends object>(
  { id, page }: ItemSource<T>,
  query: CommonQuery,
  asked: Asked,
): Promise<ItemsPage<T>> {
  const telling = tellingOf(id, query);
  const isRegions = id === 'provinces' || id === 'prefectures' || id === 'counties';
  const limit = Math.min(query.limit ?? defaultLimit, isRegions ? maximumLimit.regions : maximumLimit.records);
  const offset = query.offset ?? 0;
  const { matched, rows } = await page(query, { offset, limit });
  const features = rows.map((row) => tellItem(row, telling));
  return {
    type: 'FeatureCollection',
    features,
    links: pageLinks(asked, { table: id, offset, limit, matched }),
    numberMatched: matched,
    numberReturned: features.length,
    timeStamp: `${new Date().toISOString().slice(0, 19)}Z`,
  };
}

type ItemAsked = { publicUrl: string; telling: Telling };

/** One item with links to itself and to its collection. */
export function answerItem<T extends object>(
  { id }: Pick<ItemSource<T>, 'id'>,
  row: Row<T>,
  { publicUrl, telling }: ItemAsked,
) {
  const collection = `${publicUrl}/api/collections/${id}`;
  const self = `${collection}/items/${encodeURIComponent(row.id)}`;
  const links: Link[] = [
    { href: self, rel: 'self', type: geoJson },
    { href: `${self}?f=html`, rel: 'alternate', type: 'text/html' },
    { href: collection, rel: 'collection', type: 'application/json' },
  ];
  return { ...tellItem(row, telling), links };
}

type Page = { table: string; offset: number; limit: number; matched: number };

function pageLinks({ publicUrl, url }: Asked, { table, offset, limit, matched }: Page): Link[] {
  const collection = `${publicUrl}/api/collections/${table}`;
  const { search } = new URL(url);
  const at = (newOffset: number, newLimit: number) => {
    const parameters = new URLSearchParams(search);
    parameters.set('offset', String(newOffset));
    parameters.set('limit', String(newLimit));
    return `${collection}/items?${parameters}`;
  };
  const readable = new URLSearchParams(search);
  readable.set('f', 'html');
  const links: Link[] = [
    { href: `${collection}/items${search}`, rel: 'self', type: geoJson },
    { href: `${collection}/items?${readable}`, rel: 'alternate', type: 'text/html' },
    { href: collection, rel: 'collection', type: 'application/json' },
  ];
  if (offset + limit < matched) links.push({ href: at(offset + limit, limit), rel: 'next', type: geoJson });
  // What stands before this page and no more: a shorter page where fewer items do; from beyond the end, the last.
  const end = Math.min(offset, matched);
  const start = Math.max(0, end - limit);
  if (end > 0) links.push({ href: at(start, end - start), rel: 'prev', type: geoJson });
  return links;
}
