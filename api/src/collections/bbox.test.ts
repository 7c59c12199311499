import { describe, expect, test } from 'vitest';
import { referenceSystemOf } from '../geo/reference-systems.ts';
import { contains, parseBbox, splitAtAntimeridian, surround } from './bbox.ts';

describe('bbox', () => {
  test('reads four numbers, and six without their heights', () => {
    expect(parseBbox('113,22.5,115,24')).toEqual([113, 22.5, 115, 24]);
    expect(parseBbox('113,22.5,0,115,24,8848')).toEqual([113, 22.5, 115, 24]);
  });

  test.each(['', '1,2,3', '1,2,3,4,5', '1,2,3,x', '1e2,0,1,1', 'NaN,0,1,1', '0,10,1,5', '-181,0,1,1', '0,0,1,91'])(
    'refuses %s',
    (text) => expect(parseBbox(text)).toBeNull(),
  );

  test('reads the axes of the system it is in', () => {
    const latitudeFirst = referenceSystemOf('http://www.opengis.net/def/crs/EPSG/0/4326') ?? undefined;
    expect(parseBbox('22.5,113,24,115', latitudeFirst)).toEqual([113, 22.5, 115, 24]);
    expect(parseBbox('113,22.5,115,24', latitudeFirst)).toBeNull();
    const metres = referenceSystemOf('http://www.opengis.net/def/crs/EPSG/0/3857') ?? undefined;
    const whole = parseBbox('-20037508.34,-20037508.34,20037508.34,20037508.34', metres);
    expect(whole?.map(Math.round)).toEqual([-180, -85, 180, 85]);
    expect(parseBbox('0,0,30000000,1', metres)).toBeNull();
  });

  test('a box over the antimeridian becomes one on each side', () => {
    expect(splitAtAntimeridian([177, 65, -177, 70])).toEqual([
      [177, 65, 180, 70],
      [-180, 65, -177, 70],
    ]);
    expect(splitAtAntimeridian([1, 2, 3, 4])).toEqual([[1, 2, 3, 4]]);
  });

  test('surrounds boxes, and the Earth where there is none', () => {
    expect(
      surround([
        [1, 2, 3, 4],
        [0, 3, 2, 9],
      ]),
    ).toEqual([0, 2, 3, 9]);
    expect(surround([])).toEqual([-180, -90, 180, 90]);
  });

  test('contains its own border', () => {
    expect(contains([0, 0, 2, 2], [0, 0, 2, 2])).toBe(true);
    expect(contains([0, 0, 2, 2], [1, 1, 3, 2])).toBe(false);
  });
});
