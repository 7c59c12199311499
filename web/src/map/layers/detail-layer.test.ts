import { expect, it } from 'vitest';
import { discFeatures } from './detail-layer.ts';

it('draws the disc of an uncertain position one radius from its centre all round, and closes it', () => {
  // 111.195 km are one degree of a great circle on R = 6,371.0088 km.
  const place = { id: 'S001', label: '', memberAdcode: '110000', verdict: 'certain' } as const;
  const branch = { ...place, position: [0, 0], radiusKilometers: 111.195 } as const;
  const [disc] = discFeatures({ clusterId: 'AMC-001', members: [], branches: [branch] });
  const ring = disc?.geometry.type === 'Polygon' ? (disc.geometry.coordinates[0] ?? []) : [];
  expect(Math.max(...ring.map(([, latitude = 0]) => latitude))).toBeCloseTo(1, 4);
  expect(Math.max(...ring.map(([longitude = 0]) => longitude))).toBeCloseTo(1, 4);
  expect(ring.at(-1)).toEqual(ring[0]);
});
