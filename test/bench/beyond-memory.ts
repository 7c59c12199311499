import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '@icfm/api/store/open-store';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { branchList, createImportClient, requestFor } from '../import-client.ts';
import { findPostgres, startPostgres } from '../postgres-server.ts';
import { addPoints, addRecords, claimRows } from './beyond-memory-data.ts';
import { createRandom } from './generated-branches.ts';
import { cpuMilliseconds, endedMilliseconds, residentMegabytes } from './process-usage.ts';
import type { Result } from './result-table.ts';

const settings = [
  ...['shared_buffers=1GB', 'work_mem=64MB', 'maintenance_work_mem=1GB', 'max_wal_size=8GB'],
  ...['synchronous_commit=off', 'max_parallel_maintenance_workers=0', 'max_parallel_workers_per_gather=0'],
];

/** The least that is too much, so that whatever a database holds is beyond memory; and more than any holds. */
const memoryRows = { beyond: '1000', memory: '900000000' };

interface Figures {
  name: string;
  [measure: string]: string | number;
}

/** A database with a folder, in which one row was imported. */
interface Place {
  databaseUrl: string;
  folder: string;
}

const start = ({ databaseUrl, folder }: Place, rows: keyof typeof memoryRows): Promise<BuiltServer> =>
  startBuiltServer({
    environment: {
      ...{ DATABASE_URL: databaseUrl, DATA_DIR: folder, MEMORY_ROWS: memoryRows[rows] },
      REQUESTS_PER_SECOND: '0',
      // Two million branches do not fit into the 4 GB that Node takes by itself.
      NODE_OPTIONS: '--max-old-space-size=12000',
    },
    mostSeconds: 3600,
  });

async function importOne(place: Place): Promise<void> {
  const server = await start(place, 'memory');
  const client = createImportClient(server.url);
  const { body: file } = await client.upload('made.csv', branchList(1, 1));
  const { body } = await client.start(requestFor(file, { relation: 'ordinary' }));
  const ended = await client.finish(body.id);
  await server.stop();
  if (ended.status !== 'complete') throw new Error(`the import ended as ${ended.status}: ${ended.reason}`);
}

/** Processor time of a server process of PostgreSQL with all that it has made. */
function databaseMilliseconds(first: number): number {
  const own = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === first);
  return own.reduce(
    (sum, pid) => sum + cpuMilliseconds(Number(pid)),
    cpuMilliseconds(first) + endedMilliseconds(first),
  );
}

function parentOf(pid: number): number | null {
  try {
    return Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    // It has ended meanwhile.
    return null;
  }
}

async function firstProcess({ database }: Store): Promise<number> {
  const [row] = await database.query('SELECT pg_backend_pid() AS pid');
  return parentOf(Number(row?.pid)) ?? 0;
}

/** Asks addresses that differ, so that none is answered from what is kept; API and database, ms of processor a request. */
async function costOf(server: BuiltServer, first: number, paths: readonly string[]) {
  const before = { api: cpuMilliseconds(server.pid), database: databaseMilliseconds(first) };
  const startedAt = performance.now();
  let bytes = 0;
  for (const path of paths) {
    const answer = await fetch(`${server.url}/api/collections/branches/${path}`);
    // Two million points take longer to join in memory than a tile may, on a machine that is at work on something else.
    if (answer.status === 503) return { text: '503: not in time', bytes };
    if (!answer.ok && answer.status !== 204) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    bytes = Math.max(bytes, (await answer.arrayBuffer()).byteLength);
  }
  const each = (total: number) => Number((total / paths.length).toPrecision(3));
  const api = each(cpuMilliseconds(server.pid) - before.api);
  const database = each(databaseMilliseconds(first) - before.database);
  return { text: `${api} + ${database} (${each(performance.now() - startedAt)})`, bytes };
}

const random = createRandom(7);
const bank = encodeURIComponent('招商银行');

function itemPaths(count: number, question: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => `items?limit=100&${question(at)}`);
}

function boxAround(): string {
  const [west, south] = [100 + random() * 22, 23 + random() * 21];
  return `bbox=${[west, south, west + 0.2, south + 0.2].map((side) => side.toFixed(5)).join(',')}`;
}

function tilePaths(zoom: number, count: number): string[] {
  return Array.from({ length: count }, () => {
    const [x, y] = [0.5 + (100 + random() * 20) / 360, 0.35 + random() * 0.08];
    return `tiles/WebMercatorQuad/${zoom}/${Math.floor(y * 2 ** zoom)}/${Math.floor(x * 2 ** zoom)}`;
  });
}

