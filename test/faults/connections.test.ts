import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltServer, startBuiltServer } from '../built-server.ts';
import { timeForTrials, trialsOf } from '../fault-trials.ts';
import { holdConnections } from '../held-connections.ts';

let server: BuiltServer;
beforeAll(async () => {
  server = await startBuiltServer();
});
afterAll(() => server.stop());

const statusOf = async (path: string) => {
  const answer = await fetch(`${server.url}/api/${path}`);
  await answer.arrayBuffer();
  return answer.status;
};

/** A number of the metrics; 0 where it was never counted. */
async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${server.url}/api/metrics`)).text();
  const lines = text.split('\n').filter((line) => line.startsWith(name));
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

/** Longer than any machine takes. */
const soon = { timeout: 50_000, interval: 200 };

const asked = [
  (at: number) => `coverage?reachKilometers=${40 + at}`,
  (at: number) => `collections/counties/tiles/WebMercatorQuad/8/${95 + (at % 20)}/${205 + at}`,
  (at: number) => `collections/prefectures/download?f=geojson&province=${['340000', '320000'][at % 2]}`,
  (at: number) => `sites?newSites=100&reachKilometers=${900 + at}&seconds=20`,
];

/** Resolves once the request is on its way over a connection. */
async function taken(sent: ClientRequest): Promise<void> {
  const socket = sent.socket ?? (await new Promise<Socket>((resolve) => sent.once('socket', resolve)));
  if (socket.connecting) await once(socket, 'connect');
}

function begin(path: string, method = 'GET'): ClientRequest {
  const sent = request(`${server.url}/api/${path}`, { method, agent: false });
  sent.on('error', () => {});
  sent.on('response', (response) => response.on('error', () => {}));
  return sent;
}

describe('clients that go away', () => {
  test(
    'leave nothing behind: no connection, no work, and room for the next',
    async () => {
      const rounds = trialsOf({ usually: 8, long: 100 });
      for (let round = 0; round < rounds; round += 1) {
        const sent = asked.map((path) => begin(path(round)));
        for (const each of sent) each.end();
        const upload = begin('imports/files?fileName=half.csv', 'POST');
        upload.write('名称,经度');
        await Promise.all([...sent, upload].map(taken));
        await pause(5 + 15 * (round % 4));
        for (const each of [...sent, upload]) each.destroy();
      }
      await expect.poll(() => metric('http_requests_aborted_total'), soon).toBeGreaterThan(0);
      // The connection that asks is the one that is left, with the one that listens.
      await expect.poll(() => metric('nodejs_active_resources{type="TCPSocketWrap"}'), soon).toBeLessThanOrEqual(2);
      expect(await statusOf('sites?newSites=3&reachKilometers=61')).toBe(200);
    },
    timeForTrials(120_000),
  );
});

describe('connections over which nothing comes, or a byte at a time', () => {
  const idle = trialsOf({ usually: 2000, long: 10_000 });

  test(
    `${idle} idle ones and 200 slow ones hold up nobody, and are given up`,
    async () => {
      const held = await holdConnections(server.url, idle);
      const slow = await holdConnections(server.url, 200, 'GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ');
      const body =
        'POST /api/links HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{';
      const slowBodies = await holdConnections(server.url, 50, body);
      for (let byte = 0; byte < 5; byte += 1) {
        for (const socket of [...slow.sockets, ...slowBodies.sockets]) socket.write(' ');
        for (const path of ['health', `coverage?reachKilometers=${70 + byte}`, 'collections/clusters/items?limit=5'])
          expect(await statusOf(path)).toBe(200);
      }
      slowBodies.release();
      await expect.poll(slow.countClosed, soon).toBe(200);
      expect(await statusOf('health')).toBe(200);
      held.release();
      await expect.poll(() => metric('nodejs_active_resources{type="TCPSocketWrap"}'), soon).toBeLessThanOrEqual(2);
    },
    timeForTrials(180_000),
  );
});
