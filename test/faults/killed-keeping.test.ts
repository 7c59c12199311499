import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { timeForTrials, trialsOf } from '../fault-trials.ts';
import { type Answered, createImportClient } from '../import-client.ts';
import { story } from '../story-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'icfm-keeping-'));
const DATA_DIR = join(folder, 'data');
const environment = { DATA_DIR };
const trials = trialsOf({ usually: 10, long: 60 });

interface Story {
  id: string;
  revision: number;
  content: { title: string };
}

interface Plan {
  id: string;
  name: string;
}

const plan = (name: string) => ({
  name,
  address: 'view=gaps&task=sites&newSites=5',
  dataVersion: '0123456789ab',
  summary: {
    ...{ status: 'optimal', coveredWeight: 61.5, demandWeight: 100, coveredClusters: 61, cost: 3.2 },
    siteIds: ['county-340123'],
  },
});

let id: string;
beforeAll(async () => {
  const server = await startBuiltServer({ environment });
  const { body } = await createImportClient(server.url).send<Story>('POST', 'stories', { content: story('0') });
  id = body.id;
  await server.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What was acknowledged last, and what was on its way. */
interface Kept {
  revision: number;
  plans: number;
}

const isGood = ({ status }: Answered<unknown>) => status === 200 || status === 201;

/** Saves a story anew and keeps a plan, in turn, as fast as they are acknowledged, until the process is gone. */
async function keepOn(server: BuiltServer, kept: Kept): Promise<void> {
  const client = createImportClient(server.url);
  for (;;) {
    const change = { content: story(String(kept.revision)), revision: kept.revision };
    const saved = await client.send<Story>('PUT', `stories/${id}`, change).catch(() => null);
    if (saved === null) return;
    expect(isGood(saved)).toBe(true);
    kept.revision = saved.body.revision;
    const added = await client.send<Plan>('POST', 'scenarios', plan(`p${kept.plans}`)).catch(() => null);
    if (added === null) return;
    expect(isGood(added)).toBe(true);
    kept.plans += 1;
  }
}

describe(`a server that is ended by kill -9 while stories and plans are kept, ${trials} times`, () => {
  test(
    'has all that was acknowledged, whole, and at most one more',
    async () => {
      const kept: Kept = { revision: 1, plans: 0 };
      for (let trial = 0; trial < trials; trial += 1) {
        const server = await startBuiltServer({ environment });
        const client = createImportClient(server.url);
        const before = { ...kept };
        const { body: found } = await client.get<Story>(`stories/${id}`);
        expect([before.revision, before.revision + 1]).toContain(found.revision);
        // Revision n is the change that was made of n − 1, and has its number for a title.
        expect(found.content.title).toBe(String(found.revision - 1));
        const { scenarios } = (await client.get<{ scenarios: Plan[] }>('scenarios')).body;
        expect([before.plans, before.plans + 1]).toContain(scenarios.length);
        Object.assign(kept, { revision: found.revision, plans: scenarios.length });
        const keeping = keepOn(server, kept);
        // Some have been acknowledged then; how far the next one is differs from trial to trial.
        const acknowledged = () => kept.revision + kept.plans - found.revision - scenarios.length;
        await vi.waitUntil(() => acknowledged() > trial % 4, { timeout: 60_000, interval: 1 });
        await pause((trial * 7) % 30);
        process.kill(server.pid, 'SIGKILL');
        await keeping;
        await server.stop();
      }
      expect(kept.revision + kept.plans).toBeGreaterThan(trials);
    },
    timeForTrials(400_000),
  );
});
