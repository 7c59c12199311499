import { regionColumns } from '../results/record-columns.ts';
import { resultTable } from '../results/result-table.ts';
import type { CurvesAnswer, RegionCurve } from './schema.ts';

function rowsOf({ specialised, matched, ...region }: RegionCurve) {
  const at = { specialised, matched };
  return (['specialised', 'matched'] as const).flatMap((depth) =>
    at[depth].map((point) => ({ ...region, depth, ...point })),
  );
}

/** A row a region, depth and reach. */
const points = resultTable({
  lists: ['clusters', 'branches'],
  rows: ({ scope, nation }: CurvesAnswer) => (scope.id === nation.id ? [nation] : [scope, nation]).flatMap(rowsOf),
  columns: [
    ...regionColumns,
    ['clusters', '集群数', 'Clusters'],
    ['depth', '覆盖深度', 'Depth', { codes: 'depth' }],
    ['reachKilometers', '覆盖半径', 'Reach', { unit: 'kilometers' }],
    ['certainShare', '覆盖率（确定）', 'Share certain'],
    ['possibleShare', '覆盖率（含可能）', 'Share incl. possible'],
  ],
});

/** `/api/curves` as a table. */
export const curveTables = { points };
