import { groupBy } from './group-by.ts';
import { spreadOffsets } from './spread.ts';

/** Pixels of the world at one zoom. */
export type PixelPoint = { readonly x: number; readonly y: number };

type Mark = { x: number; y: number; readonly homeX: number; readonly homeY: number; readonly scale: number };

const rounds = 40;
/** Marks of neighbouring places may still overlap by this share: nearness is information too. */
const overlap = 0.22;
/** How far a mark may leave its place, in spacings: further, and it would be read as somewhere else. */
const furthest = 0.75;

function startMarks(points: readonly PixelPoint[], spacing: number, scales: readonly number[]): Mark[] {
  const marks: Mark[] = [];
  const indices = points.map((_, index) => index);
  const places = groupBy(indices, (index) => `${points[index]?.x},${points[index]?.y}`);
  for (const sharing of places.values()) {
    const largest = Math.max(...sharing.map((index) => scales[index] ?? 1));
    const offsets = spreadOffsets(sharing.length, spacing * largest);
    for (const [order, index] of sharing.entries()) {
      const [right, down] = offsets[order] ?? [0, 0];
      const { x, y } = points[index] ?? { x: 0, y: 0 };
      const [homeX, homeY] = [x + right, y + down];
      marks[index] = { x: homeX, y: homeY, homeX, homeY, scale: scales[index] ?? 1 };
    }
  }
  return marks;
}

function pushApart(left: Mark, right: Mark, wanted: number): void {
  const [dx, dy] = [right.x - left.x, right.y - left.y];
  if (Math.abs(dx) >= wanted || Math.abs(dy) >= wanted) return;
  const distance = Math.hypot(dx, dy);
  if (distance >= wanted) return;
  const share = distance > 0.01 ? (wanted - distance) / distance / 2 : wanted / 2;
  const [pushX, pushY] = distance > 0.01 ? [dx * share, dy * share] : [share, 0];
  left.x -= pushX;
  left.y -= pushY;
  right.x += pushX;
  right.y += pushY;
}

function holdNearHome(mark: Mark, most: number): void {
  const [dx, dy] = [mark.x - mark.homeX, mark.y - mark.homeY];
  const distance = Math.hypot(dx, dy);
  if (distance <= most) return;
  mark.x = mark.homeX + (dx * most) / distance;
  mark.y = mark.homeY + (dy * most) / distance;
}

/**
 * Where marks are drawn at one zoom so that none is wholly hidden: those of one point are packed about it, those of
 * near places pushed apart a little. `scales` are the sizes of the marks as shares of the usual one, 1 if absent.
 * Deterministic; the order of the answer is that of the points.
 */
export function declutter(
  points: readonly PixelPoint[],
  spacing: number,
  scales: readonly number[] = [],
): PixelPoint[] {
  const marks = startMarks(points, spacing, scales);
  const widest = Math.max(1, ...scales);
  const byColumn = [...marks].sort((left, right) => left.homeX - right.homeX || left.homeY - right.homeY);
  const wanted = spacing * (1 - overlap);
  const most = spacing * furthest;
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, left] of byColumn.entries()) {
      for (let next = index + 1; next < byColumn.length; next += 1) {
        const right = byColumn[next];
        // Sorted by home: further columns cannot have come near.
        if (!right || right.homeX - left.homeX > wanted * widest + 2 * most) break;
        pushApart(left, right, (wanted * (left.scale + right.scale)) / 2);
      }
    }
    for (const mark of marks) holdNearHome(mark, most);
  }
  return marks.map(({ x, y }) => ({ x, y }));
}
