import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckAnswer, Import, UploadedFile } from '@icfm/api/imports/schema';
import type { SiteJob } from '@icfm/api/sites/schema';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { branchList, requestFor } from '../import-client.ts';
import { findPostgres, type PostgresServer, startPostgres } from '../postgres-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'icfm-processes-'));
const programs = findPostgres();
const script = ['api/dist/serve.js', '--processes', '2'];

let postgres: PostgresServer | null = null;
let databaseUrl = '';
let server: BuiltServer;
beforeAll(async () => {
  if (!programs) return;
  postgres = await startPostgres(programs);
  databaseUrl = postgres.createDatabase();
  const environment = { DATABASE_URL: databaseUrl, DATA_DIR: folder, LOG: 'json' };
  server = await startBuiltServer({ script, path: '/api/ready', environment });
  await vi.waitUntil(() => server.said().includes('(2 processes)'), { timeout: 30_000 });
}, 120_000);
afterAll(async () => {
  await server?.stop();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  method?: string;
  body?: unknown;
  /** Over whose connection; one of its own if absent, which any process may take. */
  agent?: Agent | false;
}

interface Answer<Body> {
  status: number;
  body: Body;
  /** The id that the log has the request under. */
  requestId: string;
}

let asked = 0;

function ask<Body>(path: string, { method = 'GET', body, agent = false }: Asked = {}): Promise<Answer<Body>> {
  asked += 1;
  const requestId = `asked-${asked}`;
  const isText = typeof body === 'string';
  const headers = { 'x-request-id': requestId, ...(isText ? {} : { 'content-type': 'application/json' }) };
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}/api/${path}`, { method, headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const isJson = answer.headers['content-type']?.includes('json');
        resolve({ status: answer.statusCode ?? 0, body: isJson ? JSON.parse(text) : text, requestId });
      });
    });
    sent.on('error', reject);
    sent.end(isText ? body : body === undefined ? undefined : JSON.stringify(body));
  });
}

/** The process that answered, as the log has it. */
async function processOf({ requestId }: Answer<unknown>): Promise<number> {
  const isOf = (line: string) => line.includes('"pid"') && line.includes(`"${requestId}"`);
  const line = await vi.waitUntil(() => server.said().split('\n').find(isOf), { interval: 20 });
  return JSON.parse(line).pid;
}

/** Asks one of the processes: by a connection that it has taken. */
async function askProcess<Body>(pid: number, path: string, wanted: Asked = {}): Promise<Answer<Body>> {
  for (;;) {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const isTheirs = (await processOf(await ask('health', { agent }))) === pid;
    const answer = isTheirs ? await ask<Body>(path, { ...wanted, agent }) : null;
    agent.destroy();
    if (answer) return answer;
  }
}

/** Asks both in turn until `isEnough`. */
async function follow<Body>(path: string, isEnough: (body: Body) => boolean): Promise<Body[]> {
  const pids = await listProcesses();
  const bodies: Body[] = [];
  for (let last: Body | undefined; last === undefined || !isEnough(last); bodies.push(last)) {
    const { status, body } = await askProcess<Body>(pids[bodies.length % pids.length] ?? 0, path);
    expect(status).toBe(200);
    last = body;
  }
  return bodies;
}

async function upload(rows: number, seed: number): Promise<UploadedFile> {
  const path = `imports/files?fileName=list-${seed}.csv`;
  return (await ask<UploadedFile>(path, { method: 'POST', body: branchList(rows, seed) })).body;
}

/** The processes that count. */
async function listProcesses(): Promise<number[]> {
  const { body } = await ask<string>('metrics');
  return [...body.matchAll(/^icfm_process_resident_memory_bytes\{pid="(\d+)"\}/gm)].map(([, pid]) => Number(pid));
}

const hasEnded = ({ status }: { status: string }) => status !== 'running';

const longQuestion = { task: 'companions', question: { newSites: '30', reachKilometers: '62', seconds: '60' } };

describe.skipIf(programs === null)('two processes on one port and one database', () => {
  test('tell of a dry run and of an import, whichever of them is asked', async () => {
    const [one = 0, other = 0] = await listProcesses();
    const file = await upload(4000, 1);
    const body = requestFor(file);
    const check = await askProcess<CheckAnswer>(one, 'imports/checks', { method: 'POST', body });
    const checked = await follow<CheckAnswer>(`imports/checks/${check.body.id}`, hasEnded);
    expect(checked.at(-1)).toMatchObject({ status: 'done', summary: { good: 4000 } });
    expect((await askProcess<CheckAnswer>(other, `imports/checks/${check.body.id}`)).body).toEqual(checked.at(-1));
    const begun = await askProcess<Import>(one, 'imports', { method: 'POST', body });
    const imported = await follow<Import>(`imports/${begun.body.id}`, hasEnded);
    expect(imported.at(-1)).toMatchObject({ status: 'complete', recordCount: 4000 });
    const path = 'collections/branches/items?relation=own&limit=1';
    const count = async (pid: number) => (await askProcess<{ numberMatched: number }>(pid, path)).body.numberMatched;
    await expect.poll(async () => [await count(one), await count(other)]).toEqual([4000, 4000]);
  });

  test('call off what the other one works on', async () => {
    const [one = 0, other = 0] = await listProcesses();
    const file = await upload(60_000, 2);
    const begun = await askProcess<Import>(one, 'imports', { method: 'POST', body: requestFor(file) });
    const { body: told } = await askProcess<Import>(other, `imports/${begun.body.id}`);
    expect([told.status, told.progress === null]).toEqual(['running', false]);
    await askProcess<Import>(other, `imports/${begun.body.id}/cancel`, { method: 'POST' });
    const bodies = await follow<Import>(`imports/${begun.body.id}`, hasEnded);
    expect(bodies.at(-1)).toMatchObject({ status: 'cancelled', recordCount: 0 });
    const job = await askProcess<SiteJob>(one, 'sites/jobs', { method: 'POST', body: longQuestion });
    const path = `sites/jobs/${job.body.id}`;
    expect((await askProcess<SiteJob>(other, path)).body.state).toMatch(/waiting|running/);
    expect((await askProcess(other, path, { method: 'DELETE' })).status).toBe(204);
    expect((await askProcess(other, path)).status).toBe(404);
    await expect.poll(async () => (await askProcess(one, path)).status).toBe(404);
  });

  test('import one list of a workspace after the other', async () => {
    const body = requestFor(await upload(1500, 3));
    const begin = async (pid: number) => (await askProcess<Import>(pid, 'imports', { method: 'POST', body })).body.id;
    const ids = await Promise.all((await listProcesses()).map(begin));
    const counts: unknown[] = [];
    for (const id of ids) counts.push((await follow<Import>(`imports/${id}`, hasEnded)).at(-1)?.recordCount);
    expect(counts.sort()).toEqual([0, 1500]);
  });

  test('tell the counts of both as one', async () => {
    const pids = await listProcesses();
    for (const pid of [...pids, ...pids, ...pids]) await askProcess(pid, 'search?q=ah');
    await expect
      .poll(async () => (await ask<string>('metrics')).body)
      .toContain('http_request_duration_seconds_count{slice="search",method="GET",status="200"} 6');
  });

  test('of which one is killed: its work is told as failed, and another takes its place', async () => {
    const [killed = 0] = await listProcesses();
    const body = requestFor(await upload(30_000, 4));
    const begun = await askProcess<Import>(killed, 'imports', { method: 'POST', body });
    const check = await askProcess<CheckAnswer>(killed, 'imports/checks', { method: 'POST', body });
    const job = await askProcess<SiteJob>(killed, 'sites/jobs', { method: 'POST', body: longQuestion });
    process.kill(killed, 'SIGKILL');
    const paths = [`imports/${begun.body.id}`, `imports/checks/${check.body.id}`, `sites/jobs/${job.body.id}`];
    const states = async () => {
      const told = await Promise.all(paths.map((path) => ask<{ status?: string; state?: string }>(path)));
      return told.map((each) => each.body.status ?? each.body.state);
    };
    await expect.poll(states, { timeout: 30_000, interval: 300 }).toEqual(['failed', 'failed', 'failed']);
    expect((await ask<Import>(`imports/${begun.body.id}`)).body).toMatchObject({ recordCount: 0, progress: null });
    await expect.poll(listProcesses, { timeout: 20_000 }).toHaveLength(2);
    expect(await listProcesses()).not.toContain(killed);
  }, 90_000);

  test('end in order on SIGTERM: what is in flight is answered whole', async () => {
    const path = 'collections/counties/items?limit=1000';
    const inFlight = Array.from({ length: 8 }, () => ask<{ numberReturned: number }>(path));
    await Promise.race(inFlight);
    process.kill(server.pid, 'SIGTERM');
    const answers = await Promise.all(inFlight);
    expect(answers.map(({ status, body }) => [status, body.numberReturned])).toEqual(answers.map(() => [200, 1000]));
    expect(await server.ended).toBe(0);
  });

  test('that cannot start are given up, and what is wrong is said once', () => {
    const env = { ...process.env, PORT: '0', DATABASE_URL: databaseUrl, DATA_DIR: folder, DATA_FOLDER: folder };
    const { status, stderr } = spawnSync(process.execPath, script, { cwd: root, env, encoding: 'utf8' });
    expect([status, stderr.match(/clusters\/dataset\.json: wanted a readable file/g)?.length]).toEqual([1, 1]);
  });
});
