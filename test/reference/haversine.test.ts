import { greatCircleKilometers } from '@icfm/api/geo/great-circle';
import { describe, expect, test } from 'vitest';

const earthRadius = 6371.0088;

describe('great circle', () => {
  test('one degree along the equator is 111.195 km', () => {
    // 2π × 6371.0088 / 360
    expect(greatCircleKilometers(0, 0, 1, 0)).toBeCloseTo((2 * Math.PI * earthRadius) / 360, 9);
  });

  test('pole to pole is half the circumference', () => {
    expect(greatCircleKilometers(0, 90, 0, -90)).toBeCloseTo(Math.PI * earthRadius, 6);
  });

  test('Big Ben to the Statue of Liberty is 5,574.84 km', () => {
    // Chris Veness and the haversine packages give 5,574.840456848555 km on R = 6,371 km; scaled to R = 6,371.0088.
    const published = (5574.840456848555 * earthRadius) / 6371;
    expect(greatCircleKilometers(-0.124625, 51.500729, -74.044444, 40.689247)).toBeCloseTo(published, 1);
  });

  test('Nashville to Los Angeles is the 2,887.26 km of the Rosetta Code task', () => {
    // BNA N 36°7.2', W 86°40.2' to LAX N 33°56.4', W 118°24.0': 2887.2599506071106 km on R = 6372.8.
    const published = (2887.2599506071106 * earthRadius) / 6372.8;
    expect(greatCircleKilometers(-86.67, 36.12, -118.4, 33.94)).toBeCloseTo(published, 6);
  });

  test('crosses the antimeridian the short way', () => {
    expect(greatCircleKilometers(179.5, 0, -179.5, 0)).toBeCloseTo((2 * Math.PI * earthRadius) / 360, 9);
  });
});
