import { buildBrief } from '@icfm/api/briefs/build-brief';
import { insetFrame, projectionOfInset } from '@icfm/api/briefs/draw-inset';
import { projectionOf } from '@icfm/api/briefs/draw-map';
import { evenWeights } from '@icfm/api/coverage/parameters';
import { describe, expect, test } from 'vitest';
import { bundledModel } from '../bundled-model.ts';

const model = bundledModel;

function mapOf(region: string) {
  const content = buildBrief(model, {
    parameters: {
      ...{
        reachKilometers: 50,
        memberRule: 'any',
        minimumMatch: 0.5,
        asOfYear: null,
        bank: null,
        kinds: [],
        sectors: [],
        region,
      },
      matchTable: { sameSector: 1, sameGroup: 0.6, general: 0.3 },
      kindWeights: evenWeights,
    },
    language: 'zh',
    publicUrl: 'http://127.0.0.1:8787',
  });
  if (content === null) throw new Error(`wanted a brief of ${region}, got none`);
  return content.map;
}

describe('map of a brief', () => {
  test('the nation has all provinces and every dash, Taiwan and its islands among them', () => {
    const { areas, dashes, inset } = mapOf('nation');
    expect(areas.filter(({ polygons }) => polygons.length > 0)).toHaveLength(34);
    expect(areas.map(({ name }) => name)).toEqual(expect.arrayContaining(['台湾', '香港', '澳门', '海南']));
    expect(dashes).toHaveLength(10);
    const southernmost = Math.min(...inset.land.flat(2).map(([, latitude = 90]) => latitude));
    expect(southernmost).toBeLessThan(4.1);
  });

  test.each([196, 230, 300, 400])('the inset covers nothing of Taiwan in a picture %i points high', (height) => {
    const map = mapOf('nation');
    const picture = { x: 40, y: 120, width: 296, height };
    const project = projectionOf(map, picture);
    const { x, y } = insetFrame({ ...picture, height: height + 61 });
    const taiwan = map.areas.find(({ name }) => name === '台湾')?.polygons.flat(2) ?? [];
    expect(taiwan.length).toBeGreaterThan(10);
    expect(taiwan.map(project).filter(([left, top]) => left > x && top > y)).toEqual([]);
  });

  test('the inset shows every dash and every island of Sansha whole', () => {
    const { dashes } = mapOf('nation');
    const sansha = mapOf('460300').areas.flatMap(({ polygons }) => polygons.flat(2));
    const frame = insetFrame({ x: 40, y: 120, width: 296, height: 261 });
    const project = projectionOfInset(frame);
    const outside = [...dashes.flat(), ...sansha].map(project).filter(([x, y]) => {
      const isWithin = x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height - 9;
      return !isWithin;
    });
    expect(sansha.length).toBeGreaterThan(500);
    expect(outside).toEqual([]);
  });

  test('every cluster of a place has one mark, and it stands inside of the place', () => {
    for (const region of ['nation', '320000', '340000']) {
      const { marks, legend, areas } = mapOf(region);
      const told = legend.verdicts.map(({ words }) => Number(/\d+/.exec(words)?.[0]));
      expect(marks).toHaveLength(told.reduce((sum, count) => sum + count, 0));
      const points = areas.flatMap(({ polygons }) => polygons.flat(2));
      const [longitudes, latitudes] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
      for (const { longitude, latitude } of marks) {
        expect(longitude).toBeGreaterThan(longitudes.reduce((one, other) => Math.min(one, other)));
        expect(longitude).toBeLessThan(longitudes.reduce((one, other) => Math.max(one, other)));
        expect(latitude).toBeGreaterThan(latitudes.reduce((one, other) => Math.min(one, other)));
        expect(latitude).toBeLessThan(latitudes.reduce((one, other) => Math.max(one, other)));
      }
    }
  });

  test('classes of the legend count every filled region once', () => {
    const { areas, legend } = mapOf('nation');
    const counts = legend.classes.map(({ words }) => Number(/（(\d+)）/.exec(words)?.[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(areas.length);
  });
});
