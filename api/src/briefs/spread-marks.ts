import type { MapMark } from './map-content.ts';
import type { Project } from './picture.ts';

export interface PlacedMark {
  mark: MapMark;
  x: number;
  y: number;
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
/** Gaps are told last, so that they lie on top. */
const order = { certain: 0, possible: 1, 'none-known': 2 } as const;

/** Marks in points of the page; those of one seat stand about it in a spiral (Vogel 1979), none upon another. */
export function spreadMarks(marks: readonly MapMark[], project: Project, radius: number): PlacedMark[] {
  const bySeat = new Map<string, MapMark[]>();
  for (const mark of marks) {
    const seat = `${mark.longitude},${mark.latitude}`;
    bySeat.set(seat, [...(bySeat.get(seat) ?? []), mark]);
  }
  const placed = [...bySeat.values()].flatMap((group) =>
    group.map((mark, index) => {
      const [x, y] = project([mark.longitude, mark.latitude]);
      // The first stands on the seat where it is alone; several leave the middle free.
      const distance = group.length === 1 ? 0 : radius * 1.9 * Math.sqrt(index + 0.5);
      const angle = index * goldenAngle;
      return { mark, x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle) };
    }),
  );
  return placed.sort((one, other) => order[one.mark.verdict] - order[other.mark.verdict]);
}
