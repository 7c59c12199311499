import type { BranchPosition } from '@icfm/api/readmodel/locate';
import type { OwnMark } from './messages.ts';

type Located = { readonly name: string; readonly position: BranchPosition };

/** One mark for each point of the map: branches known to their county share its seat. */
export function marksOf(branches: readonly Located[]): OwnMark[] {
  const marks = new Map<string, OwnMark>();
  for (const { name, position } of branches) {
    const { longitude, latitude, lineage, specialities } = position;
    const key = `${longitude},${latitude}`;
    const mark = marks.get(key) ?? {
      longitude,
      latitude,
      count: 0,
      specialised: 0,
      name,
      isAtSeat: lineage.length > 0,
    };
    const specialised = mark.specialised + (specialities.length > 0 ? 1 : 0);
    marks.set(key, { ...mark, count: mark.count + 1, specialised });
  }
  return [...marks.values()];
}
