import type { BranchSet, Extent } from '../readmodel/branch-set.ts';
import type { BoundValues } from './bound-values.ts';

/** SQL of the parts that have branches in one of the boxes: the others are not even thought of. */
export function inMeetingParts({ partExtents }: BranchSet, boxes: readonly Extent[], { text }: BoundValues): string {
  const meeting = [...partExtents].filter(([, extent]) => boxes.some((box) => doMeet(box, extent)));
  return meeting.length === 0 ? 'false' : `province IN (${meeting.map(([province]) => text(province)).join(', ')})`;
}

const doMeet = (one: Extent, other: Extent) =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
