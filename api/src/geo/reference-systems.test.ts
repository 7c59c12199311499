import { expect, test } from 'vitest';
import { referenceSystemOf, referenceSystems } from './reference-systems.ts';

const system = (code: number) => {
  const found = referenceSystemOf(`http://www.opengis.net/def/crs/EPSG/0/${code}`);
  if (!found) throw new Error(`wanted EPSG ${code}, got none`);
  return found;
};

test('the example of the EPSG guidance note comes out to the centimetre', () => {
  // Note 7-2, 1.3.3.2: 24°22′54.433″ N, 100°20′00.000″ W is E −11169055.58 m, N 2800000.00 m.
  const position = [-(100 + 20 / 60), 24 + 22 / 60 + 54.433 / 3600] as const;
  expect(system(3857).fromDegrees(position)).toEqual([-11_169_055.58, 2_800_000]);
});

test('every system leads back to where it came from', () => {
  for (const { fromDegrees, toDegrees } of referenceSystems) {
    const [longitude, latitude] = toDegrees(fromDegrees([117.23, 31.82]));
    expect(longitude).toBeCloseTo(117.23, 6);
    expect(latitude).toBeCloseTo(31.82, 6);
  }
});

test('EPSG 4326 and 4490 have latitude first, CRS 84 longitude', () => {
  expect(system(4326).fromDegrees([117.23, 31.82])).toEqual([31.82, 117.23]);
  expect(system(4490).fromDegrees([117.23, 31.82])).toEqual([31.82, 117.23]);
});

test('the poles are cut off where the square world ends', () => {
  expect(system(3857).fromDegrees([180, 90])).toEqual([20_037_508.34, 20_037_508.34]);
});

test('other systems are not known, and brackets make no difference', () => {
  expect(referenceSystemOf('http://www.opengis.net/def/crs/EPSG/0/2154')).toBeNull();
  expect(referenceSystemOf('EPSG:4326')).toBeNull();
  expect(referenceSystemOf('[http://www.opengis.net/def/crs/EPSG/0/4326]')).toBe(system(4326));
});
