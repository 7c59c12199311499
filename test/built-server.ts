import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface BuiltServer {
  url: string;
  pid: number;
  /** Seconds from the start of the process to the first good answer. */
  secondsToFirstAnswer: number;
  /** All it has written so far. */
  said: () => string;
  /** Its exit code; null where a signal ended it. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
}

interface StartOptions {
  /** What to run with Node; the built server unless said otherwise. */
  script?: string[];
  /** The path whose first good answer ends the wait. */
  path?: string;
  /** A free one unless said otherwise. */
  port?: number;
  environment?: Record<string, string>;
  /** How long to wait for the first answer. */
  mostSeconds?: number;
}

/** A port of the loopback address that nobody listens on. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Starts the built server with the bundled data on a free loopback port and waits for its first answer. */
export async function startBuiltServer(options: StartOptions = {}): Promise<BuiltServer> {
  const { script = ['api/dist/main.js'], path = '/api/health', environment = {}, mostSeconds = 60 } = options;
  const url = `http://127.0.0.1:${options.port ?? (await findFreePort())}`;
  const dataFolder = environment.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'icfm-data-'));
  const startedAt = performance.now();
  const child = spawn(process.execPath, script, {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: new URL(url).port, DATA_DIR: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  try {
    await waitForAnswer(child, `${url}${path}`, mostSeconds);
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`The server gave no answer at ${path}: ${String(error)}\n${output.join('')}`);
  }
  const secondsToFirstAnswer = (performance.now() - startedAt) / 1000;
  const end = async () => {
    await stop(child);
    if (environment.DATA_DIR === undefined) rmSync(dataFolder, { recursive: true, force: true });
  };
  return { url, pid: child.pid ?? 0, secondsToFirstAnswer, said: () => output.join(''), ended, stop: end };
}

async function waitForAnswer(child: ChildProcess, address: string, mostSeconds: number): Promise<void> {
  const deadline = performance.now() + mostSeconds * 1000;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`it ended with exit code ${child.exitCode}`);
    const isGood = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (isGood) return;
    await pause(20);
  }
  throw new Error(`${mostSeconds} s passed`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, pause(10_000).then(() => child.kill('SIGKILL'))]);
}
