import { describe, expect, test } from 'vitest';
import { coverageScale } from '../map/choropleth-ramp.ts';
import type { MapCluster, MapFlow } from '../map/map-props.ts';
import { boxAbout, meets } from './boxes.ts';
import { drawMap } from './draw-map.ts';
import type { MapContent, MapGround } from './map-content.ts';
import { placeNames, placesNear } from './place-names.ts';
import { fitProjection } from './projection.ts';
import type { PathShape, TextShape } from './shape.ts';

const square = (west: number, south: number, side: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});

const ground: MapGround = {
  provinces: [
    { adcode: '340000', geometry: square(110, 28, 8) },
    { adcode: '710000', geometry: square(120, 22, 2) },
    { adcode: '540000', geometry: square(85, 28, 10) },
  ],
  prefectures: [],
  world: [square(60, 0, 20)],
  dashes: [
    {
      type: 'LineString',
      coordinates: [
        [119, 18],
        [120, 20],
      ],
    },
  ],
};

const cluster: MapCluster = {
  ...{ id: 'a', kind: 'innovative', sector: 'digital', nameZh: '甲', nameEn: 'A', longitude: 117, latitude: 31 },
  verdicts: {
    ...{ presence: 'not-measured', specialised: 'none-known', matched: 'none-known' },
    ...{ authorisedUnknownAsNo: 'none-known', authorisedUnknownAsYes: 'none-known' },
  },
};

const content: MapContent = {
  ...{ language: 'zh', theme: 'light', view: 'coverage', depth: 'specialised', colourBy: 'verdict' },
  ...{ clusters: [cluster], lit: [], sectorGroups: {}, figures: null, flows: [], flowNodes: [], contextPoints: [] },
  ...{ fills: null, plan: null, detail: null, selected: null, scope: null },
  choropleth: {
    ...{ level: 'province', rates: { '340000': 0.9, '710000': null }, scale: coverageScale, label: '' },
    write: String,
  },
};

const frame = { width: 920, height: 560, bounds: [73.5, 17.8, 135.1, 53.6] } as const;
const shapesOf = (changes: Partial<MapContent> = {}) =>
  drawMap({ ...content, ...changes }, ground, frame).picture.shapes;
const paths = (changes?: Partial<MapContent>) =>
  shapesOf(changes).filter((shape): shape is PathShape => shape.kind === 'path');
const texts = (changes?: Partial<MapContent>) =>
  shapesOf(changes).filter((shape): shape is TextShape => shape.kind === 'text');

describe('picture of the map', () => {
  test('fills regions in the colours of the map, already blended, and hatches those not measured', () => {
    const fills = paths().map(({ fill }) => fill);
    // The last of the six classes, blended with the ground in light.
    expect(fills).toContain('#71a2b6');
    expect(paths().some(({ stroke, strokeWidth }) => stroke === '#D5D8D6' && strokeWidth === 1.1)).toBe(true);
  });

  test('says that there are no data of Taiwan, in its place', () => {
    expect(texts().map(({ text }) => text)).toContain('台湾省资料暂缺');
    expect(texts().map(({ text }) => text)).not.toContain('台湾');
    const rates = { '710000': 0.5 };
    expect(texts({ choropleth: { ...content.choropleth, rates } }).map(({ text }) => text)).toContain('台湾');
  });

  test('always has the South China Sea, the ten dashes in it too', () => {
    expect(texts().map(({ text }) => text)).toContain('南海诸岛');
    expect(paths().filter(({ stroke }) => stroke === '#8A6F7A')).toHaveLength(2);
  });

  test('draws a mark for each cluster in sight, in the hue of its verdict', () => {
    expect(paths().filter(({ stroke }) => stroke === '#D2491A')).toHaveLength(1);
    expect(paths({ clusters: [] }).filter(({ stroke }) => stroke === '#D2491A')).toHaveLength(0);
  });

  test('is the same for the same content', () => {
    expect(shapesOf()).toEqual(shapesOf());
  });

  test('gives the arcs of flows as they lie in it', () => {
    const flow: MapFlow = {
      ...{ id: 'f', origin: [120, 30], destination: [105, 30], originName: '浙江', destinationName: '四川' },
      ...{ weight: 4, isPaired: false, colour: null, label: '' },
    };
    const { arcs } = drawMap({ ...content, view: 'transfers', flows: [flow] }, ground, frame);
    const { project } = fitProjection(frame.bounds, frame);
    expect(arcs).toHaveLength(1);
    expect(arcs[0]).toMatchObject({ from: project([120, 30]), to: project([105, 30]), width: 7 });
  });
});

describe('names of a picture', () => {
  const room = { width: 200, height: 100 };
  const name = (text: string, at: readonly [number, number]) => ({
    ...{ text, at, size: 10, colour: '#000000', halo: '#FFFFFF', isBold: false, places: placesNear(10) },
  });

  test('give way to marks and to one another, and are left out where there is no room', () => {
    const mark = boxAbout([100, 50], 8);
    const placed = placeNames([name('甲', [100, 50]), name('乙', [100, 50])], [mark], room);
    expect(placed).toHaveLength(2);
    const boxes = placed.map(({ x, y }) => ({ x: x - 5, y: y - 9, width: 10, height: 10 }));
    const [one, other] = boxes;
    expect(one && other && meets(one, other)).toBe(false);
    expect(boxes.some((box) => meets(box, mark))).toBe(false);
    expect(placeNames([name('甲', [100, 50])], [boxAbout([100, 50], 60)], room)).toEqual([]);
    expect(placeNames([name('甲', [0, 0])], [], { ...room, width: 8 })).toEqual([]);
  });
});
