import { array, assert, constantFrom, integer, property, string, tuple } from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { spatial } from './expression.ts';
import { FilterError } from './filter-error.ts';
import { compileLike } from './like-pattern.ts';
import { type FilterLanguage, readFilter } from './read-filter.ts';
import { relates } from './spatial-relation.ts';

const queryables = new Map([
  ['name', 'text'],
  ['year', 'number'],
  ['geometry', 'geometry'],
] as const);

function faultOf(text: string, language: FilterLanguage = 'cql2-text'): string {
  try {
    readFilter(text, { language, toDegrees: (position) => position, queryables });
    return 'none';
  } catch (error) {
    if (error instanceof FilterError) return error.detail.en;
    throw error;
  }
}

const polygon = (ring: readonly (readonly number[])[]) =>
  JSON.stringify({ op: 's_intersects', args: [{ property: 'geometry' }, { type: 'Polygon', coordinates: [ring] }] });

/** A star whose every edge crosses every other. */
const star = Array.from({ length: 400 }, (_, index) => {
  const angle = ((index % 399) * 199 * 2 * Math.PI) / 399;
  return [Number((10 * Math.cos(angle)).toFixed(3)), Number((10 * Math.sin(angle)).toFixed(3))];
});

describe('a filter made to be costly is refused', () => {
  test.each<[name: string, filter: string, fault: string, language?: FilterLanguage]>([
    ['deep brackets', `${'('.repeat(4000)}1=1`, 'at most 32 levels in a filter'],
    ['deep NOT', `${'NOT '.repeat(1900)}true`, 'at most 32 levels in a filter'],
    ['deep functions', `${'CASEI('.repeat(1000)}name`, 'at most 32 levels in a filter'],
    ['deep powers', `year = ${'2^'.repeat(3000)}2`, 'at most 32 levels in a filter'],
    ['deep lists', `${'['.repeat(4000)}${']'.repeat(4000)}`, 'at most 32 levels in a filter', 'cql2-json'],
    ['a long list', `year IN (${'1,'.repeat(3000)}1)`, 'at most 1000 parts in a filter'],
    ['a long chain', `${'year=1 OR '.repeat(790)}true`, 'at most 1000 parts in a filter'],
    ['a long text', `name = '${'a'.repeat(8000)}'`, 'at most 8000 characters in a filter'],
    ['crossing edges', polygon(star), 'wanted a valid geometry', 'cql2-json'],
    ['an open ring', 'S_WITHIN(geometry, POLYGON((0 0, 1 0, 1 1, 0 1)))', 'rings closed'],
    ['a ring without an area', 'S_WITHIN(geometry, POLYGON((0 0, 1 1, 0 0, 0 0)))', 'wanted a valid geometry'],
    ['an endless number', 'year < 1e999', 'at character 8: wanted a finite number, got "1e999"'],
    ['an endless coordinate', 'S_INTERSECTS(geometry, POINT(1e999 0))', 'wanted a finite number'],
    ['no number', 'S_INTERSECTS(geometry, POINT(NaN 0))', 'wanted a longitude and a latitude, got "NaN"'],
    ['an endless number in JSON', '{"op":"=","args":[{"property":"year"},1e999]}', 'a finite number', 'cql2-json'],
    [
      'a box of nothing',
      '{"op":"s_within","args":[{"property":"geometry"},{"bbox":[null,0,1,1]}]}',
      'box',
      'cql2-json',
    ],
    ['an interval', '{"interval":["..",".."]}', 'no property is a date', 'cql2-json'],
  ])('%s', (_, filter, fault, language) => {
    expect(faultOf(filter, language)).toContain(fault);
  });
});

const coordinate = integer({ min: 0, max: 4 });
const position = tuple(coordinate, coordinate);

const others: readonly Geometry[] = [
  { type: 'Point', coordinates: [2, 2] },
  {
    type: 'MultiPoint',
    coordinates: [
      [1, 1],
      [2, 2],
    ],
  },
  {
    type: 'LineString',
    coordinates: [
      [0, 0],
      [2, 2],
      [4, 2],
    ],
  },
  {
    type: 'LineString',
    coordinates: [
      [0, 0],
      [4, 0],
      [2, 2],
      [0, 0],
    ],
  },
  {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [0, 0],
      ],
      [
        [1, 1],
        [3, 1],
        [3, 3],
        [1, 3],
        [1, 1],
      ],
    ],
  },
  {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [0, 0],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
      [
        [
          [3, 3],
          [4, 3],
          [4, 4],
          [3, 3],
        ],
      ],
    ],
  },
  {
    type: 'GeometryCollection',
    geometries: [
      { type: 'Point', coordinates: [3, 1] },
      {
        type: 'LineString',
        coordinates: [
          [0, 3],
          [4, 3],
        ],
      },
    ],
  },
];

test('the place of a point tells every relation as the nine intersections do', () => {
  assert(
    property(position, constantFrom(...others), constantFrom(...spatial), (at, other, op) => {
      // The same place as a multipoint is no point: it is asked of all nine.
      const many: Geometry = { type: 'MultiPoint', coordinates: [at] };
      const point: Geometry = { type: 'Point', coordinates: at };
      expect(relates(op, point, other)).toBe(relates(op, many, other));
      expect(relates(op, other, point)).toBe(relates(op, other, many));
    }),
    { seed: 1, numRuns: 400 },
  );
});

const meaning = new Map([
  ['%', '.*'],
  ['_', '.'],
  ['\\%', '%'],
]);

test('LIKE finds what a regular expression finds', () => {
  const letters = constantFrom('a', 'b', '𠀀');
  const pattern = array(constantFrom('a', 'b', '𠀀', '%', '_', '\\%'), { maxLength: 7 });
  assert(
    property(array(letters, { maxLength: 8 }), pattern, (text, steps) => {
      const like = steps.join('');
      const expression = steps.map((step) => meaning.get(step) ?? step).join('');
      const fits = compileLike<string>(
        (item) => item,
        () => like,
      );
      expect(fits(text.join(''))).toBe(new RegExp(`^${expression}$`, 'su').test(text.join('')));
    }),
    { seed: 1, numRuns: 600 },
  );
});

test('no text breaks the reader otherwise than by a word', () => {
  const piece = constantFrom(
    ...['AND', 'NOT', '(', ')', "'", '"', 'name', 'LIKE', 'BBOX(', 'POINT', '1e9', '-', ',', 'IN', 'DATE('],
  );
  assert(
    property(array(piece, { maxLength: 12 }), string(), (pieces, tail) => {
      for (const language of ['cql2-text', 'cql2-json'] as const) {
        expect(typeof faultOf(`${pieces.join(' ')}${tail}`, language)).toBe('string');
      }
    }),
    { seed: 1, numRuns: 400 },
  );
});
