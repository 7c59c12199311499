import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawRequest } from './raw-request.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

type Extra = { method?: string; headers?: Record<string, string>; body?: string };
const ask = (path: string, extra: Extra = {}) => rawRequest({ port: server.port, path, ...extra });

describe('caching and compression', () => {
  test.each(['/api/coverage', '/api/collections', '/api/collections/provinces/tiles/WebMercatorQuad/5/12/26'])(
    '%s has a strong ETag an encoding, and 304 where it is held',
    async (path) => {
      const plain = await ask(path);
      const brotli = await ask(path, { headers: { 'accept-encoding': 'gzip, br' } });
      const gzip = await ask(path, { headers: { 'accept-encoding': 'gzip' } });
      expect(brotli.headers['content-encoding']).toBe('br');
      expect(gzip.headers['content-encoding']).toBe('gzip');
      expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
      expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
      const tags = [plain, brotli, gzip].map(({ headers }) => String(headers.etag));
      expect(new Set(tags).size).toBe(3);
      expect(tags.every((tag) => /^"[\w-]{20,}"$/.test(tag))).toBe(true);
      const held = await ask(path, { headers: { 'accept-encoding': 'br', 'if-none-match': tags[1] ?? '' } });
      expect([held.status, held.body.byteLength]).toEqual([304, 0]);
      expect(held.headers['content-security-policy']).toBeDefined();
    },
  );

  test('HEAD answers as GET without the body', async () => {
    const get = await ask('/api/collections');
    const head = await ask('/api/collections', { method: 'HEAD' });
    expect([head.status, head.body.byteLength]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(head.headers.etag).toBe(get.headers.etag);
  });

  test('a refused encoding is not used', async () => {
    const answer = await ask('/api/collections', { headers: { 'accept-encoding': 'br;q=0, gzip;q=0.5' } });
    expect(answer.headers['content-encoding']).toBe('gzip');
  });
});

describe('security', () => {
  test.each(['/', '/assets/app-1a2b3c.js', '/api', '/api/docs', '/api/nope', '/nope'])(
    '%s carries the strict policy',
    async (path) => {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("worker-src 'self' blob:");
      expect(policy).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['permissions-policy']).toBeDefined();
    },
  );

  test('an unknown Host gets no data and is never repeated, a name of this machine is', async () => {
    const evil = await ask('/api', { headers: { host: 'evil.example' } });
    expect(evil.status).toBe(421);
    expect(evil.body.toString()).not.toContain('evil.example');
    const own = await ask('/api', { headers: { host: `localhost:${server.port}` } });
    expect(own.body.toString()).toContain(`http://localhost:${server.port}/api`);
  });
});

describe('the web app', () => {
  test('the page is asked for anew, hashed files are kept for ever and sent compressed', async () => {
    const page = await ask('/');
    expect(page.body.toString()).toContain('<title>map</title>');
    expect(page.headers['cache-control']).toBe('no-cache');
    const script = await ask('/assets/app-1a2b3c.js', { headers: { 'accept-encoding': 'br' } });
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(script.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(script.body).toString()).toContain('console.log');
    const held = await ask('/', { headers: { 'if-none-match': String(page.headers.etag) } });
    expect(held.status).toBe(304);
  });

  test.each(['/secret.key', '/assets/app-1a2b3c.js.br', '/map', '/..%2f..%2fetc/passwd', '/../package.json'])(
    '%s is not there',
    async (path) => {
      const answer = await ask(path);
      expect([answer.status, answer.headers['content-type']]).toEqual([404, 'application/problem+json']);
    },
  );
});

describe('problems', () => {
  test('speak the language that is preferred', async () => {
    const path = '/api/collections/clusters/items?limit=0';
    const chinese = await ask(path, { headers: { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' } });
    expect(JSON.parse(chinese.body.toString())).toMatchObject({
      title: '参数无效',
      detail: '参数 limit：需要整数 ≥ 1，收到 "0"',
    });
    const english = await ask(path);
    expect(JSON.parse(english.body.toString())).toMatchObject({
      status: 400,
      code: 'invalid-parameter',
      detail: 'Parameter limit: wanted a whole number ≥ 1, got "0"',
    });
  });

  test('a parameter given twice, of another collection or misspelt is named', async () => {
    for (const [query, name] of [
      ['limit=1&limit=2', 'limit'],
      ['bankName=x', 'bankName'],
      ['kinds=innovative', 'kinds'],
      ['kind=inovative', 'kind'],
    ] as const) {
      const answer = await ask(`/api/collections/clusters/items?${query}`);
      expect(answer.status, query).toBe(400);
      expect(JSON.parse(answer.body.toString()).detail).toContain(name);
    }
  });

  test('another method is 405 with Allow, an unknown address 404 whatever the method', async () => {
    for (const path of ['/api/collections', '/api/collections/clusters/items', '/']) {
      const answer = await ask(path, { method: 'POST', body: '{}' });
      expect([answer.status, answer.headers.allow], path).toEqual([405, 'GET, HEAD']);
      expect(answer.headers['content-type']).toBe('application/problem+json');
    }
    expect((await ask('/api/nope', { method: 'DELETE' })).status).toBe(404);
  });

  test('bodies, addresses and headers beyond the limits are refused', async () => {
    const bytes = 4 * 2 ** 20 + 1;
    const large = { method: 'POST', headers: { 'content-length': String(bytes) }, body: 'x'.repeat(bytes) };
    expect((await ask('/api/collections', large)).status).toBe(413);
    expect((await ask(`/api/search?q=${'a'.repeat(9000)}`)).status).toBe(414);
    const heavy = await ask('/api', { headers: { 'x-heavy': 'a'.repeat(20_000) } });
    expect([heavy.status, heavy.headers['content-type']]).toEqual([431, 'application/problem+json']);
    expect((await ask('/api/collections/a%00b')).status).toBe(400);
  });
});
