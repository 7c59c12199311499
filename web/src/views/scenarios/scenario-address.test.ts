import { createLoader } from 'nuqs';
import { expect, test } from 'vitest';
import { readAddress } from '../../state/address.ts';
import { urlParsers } from '../../state/url.ts';
import { differingParameters, openedState, scenarioAddress } from './scenario-address.ts';

const page = createLoader(urlParsers);
const stateOf = (query: string) => page(new URLSearchParams(query));

const plan =
  'view=gaps&task=sites&region=340000&bank=own&depth=matched&reach=80&newSites=3&locked=county-340123&forbidden=branch-i1-7&closed=i1-2&rivalSeats=prefecture-340200&picked=county-340421,branch-i1-9';

test('an address carries the plan and reads back the same', () => {
  const address = scenarioAddress(stateOf(plan));
  const again = readAddress(address);
  expect(differingParameters(stateOf(plan), again)).toEqual([]);
  expect(again).toMatchObject({ view: 'gaps', task: 'sites', reach: 80, newSites: 3, locked: ['county-340123'] });
  expect(scenarioAddress(again)).toBe(address);
});

test('camera, selection, language, theme, tables, tools and comparisons stay out of it', () => {
  const rest =
    '&camera=117,31,7&selected=site:county-340123&lang=en&theme=dark&find=甲支行&sort=-gap&columns=name&tool=data&pins=340000&compared=a,b&verdicts=possible&rival=nobody&metric=gap';
  expect(scenarioAddress(stateOf(plan + rest))).toBe(scenarioAddress(stateOf(plan)));
});

test('whatever page it is saved from, it opens the plan', () => {
  expect(scenarioAddress(stateOf(''))).toBe('view=gaps&task=sites');
  expect(openedState('')).toMatchObject({ view: 'gaps', task: 'sites', newSites: 5, selected: null, compared: [] });
});

test('no branch name, coordinate or row of an imported list can be in it', () => {
  const names = ['view', 'task', ...Object.keys(openedState(''))];
  const address = new URLSearchParams(
    scenarioAddress(stateOf(`${plan}&find=示例银行合肥支行&camera=117.2272,31.8206,9`)),
  );
  for (const [name, value] of address) {
    expect(names).toContain(name);
    expect(value).not.toMatch(/支行|\d\.\d{3}/);
  }
});

test('parameters that differ are named, whatever the order of a list', () => {
  const one = stateOf('view=gaps&kinds=innovative,sme-characteristic&newSites=3&match=1,0.6,0.3');
  const other = stateOf('view=gaps&kinds=sme-characteristic,innovative&newSites=5&match=0.6,1,0.3&lang=en');
  expect(differingParameters(one, other)).toEqual(['match', 'newSites']);
});
