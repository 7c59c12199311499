import { Environment } from '@icfm/api/env';
import { describe, expect, test } from 'vitest';
import { read } from './repository.ts';

describe('environment', () => {
  test('.env.example lists exactly the names that env.ts reads', () => {
    const named = [...read('.env.example').matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);
    expect(named.sort()).toEqual(Object.keys(Environment.shape).sort());
  });
});
