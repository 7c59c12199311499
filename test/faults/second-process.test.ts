import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { findFreePort, startBuiltServer } from '../built-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'icfm-second-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a server that is expected to end by itself; answers what it said and how it ended. */
async function runToEnd(environment: Record<string, string>) {
  const startedAt = performance.now();
  const env = { ...process.env, PORT: String(await findFreePort()), ...environment };
  const child = spawn(process.execPath, ['api/dist/main.js'], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, said, seconds: (performance.now() - startedAt) / 1000 };
}

test('a second process on the same folder is refused and named the first; kill -9 of the first frees it', async () => {
  const environment = { DATA_DIR: folder, HOST: '127.0.0.1' };
  const first = await startBuiltServer({ environment });
  const second = await runToEnd(environment);
  expect(second.code).toBe(1);
  expect(second.said).toContain(folder);
  expect(second.said).toContain(String(first.pid));
  process.kill(first.pid, 'SIGKILL');
  await first.stop();
  const third = await startBuiltServer({ environment });
  expect((await fetch(`${third.url}/api/health`)).status).toBe(200);
  await third.stop();
}, 60_000);

test('bound elsewhere than to this machine it does not start without a token', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'icfm-second-'));
  const { code, said } = await runToEnd({ DATA_DIR: empty, HOST: '0.0.0.0' });
  rmSync(empty, { recursive: true, force: true });
  expect(code).toBe(1);
  expect(said).toContain('npm run token');
}, 60_000);
