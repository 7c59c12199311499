import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, isTest, read, sources } from './repository.ts';

// Each folder of api/src may know itself and the ones before it in this list.
const order = ['geo', 'measures', 'readmodel', 'intake'];
const appFiles = ['app.ts', 'main.ts', 'client.ts'];

// What the browser's worker may run: parts of the API that need neither a server nor Node.
const workerFolder = 'web/src/private/';
const pureParts =
  /^@icfm\/api\/(intake|measures|geo)\/[a-z-]+$|^@icfm\/api\/readmodel\/(gazetteer|locate|region-columns)$/;

const within = (folder: string) => sources.filter((path) => path.startsWith(`${folder}/`) && !isTest(path));

/** The folder of api/src that an import of a file there leads to; a file directly in api/src is its own name. */
function apiTarget(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = posix.normalize(posix.join(posix.dirname(file), specifier));
  return target.startsWith('api/src/') ? (target.split('/')[2] ?? null) : target;
}

/** The client, or the schema of a slice imported as types: no code of the API reaches the browser that way. */
function isWireType(file: string, specifier: string): boolean {
  if (specifier === '@icfm/api/client') return true;
  if (!/^@icfm\/api\/[a-z-]+\/schema$/.test(specifier)) return false;
  const text = read(file);
  const all = text.split(`'${specifier}'`).length - 1;
  const asTypes = [...text.matchAll(new RegExp(`import type [^;]*?from '${specifier}'`, 'g'))].length;
  return all === asTypes;
}

describe('arrows', () => {
  test('geometry knows nothing, measures know geometry, the read model both, the reading of lists all three', () => {
    const backwards = order.flatMap((folder, rank) =>
      within(`api/src/${folder}`).flatMap((file) =>
        importsOf(file)
          .map((specifier) => apiTarget(file, specifier))
          .filter((target) => target !== null && !order.slice(0, rank + 1).includes(target))
          .map((target) => `${file} → ${target}`),
      ),
    );
    expect(backwards).toEqual([]);
  });

  test('geometry, measures and the reading of lists are pure: no server and no Node API', () => {
    const impure = ['api/src/geo', 'api/src/measures', 'api/src/intake'].flatMap(within).flatMap((file) =>
      importsOf(file)
        // The shapes of the wire format, known to the others as types.
        .filter(() => file !== 'api/src/intake/schema.ts')
        .filter((specifier) => /^(node:|hono|@hono\/)/.test(specifier))
        .map((specifier) => `${file} → ${specifier}`),
    );
    expect(impure).toEqual([]);
  });

  test('nothing but the app itself knows the app', () => {
    const backwards = within('api/src')
      .filter((file) => !appFiles.includes(file.slice('api/src/'.length)))
      .flatMap((file) =>
        importsOf(file)
          .filter((specifier) => appFiles.includes(apiTarget(file, specifier) ?? ''))
          .map((specifier) => `${file} → ${specifier}`),
      );
    expect(backwards).toEqual([]);
  });

  test('the environment is read by env.ts, to which the process hands it', () => {
    const readers = within('api/src').filter((file) => read(file).includes('process.env'));
    expect(readers.filter((file) => !['api/src/env.ts', 'api/src/main.ts'].includes(file))).toEqual([]);
  });

  test('data imports nothing of ours', () => {
    const own = within('data').flatMap((file) => importsOf(file).filter((specifier) => specifier.startsWith('@icfm/')));
    expect(own).toEqual([]);
  });

  test('the web knows the API by its client and the types of its wire format, its worker by the pure parts too, and the data not at all', () => {
    const own = within('web').flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('@icfm/') || /\/(api|data)\/src\//.test(specifier))
        .filter((specifier) => !isWireType(file, specifier))
        .filter((specifier) => !(file.startsWith(workerFolder) && pureParts.test(specifier)))
        .map((specifier) => `${file} → ${specifier}`),
    );
    expect(own).toEqual([]);
  });

  test('no relative import leaves its package', () => {
    const leaving = ['api', 'data', 'web'].flatMap((folder) =>
      within(folder).flatMap((file) =>
        importsOf(file)
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => posix.normalize(posix.join(posix.dirname(file), specifier)))
          .filter((target) => !target.startsWith(`${folder}/`))
          .map((target) => `${file} → ${target}`),
      ),
    );
    expect(leaving).toEqual([]);
  });
});
