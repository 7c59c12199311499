import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { checkBundles } from './bundle-budget.mjs';
import { findChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { bin, cacheFolder } from './paths.mjs';
import { readPlaywright, readVitest } from './read-results.mjs';
import { runCommand } from './run-command.mjs';

const vitestResults = join(cacheFolder, 'vitest.json');
const faultResults = join(cacheFolder, 'faults.json');
const playwrightResults = join(cacheFolder, 'playwright.json');

const one = (isPassed) => (isPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
const command = async (...words) => one((await runCommand(...words)) === 0);

/** A runner that fails beyond its tests (a file that does not load, a config error) adds one failure of its own. */
function withExitCode(counts, code) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function vitest(config, results) {
  rmSync(results, { force: true });
  const code = await runCommand(bin('vitest'), [
    ...['run', '-c', config, '--reporter=default', '--reporter=json'],
    `--outputFile.json=${results}`,
  ]);
  return withExitCode(readVitest(results), code);
}

async function endToEnd() {
  rmSync(playwrightResults, { force: true });
  const environment = { CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightResults };
  const parameters = ['test', '-c', 'test/e2e/playwright.config.ts', '--reporter=list,json'];
  const code = await runCommand(bin('playwright', 'test'), parameters, { environment });
  return withExitCode(readPlaywright(playwrightResults), code);
}

// Groups follow one another. Within one, steps run side by side: none of the first needs both cores, nor writes what
// another reads.
const groups = [
  [
    ['lint', () => command(bin('biome'), ['check', '--error-on-warnings', '.'])],
    ['types', () => command(bin('tsc'), ['-b', 'data', 'api', 'web', 'test'])],
    ['unused code', () => command(bin('knip'), [])],
  ],
  [
    [
      'unit, contract, reference, provenance and architecture tests',
      () => vitest('test/vitest.config.ts', vitestResults),
    ],
  ],
  [['build', async () => one(await build())]],
  [['bundle budget', async () => one(checkBundles())]],
  [['faults done to the built server', () => vitest('test/faults.config.ts', faultResults)]],
  [['end-to-end tests in Chromium', endToEnd]],
];

async function attempt(step) {
  try {
    return await step();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return one(false);
  }
}

async function timed([name, step]) {
  const startedAt = performance.now();
  const counts = await attempt(step);
  return { name, ...counts, seconds: (performance.now() - startedAt) / 1000 };
}

/**
 * Runs every step, past failing ones, and ends with the names of what failed and one plain line: `N passed, N failed`.
 * Lint, types, unused code, build and bundle budget count as one each; the tests count one by one.
 */
export async function verify() {
  await install();
  mkdirSync(cacheFolder, { recursive: true });
  const table = [];
  for (const group of groups) {
    console.log(`\n── ${group.map(([name]) => name).join(', ')}`);
    table.push(...(await Promise.all(group.map(timed))));
  }
  console.log('');
  for (const { name, passed, failed, seconds } of table) {
    console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
  }
  for (const failure of table.flatMap(({ failures = [] }) => failures)) console.log(`✗ ${failure}`);
  const sum = (key) => table.reduce((total, row) => total + row[key], 0);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}
