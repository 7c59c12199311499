import { createLoader } from 'nuqs';
import { expect, test } from 'vitest';
import { createNames } from '../../api/use-names.ts';
import { createFormat } from '../../i18n/format.ts';
import { planParameterWords } from '../../i18n/plan-parameter-words.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { zh } from '../../i18n/zh.ts';
import { urlParsers } from '../../state/url.ts';
import { certificateText } from './certificate-text.ts';
import { nextCompared } from './next-compared.ts';
import { parameterText } from './parameter-text.ts';
import { planParameters } from './scenario-address.ts';
import { savedFigures } from './scenario-figures.ts';

const format = createFormat('zh');
const context = {
  words: zh,
  own: planParameterWords.zh,
  format,
  names: createNames(undefined, 'zh'),
  regionName: (region: string) => (region === 'nation' ? '全国' : region),
  siteName: (id: string) => (id === 'county-340123' ? '合肥市肥西县' : id),
};
const stateOf = (query: string) => createLoader(urlParsers)(new URLSearchParams(query));
const said = (query: string, ...names: (typeof planParameters)[number][]) =>
  names.map((name) => parameterText(name, stateOf(query), context));

test('every parameter has words, the usual ones too', () => {
  for (const name of planParameters) expect(parameterText(name, stateOf(''), context)).not.toBe('');
  expect(said('', 'region', 'bank', 'budget', 'kinds', 'locked')).toEqual([
    '全国',
    '全部银行',
    '不设（按网点数）',
    '全部',
    '无',
  ]);
});

test('candidates are said by name', () => {
  expect(said('locked=county-340123,branch-i1-7&bank=own&reach=80', 'locked', 'bank', 'reach')).toEqual([
    '合肥市肥西县和branch-i1-7',
    '本行',
    '80 公里',
  ]);
});

test('a plan that is not proved says how far off it may be, rounded up; no figure of a summary is made up', () => {
  expect(certificateText({ status: 'feasible', gap: 0.00001 }, scenarioWords.zh)).toContain('低 0.01%');
  expect(certificateText({ status: 'feasible', gap: null }, scenarioWords.zh)).toBe('限时内最好结果');
  expect(savedFigures(null, scenarioWords.zh, format)).toEqual(['保存时未能测量']);
  const summary = { status: 'optimal', coveredWeight: 0, demandWeight: 0, coveredClusters: 0, cost: 0, siteIds: [] };
  expect(savedFigures({ ...summary, status: 'optimal' }, scenarioWords.zh, format).join()).not.toContain('%');
});

test('a third scenario ticked takes the place of the first', () => {
  expect(nextCompared(['a', 'b'], 'c', true)).toEqual(['b', 'c']);
  expect(nextCompared(['a', 'b'], 'a', false)).toEqual(['b']);
});
