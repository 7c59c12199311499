import { type AnswerSent, observeAnswers } from '@icfm/api/http/observe-answers';
import { createSliceNames } from '@icfm/api/operations/metrics';
import { writeAnswerLine } from '@icfm/api/operations/request-log';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('readiness', () => {
  test('says which data are served and that nothing was ever stored', async () => {
    const answer = await fetch(`${server.url}/api/ready`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      status: 'ready',
      version: server.model.version,
      store: 'unused',
      replica: 'unused',
    });
  });
});

describe('metrics', () => {
  test('count each answer under its slice, refused ones as well', async () => {
    await (await fetch(`${server.url}/api/search?q=ah`)).text();
    await (await fetch(`${server.url}/api/collections/clusters/items?limit=x`)).text();
    const answer = await fetch(`${server.url}/api/metrics`);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    const countOf = (labels: string) => text.includes(`http_request_duration_seconds_count{${labels}} 1`);
    expect(countOf('slice="search",method="GET",status="200"')).toBe(true);
    expect(countOf('slice="collections",method="GET",status="400"')).toBe(true);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  test('keep few names whatever paths are asked for', () => {
    const nameOf = createSliceNames();
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const paths = Array.from({ length: 500 }, (_, at) => `/api/x${letters[at % 26]}${letters[Math.floor(at / 26)]}/1`);
    expect(new Set(paths.map(nameOf)).size).toBeLessThanOrEqual(65);
    expect(nameOf('/api/collections/branches/tiles/WebMercatorQuad/0/0/0')).toBe('tiles');
    expect(nameOf('/assets/app.js')).toBe('web');
  });
});

describe('a line of the log', () => {
  test('says what was answered without the query, and the id that a problem carries', async () => {
    const seen: AnswerSent[] = [];
    observeAnswers(server.httpServer, (answer) => seen.push(answer));
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const headers = { traceparent: `00-${trace}-00f067aa0ba902b7-01` };
    const answer = await fetch(`${server.url}/api/coverage?reachKilometers=x&secret=1`, { headers });
    const { requestId } = await answer.json();
    await expect.poll(() => seen.length).toBe(1);
    const lines: string[] = [];
    for (const each of seen) writeAnswerLine(each, (line) => lines.push(line));
    expect(lines[0]?.endsWith('\n')).toBe(true);
    const line = JSON.parse(lines[0] ?? '');
    expect(line).toMatchObject({
      level: 'warn',
      method: 'GET',
      path: '/api/coverage',
      status: 400,
      requestId,
      traceId: trace,
      isComplete: true,
    });
    expect(lines[0]).not.toContain('secret');
  });
});