async function ask(server: BuiltServer, first: number): Promise<Omit<Figures, 'name'>> {
  // What the first questions make is made before.
  await costOf(server, first, [...itemPaths(1, boxAround), 'tiles/WebMercatorQuad/0/0/0', 'items?limit=1']);
  const filter = (at: number) =>
    `filter=${encodeURIComponent(`openedYear >= ${1980 + at} AND nameZh LIKE '%7支行'`)}&${boxAround()}`;
  const world = await costOf(server, first, ['tiles/WebMercatorQuad/1/0/1']);
  const [far = ''] = tilePaths(3, 1);
  const tiles = { 'tile z3': (await costOf(server, first, [far])).text };
  for (const zoom of [6, 10, 12])
    Object.assign(tiles, { [`tile z${zoom}`]: (await costOf(server, first, tilePaths(zoom, 40))).text });
  return {
    'bbox 0.2°': (await costOf(server, first, itemPaths(200, boxAround))).text,
    'bbox + CQL2': (await costOf(server, first, itemPaths(40, filter))).text,
    'bank, counted': (
      await costOf(
        server,
        first,
        itemPaths(8, (at) => `bankName=${bank}&offset=${at}`),
      )
    ).text,
    ...tiles,
    'tile z3 of a bank': (await costOf(server, first, [`${far}?bank=${bank}`])).text,
    'world tile, KB': world.bytes / 1000,
    'API now, MB': Math.round(residentMegabytes(server.pid)),
  };
}

async function bytesOnDisk({ database }: Store): Promise<string> {
  const [row] = await database.query(
    `SELECT sum(pg_total_relation_size(relid))::float8 AS all, sum(pg_relation_size(relid))::float8 AS rows,
       (SELECT pg_total_relation_size('branch_cells'))::float8 AS cells FROM pg_partition_tree('branch_points')`,
  );
  const megabytes = (bytes: unknown) => Math.round(Number(bytes) / 1e6);
  return `${megabytes(row?.all)} (rows ${megabytes(row?.rows)}, cells ${megabytes(row?.cells)})`;
}

async function measure(place: Place, rows: number, isWhole: boolean): Promise<Figures[]> {
  await importOne(place);
  const store = await openStore(place);
  const first = await firstProcess(store);
  const figures: Figures[] = [];
  try {
    await claimRows(store, rows);
    if (isWhole) await addRecords(store, rows);
    const filled = await costOfFilling(first, async () => {
      const server = await start(place, 'beyond');
      const cpu = cpuMilliseconds(server.pid);
      await server.stop();
      if (!isWhole) await addPoints(store, rows);
      return isWhole ? cpu : 0;
    });
    const asked = await measureStart(place, 'beyond', first);
    const disk = await bytesOnDisk(store);
    figures.push({ name: `${rows} beyond`, ...asked, 'table, CPU s': filled, 'table, MB': disk });
    print(figures);
    if (isWhole) figures.push({ name: `${rows} in memory`, ...(await measureStart(place, 'memory', first)) });
  } finally {
    await store.close();
  }
  return figures;
}

const inSeconds = (milliseconds: number) => Number((milliseconds / 1000).toPrecision(3));

async function costOfFilling(first: number, fill: () => Promise<number>): Promise<string> {
  const before = databaseMilliseconds(first);
  const startedAt = performance.now();
  const api = await fill();
  const wall = inSeconds(performance.now() - startedAt);
  return `${inSeconds(api)} + ${inSeconds(databaseMilliseconds(first) - before)} (${wall})`;
}

async function measureStart(place: Place, where: keyof typeof memoryRows, first: number) {
  const server = await start(place, where);
  const cpu = inSeconds(cpuMilliseconds(server.pid));
  const figures = await ask(server, first).finally(server.stop);
  return { 'start, CPU s': cpu, 'start, s': Number(server.secondsToFirstAnswer.toPrecision(3)), ...figures };
}

function print(figures: readonly Figures[]): void {
  const measures = [...new Set(figures.flatMap((each) => Object.keys(each)))];
  console.log('\nCPU: API + database (and wall clock); ms a request where nothing else is said\n');
  for (const measure of measures)
    console.log(`| ${[measure, ...figures.map((each) => each[measure] ?? '–')].join(' | ')} |`);
}

/** Lists in memory and beyond, of 220,000 and 2 million rows; of more only where a number is given as a word of the command. */
export async function measureBeyondMemory(): Promise<Result[]> {
  const programs = findPostgres();
  if (programs === null) return [];
  const more = process.argv
    .slice(2)
    .map(Number)
    .filter((rows) => rows > 0);
  const postgres = await startPostgres(programs, tmpdir(), settings);
  const folder = mkdtempSync(join(tmpdir(), 'icfm-data-'));
  const figures: Figures[] = [];
  try {
    for (const rows of more.length > 0 ? more : [220_000, 2_000_000]) {
      const place = { databaseUrl: postgres.createDatabase(), folder };
      figures.push(...(await measure(place, rows, rows <= 2_000_000)));
      print(figures);
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const beyond = figures.filter(({ name }) => name.endsWith('beyond'));
  return beyond.flatMap(({ name, ...each }): Result[] => [
    {
      name: `processor time of a start with ${name} memory`,
      measured: Number(each['start, CPU s']),
      unit: 's',
      target: { atMost: 5 },
    },
    { name: 'its memory', measured: Number(each['API now, MB']), unit: 'MB', target: { atMost: 400 } },
    { name: 'its world tile', measured: Number(each['world tile, KB']), unit: 'KB', target: { atMost: 500 } },
  ]);
}
