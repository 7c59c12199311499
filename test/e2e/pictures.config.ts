import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** Takes the pictures of the README with the browser and the server of the tests: `pnpm pictures`. */
export default defineConfig({
  ...base,
  testMatch: 'pictures.ts',
  workers: 1,
  use: { ...base.use, deviceScaleFactor: 1 },
});
