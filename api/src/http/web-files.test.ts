import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createRouter } from './router.ts';
import { createWebFiles } from './web-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'icfm-web-'));
mkdirSync(join(folder, 'assets'));
for (const name of ['private-worker-1a2b.js', 'private-4c5d.js']) writeFileSync(join(folder, 'assets', name), ';');
afterAll(() => rmSync(folder, { recursive: true }));

const web = createWebFiles(folder);
const app = createRouter();
for (const path of web.paths) app.get(path, web.answer);

const policyOf = async (path: string) => (await app.request(path)).headers.get('content-security-policy');

test('the worker that reads private lists may connect to nothing', async () => {
  expect(await policyOf('/assets/private-worker-1a2b.js')).toBe("default-src 'none'");
});

test('its page has the policy of every page', async () => {
  expect(await policyOf('/assets/private-4c5d.js')).toContain("connect-src 'self'");
});
