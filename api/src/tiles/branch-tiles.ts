import type { Steps } from '../measures/steps.ts';
import { markPrecisions } from '../readmodel/branch-marks.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { createMarkIndex, type TileMark } from './mark-index.ts';
import { type BranchPoints, branchPointSteps } from './mark-points.ts';
import type { TileLayers, TileSource } from './tile-source.ts';
import { askMarks } from './tile-thread.ts';

/** Points up to so many are joined in place: 50 ms. More are joined in a thread. */
const mostInPlace = 10_000;

/**
 * Branches as marks: those of one point are always one mark with their number, and below the street zooms near marks
 * join. A mark of one branch carries its `id` and name.
 */
export function* branchTileSteps(model: ReadModel): Steps<TileSource> {
  const found = yield* branchPointSteps(model);
  const layersOf = (marks: readonly TileMark[]): TileLayers => ({
    branches: marks.map(({ id, geometry, counts, point }) => ({
      type: 1,
      id,
      geometry,
      tags: point === null ? counts : { ...counts, ...nameMark(model, found, point) },
    })),
  });
  if (found.points.counts.length > mostInPlace)
    return async (address) => layersOf(await askMarks(found.points, address));
  const marksOf = createMarkIndex(found.points);
  return (address) => layersOf(marksOf(address));
}

function nameMark({ catalogue }: ReadModel, { points, firstBranch, precision }: BranchPoints, point: number) {
  const first = catalogue.branches[firstBranch[point] ?? 0];
  const isAlone = points.counts[point] === 1;
  return {
    precision: markPrecisions[precision[point] ?? 0] ?? 'none',
    ...(first?.adcode ? { adcode: first.adcode } : {}),
    ...(first && isAlone ? { id: first.id, nameZh: first.nameZh } : {}),
  };
}
