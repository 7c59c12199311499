import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const conditions = ['source', 'node', 'development|production'];

/** Faults are done to the built server as a process: what waits for a disk or an end leaves a core to another file. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    environment: 'node',
    include: ['test/faults/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 150_000,
    hookTimeout: 180_000,
  },
});
