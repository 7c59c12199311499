import { describe, expect, it } from 'vitest';
import type { MapDetail, MapFlow } from '../map-props.ts';
import { discFeatures, linkFeatures } from './detail-layer.ts';
import { flowsInFocus, nodeFeatures } from './flow-nodes-layer.ts';
import { bodySegments, ribbonStrip } from './flow-shader.ts';
import { drawnFlows, endFeatures, mostFlows, nameFeatures, ribbonsOf } from './flows-layer.ts';

function flow(id: string, weight: number, isPaired: boolean | null = null): MapFlow {
  return {
    id,
    weight,
    isPaired,
    colour: null,
    origin: [121.47, 31.23],
    destination: [117.23, 31.82],
    originName: '上海',
    destinationName: '合肥',
    label: '',
  };
}

const look = { theme: 'light', lit: null, radii: new Map() } as const;

describe('drawn flows', () => {
  it('are the 300 heaviest, the largest last', () => {
    const many = Array.from({ length: 320 }, (_, index) => flow(`F${index}`, index));
    const drawn = drawnFlows(many);
    expect(drawn).toHaveLength(mostFlows);
    expect(drawn[0]?.weight).toBe(20);
    expect(drawn.at(-1)?.weight).toBe(319);
  });

  it('are as wide as the square root of their weight', () => {
    const [thin, wide] = ribbonsOf([flow('A', 25), flow('B', 100)], look);
    // √(25 / 100) = 0.5: halfway between 1.4 and 7 pixels.
    expect(thin?.widthPixels).toBeCloseTo(4.2);
    expect(wide?.widthPixels).toBeCloseTo(7);
  });

  it('step back where another is pointed at, and are dashed where known to be unpaired', () => {
    const ribbons = ribbonsOf([flow('A', 1, false), flow('B', 1, true), flow('C', 1, null)], {
      ...look,
      lit: new Set(['B']),
    });
    expect(ribbons.map(({ opacity }) => opacity < 1)).toEqual([true, false, true]);
    expect(ribbons.map(({ isDashed }) => isDashed)).toEqual([true, false, false]);
  });

  it('are those of a place where its node is pointed at, all alike where nothing of them is', () => {
    const node = { id: '310000', position: [121.47, 31.23], name: '上海', weight: 1, lean: 'out', label: '' } as const;
    const flows = [flow('A', 1), { ...flow('B', 1), origin: [113.3, 23.1], destination: [104.1, 30.7] } as const];
    expect(flowsInFocus(flows, [node], 'place:310000')).toEqual(new Set(['A']));
    expect(flowsInFocus(flows, [node], 'flow:B')).toEqual(new Set(['B']));
    expect(flowsInFocus(flows, [node], 'place:540000')).toBeNull();
    expect(flowsInFocus(flows, [], null)).toBeNull();
  });

  it('meet at circles that leave their name to the flow pointed at', () => {
    const node = { id: '310000', position: [121.47, 31.23], name: '上海', weight: 1, lean: 'out', label: '' } as const;
    const names = (named: string[]) =>
      nodeFeatures([node], 'light', new Set(named)).map((each) => each.properties?.name);
    expect(names([])).toEqual(['上海']);
    expect(names(['121.47,31.23'])).toEqual(['']);
  });

  it('stop at the rim of the node they lead to', () => {
    const radii = new Map([['117.23,31.82', 14]]);
    expect(ribbonsOf([flow('A', 1)], { ...look, radii })[0]?.gapPixels).toBe(15);
  });

  it('share one dot at each end place', () => {
    const ends = endFeatures([flow('A', 1), flow('B', 2)]);
    expect(ends.map(({ properties }) => properties?.role)).toEqual(['origin', 'destination']);
  });

  it('are named at both ends where one is pointed at', () => {
    const named = nameFeatures([flow('A', 1), flow('B', 2)], 'flow:B', new Map());
    expect(named.map(({ properties }) => properties?.name)).toEqual(['上海', '合肥']);
    expect(nameFeatures([flow('A', 1)], 'cluster:A', new Map())).toEqual([]);
  });

  it('end in an arrowhead of four corners', () => {
    expect(ribbonStrip()).toHaveLength(((bodySegments + 1) * 2 + 4) * 3);
  });
});

const detail: MapDetail = {
  clusterId: 'AMC-001',
  members: [
    {
      adcode: '340100',
      nameZh: '合肥市',
      nameEn: 'Hefei',
      isCore: true,
      longitude: 117.23,
      latitude: 31.82,
      radiusKilometers: 60,
      specialised: 'certain',
      matched: 'none-known',
      nearestSpecialised: null,
    },
  ],
  branches: ['B1', 'B2', 'B3'].map((id, index) => ({
    id,
    label: id,
    position: index === 0 ? [117.23, 31.82] : [117.5, 31.9],
    radiusKilometers: 12,
    memberAdcode: '340100',
    verdict: 'certain',
  })),
};

describe('detail of a cluster', () => {
  it('draws one disc a place, however many share it', () => {
    expect(discFeatures(detail).map(({ properties }) => properties?.role)).toEqual(['member', 'branch']);
  });

  it('links branches elsewhere, not those at the member place itself', () => {
    expect(linkFeatures(detail).map(({ properties }) => properties?.id)).toEqual(['B2', 'B3']);
  });
});
