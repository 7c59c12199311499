import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

// `source` first: @icfm/* then resolve to their TypeScript, so that tests need no build.
const conditions = ['source', 'node', 'development|production'];

/** Puts another module in the place of one: it needs a module graph of its own. */
const mocking = 'api/src/store/originals-order.test.ts';

const shared = {
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
};

const testing = {
  environment: 'node' as const,
  // Two cores, and tests that build the whole read model: room for a loaded machine, not for a slow test.
  testTimeout: 90_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  ...shared,
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          ...testing,
          name: 'all',
          include: [
            '{api,data,web}/src/**/*.test.{ts,tsx}',
            'test/{contract,clients,hostile,reference,provenance,presentation,architecture}/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, mocking],
          // Hundreds of files load the same modules: one graph a worker saves a third of the time.
          isolate: false,
        },
      },
      { ...shared, test: { ...testing, name: 'mocking', include: [mocking] } },
    ],
  },
});
