import { eachInSteps, type Steps } from '../measures/steps.ts';
import { isOfKind, markKinds, markPrecisions } from '../readmodel/branch-marks.ts';
import type { ReadModel } from '../readmodel/read-model.ts';

/** What joining marks needs to know of each point: plain arrays, so that a thread can be handed them. */
export interface MarkPoints {
  longitudes: Float64Array;
  latitudes: Float64Array;
  /** Branches at each point. */
  counts: Uint32Array;
  /** Of these by kind: as many numbers a point as there are kinds. */
  kindCounts: Uint32Array;
}

/** The points where branches stand, and what their marks are named by. */
export interface BranchPoints {
  points: MarkPoints;
  /** The place in the list of the first branch at each point. */
  firstBranch: Uint32Array;
  /** The place in `markPrecisions` that speaks for each point. */
  precision: Uint8Array;
}

/** Gathers the branches of a model by the point they stand at, in steps. */
export function* branchPointSteps({ catalogue: { branches }, positions }: ReadModel): Steps<BranchPoints> {
  const pointOf = new Map<string, number>();
  const made = emptyPoints(positions.branches.size);
  yield* eachInSteps(branches.length, (index) => {
    const branch = branches[index];
    const position = branch && positions.branches.get(branch.id);
    if (!branch || !position) return;
    const key = `${position.longitude} ${position.latitude}`;
    const point = pointOf.get(key) ?? pointOf.size;
    if (point === pointOf.size) {
      pointOf.set(key, point);
      made.points.longitudes[point] = position.longitude;
      made.points.latitudes[point] = position.latitude;
      made.firstBranch[point] = index;
    }
    const rough = markPrecisions.indexOf(branch.positionPrecision);
    made.precision[point] = Math.max(made.precision[point] ?? 0, rough);
    countBranch(made.points, point, branch.specialities);
  });
  return cutTo(made, pointOf.size);
}

function countBranch({ counts, kindCounts }: MarkPoints, point: number, specialities: readonly string[]): void {
  counts[point] = (counts[point] ?? 0) + 1;
  for (const place of markKinds.keys()) {
    if (!isOfKind(specialities, place)) continue;
    const at = point * markKinds.length + place;
    kindCounts[at] = (kindCounts[at] ?? 0) + 1;
  }
}

function emptyPoints(size: number): BranchPoints {
  return {
    points: {
      longitudes: new Float64Array(size),
      latitudes: new Float64Array(size),
      counts: new Uint32Array(size),
      kindCounts: new Uint32Array(size * markKinds.length),
    },
    firstBranch: new Uint32Array(size),
    precision: new Uint8Array(size),
  };
}

/** Copies, not views: what is sent to a thread would bring the whole of a view's memory along. */
function cutTo({ points, firstBranch, precision }: BranchPoints, size: number): BranchPoints {
  return {
    points: {
      longitudes: points.longitudes.slice(0, size),
      latitudes: points.latitudes.slice(0, size),
      counts: points.counts.slice(0, size),
      kindCounts: points.kindCounts.slice(0, size * markKinds.length),
    },
    firstBranch: firstBranch.slice(0, size),
    precision: precision.slice(0, size),
  };
}
