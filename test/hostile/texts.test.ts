import { compileFilter } from '@icfm/api/cql2/compile-filter';
import { FilterError } from '@icfm/api/cql2/filter-error';
import type { Queryables } from '@icfm/api/cql2/queryables';
import { type FilterLanguage, readFilter } from '@icfm/api/cql2/read-filter';
import { pageQuery } from '@icfm/api/http/page-query';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../web/src/state/address.ts';
import { newStory } from '../../web/src/views/story/story-content.ts';
import { readStoryFile, writeStoryFile } from '../../web/src/views/story/story-file.ts';
import { fuzzRuns } from './fuzz-runs.ts';
import { inherited, mutated, nastyText, nastyTexts } from './mutations.ts';

const encoder = new TextEncoder();
const damaged = (text: string) => mutated(encoder.encode(text)).map((bytes) => new TextDecoder().decode(bytes));

describe('a filter', () => {
  const queryables: Queryables = new Map([
    ['nameZh', 'text'],
    ['designatedYear', 'number'],
    ['isNational', 'boolean'],
    ['sectors', 'texts'],
    ['geometry', 'geometry'],
  ]);
  const values: Readonly<Record<string, unknown>> = {
    ...{ nameZh: '合肥集群', designatedYear: 2022, isNational: null, sectors: ['new-energy'] },
  };
  const item = {
    valueOf: (name: string) => (Object.hasOwn(values, name) ? values[name] : null),
    geometry: () => ({ type: 'Point' as const, coordinates: [117.2, 31.8] }),
  };

  /** Refused in words of both languages, or a question that has an answer. */
  function ask(language: FilterLanguage, text: string): string {
    try {
      const filter = readFilter(text, { language, toDegrees: (position) => position, queryables });
      const isMet = compileFilter(filter)(item);
      expect(typeof isMet).toBe('boolean');
      return 'asked';
    } catch (error) {
      if (!(error instanceof FilterError)) throw error;
      expect(error.detail.zh).toMatch(/[一-鿿]/);
      expect(error.detail.en.length).toBeLessThan(2000);
      return 'refused';
    }
  }

  const written = [
    "nameZh LIKE '%合%' AND designatedYear BETWEEN 2020 AND 2024",
    'designatedYear IN (2022, 2023) OR NOT (isNational = TRUE) AND sectors IS NOT NULL',
    'S_INTERSECTS(geometry, POLYGON((117 31, 118 31, 118 32, 117 32, 117 31)))',
    "A_OVERLAPS(sectors, ('new-energy', 'biomedicine')) AND CASEI(nameZh) = casei('x')",
    'S_WITHIN(geometry, BBOX(116, 30, 118, 33)) AND designatedYear * 2 > 4 ^ 2 - 1',
  ];
  const words = [
    'AND',
    'OR',
    'NOT',
    'LIKE',
    'IN',
    'BETWEEN',
    'IS',
    'NULL',
    'POLYGON',
    'POINT',
    'BBOX',
    'S_EQUALS',
    'DATE',
  ];
  const token = fc.oneof(
    fc.constantFrom(...words, ...queryables.keys(), ...'()=<>+-*/%^,\'" '),
    nastyText,
    fc.string(),
  );
  const soup = fc.array(token, { maxLength: 30 }).map((tokens) => tokens.join(' '));

  test('of words in any order, or damaged in any way, is refused in words or answered', () => {
    const before = inherited();
    for (const text of written) expect(ask('cql2-text', text)).toBe('asked');
    const texts = fc.oneof(soup, fc.constantFrom(...written).chain(damaged));
    fc.assert(
      fc.property(texts, (text) => void ask('cql2-text', text)),
      fuzzRuns(600),
    );
    expect(inherited()).toEqual(before);
  });

  const json = {
    op: 'and',
    args: [
      { op: '=', args: [{ property: 'nameZh' }, '合肥'] },
      { op: 's_intersects', args: [{ property: 'geometry' }, { type: 'Point', coordinates: [117.2, 31.8] }] },
      { op: 'a_contains', args: [{ property: 'sectors' }, ['new-energy']] },
    ],
  };
  const anyJson = fc.jsonValue().map((value) => JSON.stringify({ op: 'and', args: [value] }));

  test('as JSON of any shape is refused in words or answered', () => {
    const before = inherited();
    expect(ask('cql2-json', JSON.stringify(json))).toBe('asked');
    const texts = fc.oneof(fc.json(), anyJson, damaged(JSON.stringify(json)));
    fc.assert(
      fc.property(texts, (text) => void ask('cql2-json', text)),
      fuzzRuns(600),
    );
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(ask('cql2-json', `{"op":"${name}","args":[1,2]}`)).toBe('refused');
      expect(ask('cql2-json', `{"op":"=","args":[{"property":"${name}"},1]}`)).toBe('refused');
      expect(ask('cql2-text', `${name} = 1`)).toBe('refused');
      expect(ask('cql2-text', `${name}(1, 2)`)).toBe('refused');
    }
    expect(inherited()).toEqual(before);
  });

  test.each([
    ['brackets', '('.repeat(7000)],
    ['NOT', 'NOT '.repeat(1900)],
    ['signs', `designatedYear = ${'-'.repeat(7000)}1`],
    ['AND', Array.from({ length: 500 }, () => 'designatedYear=1').join(' AND ')],
    ['patterns', `nameZh LIKE '${'%a'.repeat(3900)}'`],
    ['positions', `S_INTERSECTS(geometry, LINESTRING(${'1 1,'.repeat(1900)}1 1))`],
    ['digits', `designatedYear = ${'1'.repeat(7000)}.${'1'.repeat(900)}x`],
  ])('of as many %s as fit into an address is answered or refused', (_, text) => {
    expect(['asked', 'refused']).toContain(ask('cql2-text', text));
  });
});

