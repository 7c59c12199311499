import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundledFolder } from '@icfm/data/catalogue';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;

/** The server as a process of its own, from its sources. */
function run(environment: Record<string, string>) {
  const parameters = ['--conditions=source', '--import', tsx, 'api/src/main.ts'];
  const folder = mkdtempSync(join(tmpdir(), 'icfm-data-'));
  const child = spawn(process.execPath, parameters, {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  ended.then(() => rmSync(folder, { recursive: true, force: true }));
  const text = () => output.join('');
  const ready = async () => {
    while (!/Ready at \S+\n/.test(text()) && child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return /Ready at (\S+)/.exec(text())?.[1] ?? '';
  };
  return { child, ended, text, ready };
}

describe('the process', () => {
  test('says where it is in both languages, finishes what is in flight on SIGTERM and ends with 0', async () => {
    const { child, ended, text, ready } = run({});
    const url = await ready();
    expect(text()).toContain(`已就绪：${url}`);
    // Kept alive after its answer, this connection must not hold the server open.
    const agent = new Agent({ keepAlive: true });
    const inFlight = new Promise<number>((resolve, reject) => {
      get(`${url}/api/collections/counties/items?limit=1000`, { agent }, (answer) => {
        child.kill('SIGTERM');
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.byteLength;
        });
        answer.on('error', reject);
        answer.on('end', () => resolve(bytes));
      }).on('error', reject);
    });
    expect(await inFlight).toBeGreaterThan(1_000_000);
    const startedAt = performance.now();
    expect(await ended).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    agent.destroy();
  });

  test('a damaged dataset stops the start with file, row and column', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'icfm-data-'));
    cpSync(bundledFolder, folder, { recursive: true });
    const file = join(folder, 'clusters/clusters.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace(',440300,', ',44030,'));
    const { ended, text } = run({ DATA_FOLDER: folder });
    expect(await ended).toBe(1);
    expect(text()).toContain('clusters.csv');
    expect(text()).toMatch(/row 2\b/);
    expect(text()).toContain('host_adcodes');
    expect(text()).not.toContain('    at ');
    rmSync(folder, { recursive: true });
  });

  test('a port in use is said plainly', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { ended, text } = run({ PORT: String(port) });
    expect(await ended).toBe(1);
    expect(text()).toContain(`Port ${port} of 127.0.0.1 is in use`);
    await new Promise((resolve) => holder.close(resolve));
  });

  test('an unusable environment names the variable, what was wanted and what was got', async () => {
    const { ended, text } = run({ PORT: 'eighty' });
    expect(await ended).toBe(1);
    expect(text()).toContain('PORT: wanted a whole number from 0 to 65535, got "eighty"');
  });
});
