import { setTimeout as pause } from 'node:timers/promises';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { holdConnections } from '../held-connections.ts';
import { branchList, createImportClient, requestFor } from '../import-client.ts';
import { residentMegabytes } from './process-usage.ts';
import type { Result } from './result-table.ts';

const readers = 8;
const secondsEach = 8;
const idleConnections = 10_000;

/** What a page, a script and a GIS ask in turn; the first of them is new each time, the last ones are kept. */
const pathOf = (turn: number): string =>
  [
    `collections/clusters/items?limit=100&offset=${turn % 300}&q=${turn}`,
    `search?q=an&limit=${1 + (turn % 20)}`,
    `collections/provinces/tiles/WebMercatorQuad/5/${10 + (turn % 6)}/${22 + (turn % 8)}`,
    'coverage',
  ][turn % 4] ?? 'coverage';

interface Reading {
  perSecond: number;
  p99: number;
}

let turn = 0;

async function readOn(url: string, until: number, times: number[]): Promise<void> {
  while (performance.now() < until) {
    turn += 1;
    const startedAt = performance.now();
    const answer = await fetch(`${url}/api/${pathOf(turn)}`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`wanted an answer, got ${answer.status}`);
    times.push(performance.now() - startedAt);
  }
}

/** Mixed reading by eight at once. */
async function read({ url }: BuiltServer): Promise<Reading> {
  const times: number[] = [];
  const until = performance.now() + secondsEach * 1000;
  await Promise.all(Array.from({ length: readers }, () => readOn(url, until, times)));
  times.sort((left, right) => left - right);
  return { perSecond: times.length / secondsEach, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

async function readDuringImport(server: BuiltServer): Promise<Reading> {
  const client = createImportClient(server.url);
  const { body: file } = await client.upload('list.csv', branchList(100_000, 1));
  const { body } = await client.start(requestFor(file));
  const reading = await read(server);
  await client.finish(body.id);
  return reading;
}

async function readDuringSolve(server: BuiltServer): Promise<Reading> {
  const going = new AbortController();
  const solve = fetch(`${server.url}/api/sites?newSites=100&reachKilometers=1000&seconds=20`, { signal: going.signal });
  await pause(200);
  const reading = await read(server);
  going.abort();
  await solve.catch(() => null);
  return reading;
}

async function hold(server: BuiltServer) {
  const before = residentMegabytes(server.pid);
  const held = await holdConnections(server.url, idleConnections);
  const reading = await read(server);
  const megabytes = residentMegabytes(server.pid) - before;
  const open = held.sockets.length - held.countClosed();
  held.release();
  return { reading, megabytes, open };
}

const told = (name: string, { perSecond, p99 }: Reading, most: number): Result[] => [
  {
    name: `mixed reading ${name}: 99 of 100 within`,
    measured: p99,
    unit: 'ms',
    target: { atMost: most },
    note: `${Math.round(perSecond)} requests/s by ${readers} at once`,
  },
];

/** Reading while nothing else is asked, during an import and a solve, and beside thousands of idle connections. */
export async function measureLoad(): Promise<Result[]> {
  const server = await startBuiltServer({ environment: { REQUESTS_PER_SECOND: '0', REQUESTS_IN_FLIGHT: '0' } });
  try {
    await read(server);
    const alone = await read(server);
    const { reading, megabytes, open } = await hold(server);
    const solving = await readDuringSolve(server);
    const importing = await readDuringImport(server);
    return [
      ...told('alone', alone, 100),
      ...told(`beside ${idleConnections} idle connections`, reading, 150),
      { name: 'idle connections held', measured: open, unit: '', target: { atLeast: idleConnections } },
      { name: 'memory of them', measured: megabytes, unit: 'MB', target: { atMost: 200 } },
      ...told('during a solve', solving, 200),
      ...told('during an import of 100,000 rows', importing, 500),
    ];
  } finally {
    await server.stop();
  }
}
