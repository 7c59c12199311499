import { describe, expect, test } from 'vitest';
import { FilterError } from './filter-error.ts';
import { type FilterLanguage, readFilter } from './read-filter.ts';
import type { ToDegrees } from './read-geometry.ts';
import { readJsonFilter } from './read-json.ts';
import { readTextFilter } from './read-text.ts';

const keep: ToDegrees = (position) => position;

/** The same filter in both encodings. */
const pairs: readonly (readonly [text: string, json: unknown])[] = [
  ["kind = 'innovative'", { op: '=', args: [{ property: 'kind' }, 'innovative'] }],
  ['"designatedYear" <> 2022', { op: '<>', args: [{ property: 'designatedYear' }, 2022] }],
  [
    "batch IS NOT NULL AND NOT sector = 'new-energy'",
    {
      op: 'and',
      args: [
        { op: 'not', args: [{ op: 'isNull', args: [{ property: 'batch' }] }] },
        { op: 'not', args: [{ op: '=', args: [{ property: 'sector' }, 'new-energy'] }] },
      ],
    },
  ],
  // AND binds closer than OR.
  [
    'a = 1 OR b = 2 AND c = 3',
    {
      op: 'or',
      args: [
        { op: '=', args: [{ property: 'a' }, 1] },
        {
          op: 'and',
          args: [
            { op: '=', args: [{ property: 'b' }, 2] },
            { op: '=', args: [{ property: 'c' }, 3] },
          ],
        },
      ],
    },
  ],
  ["nameZh NOT LIKE '%新''能源_'", { op: 'not', args: [{ op: 'like', args: [{ property: 'nameZh' }, "%新'能源_"] }] }],
  ['designatedYear BETWEEN 2022 AND 2024', { op: 'between', args: [{ property: 'designatedYear' }, 2022, 2024] }],
  ["basis IN ('in-place', 'completed')", { op: 'in', args: [{ property: 'basis' }, ['in-place', 'completed']] }],
  [
    "CASEI(nameEn) LIKE casei('Hefei%')",
    {
      op: 'like',
      args: [
        { op: 'casei', args: [{ property: 'nameEn' }] },
        { op: 'casei', args: ['Hefei%'] },
      ],
    },
  ],
  // 1 + 2 · 3, a power from the right, a minus before a property.
  [
    'a = 1 + 2 * -3 ^ 2',
    {
      op: '=',
      args: [{ property: 'a' }, { op: '+', args: [1, { op: '*', args: [2, { op: '^', args: [-3, 2] }] }] }],
    },
  ],
  [
    'S_INTERSECTS(geometry, BBOX(113, 22, 115, 24))',
    { op: 's_intersects', args: [{ property: 'geometry' }, { bbox: [113, 22, 115, 24] }] },
  ],
  [
    'S_WITHIN(geometry, POLYGON((113 22, 115 22, 115 24, 113 24, 113 22)))',
    {
      op: 's_within',
      args: [
        { property: 'geometry' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [113, 22],
              [115, 22],
              [115, 24],
              [113, 24],
              [113, 22],
            ],
          ],
        },
      ],
    },
  ],
  [
    'S_CROSSES(geometry, MULTIPOINT((113 22), (-115.5 24)))',
    {
      op: 's_crosses',
      args: [
        { property: 'geometry' },
        {
          type: 'MultiPoint',
          coordinates: [
            [113, 22],
            [-115.5, 24],
          ],
        },
      ],
    },
  ],
  [
    "A_CONTAINS(memberAdcodes, ('340100', '340200'))",
    { op: 'a_contains', args: [{ property: 'memberAdcodes' }, ['340100', '340200']] },
  ],
  [
    "DATE('2022-04-24') < TIMESTAMP('2022-04-25T00:00:01Z')",
    { op: '<', args: [{ date: '2022-04-24' }, { timestamp: '2022-04-25T00:00:01Z' }] },
  ],
];

