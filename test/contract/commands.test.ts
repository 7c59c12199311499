import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openStore } from '@icfm/api/store/open-store';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;
const folder = mkdtempSync(join(tmpdir(), 'icfm-commands-'));
const own = { DATA_DIR: join(folder, 'data'), DATABASE_URL: '', HOST: '127.0.0.1', PORT: '0' };

interface Ended {
  code: number | null;
  output: string;
  errors: string;
}

/** A command as a process of its own, from its sources. */
function run(command: string, words: string[], environment: Record<string, string> = {}): Promise<Ended> {
  const parameters = ['--conditions=source', '--import', tsx, `api/src/${command}.ts`, ...words];
  const env = { ...process.env, ...own, ...environment };
  const child = spawn(process.execPath, parameters, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { output: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    texts.output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    texts.errors += chunk.toString();
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...texts })));
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// One after the other on one folder, as a person would.
describe('the commands', { timeout: 120_000 }, () => {
  let hash = '';

  test('a server that others can reach does not start without a token, and says how to make one', async () => {
    const { code, errors } = await run('main', [], { PUBLIC_URL: 'https://map.example' });
    expect(code).toBe(1);
    expect(errors).toContain('npm run token');
    expect(errors).toContain('令牌');
  });

  test('token makes a token, which alone goes to the standard output', async () => {
    const words = ['--workspace', '省行', '--role', 'editor', '--label', 'of Li Hua'];
    const { code, output, errors } = await run('token', words);
    expect([code, errors]).toEqual([0, expect.stringContaining('shown this once')]);
    expect(output).toMatch(/^icfm_[A-Za-z0-9_-]{43}\n$/);
  });

  test('token list names tokens by the beginning of their hash', async () => {
    const { code, output } = await run('token', ['list']);
    expect(code).toBe(0);
    expect(output).toMatch(/^[0-9a-f]{12}\t省行\teditor\t\d{4}-\d\d-\d\d\tof Li Hua\n$/);
    hash = output.slice(0, 12);
  });

  test('token is answered with how it is used where its words say nothing it knows', async () => {
    const { code, output, errors } = await run('token', ['make', 'one']);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain('npm run token -- --workspace <name> --role viewer|editor|admin');
  });

  test('backup and restore take all of a store to another folder', async () => {
    const file = join(folder, 'backup.tar.gz');
    expect(await run('backup', [file])).toMatchObject({ code: 0, errors: '' });
    const other = { DATA_DIR: join(folder, 'other') };
    expect(await run('restore', [file], other)).toMatchObject({ code: 0, errors: '' });
    expect((await run('token', ['list'], other)).output).toContain(hash);
  });

  test('token revoke takes one token back', async () => {
    expect(await run('token', ['revoke', 'ffffffff'])).toMatchObject({ code: 1, output: '' });
    const { code, output, errors } = await run('token', ['revoke', hash]);
    expect([code, errors]).toEqual([0, expect.stringContaining('Revoked')]);
    expect(output).toContain(hash);
    expect((await run('token', ['list'])).output).toBe('');
  });

  test('while a server holds the folder, a command says so and what to do', async () => {
    const store = await openStore({ folder: own.DATA_DIR });
    const { code, errors } = await run('token', ['list']);
    await store.close();
    expect(code).toBe(1);
    expect(errors).toContain(`in use by another process (${process.pid})`);
    expect(errors).toContain('end it, run this command again');
    expect(errors).toContain('DATABASE_URL');
  });
});
