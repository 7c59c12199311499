import type { Point } from './path-data.ts';

/** Between two lines along an axis, in units: the pattern of the live map. */
const spacing = 8;

/** Where the slanting line x + y = sum crosses the rings, from left to right. */
function crossings(rings: readonly (readonly Point[])[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const ring of rings) {
    ring.forEach(([x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
      const [from, to] = [x + y, nextX + nextY];
      for (let step = Math.ceil(Math.min(from, to) / spacing); step * spacing < Math.max(from, to); step += 1) {
        const share = (step * spacing - from) / (to - from);
        const crossing = x + (nextX - x) * share;
        const known = found.get(step);
        if (known) known.push(crossing);
        else found.set(step, [crossing]);
      }
    });
  }
  return found;
}

const tenth = (value: number) => String(Math.round(value * 10) / 10);

/** Slanting lines within rings, by the even-odd rule: what is not measured. A pattern could not be painted alike everywhere. */
export function hatchPath(rings: readonly (readonly Point[])[]): string {
  const lines = [...crossings(rings)].flatMap(([step, unsorted]) => {
    const ends = unsorted.sort((left, right) => left - right);
    return Array.from({ length: Math.floor(ends.length / 2) }, (_, index) => {
      const [left = 0, right = 0] = ends.slice(2 * index, 2 * index + 2);
      const down = (x: number) => tenth(step * spacing - x);
      return right - left < 0.3 ? '' : `M${tenth(left)} ${down(left)}L${tenth(right)} ${down(right)}`;
    });
  });
  return lines.join('');
}