describe('the address of the page', () => {
  const names = [
    'view',
    'region',
    'reach',
    'pins',
    'selected',
    'kinds',
    'sectors',
    'camera',
    'columns',
    'weights',
    'link',
  ];
  const pair = fc.tuple(
    fc.constantFrom(...names, ...nastyTexts),
    fc.oneof(nastyText, fc.string(), fc.double().map(String)),
  );
  const query = fc
    .array(pair, { maxLength: 12 })
    .map((pairs) =>
      pairs
        .map(([name, value]) => `${encodeURIComponent(toWhole(name))}=${encodeURIComponent(toWhole(value))}`)
        .join('&'),
    );
  const raw = fc
    .array(fc.oneof(nastyText, fc.constantFrom(...'%=&#+?;/'), fc.string()), { maxLength: 12 })
    .map((parts) => parts.join(''));

  test('of any text is a state, and the address of that state stays what it is', () => {
    const before = inherited();
    fc.assert(
      fc.property(fc.oneof(query, raw), (text) => {
        const address = writeAddress(readAddress(text));
        expect(writeAddress(readAddress(address))).toBe(address);
        expect(new URL(`/?${address}`, 'http://localhost').host).toBe('localhost');
      }),
      fuzzRuns(300),
    );
    expect(inherited()).toEqual(before);
  });

  test('that the server takes leads nowhere but to the page, whatever it says', () => {
    const schema = pageQuery('view=gaps');
    fc.assert(
      fc.property(fc.oneof(query, raw), (text) => {
        if (!schema.safeParse(text).success) return;
        const url = new URL(`/?${text}`, 'http://localhost');
        expect([url.origin, url.pathname, url.hash]).toEqual(['http://localhost', '/', '']);
      }),
      fuzzRuns(300),
    );
    for (const text of [
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      'a=b\r\nset-cookie: c',
      'a=%0d%0a',
      'a=b#c',
    ])
      expect(schema.safeParse(text).success).toBe(false);
  });
});

/** Without halves of characters, which no address can hold. */
const toWhole = (text: string) => text.replace(/\p{Cs}/gu, '');

test('a story file of any content, or damaged in any way, is refused in words or a story', () => {
  const before = inherited();
  const chapter = {
    ...{ id: 'a1', title: '第一章', caption: '说明', notes: '', address: 'view=gaps', bounds: null },
    saved: { dataVersion: 'v', headline: '', records: 1 },
  };
  const file = writeStoryFile({ ...newStory('故事'), chapters: [chapter] });
  expect(readStoryFile(file).faults).toBeNull();
  fc.assert(
    fc.property(fc.oneof(damaged(file), fc.json(), anyContent), (text) => {
      const { content, faults } = readStoryFile(text);
      expect(content === null).toBe(faults !== null);
      if (content !== null) expect(readStoryFile(writeStoryFile(content)).content).toEqual(content);
    }),
    fuzzRuns(400),
  );
  for (const key of ['__proto__', 'constructor'])
    expect(readStoryFile(file.replace('"title"', `"${key}":{"polluted":1},"title"`))).toEqual(readStoryFile(file));
  expect(inherited()).toEqual(before);
});

const anyContent = fc.jsonValue().map((content) => JSON.stringify({ format: 'icfm-story', version: 1, content }));
