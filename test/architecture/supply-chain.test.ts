import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { read, root } from './repository.ts';

const texts = z.record(z.string(), z.string()).default({});
const Manifest = z.object({ dependencies: texts, devDependencies: texts, optionalDependencies: texts, scripts: texts });
const manifestAt = (path: string) => Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));

const shelf = join(root, 'node_modules/.pnpm');

/** The packages that the lockfile names, with their versions: `@hono/node-server@2.1.9`. */
const lock = read('pnpm-lock.yaml');
const locked = [
  ...lock.slice(lock.indexOf('\npackages:\n'), lock.indexOf('\nsnapshots:\n')).matchAll(/^ {2}'?([^\s':]+)'?:$/gm),
].map(([, name = '']) => name);

/** Folders that hold one version of a package each, with those of the packages it needs linked beside it. */
const folders = readdirSync(shelf).filter((name) => existsSync(join(shelf, name, 'node_modules')));

/** Of the locked packages those that are installed here: some are for other systems. */
const installed = locked.filter((name) => {
  const folder = name.replaceAll('/', '+');
  return folders.some((each) => each === folder || each.startsWith(`${folder}_`));
});

/** The packages that stand themselves in a folder of a shelf or scope, by their paths. */
function packagesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name.startsWith('@')) return packagesIn(path);
    const isOwn = !lstatSync(path).isSymbolicLink() && existsSync(join(path, 'package.json'));
    return isOwn ? [path] : [];
  });
}

describe('what is installed', () => {
  test('is named by exact versions in every manifest', () => {
    const loose = ['.', 'api', 'data', 'test', 'web'].flatMap((folder) => {
      const { dependencies, devDependencies, optionalDependencies } = manifestAt(join(root, folder, 'package.json'));
      const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
      return all
        .filter(([, version]) => !/^(\d+\.\d+\.\d+(-[\w.]+)?|workspace:\*)$/.test(version))
        .map(([name]) => name);
    });
    expect(loose).toEqual([]);
  });

  test('is what its makers published, by the hash of each package', () => {
    const entries = lock.slice(lock.indexOf('\npackages:\n'), lock.indexOf('\nsnapshots:\n'));
    expect(locked.length).toBeGreaterThan(300);
    expect(entries.match(/resolution: \{integrity: sha512-/g)?.length).toBe(locked.length);
  });

  test('runs no script of its own when it is installed', () => {
    const scripted = folders
      .flatMap((folder) => packagesIn(join(shelf, folder, 'node_modules')))
      .flatMap((path) => {
        const { scripts } = manifestAt(join(path, 'package.json'));
        return ['preinstall', 'install', 'postinstall'].some((name) => name in scripts) ? [path.split('/').at(-1)] : [];
      });
    const settings = read('pnpm-workspace.yaml');
    expect(settings).not.toMatch(/dangerouslyAllowAllBuilds|onlyBuiltDependencies|: true$/m);
    expect([...new Set(scripted)].filter((name) => !settings.includes(`\n  ${name}: false\n`))).toEqual([]);
  });
});

const Bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.object({
      group: z.string().optional(),
      name: z.string(),
      version: z.string(),
      licenses: z.array(
        z.union([
          z.object({ expression: z.string() }),
          z.object({ license: z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]) }),
        ]),
      ),
    }),
  ),
});

describe('the bill of materials', () => {
  let components: z.infer<typeof Bill>['components'] = [];
  beforeAll(() => {
    const { stdout, stderr } = spawnSync(process.execPath, ['.ci/launch.mjs', 'sbom'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    if (stdout === '') throw new Error(stderr);
    ({ components } = Bill.parse(JSON.parse(stdout)));
  });

  test('names every package that is installed, with its version and its licence', () => {
    const named = new Set(
      components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`),
    );
    expect(installed.length).toBeGreaterThan(300);
    expect(installed.filter((name) => !named.has(name))).toEqual([]);
    expect(components.filter(({ licenses }) => licenses.length === 0)).toEqual([]);
  });
});
