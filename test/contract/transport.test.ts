import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { securityHeaders } from '@icfm/api/http/security-headers';
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
      expect(held.headers['content-security-policy']).toContain("default-src 'self'");
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
      expect(headers['permissions-policy']).toContain('geolocation=()');
    },
  );

  /** Bytes as they are, which no client would send. */
  const sendRaw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
      const chunks: Buffer[] = [];
      socket.on('data', (chunk: Buffer) => chunks.push(chunk));
      socket.on('error', reject);
      socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
    });

  test('every answer there is carries every one of the headers', async () => {
    const etag = String((await ask('/api/coverage')).headers.etag);
    const page = String((await ask('/')).headers.etag);
    const json = { 'content-type': 'application/json' };
    for (const [status, path, extra] of [
      ...(['/', '/assets/app-1a2b3c.js', '/api', '/api/coverage', '/api/docs', '/api/docs/style.css'] as const).map(
        (each) => [200, each, {}] as const,
      ),
      ...(['/api/session', '/api/imports', '/api/ready', '/api/metrics', '/api/openapi.json'] as const).map(
        (each) => [200, each, {}] as const,
      ),
      [200, '/api/coverage', { method: 'HEAD' }],
      [204, '/api/collections/clusters/tiles/WebMercatorQuad/7/0/0', {}],
      [304, '/api/coverage', { headers: { 'if-none-match': etag } }],
      [304, '/', { headers: { 'if-none-match': page } }],
      [400, '/api/coverage?nosuch=1', {}],
      [404, '/nope', {}],
      [404, '/s/aaaaaaa', { headers: { accept: 'text/html' } }],
      [405, '/api/coverage', { method: 'OPTIONS' }],
      [405, '/', { method: 'TRACE' }],
      [415, '/api/links', { method: 'POST', body: '<a/>' }],
      [421, '/api', { headers: { host: 'evil.example' } }],
      [422, '/api/links', { method: 'POST', headers: json, body: '{}' }],
      [431, '/api', { headers: { 'x-heavy': 'a'.repeat(20_000) } }],
    ] as const) {
      const answer = await ask(path, extra);
      expect([path, answer.status]).toEqual([path, status]);
      expect(answer.headers).toMatchObject(securityHeaders);
    }
    const broken = await sendRaw('GET / HTTP/1.1\r\nbroken\r\n\r\n');
    for (const [name, value] of Object.entries(securityHeaders)) expect(broken).toContain(`${name}: ${value}`);
  });

  test.each([
    [
      'a length and pieces',
      'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/session HTTP/1.1\r\n',
    ],
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!'],
    ['an encoding that is none', 'Transfer-Encoding: xchunked\r\n\r\nhello'],
    ['a length that is none', 'Content-Length: +5\r\n\r\nhello'],
    ['a space before the colon', 'Content-Length : 5\r\n\r\nhello'],
    ['a header that goes on below', 'X-A: b\r\n c: d\r\nContent-Length : 1\r\n\r\n'],
  ])('a request with %s is refused, and nothing that follows is taken for another', async (_, rest) => {
    const head = 'POST /api/links HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n';
    const answer = await sendRaw(`${head}${rest}GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('connection: close');
    expect(answer.match(/HTTP\/1\.1 \d/g)).toHaveLength(1);
  });

  test.each([
    ...[
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%5c..%5cetc%5cpasswd',
      '/assets/..%2f..%2fsecret.key',
      '/assets/%2e%2e/secret.key',
    ],
    ...[
      '/assets//../../secret.key',
      '/.env',
      '/%00',
      '/assets/app-1a2b3c.js%00.png',
      '/secret.key/',
      '//evil.example/..',
    ],
    ...['/api/imports/samples/..%2f..%2fpackage.json', '/api/imports/templates/..%2f..%2f..%2fetc%2fpasswd'],
    ...['/api/imports/files/..%2f..%2fdatabase?fileName=x', '/api/imports/%2e%2e%2foriginals/original'],
  ])('no path leads out of what is served: %s', async (path) => {
    const answer = await ask(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toMatch(/root:x:0|not for anybody|"dependencies"/);
  });

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
