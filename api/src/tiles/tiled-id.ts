import { notFound } from '../problem.ts';
import { maximumZoom, type TiledId } from './tile-source.ts';

const isTiled = (id: string): id is TiledId => Object.hasOwn(maximumZoom, id);

/** A collection that has tiles; others are not found. */
export function tiledId(id: string): TiledId {
  if (isTiled(id)) return id;
  throw notFound({ zh: '带瓦片的数据集合', en: 'collection with tiles' }, id);
}
