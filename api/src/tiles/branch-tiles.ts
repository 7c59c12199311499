import type { PositionPrecision } from '@icfm/data/model/branch';
import type { Feature, Point } from 'geojson';
import Supercluster from 'supercluster';
import type { BranchProperties } from '../collections/schema.ts';
import type { CollectionTable, Row } from '../collections/table.ts';
import { maximumZoom, type TileSource, tileExtent } from './tile-source.ts';

/** Branches of a mark by the kind of their speciality; one branch may have several. */
type KindCounts = { [kind in (typeof kinds)[number]]: number };
type Counts = KindCounts & { count: number };
type Mark = Counts & { id?: string; nameZh?: string; adcode?: string; precision: PositionPrecision };

const kinds = [
  'science-technology',
  'inclusive-micro',
  'green',
  'culture',
  'advanced-manufacturing',
  'industry',
] as const;

/** Of the branches at one point the least precise speaks for all. */
const precisions: readonly PositionPrecision[] = ['street', 'county', 'prefecture', 'province', 'none'];

/** Pixels within which marks join, in units of the tile; without it all points would fall in the corner of a tile. */
const clusterRadius = 48 * (tileExtent / 512);

/**
 * Branches as marks: those of one point are always one mark with their number, and below the street zooms near marks
 * join. A mark of one branch carries its `id` and name.
 */
export function branchTiles(table: CollectionTable<BranchProperties>): TileSource {
  const index = new Supercluster<Mark, Counts>({
    extent: tileExtent,
    radius: clusterRadius,
    maxZoom: maximumZoom.branches - 1,
    map: toCounts,
    reduce: (sum, mark) => {
      sum.count += mark.count;
      for (const kind of kinds) sum[kind] += mark[kind];
    },
  });
  index.load(marksOf(table));
  return ({ z, x, y }) => ({
    branches: (index.getTile(z, x, y)?.features ?? []).map(({ tags, ...feature }) => ({
      ...feature,
      tags: tags ? { ...tags } : null,
    })),
  });
}

const toCounts = (mark: Mark): Counts => ({ ...countKinds((kind) => mark[kind]), count: mark.count });

function marksOf(table: CollectionTable<BranchProperties>): Feature<Point, Mark>[] {
  const points = new Map<string, { geometry: Point; rows: Row<BranchProperties>[] }>();
  for (const row of table.rows) {
    const geometry = row.geometry();
    if (geometry?.type !== 'Point') continue;
    const key = geometry.coordinates.join(' ');
    const point = points.get(key) ?? { geometry, rows: [] };
    point.rows.push(row);
    points.set(key, point);
  }
  return [...points.values()].map(({ geometry, rows }, id) => ({
    type: 'Feature',
    id,
    geometry,
    properties: markOf(rows),
  }));
}

function markOf(rows: readonly Row<BranchProperties>[]): Mark {
  const all = rows.map(({ properties }) => properties);
  const rough = Math.max(...all.map(({ positionPrecision }) => precisions.indexOf(positionPrecision)));
  const [first] = all;
  return {
    ...countKinds(
      (kind) => all.filter(({ specialities }) => specialities.some((code) => code.split(':')[0] === kind)).length,
    ),
    count: all.length,
    precision: precisions[rough] ?? 'none',
    ...(first?.adcode ? { adcode: first.adcode } : {}),
    ...(first && all.length === 1 ? { id: first.id, nameZh: first.nameZh } : {}),
  };
}

function countKinds(count: (kind: (typeof kinds)[number]) => number): KindCounts {
  return {
    'science-technology': count('science-technology'),
    'inclusive-micro': count('inclusive-micro'),
    green: count('green'),
    culture: count('culture'),
    'advanced-manufacturing': count('advanced-manufacturing'),
    industry: count('industry'),
  };
}
