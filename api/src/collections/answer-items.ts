import type { Steps } from '../measures/steps.ts';
import { type CommonQuery, defaultLimit, maximumLimit } from './items-query.ts';
import type { Link } from './schema.ts';
import { selectSteps } from './select-items.ts';
import type { CollectionTable, Row } from './table.ts';
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

/** A page of the items that fit the query, with links to the pages around it that keep every filter; in steps. */
export function* itemsSteps<T extends object>(
  table: CollectionTable<T>,
  query: CommonQuery,
  asked: Asked,
): Steps<ItemsPage<T>> {
  const telling = tellingOf(table.id, query);
  const matched = yield* selectSteps(table, query);
  const isRegions = table.id === 'provinces' || table.id === 'prefectures' || table.id === 'counties';
  const limit = Math.min(query.limit ?? defaultLimit, isRegions ? maximumLimit.regions : maximumLimit.records);
  const offset = query.offset ?? 0;
  const length = Math.max(0, Math.min(limit, matched.size - offset));
  const features = Array.from({ length }, (_, at) => tellItem(table.rowAt(matched.placeAt(offset + at)), telling));
  return {
    type: 'FeatureCollection',
    features,
    links: pageLinks(asked, { table: table.id, offset, limit, matched: matched.size }),
    numberMatched: matched.size,
    numberReturned: features.length,
    timeStamp: new Date().toISOString(),
  };
}

type ItemAsked = { publicUrl: string; telling: Telling };

/** One item with links to itself and to its collection. */
export function answerItem<T extends object>(
  table: CollectionTable<T>,
  row: Row<T>,
  { publicUrl, telling }: ItemAsked,
) {
  const collection = `${publicUrl}/api/collections/${table.id}`;
  const self = `${collection}/items/${encodeURIComponent(row.id)}`;
  const links: Link[] = [
    { href: self, rel: 'self', type: geoJson },
    { href: self, rel: 'alternate', type: 'application/json' },
    { href: collection, rel: 'collection', type: 'application/json' },
  ];
  return { ...tellItem(row, telling), links };
}

type Page = { table: string; offset: number; limit: number; matched: number };

function pageLinks({ publicUrl, url }: Asked, { table, offset, limit, matched }: Page): Link[] {
  const collection = `${publicUrl}/api/collections/${table}`;
  const { search } = new URL(url);
  const at = (newOffset: number) => {
    const parameters = new URLSearchParams(search);
    parameters.set('offset', String(newOffset));
    parameters.set('limit', String(limit));
    return `${collection}/items?${parameters}`;
  };
  const links: Link[] = [
    { href: `${collection}/items${search}`, rel: 'self', type: geoJson },
    { href: `${collection}/items${search}`, rel: 'alternate', type: 'application/json' },
    { href: collection, rel: 'collection', type: 'application/json' },
  ];
  if (offset + limit < matched) links.push({ href: at(offset + limit), rel: 'next', type: geoJson });
  if (offset > 0) links.push({ href: at(Math.max(0, offset - limit)), rel: 'prev', type: geoJson });
  return links;
}
