export type Point = readonly [x: number, y: number];

/** Where a drawing stands in another, and how many times larger. */
export type Placement = { readonly x: number; readonly y: number; readonly scale: number };

/** To a hundredth of a unit, without needless digits. */
export function written(value: number): string {
  return String(Math.round(value * 100) / 100);
}

type Arc = { readonly from: Point; readonly to: Point; readonly radius: number; readonly isLarge: boolean };

/** The middle of a circular arc, which runs clockwise on the screen where `isSweeping`. */
function centreOf({ from, to, radius, isLarge }: Arc, isSweeping: boolean): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const chord = Math.hypot(dx, dy);
  const height = Math.sqrt(Math.max(0, radius * radius - (chord * chord) / 4));
  const side = isLarge === isSweeping ? -1 : 1;
  return [(from[0] + to[0]) / 2 - (side * height * dy) / chord, (from[1] + to[1]) / 2 + (side * height * dx) / chord];
}

/** A circular arc as cubic curves of at most a quarter turn each. */
function curvesOf(arc: Arc, isSweeping: boolean): Point[][] {
  if (Math.hypot(arc.to[0] - arc.from[0], arc.to[1] - arc.from[1]) < 1e-9) return [];
  const [cx, cy] = centreOf(arc, isSweeping);
  const start = Math.atan2(arc.from[1] - cy, arc.from[0] - cx);
  const turn = Math.atan2(arc.to[1] - cy, arc.to[0] - cx) - start;
  const full = 2 * Math.PI;
  const span = isSweeping ? ((turn % full) + full) % full : -(((-turn % full) + full) % full);
  const count = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-6));
  const reach = (4 / 3) * Math.tan(span / count / 4) * arc.radius;
  return Array.from({ length: count }, (_, index) => {
    const [a, b] = [start + (span * index) / count, start + (span * (index + 1)) / count];
    const on = (angle: number): Point => [cx + arc.radius * Math.cos(angle), cy + arc.radius * Math.sin(angle)];
    const [p, q] = [on(a), on(b)];
    return [
      [p[0] - reach * Math.sin(a), p[1] + reach * Math.cos(a)],
      [q[0] + reach * Math.sin(b), q[1] - reach * Math.cos(b)],
      q,
    ];
  });
}

const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, A: 7, Z: 0 };

type Pen = { at: Point; start: Point };

/** The points of one step, absolute, and the word for them. */
function step(word: string, values: readonly number[], pen: Pen): { word: string; points: Point[] }[] {
  const [x, y] = /[a-z]/.test(word) ? pen.at : [0, 0];
  const kind = word.toUpperCase();
  if (kind === 'H') return [{ word: 'L', points: [[x + (values[0] ?? 0), pen.at[1]]] }];
  if (kind === 'V') return [{ word: 'L', points: [[pen.at[0], y + (values[0] ?? 0)]] }];
  if (kind === 'A') {
    const [radius = 0, , , large = 0, sweep = 0, dx = 0, dy = 0] = values;
    const arc: Arc = { from: pen.at, to: [x + dx, y + dy], radius, isLarge: large === 1 };
    return curvesOf(arc, sweep === 1).map((points) => ({ word: 'C', points }));
  }
  const points = values.flatMap((value, index): Point[] =>
    index % 2 === 0 ? [[x + value, y + (values[index + 1] ?? 0)]] : [],
  );
  return [{ word: kind, points }];
}

/** What follows a word: one list of values for each time it is repeated. */
function groupsOf(word: string, values: readonly number[]): number[][] {
  const count = counts[word.toUpperCase()];
  if (count === undefined) throw new Error(`wanted M, L, H, V, Q, C, A or Z in a path, got ${word}`);
  if (count === 0) return [[]];
  return Array.from({ length: Math.floor(values.length / count) }, (_, index) =>
    values.slice(index * count, (index + 1) * count),
  );
}

/**
 * A path of SVG in the words of pictures, moved and enlarged: relative words become absolute, circular arcs become
 * curves. Further pairs after a move are lines.
 */
export function placePath(d: string, { x, y, scale }: Placement): string {
  const pen: Pen = { at: [0, 0], start: [0, 0] };
  let result = '';
  for (const [, word = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const values = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    groupsOf(word, values).forEach((group, index) => {
      const repeated = index > 0 && word.toUpperCase() === 'M' ? (word === 'm' ? 'l' : 'L') : word;
      for (const { word: kind, points } of step(repeated, group, pen)) {
        result += kind + points.map(([px, py]) => `${written(x + px * scale)} ${written(y + py * scale)}`).join(' ');
        pen.at = kind === 'Z' ? pen.start : (points.at(-1) ?? pen.at);
        if (kind === 'M') pen.start = pen.at;
      }
    });
  }
  return result;
}
