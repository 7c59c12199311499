import type { Shape } from '../../picture/shape.ts';
import { round } from './chart-drawing.ts';

type Move = readonly [right: number, down: number];

/** The numbers of a path come in pairs of x and y, whatever the command. */
function movePath(d: string, move: Move): string {
  let count = 0;
  return d.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    const by = move[count % 2] ?? 0;
    count += 1;
    return String(round(Number(number) + by));
  });
}

/** The same shape further right and down. */
export function moveShape(shape: Shape, move: Move): Shape {
  if (shape.kind === 'path') return { ...shape, d: movePath(shape.d, move) };
  return { ...shape, x: shape.x + move[0], y: shape.y + move[1] };
}
