import { readFileSync } from 'node:fs';
import { Environment, readEnvironment } from '@icfm/api/env';
import { describe, expect, test } from 'vitest';

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

const entries = [...example.matchAll(/^(?:# )?([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]);

describe('environment', () => {
  test('.env.example lists the variables that are read, and no other', () => {
    expect(entries.map(([name]) => name)).toEqual(Object.keys(Environment.shape));
  });

  test('.env.example holds the defaults', () => {
    const defaults = readEnvironment({});
    expect(entries.slice(0, 2)).toEqual([
      ['PORT', String(defaults.PORT)],
      ['HOST', defaults.HOST],
    ]);
    expect(defaults.WEB_FOLDER.endsWith('web/dist')).toBe(true);
  });

  test('every example value is accepted, and an empty one counts as absent', () => {
    expect(readEnvironment(Object.fromEntries(entries))).toMatchObject({ PORT: 8787, HOST: '127.0.0.1' });
    expect(readEnvironment({ PORT: '' }).PORT).toBe(8787);
  });

  test('a public address loses its last slash', () => {
    expect(readEnvironment({ PUBLIC_URL: 'https://map.example/' }).PUBLIC_URL).toBe('https://map.example');
  });

  test.each([
    ['PORT', '70000'],
    ['PORT', '0x50'],
    ['PUBLIC_URL', 'map.example'],
    ['PUBLIC_URL', 'ftp://map.example'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(name);
  });
});
