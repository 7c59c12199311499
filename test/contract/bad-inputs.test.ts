import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RawAnswer, rawRequest } from './raw-request.ts';
import { type RunningServer, startServer } from './running-server.ts';

const BadInput = z.object({
  id: z.string(),
  category: z.enum(['query', 'path', 'tile', 'header', 'body', 'import', 'auth', 'expr']),
  why: z.string(),
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().optional(),
  expect: z.object({
    status: z.array(z.number()),
    contentType: z.string().optional(),
    headers: z.array(z.string()).default([]),
    bodyNot: z.array(z.string()).default([]),
    maximumBytes: z.number().default(20_000_000),
    maximumMilliseconds: z.number().default(3000),
  }),
});
const File = z.object({
  leakPatterns: z.array(z.string()),
  cases: z.array(BadInput),
  /** Cases that bring a file, and where they are tested. */
  elsewhere: z.record(z.string(), z.string()),
});

const { cases, leakPatterns, elsewhere } = File.parse(
  JSON.parse(readFileSync(new URL('bad-inputs.json', import.meta.url), 'utf8')),
);

const expand = (text: string) =>
  text.replace(/\{repeat:(.+?):(\d+)\}/g, (_, part: string, count: string) => part.repeat(Number(count)));

let server: RunningServer;
let residentBefore = 0;
beforeAll(async () => {
  server = await startServer();
  await fetch(`${server.url}/api/collections/clusters/items`);
  residentBefore = process.memoryUsage().rss;
});
afterAll(() => server.stop());

function expectProblem({ status, headers, body }: RawAnswer) {
  expect(headers['content-type']).toBe('application/problem+json');
  const problem = z.object({ type: z.string(), title: z.string(), status: z.number(), requestId: z.string() });
  expect(problem.parse(JSON.parse(body.toString())).status).toBe(status);
  const leaks = leakPatterns.filter((pattern) => new RegExp(pattern).test(body.toString()));
  expect(leaks).toEqual([]);
}

describe('bad inputs', () => {
  test.each(cases)('$id $category: $why', async ({ method, path, headers, body, expect: wanted }) => {
    const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, expand(value)]));
    const startedAt = performance.now();
    const asked = { port: server.port, path: expand(path), method, headers: sent };
    const answer = await rawRequest(body === undefined ? asked : { ...asked, body: expand(body) });
    expect(performance.now() - startedAt).toBeLessThan(wanted.maximumMilliseconds);
    expect(wanted.status).toContain(answer.status);
    if (wanted.contentType) expect(answer.headers['content-type']).toBe(wanted.contentType);
    if (answer.status >= 400) expectProblem(answer);
    expect(Object.keys(answer.headers)).toEqual(expect.arrayContaining(wanted.headers));
    const everything = JSON.stringify(answer.headers) + answer.body.toString();
    expect(wanted.bodyNot.filter((text) => everything.includes(text))).toEqual([]);
    expect(answer.body.byteLength).toBeLessThanOrEqual(wanted.maximumBytes);
    const health = await rawRequest({ port: server.port, path: '/api/health' });
    expect(health.status).toBe(200);
  });

  test.each(Object.entries(elsewhere))('%s is tested in %s', (id, file) => {
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`'${id} `));
  });

  test('leave the memory of the server as it was, but for 100 MB', () => {
    expect(process.memoryUsage().rss - residentBefore).toBeLessThan(100 * 2 ** 20);
  });
});
