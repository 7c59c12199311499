import type { Role } from '@icfm/api/workspaces/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawRequest } from './raw-request.ts';
import { type RunningServer, startServer } from './running-server.ts';

const json = { 'content-type': 'application/json' };
const roles: Role[] = ['viewer', 'editor', 'admin'];

describe('a server that others can reach', () => {
  let server: RunningServer;
  const made = new Map<Role, string>();
  const bearer = (role: Role) => ({ authorization: `Bearer ${made.get(role)}` });
  const ask = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);
  const signIn = (token: string, headers: Record<string, string> = {}) =>
    ask('/api/session', { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify({ token }) });

  beforeAll(async () => {
    server = await startServer({ hasDatabase: true, publicUrl: 'https://map.example', isSingleUser: false });
    for (const role of roles) {
      made.set(role, await server.tokens.create({ workspaceId: 'bank', role, label: '' }));
    }
  });
  afterAll(() => server.stop());

  test.each([
    '/api',
    '/api/session',
    '/api/collections',
    '/api/collections/branches/items',
    '/api/imports',
    '/api/coverage',
    '/api/no-such-address',
  ])('answers %s to nobody who has not signed in', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await answer.json()).toMatchObject({ code: 'unauthorised', status: 401 });
  });

  test.each([
    '/',
    '/api/health',
    '/api/ready',
    '/api/openapi.json',
    '/api/openapi-3.0.json',
    '/api/docs',
    '/api/docs/definitions',
  ])('answers %s to everybody', async (path) => {
    expect((await ask(path)).status).toBe(200);
  });

  test.each(roles)('knows a %s by a token sent as Bearer', async (role) => {
    const answer = await ask('/api/session', { headers: bearer(role) });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      workspaceId: 'bank',
      role,
      isSingleUser: false,
      dataVersion: server.model.version,
    });
  });

  test.each([
    'Bearer wrong',
    'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.',
    `Bearer icfm_${'A'.repeat(43)}`,
    'Bearer',
    'Basic YWRtaW46YWRtaW4=',
  ])('refuses the header %s', async (authorization) => {
    expect((await ask('/api/imports', { headers: { authorization } })).status).toBe(401);
  });

  test('signs in by a cookie that no script reads and no other site sends, and out again', async () => {
    const answer = await signIn(made.get('editor') ?? '');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ workspaceId: 'bank', role: 'editor', isSingleUser: false });
    const written = answer.headers.get('set-cookie') ?? '';
    expect(written).toMatch(/^icfm_session=icfm_\S+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const cookie = written.split(';')[0] ?? '';
    expect((await ask('/api/session', { headers: { cookie } })).status).toBe(200);
    const out = await ask('/api/session', { method: 'DELETE', headers: { cookie } });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/^icfm_session=; Max-Age=0; Path=\//);
  });

  test('a wrong token signs nobody in, and after ten the door is shut for a while', async () => {
    const answers: Response[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) answers.push(await signIn(`icfm_${'x'.repeat(43)}`));
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429]);
    expect(answers[0]?.headers.get('set-cookie')).toBeNull();
    const seconds = Number(answers[10]?.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  test('a page of another origin changes nothing by the cookie it makes a browser send', async () => {
    const cookie = `icfm_session=${made.get('editor')}`;
    const put = (headers: Record<string, string>) =>
      rawRequest({
        port: server.port,
        path: '/api/imports/modes',
        method: 'PUT',
        headers: { ...json, cookie, ...headers },
        body: '{"branches":"join","clusters":"join","flows":"join"}',
      });
    const foreign = [
      'https://evil.example',
      'null',
      'http://127.0.0.1:1',
      `https://127.0.0.1:${server.port}.evil.example`,
    ];
    for (const origin of foreign) expect((await put({ origin })).status, origin).toBe(403);
    expect((await put({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await put({ origin: server.url })).status).toBe(200);
    expect((await put({ origin: 'https://map.example' })).status).toBe(200);
    expect((await put({ origin: 'http://192.168.1.5:8787', host: '192.168.1.5:8787' })).status).toBe(200);
    const token = bearer('editor');
    expect((await put({ origin: 'https://evil.example', cookie: '', ...token })).status).toBe(200);
  });

  test('a viewer sees and does not change', async () => {
    const headers = bearer('viewer');
    expect((await ask('/api/imports', { headers })).status).toBe(200);
    const answer = await ask('/api/imports/imp-1', { method: 'DELETE', headers });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'forbidden' });
  });

  test('a token that was revoked is refused at once', async () => {
    const token = await server.tokens.create({ workspaceId: 'bank', role: 'viewer', label: 'to be revoked' });
    const headers = { authorization: `Bearer ${token}` };
    expect((await ask('/api/session', { headers })).status).toBe(200);
    const entry = (await server.tokens.list()).find(({ label }) => label === 'to be revoked');
    expect(await server.tokens.revoke(entry?.hash.slice(0, 12) ?? '')).toEqual(entry);
    expect((await ask('/api/session', { headers })).status).toBe(401);
  });

  test('what is stored of a token is not the token', async () => {
    const rows = await server.store.database.query('SELECT * FROM tokens');
    expect(rows.length).toBeGreaterThanOrEqual(3);
    const stored = JSON.stringify(rows);
    for (const token of made.values()) expect(stored).not.toContain(token.slice(5));
  });
});

describe('a server for its own machine', () => {
  let server: RunningServer;
  const ask = (path: string, headers: Record<string, string> = {}) => rawRequest({ port: server.port, path, headers });
  const remove = (headers: Record<string, string>) =>
    rawRequest({ port: server.port, path: '/api/imports/imp-1', method: 'DELETE', headers });

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  test('asks nobody to sign in', async () => {
    const answer = await ask('/api/session');
    expect(JSON.parse(answer.body.toString())).toMatchObject({
      workspaceId: 'default',
      role: 'admin',
      isSingleUser: true,
    });
    const init = { method: 'POST', headers: json, body: JSON.stringify({ token: 'any' }) };
    expect((await fetch(`${server.url}/api/session`, init)).status).toBe(409);
  });

  test.each(['evil.example', 'evil.example:8787', '127.0.0.1.evil.example', '[::2]:8787'])(
    'takes no request below /api under the name %s and does not repeat it',
    async (host) => {
      const answer = await ask('/api/health', { host });
      expect(answer.status).toBe(421);
      expect(answer.body.toString()).not.toContain(host);
      expect((await ask('/', { host })).status).toBe(200);
    },
  );

  test.each(['localhost', 'LOCALHOST:9000', '127.0.0.1', '[::1]:8787'])(
    'takes requests under the name %s',
    async (host) => {
      expect((await ask('/api/health', { host })).status).toBe(200);
    },
  );

  test('refuses a token that is none of ours, and makes no database to look for it', async () => {
    for (const token of ['wrong', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.', `icfm_${'A'.repeat(43)}`]) {
      expect((await ask('/api/session', { authorization: `Bearer ${token}` })).status).toBe(401);
    }
    expect(server.store.hasAnything()).toBe(false);
  });

  test('changes nothing for a page of another origin', async () => {
    expect((await remove({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await remove({ origin: 'http://localhost:3000' })).status).toBe(403);
    expect((await remove({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await remove({ origin: `http://localhost:${server.port}` })).status).toBe(404);
    expect((await remove({})).status).toBe(404);
  });
});
