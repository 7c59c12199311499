import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, read, root } from './repository.ts';

const documents = files.filter((path) => path.endsWith('.md'));

const isBuilt = (path: string): boolean => /(^|\/)(dist|node_modules|\.data)(\/|$)/.test(path);

/** Targets of relative links and pictures. */
function links(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => (match[1] ?? '').replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

/** Words in backticks that name a file or folder of ours: they start with one of our folders or have a file ending. */
function namedPaths(text: string): string[] {
  return [...text.matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter(
      (word) =>
        /^(\.\/)?(api|web|data|test|\.ci|\.github)\/[\w@./-]+$/.test(word) ||
        /^[\w-]+(\/[\w.-]+)+\.(ts|tsx|mjs|json|csv|md)$/.test(word),
    );
}

function isThere(document: string, path: string): boolean {
  return (
    existsSync(join(root, path)) ||
    existsSync(join(root, dirname(document), path)) ||
    existsSync(join(root, dirname(document), 'src', path))
  );
}

describe('documents', () => {
  test.each(documents)('every path that %s names exists', (document) => {
    const text = read(document);
    const missing = [...links(text), ...namedPaths(text)].filter((path) => !isBuilt(path) && !isThere(document, path));
    expect(missing).toEqual([]);
  });

  test('every package has a README', () => {
    expect(['.', 'api', 'data', 'test', 'web'].filter((name) => !existsSync(join(root, name, 'README.md')))).toEqual(
      [],
    );
  });

  test('the README opens in English and has a Chinese half', () => {
    const text = read('README.md');
    const chinese = text.search(/^## 中文/m);
    expect(text.slice(0, 200)).toMatch(/^# [A-Z]/);
    expect(chinese).toBeGreaterThan(0);
    expect(text.slice(chinese).length).toBeGreaterThan(1500);
  });
});
