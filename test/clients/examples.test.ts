import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../contract/running-server.ts';

const run = promisify(execFile);
const readme = readFileSync(new URL('../../api/README.md', import.meta.url), 'utf8');
const [, section = ''] = /^## Examples$([\s\S]*?)^## /m.exec(readme) ?? [];

/** The blocks of a language in the section of examples, as they stand there. */
const blocksOf = (language: string) =>
  [...section.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code = '']) => code);

const isThere = (program: string) => spawnSync(program, ['--version']).status === 0;
const missing = ['curl', 'python3'].filter((program) => !isThere(program));
if (missing.length > 0 && process.env.CI) throw new Error(`The examples need ${missing.join(' and ')}.`);
if (missing.length > 0) console.warn(`The examples are skipped: there is no ${missing.join(' and no ')}.`);

describe.skipIf(missing.length > 0)('the examples of the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'icfm-examples-'));
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const here = (code: string) => code.replaceAll('http://127.0.0.1:8787', server.url);
  const options = { cwd: folder, encoding: 'utf8' as const, timeout: 30_000, maxBuffer: 2 ** 26 };

  test('for curl run as they stand and bring their files', async () => {
    const blocks = blocksOf('sh');
    expect(blocks.length).toBeGreaterThan(0);
    for (const code of blocks) {
      const { stdout } = await run('sh', ['-ec', here(code)], options);
      expect(stdout).toContain('FeatureCollection');
    }
    const files = readdirSync(folder).sort();
    expect(files).toEqual(['clusters.fgb', 'coverage.csv', 'flows.csv', 'gaps.geojson', 'tile.mvt']);
    expect(files.filter((file) => readFileSync(join(folder, file)).byteLength === 0)).toEqual([]);
  });

  test('for Python run as they stand with its standard library', async () => {
    const blocks = blocksOf('python');
    expect(blocks.length).toBeGreaterThan(0);
    for (const code of blocks) {
      // Anhui has sixteen prefectures; the boundaries are of that date.
      expect((await run('python3', ['-c', here(code)], options)).stdout).toBe('16 2023-06-30\n');
    }
  });
});
