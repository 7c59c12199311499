import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, read, sources } from './repository.ts';

const topLevel = ['api', 'data', 'test', 'web', '.ci', '.github'];
const topLevelFiles = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'biome.json',
  'knip.json',
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'tsconfig.base.json',
];
// Folders of code are named after what stands in them.
const vague = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'lib', 'features'];

// Put together here so that this file does not find itself.
const outside = [['', 'work', ''].join('/'), ['..', 'shared'].join('/'), ['', 'tmp', ''].join('/')];

describe('names', () => {
  test('the top level is fixed', () => {
    const names = new Set(files.map((path) => path.split('/')[0] ?? ''));
    const unknown = [...names].filter((name) => !topLevel.includes(name) && !topLevelFiles.includes(name));
    expect(unknown.filter((name) => !name.startsWith('.'))).toEqual([]);
  });

  test('source files and their folders are kebab-case and never vague', () => {
    const parts = sources.flatMap((path) => path.split('/').map((part) => ({ path, part })));
    const wrong = parts.filter(
      ({ part }) =>
        !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(part) || vague.includes(part.replace(/\..*$/, '')),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('no two schemas bear the same name in the OpenAPI documents', () => {
    const names = sources
      .filter((path) => path.startsWith('api/src/'))
      .flatMap((path) => [...read(path).matchAll(/\.openapi\('(\w+)'\)/g)].map((match) => match[1] ?? ''));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('only configurations export a default', () => {
    const defaults = sources.filter((path) => !path.endsWith('.config.ts') && /^export default /m.test(read(path)));
    expect(defaults).toEqual([]);
  });

  test('there is no barrel', () => {
    const barrels = sources.filter((path) => /^index\.tsx?$/.test(posix.basename(path)));
    expect(barrels).toEqual([]);
  });

  test('there is no any, no enum and no commented-out import', () => {
    const pattern = /(:\s*any\s*([;,)=\]}>|&]|$)|<any>|\bas any\b|^\s*(export )?(const )?enum |^\s*\/\/ import )/m;
    expect(sources.filter((path) => !path.endsWith('names.test.ts') && pattern.test(read(path)))).toEqual([]);
  });

  test('no file names a folder outside of the repository', () => {
    const texts = files.filter((path) => /\.(ts|tsx|mjs|md|json|ya?ml|html|css|sh)$/.test(path));
    expect(texts.filter((path) => outside.some((word) => read(path).includes(word)))).toEqual([]);
  });
});
