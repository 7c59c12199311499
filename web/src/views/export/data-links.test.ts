import { expect, test } from 'vitest';
import { readAddress } from '../../state/address.ts';
import { dataLinksOf, fileAddress } from './data-links.ts';

const page = 'https://map.example/cluster/?view=coverage';

function addresses(search: string, language: 'zh' | 'en' = 'zh'): string[] {
  return dataLinksOf(readAddress(search)).map((link) => fileAddress(link, { format: 'csv', language, page }));
}

test('a link is absolute and holds the parameters of the page, the table and the language of its headings', () => {
  const [clusters] = addresses('?region=340000&reach=80&bank=%E4%B8%AD%E5%9B%BD%E9%93%B6%E8%A1%8C', 'en');
  const url = new URL(clusters ?? '');
  expect(url.origin + url.pathname).toBe('https://map.example/cluster/api/coverage');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    ...{ reachKilometers: '80', memberRule: 'any', bank: '中国银行', region: '340000' },
    ...{ f: 'csv', table: 'clusters', lang: 'en' },
  });
});

test('JSON is the question as the page asks it, and GeoJSON has no language', () => {
  const [link] = dataLinksOf(readAddress('?view=transfers&basis=planned'));
  if (!link) throw new Error('wanted a link, got none');
  const of = (format: 'json' | 'geojson') => fileAddress(link, { format, language: 'zh', page });
  expect(of('json')).toBe('https://map.example/cluster/api/transfers?basis=planned&mapReady=true');
  expect(of('geojson')).toBe(
    'https://map.example/cluster/api/transfers?basis=planned&mapReady=true&f=geojson&table=corridors',
  );
});

test.each([
  ['', ['clusters', 'regions', 'clusters', 'regions', 'points', 'lorenz', 'years', 'ranks']],
  ['?view=gaps', ['gaps']],
  ['?view=gaps&task=corridors', ['corridors', 'banks']],
  ['?view=gaps&task=sites', ['sites', 'served', 'curve']],
  ['?view=gaps&task=scenarios', []],
  ['?view=transfers', ['corridors', 'nodes', 'years', 'matrix']],
  ['?view=transfers&transfers=finance', ['receivers']],
])('the view %j has its own tables', (search, tables) => {
  expect(dataLinksOf(readAddress(search)).map(({ table }) => table)).toEqual(tables);
});
