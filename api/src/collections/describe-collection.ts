import type { Bilingual } from '@icfm/data/model/dataset';
import { crs84, referenceSystems } from '../geo/reference-systems.ts';
import type { ItemSource } from './item-source.ts';
import { linksOf } from './link-collection.ts';
import type { Collection, CollectionId } from './schema.ts';

export const collectionWords: Readonly<Record<CollectionId, { title: Bilingual; description: string }>> = {
  clusters: {
    title: { zh: '产业集群', en: 'Industrial clusters' },
    description:
      '国家级产业集群，点位为核心所在地的驻地 · Clusters designated at national level, as points at the seat of their core place.',
  },
  branches: {
    title: { zh: '银行专营支行', en: 'Specialised bank branches' },
    description:
      '已知的银行支行（多为专营支行），点位为所知所在单位的驻地 · Known bank branches, most specialised, at the seat of the unit they are known to stand in.',
  },
  flows: {
    title: { zh: '产业转移记录', en: 'Industrial transfer records' },
    description:
      '有据可查的产业转移，由迁出地驻地到承接地驻地的线 · Documented transfers as lines from the seat of the origin to that of the destination.',
  },
  provinces: {
    title: { zh: '省级行政区', en: 'Provinces' },
    description: '省级单位及其轮廓 · Provincial units with their outlines.',
  },
  prefectures: {
    title: { zh: '地级行政区', en: 'Prefectures' },
    description: '地级单位及其轮廓 · Prefectural units with their outlines.',
  },
  counties: {
    title: { zh: '县级行政区', en: 'Counties' },
    description: '县级单位及其轮廓 · County units with their outlines.',
  },
};

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
