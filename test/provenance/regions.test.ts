import { loadCatalogue } from '@icfm/data/catalogue';
import { describe, expect, it } from 'vitest';

const { regions, topologies, dashLine, datasets, clusters, branches, flows, flowContext } = loadCatalogue();

const units = (level: string) => regions.filter((region) => region.level === level);
const areasOf = (collection: { geometries: unknown[] } | undefined) => collection?.geometries.length;

describe('regions', () => {
  it('are 34 provinces, 372 prefectures and 2,882 counties', () => {
    expect([units('province').length, units('prefecture').length, units('county').length]).toEqual([34, 372, 2882]);
  });

  it('draw all 34 provinces at each level, with Taiwan, Hong Kong and Macao', () => {
    for (const topology of [topologies.provinces, topologies.prefectures, topologies.counties]) {
      const adcodes = topology.objects.provinces?.geometries.map(({ properties }) => properties.adcode);
      expect(adcodes).toHaveLength(34);
      expect(adcodes).toEqual(expect.arrayContaining(['710000', '810000', '820000']));
    }
  });

  it('draw 369 prefectures and 2,867 counties, the others lying inside a neighbour', () => {
    expect(areasOf(topologies.prefectures.objects.prefectures)).toBe(369);
    expect(areasOf(topologies.counties.objects.counties)).toBe(2867);
    const pointless = regions.filter(({ longitude }) => longitude === null);
    expect(pointless).toHaveLength(3 + 15);
    expect(pointless.filter(({ note }) => note?.startsWith('inside ') !== true)).toEqual([]);
  });

  it('draw the ten dashes', () => {
    expect(dashLine.features.map(({ properties }) => properties.n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('have 44 adcodes that stand at more than one level, so the key is level and adcode', () => {
    const levels = new Map<string, number>();
    for (const { adcode } of regions) levels.set(adcode, (levels.get(adcode) ?? 0) + 1);
    expect([...levels.values()].filter((count) => count > 1)).toHaveLength(44);
    expect(levels.get('310000')).toBe(2);
    expect(levels.get('710000')).toBe(3);
  });

  it('know every adcode of the facts', () => {
    const known = new Set(regions.map(({ adcode }) => adcode));
    const used = [
      ...clusters.flatMap(({ hostAdcodes }) => hostAdcodes),
      ...branches.flatMap(({ adcode }) => adcode ?? []),
      ...flows.flatMap(({ originAdcode, destinationAdcode }) => [originAdcode, destinationAdcode]),
      ...flowContext.flatMap(({ originAdcodes, destinationAdcodes }) => [...originAdcodes, ...destinationAdcodes]),
    ];
    expect(used.filter((adcode) => !known.has(adcode))).toEqual([]);
  });

  it('have parents of the next level, and a seat inside the frame of China', () => {
    const key = new Set(regions.map(({ level, adcode }) => `${level} ${adcode}`));
    expect(regions.filter(({ provinceAdcode }) => !key.has(`province ${provinceAdcode}`))).toEqual([]);
    expect(units('county').filter(({ prefectureAdcode }) => !key.has(`prefecture ${prefectureAdcode}`))).toEqual([]);
    const outside = regions.filter(({ longitude, latitude }) => {
      if (longitude === null || latitude === null) return false;
      return longitude < 73 || longitude > 136 || latitude < 3 || latitude > 54;
    });
    expect(outside).toEqual([]);
  });

  it('carry no map-approval number, since none was given', () => {
    expect(datasets.map(({ mapApprovalNumber }) => mapApprovalNumber)).toEqual(datasets.map(() => null));
  });
});
