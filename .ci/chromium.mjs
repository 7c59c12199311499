// Finds a Chromium for the tests and prints its path: `node .ci/chromium.mjs`.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function inUsualPlaces() {
  const candidates = folders.filter(Boolean).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...applications].find(isExecutable);
}

function inPlaywrightCache() {
  try {
    const { chromium } = createRequire(join(root, 'test', 'package.json'))('@playwright/test');
    return [chromium.executablePath()].find(isExecutable);
  } catch {
    return undefined;
  }
}

function fromPackageManager() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  console.error('No Chromium found: installing it with apt-get.');
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options);
  return inUsualPlaces();
}

/** The path of a Chromium that can be run. Throws with what was tried: a test in a real browser is never skipped. */
export function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (isExecutable(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH is ${wanted}, which is not an executable file.`);
  }
  const found = inUsualPlaces() ?? inPlaywrightCache() ?? fromPackageManager();
  if (found) return found;
  throw new Error(
    'No Chromium found: not by CHROMIUM_PATH, not in the usual places, not where Playwright installs it, and apt-get ' +
      '(tried only as root on Linux) brought none. Install Chromium or Chrome, or set CHROMIUM_PATH to its executable.',
  );
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log(findChromium());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
