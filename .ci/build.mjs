import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root } from './paths.mjs';
import { runCommand } from './run-command.mjs';
import { fingerprint, isFresh, writeStamp } from './stamp.mjs';

const shared = ['pnpm-lock.yaml', 'tsconfig.base.json', 'data/src', 'data/package.json', 'data/tsconfig.json'];
const apiSources = [...shared, 'api/src', 'api/package.json', 'api/tsconfig.json'];
const webSources = [...apiSources, 'web'];

const builds = [
  { name: 'api', sources: apiSources, output: 'api/dist/main.js', command: () => [bin('tsc'), ['-b', 'api']] },
  {
    name: 'web',
    sources: webSources,
    output: 'web/dist/index.html',
    command: () => [bin('vite', 'web'), ['build', 'web', '--logLevel', 'warn']],
  },
];

/** Builds what changed since the last build, all of it or what is named, and answers whether it succeeded. */
export async function build(names = builds.map(({ name }) => name)) {
  for (const { name, sources, output, command } of builds) {
    if (!names.includes(name)) continue;
    const wanted = fingerprint(sources);
    if (existsSync(join(root, output)) && isFresh(`build-${name}`, wanted)) continue;
    console.log(`building ${name} …`);
    const code = await runCommand(...command());
    if (code !== 0) return false;
    writeStamp(`build-${name}`, wanted);
  }
  return true;
}
