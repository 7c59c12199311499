import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// `source` first: @icfm/* then resolve to their TypeScript, so that tests need no build.
const conditions = ['source', 'module', 'node', 'development|production'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    environment: 'node',
    include: [
      '{api,data,web}/src/**/*.test.{ts,tsx}',
      'test/{contract,reference,provenance,architecture}/**/*.test.ts',
    ],
    // Two cores, and tests that build the whole read model: room for a loaded machine, not for a slow test.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
