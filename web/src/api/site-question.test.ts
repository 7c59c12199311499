import { createLoader } from 'nuqs';
import { expect, test } from 'vitest';
import { urlParsers } from '../state/url.ts';
import { companionQuestion, siteQuestion } from './site-question.ts';

const load = createLoader(urlParsers);
const stateOf = (query: string) => load(new URLSearchParams(query));
const asked = (query: string) => siteQuestion(stateOf(query));

test('the usual question names reach and rule alone', () => {
  expect(asked('')).toEqual({ reachKilometers: '50', memberRule: 'any' });
});

test('what is unusual stands in the question under the names of the API', () => {
  const query =
    'bank=own&newSites=3&upgrades=false&rivals=counted&closed=b2,b1&seats=county&siteRegion=nation&region=340000';
  expect(asked(query)).toMatchObject({
    bank: 'own',
    region: '340000',
    newSites: '3',
    upgrades: 'false',
    rivals: 'counted',
    closedBranches: 'b1,b2',
    seats: 'county',
    siteRegion: 'nation',
  });
});

test('a budget takes the place of the number', () => {
  expect(asked('newSites=9&budget=2.5')).toMatchObject({ budget: '2.5' });
  expect(asked('newSites=9&budget=2.5')).not.toHaveProperty('newSites');
});

test('the order in which sites were locked does not make another question', () => {
  expect(asked('locked=county-340123,branch-b1')).toEqual(asked('locked=branch-b1,county-340123'));
});

test('both levels of seats are the same as none named, and the region shown the same as none', () => {
  expect(asked('seats=county,prefecture&region=340000&siteRegion=340000')).toEqual(asked('region=340000'));
});

test('with authority wanted, matching is planned', () => {
  expect(asked('depth=authorised')).toMatchObject({ depth: 'matched' });
});

test('the share to be covered is asked of the companions alone, the own choice of the plan alone', () => {
  const state = stateOf('targetShare=0.8&picked=county-340123');
  expect(siteQuestion(state)).toMatchObject({ picked: 'county-340123' });
  expect(siteQuestion(state)).not.toHaveProperty('targetShare');
  expect(companionQuestion(state)).toMatchObject({ targetShare: '0.8' });
  expect(companionQuestion(state)).not.toHaveProperty('picked');
});
