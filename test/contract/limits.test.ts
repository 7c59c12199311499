import { type ClientRequest, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

type Headers = Record<string, string>;

// What comes back to a client takes a quarter of an hour, so that no pace of the machine bears on a test.
const hardlyAny = { requestsPerSecond: 0.001, requestsAtOnce: 5 };

let asked = 0;

/** A question that no cache holds. */
function newPath(): string {
  asked += 1;
  return `/api/definitions?lang=zh&limit=${asked}`;
}

const statusOf = async (server: RunningServer, headers: Headers, path = newPath()) =>
  (await fetch(server.url + path, { headers })).status;

async function statusesOf(server: RunningServer, headersOf: (at: number) => Headers): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < 6; at += 1) found.push(await statusOf(server, headersOf(at)));
  return found;
}

/** Every one is done for, whether it can be answered or not; the sixth is not. */
const fiveAndNoMore = [400, 400, 400, 400, 400, 429];

/** Sends the head of a request, and of its body no more than the beginning. */
function beginBody({ url }: RunningServer, headers: Headers): ClientRequest {
  const length = { 'content-type': 'application/json', 'content-length': '100' };
  const sent = request(`${url}/api/links`, { method: 'POST', headers: { ...headers, ...length } });
  sent.on('error', () => {});
  sent.write('{');
  return sent;
}

describe('a client that nobody need know', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ limits: { ...hardlyAny, requestsInFlight: 0 } });
  });
  afterAll(() => server.stop());

  test('is told to wait once it has asked for more than it is given, whatever it says of itself', async () => {
    const kept = '/api/conformance';
    expect(await statusOf(server, {}, kept)).toBe(200);
    const from = (at: number) => ({ 'x-forwarded-for': `203.0.113.${at}` });
    expect(await statusesOf(server, from)).toEqual([400, 400, 400, 400, 429, 429]);
    const refused = await fetch(server.url + newPath(), { headers: { 'accept-language': 'zh' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(100);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(await refused.json()).toMatchObject({
      title: '请求过多',
      code: 'too-many-requests',
      detail: expect.stringContaining('收到的更多；请在'),
    });
    // What is kept is free, and whoever watches is always answered.
    for (const path of [kept, '/api/health', '/api/ready']) expect(await statusOf(server, {}, path)).toBe(200);
    const counted = await (await fetch(`${server.url}/api/metrics`)).text();
    expect(counted).toContain('http_requests_limited_total{limit="client"} 3');
  });
});

describe('clients that sign in', () => {
  let server: RunningServer;
  const bearers: Headers[] = [];
  beforeAll(async () => {
    const limits = { ...hardlyAny, requestsInFlight: 2 };
    server = await startServer({ limits, publicUrl: 'https://map.example', isSingleUser: false });
    for (const _ of [1, 2, 3, 4]) {
      const token = await server.tokens.create({ workspaceId: 'bank', role: 'editor', label: '' });
      bearers.push({ authorization: `Bearer ${token}` });
    }
  }, 120_000);
  afterAll(() => server.stop());

  test('are told apart by their tokens, and else by the address that a proxy on this machine has seen', async () => {
    const [one = {}, other = {}] = bearers;
    expect(await statusesOf(server, () => one)).toEqual(fiveAndNoMore);
    expect(await statusOf(server, other)).toBe(400);
    const openPage = (seen: string) => statusOf(server, { 'x-forwarded-for': `198.51.100.1, ${seen}` }, '/s/none');
    const opened: number[] = [];
    for (let at = 0; at < 6; at += 1) opened.push(await openPage('203.0.113.1'));
    expect(opened.indexOf(429)).toBe(5);
    expect(await openPage('203.0.113.2')).not.toBe(429);
  });

  test('leave no trace in the log of changes of what was not even tried', async () => {
    const headers = { ...bearers[0], 'content-type': 'application/json' };
    const body = JSON.stringify({ address: 'view=coverage' });
    expect((await fetch(`${server.url}/api/links`, { method: 'POST', headers, body })).status).toBe(429);
    expect(await server.store.database.query("SELECT * FROM audit WHERE operation = 'keepLink'")).toEqual([]);
  });

  test('have one room together, in which one of them never has all; what is broken off makes room', async () => {
    const [, two = {}, three = {}, four = {}] = bearers;
    const held = [beginBody(server, two), beginBody(server, three)];
    const counted = async () => (await fetch(`${server.url}/api/metrics`, { headers: four })).text();
    await expect.poll(() => statusOf(server, two)).toBe(429);
    await expect.poll(() => statusOf(server, four)).toBe(429);
    expect(await counted()).toMatch(/http_requests_limited_total\{limit="overall"\} 1\n/);
    for (const each of held) each.destroy();
    await expect.poll(() => statusOf(server, four)).toBe(400);
  });
});
