import { crs84, referenceSystems } from '../geo/reference-systems.ts';
import type { ItemSource } from './item-source.ts';
import type { Collection, CollectionId, Link } from './schema.ts';

const words: Readonly<Record<CollectionId, { title: string; description: string }>> = {
  clusters: {
    title: '产业集群 · Industrial clusters',
    description: 'Clusters designated at national level, as points at the seat of their core place.',
  },
  branches: {
    title: '银行专营支行 · Specialised bank branches',
    description: 'Known bank branches, most specialised, at the seat of the unit they are known to stand in.',
  },
  flows: {
    title: '产业转移记录 · Industrial transfer records',
    description: 'Documented transfers as lines from the seat of the origin to that of the destination.',
  },
  provinces: { title: '省级行政区 · Provinces', description: 'Provincial units with their outlines.' },
  prefectures: { title: '地级行政区 · Prefectures', description: 'Prefectural units with their outlines.' },
  counties: { title: '县级行政区 · Counties', description: 'County units with their outlines.' },
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
  const { title, description } = words[id];
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
