import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Result } from './result-table.ts';

const script = fileURLToPath(new URL('../../.ci/bundle-budget.mjs', import.meta.url));

/** Sizes of the built web by the script that the tests run. */
export function measureBundles(): Result[] {
  const lines = execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim().split('\n');
  return lines.flatMap((line) => {
    const [, name = '', size = '', budget = ''] = /^. (.+): ([\d.]+) kB gzip of (\d+)$/.exec(line) ?? [];
    if (!['shell', 'map chunk'].includes(name)) return [];
    return [{ name: `${name}, gzip`, measured: Number(size), unit: 'kB', target: { atMost: Number(budget) } }];
  });
}
