import { describe, expect, test } from 'vitest';
import { toWgs84 } from './coordinate-systems.ts';
import { greatCircleKilometers } from './great-circle.ts';

/** The centre of Tiananmen square, by GPS, and as Amap and Baidu give it. */
const gps = [116.391244, 39.907333] as const;
const amap = [116.397486, 39.908738] as const;
const baidu = [116.403875, 39.915052] as const;

describe('coordinate systems', () => {
  test('WGS 84 stays as it is, to the last digit', () => {
    expect(toWgs84(116.1234567, 39.1234567, 'wgs84')).toEqual([116.1234567, 39.1234567]);
  });

  test.each([
    ['gcj02', amap],
    ['bd09', baidu],
  ] as const)('a point of %s comes to within 5 m of where GPS has it', (system, [longitude, latitude]) => {
    const [east, north] = toWgs84(longitude, latitude, system);
    expect(greatCircleKilometers(east, north, ...gps) * 1000).toBeLessThan(5);
  });

  test('the offset of GCJ-02 is some hundred metres, that of BD-09 more than a kilometre', () => {
    expect(greatCircleKilometers(...amap, ...gps)).toBeGreaterThan(0.4);
    expect(greatCircleKilometers(...amap, ...gps)).toBeLessThan(0.7);
    expect(greatCircleKilometers(...baidu, ...gps)).toBeGreaterThan(1);
  });

  test('outside China GCJ-02 has no offset', () => {
    expect(toWgs84(139.6917, 35.6895, 'gcj02')).toEqual([139.6917, 35.6895]);
  });
});
