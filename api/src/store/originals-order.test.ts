import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createOriginals } from './originals.ts';

const { steps } = vi.hoisted(() => {
  const steps: string[] = [];
  return { steps };
});

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  return {
    ...real,
    open: async (path: string, flags: string) => {
      const handle = await real.open(path, flags);
      const sync = handle.sync.bind(handle);
      handle.sync = () => {
        steps.push(flags === 'wx' ? 'sync file' : `sync ${basename(path)}`);
        return sync();
      };
      return handle;
    },
    rename: (from: string, to: string) => {
      steps.push('rename');
      return real.rename(from, to);
    },
  };
});

test('an original is synced, then named, and then its folders are synced, before it is acknowledged', async () => {
  const place = mkdtempSync(join(tmpdir(), 'icfm-order-'));
  async function* source(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('a');
  }
  // SHA-256 of "a" begins with ca.
  await createOriginals(join(place, 'originals')).save(source(), 10);
  expect(steps).toEqual(['sync file', 'rename', 'sync ca', 'sync originals', `sync ${basename(place)}`]);
  rmSync(place, { recursive: true });
});
