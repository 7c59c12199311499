import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { root } from './repository.ts';

const permissive = [
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Unlicense', 'CC0-1.0', 'OFL-1.1', 'Zlib'],
  // The Eclipse Distribution License is the BSD-3-Clause text under another name.
  'EDL-1.0',
  // Copyleft by the file: those of mediabunny ship unchanged, their source is the package of that version.
  'MPL-2.0',
];

// Manifests that misspell or leave out what their licence file says.
const readFromFile = new Map([
  ['splaytree-ts: BDS-3-Clause', 'BSD-3-Clause'],
  ['arc: none stated', 'BSD-2-Clause'],
  ['png-js: none stated', 'MIT'],
]);

const Manifest = z.object({
  name: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform((value) => value.type)]).optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

const manifestOf = (folder: string) => Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));

/** Where Node finds a dependency: in node_modules of the folder or of one above. */
function findDependency(folder: string, name: string): string | null {
  const candidate = join(folder, 'node_modules', name);
  if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
  const parent = dirname(folder);
  return parent === folder ? null : findDependency(parent, name);
}

function collect(folder: string, found: Map<string, string>): void {
  if (found.has(folder)) return;
  const manifest = manifestOf(folder);
  found.set(folder, `${manifest.name}: ${manifest.license ?? 'none stated'}`);
  for (const name of Object.keys(manifest.dependencies)) {
    const target = findDependency(folder, name);
    if (target) collect(target, found);
  }
}

/** `MIT`, `(MIT OR GPL-3.0)`, `MIT AND ISC`: one permissive choice is enough of an OR, all are needed of an AND. */
function isPermissive(expression: string): boolean {
  const choices = expression.replace(/[()]/g, '').split(/ OR /);
  return choices.some((choice) => choice.split(/ AND /).every((licence) => permissive.includes(licence.trim())));
}

describe('licences', () => {
  test('everything that ships is under a permissive licence', () => {
    const found = new Map<string, string>();
    for (const name of ['api', 'data', 'web']) collect(realpathSync(join(root, name)), found);
    expect(found.size).toBeGreaterThan(30);
    const others = [...found.values()].filter(
      (line) => !isPermissive(readFromFile.get(line) ?? line.slice(line.indexOf(': ') + 2)),
    );
    expect(others).toEqual([]);
  });

  test('the code is under Apache-2.0 and says so in every package', () => {
    expect(readFileSync(join(root, 'LICENSE'), 'utf8')).toContain('Apache License');
    const stated = ['.', 'api', 'data', 'test', 'web'].map((name) => manifestOf(join(root, name)).license);
    expect(new Set(stated)).toEqual(new Set(['Apache-2.0']));
  });
});
