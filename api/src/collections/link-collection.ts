import type { CollectionId, Link } from './schema.ts';

/** The collections that have vector tiles. */
export const tiledCollections: readonly CollectionId[] = [
  'clusters',
  'branches',
  'provinces',
  'prefectures',
  'counties',
];

/** Relations of OGC API have addresses for names. */
const ogc = (name: string) => `http://www.opengis.net/def/rel/ogc/1.0/${name}`;

const schemaLinks = (address: string): Link[] => [
  {
    href: `${address}/queryables`,
    rel: ogc('queryables'),
    type: 'application/schema+json',
    title: '可筛选的属性 · What filters can ask for',
  },
  {
    href: `${address}/sortables`,
    rel: ogc('sortables'),
    type: 'application/schema+json',
    title: '可排序的属性 · What items can be ordered by',
  },
  // GDAL knows it in this spelling alone.
  {
    href: `${address}/schema`,
    rel: 'describedBy',
    type: 'application/schema+json',
    title: '条目的结构 · What items hold',
  },
];

const downloadLinks = (id: CollectionId, address: string): Link[] =>
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

const tileLinks = (id: CollectionId, address: string): Link[] =>
  tiledCollections.includes(id)
    ? [
        { href: `${address}/tiles`, rel: ogc('tilesets-vector'), type: 'application/json', title: '瓦片集 · Tilesets' },
        {
          href: `${address}/style`,
          rel: ogc('styles'),
          type: 'application/json',
          title: 'MapLibre 样式 · MapLibre style',
        },
      ]
    : [];

/** All that a collection can be asked for. */
export function linksOf(id: CollectionId, address: string, title: string): Link[] {
  return [
    { href: address, rel: 'self', type: 'application/json', title },
    { href: `${address}?f=html`, rel: 'alternate', type: 'text/html', title: `${title} (HTML)` },
    { href: `${address}/items`, rel: 'items', type: 'application/geo+json', title: `条目 · Items of ${id}` },
    ...schemaLinks(address),
    ...downloadLinks(id, address),
    ...tileLinks(id, address),
    { href: `${address}/style?f=qml`, rel: ogc('styles'), type: 'application/xml', title: 'QGIS 样式 · QGIS style' },
  ];
}
