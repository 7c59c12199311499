// Finds a Chromium for the tests and prints its path: `node .ci/chromium.mjs`.
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { installPackage } from './package-manager.mjs';
import { root } from './paths.mjs';
import { printFound } from './print-found.mjs';

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
  installPackage('chromium');
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

printFound(import.meta.url, findChromium);
