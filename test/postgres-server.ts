import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './built-server.ts';

const finder = fileURLToPath(new URL('../.ci/postgres.mjs', import.meta.url));

/** A PostgreSQL of its own for one test file, on a loopback port, with nothing in it that is kept. */
export interface PostgresServer {
  /** Makes an empty database and answers its address. */
  createDatabase(): string;
  /** Ends it as a failing machine would: at once, with nothing put in order. */
  crash(): Promise<void>;
  /** Starts it again on what it has on its disk. */
  start(): Promise<void>;
  /** Ends it and removes what it stored. */
  stop(): Promise<void>;
}

/**
 * The folder of PostgreSQL's programs, or null with a word to the person where there is none. Where CI is set it throws
 * instead: there these tests are never skipped.
 */
export function findPostgres(): string | null {
  const found = spawnSync(process.execPath, [finder], { encoding: 'utf8' });
  if (found.status === 0) return found.stdout.trim();
  if (process.env.CI) throw new Error(found.stderr);
  console.warn(`The tests on PostgreSQL are skipped. ${found.stderr}`);
  return null;
}

interface Cluster {
  programs: string;
  /** The server refuses to be run by root. */
  user: { uid?: number; gid?: number };
  folder: string;
  port: number;
  child: ChildProcess | null;
  databases: number;
}

/** Makes a cluster in a temporary folder (or below `parent`) and starts it. */
export async function startPostgres(programs: string, parent = tmpdir()): Promise<PostgresServer> {
  const user = unprivileged();
  const folder = mkdtempSync(join(parent, 'icfm-postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const parameters = ['-D', folder, '-U', 'icfm', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), parameters, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const cluster: Cluster = { programs, user, folder, port: await findFreePort(), child: null, databases: 0 };
  const endWithUs = () => cluster.child?.kill('SIGQUIT');
  process.once('exit', endWithUs);
  await start(cluster);
  return {
    createDatabase: () => createDatabase(cluster),
    crash: () => end(cluster, 'SIGQUIT'),
    start: () => start(cluster),
    stop: async () => {
      await end(cluster, 'SIGINT');
      process.removeListener('exit', endWithUs);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Root runs it as the system's `postgres` or else `nobody`; everybody else as themselves. */
function unprivileged(): Cluster['user'] {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const idsOf = (name: string) => lines.find((line) => line.startsWith(`${name}:`))?.split(':');
  const [, , uid = '65534', gid = '65534'] = idsOf('postgres') ?? idsOf('nobody') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

async function start(cluster: Cluster): Promise<void> {
  const { programs, user, folder, port } = cluster;
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'shared_buffers=32MB', 'fsync=on'];
  const parameters = ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const child = spawn(join(programs, 'postgres'), parameters, { ...user, cwd: folder, stdio: 'ignore' });
  cluster.child = child;
  const probe = ['-h', '127.0.0.1', '-p', String(port), '-U', 'icfm', '-q'];
  for (const deadline = performance.now() + 30_000; performance.now() < deadline; await pause(50)) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended with exit code ${child.exitCode}`);
    if (spawnSync(join(programs, 'pg_isready'), probe).status === 0) return;
  }
  throw new Error('PostgreSQL was not ready after 30 s');
}

async function end(cluster: Cluster, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  const { child } = cluster;
  cluster.child = null;
  if (!child || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

function createDatabase(cluster: Cluster): string {
  const { programs, port } = cluster;
  cluster.databases += 1;
  const name = `test_${cluster.databases}`;
  execFileSync(join(programs, 'createdb'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'icfm', name]);
  return `postgres://icfm@127.0.0.1:${port}/${name}`;
}
