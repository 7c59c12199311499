import type { Bilingual } from '@icfm/data/model/dataset';
import { crs84, referenceSystems } from '../geo/reference-systems.ts';
import type { ItemSource } from './item-source.ts';
import type { Collection, CollectionId, Link } from './schema.ts';

export const collectionWords: Readonly<Record<CollectionId, { title: Bilingual; description: string }>> = {
  clusters: {
    title: { zh: '产业集群', en: 'Industrial clusters' },
    description: 'Clusters designated at national level, as points at the seat of their core place.',
  },
  branches: {
    title: { zh: '银行专营支行', en: 'Specialised bank branches' },
    description: 'Known bank branches, most specialised, at the seat of the unit they are known to stand in.',
  },
  flows: {
    title: { zh: '产业转移记录', en: 'Industrial transfer records' },
    description: 'Documented transfers as lines from the seat of the origin to that of the destination.',
  },
  provinces: { title: { zh: '省级行政区', en: 'Provinces' }, description: 'Provincial units with their outlines.' },
  prefectures: {
    title: { zh: '地级行政区', en: 'Prefectures' },
    description: 'Prefectural units with their outlines.',
  },
  counties: { title: { zh: '县级行政区', en: 'Counties' }, description: 'County units with their outlines.' },
};

/** The collections that have vector tiles. */
export const tiledCollections: readonly CollectionId[] = [
  'clusters',
  'branches',
  'provinces',
  'prefectures',
  'counties',
];

type CollectionFacts = Pick<ItemSource<object>, 'id' | 'size' | 'span' | 'extent'>;

/** The metadata of a collection, with links to its items and tiles. */
export function describeCollection({ id, size, span, extent }: CollectionFacts, publicUrl: string): Collection {
  const address = `${publicUrl}/api/collections/${id}`;
  const { title: names, description } = collectionWords[id];
  const title = `${names.zh} · ${names.en}`;
  return {
    id,
    title,
    description,
    itemType: 'feature',
    extent: {
      spatial: { bbox: [[...extent]], crs: crs84.uri },
      temporal: { interval: [span ? [`${span[0]}-01-01T00:00:00Z`, `${span[1]}-12-31T23:59:59Z`] : [null, null]] },
    },
    crs: referenceSystems.map(({ uri }) => uri),
    storageCrs: crs84.uri,
    itemCount: size,
    links: linksOf(id, address, title),
  };
}

const downloadsOf = (id: CollectionId, address: string): Link[] =>
  [
    { f: 'fgb', type: 'application/flatgeobuf', name: 'FlatGeobuf' },
    { f: 'csv', type: 'text/csv', name: 'CSV' },
    { f: 'geojson', type: 'application/geo+json', name: 'GeoJSON' },
  ].map(({ f, type, name }) => ({
    href: `${address}/download?f=${f}`,
    rel: 'enclosure',
    type,
    title: `全部下载 · All of ${id} as ${name}`,
  }));

function linksOf(id: CollectionId, address: string, title: string): Link[] {
  const links: Link[] = [
    { href: address, rel: 'self', type: 'application/json', title },
    { href: `${address}/items`, rel: 'items', type: 'application/geo+json', title: `Items of ${id}` },
    {
      href: `${address}/queryables`,
      rel: 'http://www.opengis.net/def/rel/ogc/1.0/queryables',
      type: 'application/schema+json',
      title: 'What filters can ask for',
    },
    {
      href: `${address}/sortables`,
      rel: 'http://www.opengis.net/def/rel/ogc/1.0/sortables',
      type: 'application/schema+json',
      title: 'What items can be ordered by',
    },
    {
      href: `${address}/schema`,
      // GDAL knows it in this spelling alone.
      rel: 'describedBy',
      type: 'application/schema+json',
      title: 'What items hold',
    },
    ...downloadsOf(id, address),
    {
      href: `${address}/style?f=qml`,
      rel: 'http://www.opengis.net/def/rel/ogc/1.0/styles',
      type: 'application/xml',
      title: 'QGIS style',
    },
  ];
  if (!tiledCollections.includes(id)) return links;
  return [
    ...links,
    {
      href: `${address}/tiles`,
      rel: 'http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector',
      type: 'application/json',
      title: 'Tilesets',
    },
    {
      href: `${address}/style`,
      rel: 'http://www.opengis.net/def/rel/ogc/1.0/styles',
      type: 'application/json',
      title: 'MapLibre style',
    },
  ];
}
