import { readFileSync } from 'node:fs';
import { compileFilter } from '@icfm/api/cql2/compile-filter';
import { FilterError } from '@icfm/api/cql2/filter-error';
import { type FilterLanguage, readFilter } from '@icfm/api/cql2/read-filter';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const read = (name: string) => readFileSync(new URL(`cql2/${name}`, import.meta.url), 'utf8');

const names = z.array(z.string());
const Thing = z.looseObject({ geometry: z.custom<Geometry>().optional() });
const Things = z.object({
  types: z.object({ text: names, number: names, boolean: names, texts: names }),
  things: z.record(z.string(), Thing),
});

/** What a filter keeps of some things, or the words with which it is refused. */
function createAsk(file: string) {
  const { types, things } = Things.parse(JSON.parse(read(file)));
  const typed = (['text', 'number', 'boolean', 'texts'] as const).flatMap((type) =>
    types[type].map((name) => [name, type] as const),
  );
  const queryables = new Map([...typed, ['geometry', 'geometry'] as const]);
  return (text: string, language: FilterLanguage): string => {
    try {
      const filter = readFilter(text, { language, toDegrees: (position) => position, queryables });
      const fits = compileFilter(filter);
      const kept = Object.entries(things).filter(([, thing]) =>
        fits({ valueOf: (name) => thing[name], geometry: () => thing.geometry ?? null }),
      );
      return kept.map(([name]) => name).join(' ') || 'none';
    } catch (error) {
      if (error instanceof FilterError) return `refused: ${error.detail.en}`;
      throw error;
    }
  };
}

function expectAnswer(answer: string, wanted: string): void {
  const [, words] = /^refused: (.*)/.exec(wanted) ?? [];
  if (words === undefined) expect(answer).toBe(wanted);
  else expect(answer).toMatch(/^refused: /);
  expect(answer).toContain(words ?? wanted);
}

const plainLines = (file: string) => read(file).replace(/^#.*\n/gm, '');

describe('the examples of the standard', () => {
  const examples = plainLines('standard-examples.txt')
    .trim()
    .split('\n\n')
    .map((block) => block.split('\n'));
  const ask = createAsk('things.json');

  test.each(examples)('%s: %s', (_, text = '', json = '', wanted = '') => {
    expectAnswer(ask(text, 'cql2-text'), wanted);
    expectAnswer(ask(json, 'cql2-json'), wanted);
  });
});

describe('the abstract test suite', () => {
  const lines = plainLines('abstract-tests.txt')
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
  const ask = createAsk('abstract-things.json');

  test.each(lines)('%s: %s', (_, filter = '', wanted = '') => {
    expectAnswer(
      ask(filter.replace(/\bgeom\b/, 'geometry').replace(/(AND .*)\bgeom\b/, '$1geometry'), 'cql2-text'),
      wanted,
    );
  });
});
