import { describe, expect, it } from 'vitest';
import { curveLine, fromMercator, toMercator } from './curve.ts';
import type { Position } from './map-props.ts';

const shenzhen: Position = [114.06, 22.54];
const hefei: Position = [117.23, 31.82];

describe('flow curve', () => {
  it('runs from the origin to the destination', () => {
    const line = curveLine(shenzhen, hefei, 24);
    expect(line).toHaveLength(25);
    expect(line[0]?.[0]).toBeCloseTo(114.06);
    expect(line[0]?.[1]).toBeCloseTo(22.54);
    expect(line.at(-1)?.[0]).toBeCloseTo(117.23);
    expect(line.at(-1)?.[1]).toBeCloseTo(31.82);
  });

  it('bends a tenth of its chord to the same side, so that there and back part', () => {
    // Control point at 0.2 of the chord: the curve's middle stands at half of that.
    const [from, to] = [toMercator(shenzhen), toMercator(hefei)];
    const chord = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const middle = toMercator(curveLine(shenzhen, hefei, 2)[1] ?? [0, 0]);
    const back = toMercator(curveLine(hefei, shenzhen, 2)[1] ?? [0, 0]);
    expect(Math.hypot(middle[0] - (from[0] + to[0]) / 2, middle[1] - (from[1] + to[1]) / 2)).toBeCloseTo(chord / 10);
    expect(Math.hypot(middle[0] - back[0], middle[1] - back[1])).toBeCloseTo(chord / 5);
  });

  it('projects and comes back', () => {
    const [longitude, latitude] = fromMercator(toMercator(hefei));
    expect(longitude).toBeCloseTo(117.23, 9);
    expect(latitude).toBeCloseTo(31.82, 9);
  });
});
