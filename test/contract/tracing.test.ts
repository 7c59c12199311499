import { isTraced } from '@icfm/api/operations/spans';
import { traceStore } from '@icfm/api/operations/trace-store';
import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

const exporter = new InMemorySpanExporter();
let server: RunningServer;
const isTracedBefore = isTraced();
beforeAll(async () => {
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
  server = await startServer();
});
beforeEach(() => exporter.reset());
afterAll(async () => {
  await server.stop();
  for (const each of [trace, context, propagation]) each.disable();
});

const ended = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${server.url}${path}`, { headers });
  await answer.arrayBuffer();
  await expect.poll(() => exporter.getFinishedSpans().some(({ name }) => name.startsWith('GET'))).toBe(true);
  return exporter.getFinishedSpans();
};

test('nothing is traced where no SDK was loaded', () => {
  expect(isTracedBefore).toBe(false);
});

test('a request is a span of the caller’s trace, named by its route, without its query', async () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const headers = { traceparent: `00-${traceId}-00f067aa0ba902b7-01`, 'x-request-id': 'one' };
  const [span] = await ended('/api/collections/branches/tiles/WebMercatorQuad/0/0/0?bank=own', headers);
  expect(span?.name).toBe('GET /api/collections/:collectionId/tiles/WebMercatorQuad/:tileMatrix/:tileRow/:tileCol');
  expect([span?.spanContext().traceId, span?.parentSpanContext?.spanId]).toEqual([traceId, '00f067aa0ba902b7']);
  expect(span?.attributes).toMatchObject({
    'http.request.method': 'GET',
    'http.response.status_code': 204,
    'url.path': '/api/collections/branches/tiles/WebMercatorQuad/0/0/0',
    'icfm.request_id': 'one',
  });
});

test('an answer from the cache has the same name, a refused request is no failure of the server', async () => {
  await ended('/api/search?q=ah');
  exporter.reset();
  expect((await ended('/api/search?q=ah'))[0]?.name).toBe('GET /api/search');
  exporter.reset();
  const [refused] = await ended('/api/search');
  expect(refused?.attributes['http.response.status_code']).toBe(400);
  expect(refused?.status.code).toBe(SpanStatusCode.UNSET);
});

test('a failure of the server is recorded with the request, and what it asked of the store is a part of it', async () => {
  const { imports } = server;
  const { store } = imports;
  const failing = async () => {
    throw new Error('no answer');
  };
  imports.store = traceStore({ ...store, hasAnything: () => true, reads: { ...store.reads, query: failing } });
  const spans = await ended('/api/imports');
  imports.store = store;
  const request = spans.find(({ name }) => name === 'GET /api/imports');
  expect(request?.status.code).toBe(SpanStatusCode.ERROR);
  expect(request?.events.map(({ attributes }) => attributes?.['exception.message'])).toEqual(['no answer']);
  const asked = spans.find(({ name }) => name === 'SELECT');
  expect(asked?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
  expect(asked?.attributes['db.system.name']).toBe('postgresql');
});

test('a question to a thread is a part of the request that asks it', async () => {
  const spans = await ended('/api/brief?region=340000&lang=zh');
  const request = spans.find(({ name }) => name === 'GET /api/brief');
  const asked = spans.find(({ name }) => name === 'brief-worker');
  expect(asked?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
});
