import { mkdtempSync, rmSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { branchList, createImportClient, requestFor } from '../import-client.ts';
import { story } from '../story-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'icfm-signals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = { DATA_DIR: folder };

/** What became of a request: the status of an answer that came whole, or that no connection was to be had. */
type Outcome = number | 'not taken' | 'cut';

interface Sent {
  outgoing: ClientRequest;
  outcome: Promise<Outcome>;
}

function send(server: BuiltServer, method: string, path: string): Sent {
  const headers = { 'content-type': path.startsWith('imports/files') ? 'text/csv' : 'application/json' };
  const outgoing = request(`${server.url}/api/${path}`, { method, headers, agent: false });
  const outcome = new Promise<Outcome>((resolve) => {
    let isTaken = false;
    outgoing.on('socket', (socket) => socket.once('connect', () => (isTaken = true)));
    outgoing.on('error', () => resolve(isTaken ? 'cut' : 'not taken'));
    outgoing.on('response', (response: IncomingMessage) => {
      response.on('error', () => resolve('cut'));
      response.resume().on('end', () => resolve(response.complete ? (response.statusCode ?? 0) : 'cut'));
    });
  });
  return { outgoing, outcome };
}

function ask(server: BuiltServer, path: string): Promise<Outcome> {
  const { outgoing, outcome } = send(server, 'GET', path);
  outgoing.end();
  return outcome;
}

/** Keeps one story after another, and counts those that were acknowledged, until the server takes no more. */
async function keepStories(server: BuiltServer): Promise<number> {
  for (let kept = 0; ; kept += 1) {
    const { outgoing, outcome } = send(server, 'POST', 'stories');
    outgoing.end(JSON.stringify({ content: story(`of ${server.pid}: ${kept}`) }));
    if ((await outcome) !== 201) return kept;
  }
}

const solve = 'sites?newSites=100&reachKilometers=1000&seconds=20';

describe('a server that is told to end while it has much to do', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s, sent twice: each request is answered or refused, what was acknowledged is kept, and it ends with 0 within 10 s',
    async (signal) => {
      const server = await startBuiltServer({ environment });
      const client = createImportClient(server.url);
      const { body: file } = await client.upload('list.csv', branchList(20_000, server.pid));
      const { body: begun } = await client.start(requestFor(file));
      const before = (await client.get<{ stories: unknown[] }>('stories')).body.stories.length;
      const keeping = keepStories(server);
      const reading = Array.from({ length: 20 }, (_, at) =>
        ask(server, `collections/clusters/items?limit=50&offset=${at}`),
      );
      const solving = ask(server, solve);
      const uploading = send(server, 'POST', 'imports/files?fileName=slow.csv');
      uploading.outgoing.write(branchList(2000, 0));
      const endless = send(server, 'POST', 'imports/files?fileName=endless.csv');
      endless.outgoing.write('名称');
      await reading[0];

      process.kill(server.pid, signal);
      const startedAt = performance.now();
      await pause(200);
      process.kill(server.pid, signal);
      uploading.outgoing.end();
      expect(await server.ended).toBe(0);
      expect((performance.now() - startedAt) / 1000).toBeLessThan(10);
      expect((await Promise.all(reading)).filter((outcome) => outcome === 'cut')).toEqual([]);
      expect(await uploading.outcome).toBe(201);
      // What cannot be answered in time is told so.
      expect([200, 503]).toContain(await solving);
      expect(await endless.outcome).toBe(503);

      const again = await startBuiltServer({ environment });
      const returned = createImportClient(again.url);
      const { stories } = (await returned.get<{ stories: unknown[] }>('stories')).body;
      expect(stories.length - before).toBeGreaterThanOrEqual(await keeping);
      const { status, recordCount } = (
        await returned.get<{ status: string; recordCount: number }>(`imports/${begun.id}`)
      ).body;
      expect([
        ['complete', 20_000],
        ['failed', 0],
      ]).toContainEqual([status, recordCount]);
      await again.stop();
    },
    120_000,
  );
});