describe('the two encodings', () => {
  test.each(pairs)('%s reads the same as text and as JSON', (text, json) => {
    expect(readTextFilter(text, keep)).toEqual(readJsonFilter(JSON.stringify(json), keep));
  });

  test('words are read in any case, names as they are written', () => {
    expect(readTextFilter("NOT(A is Null) and b Like 'x'", keep)).toEqual(
      readTextFilter("not (A IS NULL) AND b LIKE 'x'", keep),
    );
    expect(readTextFilter('A = 1', keep)).not.toEqual(readTextFilter('a = 1', keep));
  });

  test('a box over the antimeridian is two areas', () => {
    expect(readTextFilter('S_INTERSECTS(geometry, BBOX(170, -10, -170, 10))', keep)).toMatchObject({
      args: [{}, { geometry: { type: 'MultiPolygon' } }],
    });
  });
});

const queryables = new Map([
  ['kind', 'text'],
  ['designatedYear', 'number'],
  ['memberAdcodes', 'texts'],
  ['isMapReady', 'boolean'],
  ['geometry', 'geometry'],
] as const);

function faultOf(filter: string, language: FilterLanguage = 'cql2-text'): string {
  try {
    readFilter(filter, { language, queryables, toDegrees: keep });
  } catch (error) {
    if (error instanceof FilterError) return error.message;
    throw error;
  }
  return 'none';
}

describe('what cannot be asked', () => {
  test.each([
    ['kind = ', 'at character 8: wanted a property, a value or a function, got the end'],
    ["kind = 'a", 'at character 8: wanted a name, number, quoted text or sign, got "\'a"'],
    ["kind = 'a' kind", 'at character 12: wanted the end, AND or OR, got "kind"'],
    [
      "colour = 'a'",
      'there is no property "colour"; there are kind, designatedYear, memberAdcodes, isMapReady, geometry',
    ],
    ["designatedYear = '2022'", '=: wanted a number, got text'],
    ["FOO(kind) = 'a'", 'at character 1: wanted a known function or operation'],
    ['designatedYear + 1', 'wanted a filter that is true or false, got a number'],
    ['S_INTERSECTS(geometry, POINT(90 180))', 'wanted a valid geometry: within its system'],
    ['S_INTERSECTS(geometry, POLYGON((0 0, 2 2, 2 0, 0 2, 0 0)))', 'wanted a valid geometry: within its system'],
    ['S_INTERSECTS(kind, POINT(90 18))', 's_intersects: wanted a geometry, got text'],
    ["DATE('2022-02-30') = DATE('2022-03-02')", 'wanted a date YYYY-MM-DD'],
    ['kind IN designatedYear', 'at character 9: wanted (, got "designatedYear"'],
  ])('%s is told what was wanted', (filter, message) => {
    expect(faultOf(filter)).toContain(message);
  });

  test('a filter that is true or false by a property alone is one', () => {
    expect(faultOf('isMapReady')).toBe('none');
    expect(faultOf("A_OVERLAPS(memberAdcodes, ('340100'))")).toBe('none');
  });

  test('nesting, length, parts and points have a limit in both encodings', () => {
    const deep = `${'('.repeat(3000)}kind = 'a'${')'.repeat(3000)}`;
    expect(faultOf(deep)).toBe('at most 32 levels in a filter');
    expect(faultOf(`${'NOT '.repeat(1500)}isMapReady`)).toBe('at most 32 levels in a filter');
    expect(faultOf(`kind = '${'a'.repeat(9000)}'`)).toBe('at most 8000 characters in a filter');
    expect(faultOf(`designatedYear IN (${Array.from({ length: 1200 }, () => 1).join()})`)).toBe(
      'at most 1000 parts in a filter',
    );
    const nested = `${'{"op":"not","args":['.repeat(300)}true${']}'.repeat(300)}`;
    expect(faultOf(nested, 'cql2-json')).toBe('at most 32 levels in a filter');
    expect(faultOf('{"op":', 'cql2-json')).toContain('wanted a filter as JSON');
    expect(faultOf('{"op":"constructor","args":[1,2]}', 'cql2-json')).toContain('wanted a known function or operation');
  });
});
