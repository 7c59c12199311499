import { expect, test } from 'vitest';
import { createFormat } from '../../i18n/format.ts';
import { siteMapWords } from '../../i18n/site-map-words.ts';
import { sampleChoice, sampleServed, sampleSite } from '../scenarios/sample-plan.ts';
import { mapSites } from './map-sites.ts';

const drawing = {
  places: {
    units: new Map([['340123', [117.1578, 31.7069] as const]]),
    clusters: new Map([['AMC-001', [117.3, 31.9] as const]]),
  },
  held: null,
  words: siteMapWords.zh,
  format: createFormat('zh'),
  language: 'zh' as const,
};
const [first, second, third] = ['county-1', 'county-2', 'county-3'].map((id) => sampleSite({ id }));
if (!first || !second || !third) throw new Error('wanted three sites');
const plan = sampleChoice({ sites: [first, second] });

test('without an own choice the plan is drawn, numbered in its order', () => {
  expect(mapSites({ plan, pick: null }, drawing)).toMatchObject([
    { id: 'county-1', rank: 1, isHollow: false, label: '1. 肥西县 · 新设 · 新增权重 3' },
    { id: 'county-2', rank: 2, isHollow: false },
  ]);
});

test('beside an own choice what it leaves out of the plan is hollow', () => {
  const pick = sampleChoice({ sites: [third, first] });
  expect(mapSites({ plan, pick }, drawing)).toMatchObject([
    { id: 'county-2', isHollow: true, links: [] },
    { id: 'county-3', rank: 1, isHollow: false },
    { id: 'county-1', rank: 2, isHollow: false },
  ]);
});

test('lines lead to the clusters newly covered, over the place in reach, and stop twice at no point', () => {
  // The member place of the new cluster is the seat of the site itself; the other cluster is covered already.
  expect(mapSites({ plan, pick: null }, drawing)[0]?.links).toEqual([[[117.3, 31.9]]]);
  const far = sampleSite({ serves: [sampleServed({ memberAdcode: '340100' })] });
  const places = { ...drawing.places, units: new Map([['340100', [117.23, 31.82] as const]]) };
  const [drawn] = mapSites({ plan: sampleChoice({ sites: [far] }), pick: null }, { ...drawing, places });
  expect(drawn?.links).toEqual([
    [
      [117.23, 31.82],
      [117.3, 31.9],
    ],
  ]);
});

test('a site that is held stands at the seat it would be put down at, without its lines', () => {
  const held = { id: 'county-1', position: [118, 32] as const };
  expect(mapSites({ plan, pick: null }, { ...drawing, held })[0]).toMatchObject({
    position: [118, 32],
    isDragged: true,
    links: [],
  });
});
