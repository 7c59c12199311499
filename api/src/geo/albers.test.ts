import { describe, expect, test } from 'vitest';
import { albersProjection } from './albers.ts';

describe('albersProjection', () => {
  test('gives the numerical example of Snyder (1987, page 291)', () => {
    const project = albersProjection({ standardParallels: [29.5, 45.5], centre: [-96, 23] });
    const [x, y] = project(-75, 35);
    expect(x).toBeCloseTo(0.295272, 6);
    expect(y).toBeCloseTo(0.2416774, 6);
  });

  test('brings its centre to the origin', () => {
    const project = albersProjection({ standardParallels: [25, 47], centre: [105, 36] });
    expect(project(105, 36)[0]).toBeCloseTo(0, 12);
    expect(project(105, 36)[1]).toBeCloseTo(0, 12);
  });

  test('keeps areas: cells of one degree far apart are as large as on the sphere', () => {
    const project = albersProjection({ standardParallels: [25, 47], centre: [105, 36] });
    for (const [west, south] of [
      [75, 38],
      [105, 20],
      [134, 47],
    ] as const) {
      const [a, b] = [project(west, south), project(west + 0.01, south)];
      const [c, d] = [project(west + 0.01, south + 0.01), project(west, south + 0.01)];
      const shoelace = (p: readonly number[], q: readonly number[]) =>
        (p[0] ?? 0) * (q[1] ?? 0) - (q[0] ?? 0) * (p[1] ?? 0);
      const area = Math.abs(shoelace(a, b) + shoelace(b, c) + shoelace(c, d) + shoelace(d, a)) / 2;
      const step = (0.01 * Math.PI) / 180;
      const onSphere = step * (Math.sin(((south + 0.01) * Math.PI) / 180) - Math.sin((south * Math.PI) / 180));
      expect(area / onSphere).toBeCloseTo(1, 6);
    }
  });
});
