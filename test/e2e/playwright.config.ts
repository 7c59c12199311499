import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../browser.ts';
import { findFreePort } from '../built-server.ts';

// Workers read this file again and inherit the environment, so that all speak to the one server.
process.env.TEST_PORT ??= String(await findFreePort());
// Nothing is imported into this one, so that its numbers are those of the bundled lists.
const dataFolder = mkdtempSync(join(tmpdir(), 'icfm-data-'));
const baseURL = `http://127.0.0.1:${process.env.TEST_PORT}`;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // WebGL is drawn by the processor here: a first map takes seconds on two cores.
  timeout: 120_000,
  expect: { timeout: 25_000 },
  webServer: {
    command: 'node api/dist/main.js',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { HOST: '127.0.0.1', PORT: process.env.TEST_PORT, DATA_DIR: dataFolder },
    url: `${baseURL}/api/health`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    // The processor draws the map: a quarter of the pixels is as true and takes a fraction of the time.
    deviceScaleFactor: 0.5,
    locale: 'zh-CN',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: launchOptions(),
    screenshot: 'only-on-failure',
  },
});
