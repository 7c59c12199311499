import { type ChildProcess, execFileSync, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from './built-server.ts';
import { findProgram } from './find-program.ts';

/** What can befall a PostgreSQL: it runs on a loopback port, with nothing in it that is kept. */
export interface PostgresProcess {
  /** Ends it as a failing machine would: at once, with nothing put in order. */
  crash(): Promise<void>;
  /** Starts it again on what it has on its disk. */
  start(): Promise<void>;
  /** Holds all its processes still, as a machine that has come to a halt: it takes connections and answers nobody. */
  freeze(): void;
  thaw(): void;
  /** Ends it and removes what it stored. */
  stop(): Promise<void>;
}

/** A PostgreSQL of its own for one test file. */
export interface PostgresServer extends PostgresProcess {
  /** Makes an empty database and answers its address. */
  createDatabase(): string;
  /** Starts a streaming replica of all its databases, to be stopped before it. */
  startReplica(): Promise<PostgresReplica>;
}

export interface PostgresReplica extends PostgresProcess {
  /** The address at the replica of a database by its address at the server. */
  addressOf(database: string): string;
}

/** The folder of PostgreSQL's programs, or null where there is none. */
export const findPostgres = () => findProgram('postgres', 'The tests on PostgreSQL');

interface Cluster {
  programs: string;
  /** The server refuses to be run by root. */
  user: { uid?: number; gid?: number };
  folder: string;
  port: number;
  child: ChildProcess | null;
  databases: number;
  settings: readonly string[];
}

/** Makes a cluster in a temporary folder (or below `parent`) and starts it, with settings of its own such as `work_mem=64MB`. */
export async function startPostgres(
  programs: string,
  parent = tmpdir(),
  settings: readonly string[] = [],
): Promise<PostgresServer> {
  const cluster = { ...(await placeCluster(programs, parent)), settings };
  const parameters = ['-D', cluster.folder, '-U', 'icfm', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  make(cluster, 'initdb', parameters);
  return {
    ...(await run(cluster)),
    createDatabase: () => createDatabase(cluster),
    startReplica: () => startReplica(cluster, parent),
  };
}

async function startReplica(of: Cluster, parent: string): Promise<PostgresReplica> {
  const cluster = await placeCluster(of.programs, parent);
  const from = ['-h', '127.0.0.1', '-p', String(of.port), '-U', 'icfm'];
  make(cluster, 'pg_basebackup', [...from, '-D', cluster.folder, '-R', '-X', 'stream', '-c', 'fast', '--no-sync']);
  return {
    ...(await run(cluster)),
    addressOf: (database) => database.replace(`:${of.port}/`, `:${cluster.port}/`),
  };
}

async function placeCluster(programs: string, parent: string): Promise<Cluster> {
  const user = unprivileged();
  const folder = mkdtempSync(join(parent, 'icfm-postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  return { programs, user, folder, port: await findFreePort(), child: null, databases: 0, settings: [] };
}

function make({ programs, user, folder }: Cluster, program: string, parameters: readonly string[]): void {
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit'];
  execFileSync(join(programs, program), parameters, { ...user, cwd: folder, stdio });
}

async function run(cluster: Cluster): Promise<PostgresProcess> {
  const endWithUs = () => {
    cluster.child?.kill('SIGQUIT');
    signalAll(cluster, 'SIGCONT');
  };
  process.once('exit', endWithUs);
  await start(cluster);
  return {
    crash: () => end(cluster, 'SIGQUIT'),
    start: () => start(cluster),
    freeze: () => signalAll(cluster, 'SIGSTOP'),
    thaw: () => signalAll(cluster, 'SIGCONT'),
    stop: async () => {
      await end(cluster, 'SIGINT');
      process.removeListener('exit', endWithUs);
      rmSync(cluster.folder, { recursive: true, force: true });
    },
  };
}

/** Each connection is a process of its own, and in a group of its own. The first is told first: it makes no others then. */
function signalAll({ child }: Cluster, signal: 'SIGSTOP' | 'SIGCONT'): void {
  if (child?.pid === undefined || child.exitCode !== null) return;
  process.kill(child.pid, signal);
  const found = spawnSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' });
  if (found.error) throw found.error;
  for (const line of found.stdout.trim().split('\n')) if (line !== '') signalIfThere(Number(line), signal);
}

function signalIfThere(pid: number, signal: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
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
  const settings = [
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'shared_buffers=32MB', 'fsync=on'],
    // A replica looks for its server again at once.
    'wal_retrieve_retry_interval=100ms',
    ...cluster.settings,
  ];
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
  signalAll({ ...cluster, child }, 'SIGCONT');
  await ended;
}

function createDatabase(cluster: Cluster): string {
  const { programs, port } = cluster;
  cluster.databases += 1;
  const name = `test_${cluster.databases}`;
  execFileSync(join(programs, 'createdb'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'icfm', name]);
  return `postgres://icfm@127.0.0.1:${port}/${name}`;
}
