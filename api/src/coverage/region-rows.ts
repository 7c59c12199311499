import type { ReadModel } from '../readmodel/read-model.ts';
import { type Place, pointOf } from '../results/result-table.ts';
import type { RegionCoverage } from './schema.ts';

type Region = Pick<RegionCoverage, 'id' | 'level'>;

type ByRegion<Row extends Region> = {
  scope: Row;
  nation: Row;
  macroRegions: readonly Row[];
  provinces: readonly Row[];
  prefectures: readonly Row[];
};

/** Every region of an answer once, the one asked for first, with its seat. */
export function everyRegion<Row extends Region>(
  answer: ByRegion<Row>,
  { gazetteer }: ReadModel,
): { row: Row; place: Place }[] {
  const { scope, nation, macroRegions, provinces, prefectures } = answer;
  // A municipality is a province and its own prefecture under one code.
  const found = new Map<string, Row>();
  for (const row of [scope, nation, ...macroRegions, ...provinces, ...prefectures]) {
    const key = `${row.level}:${row.id}`;
    if (!found.has(key)) found.set(key, row);
  }
  return [...found.values()].map((row) => ({ row, place: seatOf(gazetteer, row) }));
}

/** The nation and macro-regions have no seat. */
function seatOf(gazetteer: ReadModel['gazetteer'], { id, level }: Region): Place {
  if (level === 'nation' || level === 'macro-region') return null;
  const region = gazetteer.find(level, id);
  const position = region && gazetteer.positionOf(region);
  return position ? pointOf(position) : null;
}
