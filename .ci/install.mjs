import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { pnpm } from './pnpm.mjs';
import { runCommand } from './run-command.mjs';
import { fingerprint, isFresh, writeStamp } from './stamp.mjs';

const packages = ['api', 'data', 'test', 'web'];
const manifests = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  ...packages.map((name) => `${name}/package.json`),
];

/** Installs the frozen lockfile unless the last install was of the same lockfile and manifests. */
export async function install() {
  const wanted = fingerprint(manifests);
  const areFoldersThere = packages.every((name) => existsSync(join(root, name, 'node_modules')));
  if (areFoldersThere && isFresh('install', wanted)) return;
  const [program, first] = pnpm();
  // CI=true: pnpm must not ask before it replaces a modules folder.
  const code = await runCommand(program, [...first, 'install', '--frozen-lockfile'], { environment: { CI: 'true' } });
  if (code !== 0) throw new Error(`The install failed (exit code ${code}); the reason stands above.`);
  writeStamp('install', wanted);
}
