import { round } from './chart-drawing.ts';

type Circle = { readonly x: number; readonly y: number };

/** The point at a radius and an angle in radians, from twelve o'clock with the hands. */
export function pointAt({ x, y }: Circle, radius: number, angle: number): readonly [x: number, y: number] {
  return [round(x + radius * Math.sin(angle)), round(y - radius * Math.cos(angle))];
}

const longest = Math.PI / 4;

type Arc = { readonly radius: number; readonly from: number; readonly to: number };

/**
 * A part of a circle as cubic curves from where the pen stands, for pictures know no arcs. Off by less than 0.001 % of
 * the radius: a cubic of at most an eighth of the circle with its handles at 4/3 tan(angle/4).
 */
export function arcPath(circle: Circle, { radius, from, to }: Arc): string {
  const count = Math.max(1, Math.ceil(Math.abs(to - from) / longest));
  const step = (to - from) / count;
  const reach = (4 / 3) * Math.tan(step / 4) * radius;
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = [from + index * step, from + (index + 1) * step];
    const [startX, startY] = pointAt(circle, radius, start);
    const [endX, endY] = pointAt(circle, radius, end);
    const handles = [
      [startX + reach * Math.cos(start), startY + reach * Math.sin(start)],
      [endX - reach * Math.cos(end), endY - reach * Math.sin(end)],
      [endX, endY],
    ];
    return `C${handles.map(([x = 0, y = 0]) => `${round(x)} ${round(y)}`).join(' ')}`;
  }).join('');
}
