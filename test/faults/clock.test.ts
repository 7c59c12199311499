import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { findProgram } from '../find-program.ts';
import { branchList, createImportClient, type ImportClient, requestFor } from '../import-client.ts';
import { story } from '../story-content.ts';

const library = findProgram('faketime', 'The tests with a clock that jumps');

const folder = mkdtempSync(join(tmpdir(), 'icfm-clock-'));
const clockFile = join(folder, 'clock');
const environment = { DATA_DIR: join(folder, 'data') };

/** The clock of the day is read from a file at each look; what counts seconds since the start goes on as it was. */
const ownClock = {
  ...environment,
  LD_PRELOAD: library ?? '',
  FAKETIME_TIMESTAMP_FILE: clockFile,
  FAKETIME_NO_CACHE: '1',
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
  NO_FAKE_STAT: '1',
};

const setClock = (offset: string) => writeFileSync(clockFile, `${offset}\n`);

interface Story {
  id: string;
  revision: number;
  content: { title: string };
}

/** The year that the server believes it is. */
async function yearOf({ url }: BuiltServer): Promise<number> {
  const page = await (await fetch(`${url}/api/collections/clusters/items?limit=1&q=${Math.random()}`)).json();
  return new Date(page.timeStamp).getUTCFullYear();
}

async function begin(client: ImportClient, seed: number): Promise<string> {
  const { body: file } = await client.upload(`${seed}.csv`, branchList(20_000, seed));
  return (await client.start(requestFor(file))).body.id;
}

describe.skipIf(library === null)('a server whose clock is set while it works', () => {
  const thisYear = new Date().getUTCFullYear();
  let server: BuiltServer;
  let client: ImportClient;
  beforeAll(async () => {
    setClock('+0');
    server = await startBuiltServer({ environment: ownClock });
    client = createImportClient(server.url);
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('imports what it is at, ten years on and two years back, and holds up nobody', async () => {
    for (const [offset, year, seed] of [
      ['+3652d', thisYear + 10, 1],
      ['-731d', thisYear - 2, 2],
    ] as const) {
      const id = await begin(client, seed);
      setClock(offset);
      expect(Math.abs((await yearOf(server)) - year)).toBeLessThanOrEqual(1);
      expect(await client.finish(id)).toMatchObject({ status: 'complete', recordCount: 20_000 });
    }
    const answers = await Promise.all(Array.from({ length: 50 }, () => client.get('coverage')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  test('keeps the order of changes by their number, not by their time', async () => {
    setClock('+3652d');
    const { body: kept } = await client.send<Story>('POST', 'stories', { content: story('first') });
    setClock('-731d');
    const second = { content: story('second'), revision: kept.revision };
    const { body: saved } = await client.send<Story>('PUT', `stories/${kept.id}`, second);
    expect(saved).toMatchObject({ revision: kept.revision + 1, content: { title: 'second' } });
    const { body: log } = await client.get<{ records: { operation: string }[] }>('audit?limit=2');
    expect(log.records.map(({ operation }) => operation)).toEqual(['changeStory', 'addStory']);
  });

  test('ends with 0, and with the right clock has all that was acknowledged', async () => {
    setClock('+36520d');
    process.kill(server.pid, 'SIGTERM');
    expect(await server.ended).toBe(0);
    server = await startBuiltServer({ environment });
    const again = createImportClient(server.url);
    const { imports } = await again.list();
    expect(imports.map(({ status }) => status)).toEqual(['complete', 'complete']);
    const { body: found } = await again.get<{ stories: { title: string }[] }>('stories');
    expect(found.stories.map(({ title }) => title)).toEqual(['second']);
    const page = await (await fetch(`${server.url}/api/collections/branches/items?limit=1`)).json();
    expect(page.numberMatched).toBeGreaterThanOrEqual(40_000);
  });
});
