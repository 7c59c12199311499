import { createLoader, createSerializer } from 'nuqs';
import { expect, test } from 'vitest';
import { type UrlState, urlParsers } from './url.ts';

const load = createLoader(urlParsers);
const serialize = createSerializer(urlParsers);

test('a state written to the address reads back the same', () => {
  const state: UrlState = {
    view: 'gaps',
    region: '340000',
    reach: 120,
    metric: 'gap',
    year: 2023,
    match: [1, 0.5, 0],
    least: 0.3,
    weights: [2, 1, 0],
    bank: 'own',
    rule: 'all',
    depth: 'matched',
    kinds: ['innovative', 'sme-characteristic'],
    sectors: ['new-materials'],
    verdicts: ['none-known', 'possible'],
    isFragile: true,
    list: 'regions',
    choropleth: 'prefecture',
    colour: 'sector',
    selected: 'cluster:AMC-001',
    tool: 'compare',
    pins: ['340000', '410000'],
    sort: '-nearest',
    columns: ['name', 'nearest'],
    find: '新材料',
    camera: [117.2, 31.8, 7.25],
    task: 'sites',
    rival: 'nobody',
    closed: ['S002'],
    rivalSeats: ['county-340123'],
    served: 'paired',
    newSites: 12,
    budget: 7.5,
    openCost: 2,
    upgradeCost: 0.5,
    upgrades: false,
    rivals: 'counted',
    speciality: 'industry:new-materials',
    seats: ['prefecture'],
    siteRegion: '340000',
    locked: ['county-340123', 'branch-S002'],
    forbidden: ['prefecture-340100'],
    picked: ['county-340121'],
    targetShare: 0.8,
    compared: ['a1', 'b2'],
    transfers: 'finance',
    level: 'prefecture',
    fromYear: 2019,
    toYear: 2023,
    models: ['merger'],
    basis: 'in-place',
    direction: 'east-central',
    side: 'in',
    mapReady: false,
    most: 40,
    flowColour: 'sector',
    flowWidth: 'records',
    flowChart: 'chord',
    financeMap: 'mismatch',
    context: ['zones', 'events'],
    projection: 'globe',
    motion: false,
    story: 'story-1',
    slide: 2,
    lang: 'en',
    theme: 'dark',
  };
  expect(load(serialize(state))).toEqual(state);
});

test('the default state leaves the address bare', () => {
  expect(serialize(load(''))).toBe('');
});

test('numbers that are no numbers read as the default, unfit ones are kept to be told of', () => {
  expect(load('?weights=a,b,c&match=1;2')).toMatchObject({ weights: [1, 1, 1], match: [1, 0.6, 0.3] });
  expect(load('?weights=-1,0,0&match=2')).toMatchObject({ weights: [-1, 0, 0], match: [2] });
  expect(load('?weights=&match=1,,1')).toMatchObject({ weights: [1, 1, 1], match: [1, 0.6, 0.3] });
});

test('nonsense in the address reads as the default', () => {
  const state = load('?view=nonsense&rule=7&depth=x&verdicts=q&reach=far');
  expect(state).toMatchObject({ view: 'coverage', rule: 'any', depth: 'specialised', verdicts: [], reach: 50 });
});

test('a year that is no number reads as no year; which years there are the API says', () => {
  expect(load('?year=abc').year).toBeNull();
  expect(load('?year=2022').year).toBe(2022);
});
