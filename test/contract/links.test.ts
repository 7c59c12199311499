import { linkCode } from '@icfm/api/links/link-code';
import type { Role } from '@icfm/api/workspaces/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rawRequest } from './raw-request.ts';
import { type RunningServer, startServer } from './running-server.ts';

const Link = z.strictObject({ code: z.string().regex(/^[a-z2-7]{7,51}$/), url: z.string(), address: z.string() });
const address = 'story=story-0123456789ab&slide=0&lang=zh';

const post = (server: RunningServer, body: object, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body: JSON.stringify(body),
  });
const keep = async (server: RunningServer, of: string, headers = {}) => {
  const answer = await post(server, { address: of }, headers);
  expect(answer.status).toBe(201);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return Link.parse(await answer.json());
};

describe('short links of this machine', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const follow = (code: string, headers: Record<string, string> = {}) =>
    rawRequest({ port: server.port, path: `/s/${code}`, headers });

  test('are the same for the same address, and lead to the page of this server', async () => {
    expect((await follow('abcdefg')).status).toBe(404);
    expect(server.store.hasAnything()).toBe(false);
    const link = await keep(server, address);
    expect(link).toEqual({ code: linkCode(address, 7), url: `${server.url}/s/${link.code}`, address });
    expect(await keep(server, address)).toEqual(link);
    const { status, headers } = await follow(link.code.toUpperCase());
    expect([status, headers.location, headers['cache-control']]).toEqual([302, `/?${address}`, 'no-store']);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    // A foreign name that has been pointed at this machine learns nothing.
    expect((await follow(link.code, { host: 'evil.example' })).status).toBe(421);
  });

  test('grow by a letter where two addresses meet, and neither is lost', async () => {
    const other = 'view=gaps&region=340000';
    await server.store.database.query(`INSERT INTO links (workspace_id, code, address) VALUES ('default', $1, 'x=1')`, [
      linkCode(other, 7),
    ]);
    const link = await keep(server, other);
    expect(link.code).toBe(linkCode(other, 8));
    expect((await follow(link.code)).headers.location).toBe(`/?${other}`);
    expect((await follow(linkCode(other, 7))).headers.location).toBe('/?x=1');
  });

  test('carry Chinese and quotes as an address does', async () => {
    const link = await keep(server, 'find=合肥"');
    expect((await follow(link.code)).headers.location).toBe('/?find=%E5%90%88%E8%82%A5%22');
  });

  test('that are none are told in the language asked: as a page to people, as a problem to programs', async () => {
    const page = await follow('zzzzzzz', { accept: 'text/html', 'accept-language': 'zh' });
    expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.body.toString()).toContain('没有短链接 &quot;zzzzzzz&quot;');
    const problem = await follow('zzzzzzz', { 'accept-language': 'en' });
    expect(JSON.parse(problem.body.toString())).toMatchObject({
      status: 404,
      detail: 'There is no short link "zzzzzzz"',
    });
    for (const code of ['abc', '..%2F..', '%3Cb%3E', 'a'.repeat(52)])
      expect((await follow(code)).status, code).toBe(404);
    expect((await fetch(`${server.url}/api/links/ab%20c`)).status).toBe(400);
  });

  test.each([
    ['another host', 'https://evil.example/?a=b'],
    ['a path', '//evil.example'],
    ['a line break', 'find=a\r\nset-cookie:x=1'],
    ['a hidden line break', 'find=a%0D%0Ab'],
    ['half a character', 'find=\ud800'],
    ['too long', `find=${'x'.repeat(4000)}`],
  ])('with %s are refused', async (_, wrong) => {
    const answer = await post(server, { address: wrong });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Field address of the body');
  });
});

describe('short links of workspaces', () => {
  let server: RunningServer;
  const bearers = new Map<string, Record<string, string>>();
  beforeAll(async () => {
    server = await startServer({ hasDatabase: true, isSingleUser: false, publicUrl: 'https://map.example.cn' });
    const people: [string, string, Role][] = [
      ['viewer', 'bank-a', 'viewer'],
      ['other', 'bank-b', 'admin'],
    ];
    for (const [label, workspaceId, role] of people)
      bearers.set(label, { authorization: `Bearer ${await server.tokens.create({ workspaceId, role, label })}` });
  });
  afterAll(() => server.stop());

  const follow = (code: string, headers: Record<string, string> = {}) =>
    rawRequest({ port: server.port, path: `/s/${code}`, headers });

  test('begin with the public address, and are found by their own workspace alone', async () => {
    const link = await keep(server, address, bearers.get('viewer'));
    expect(link.url).toBe(`https://map.example.cn/s/${link.code}`);
    const read = (who: string) => fetch(`${server.url}/api/links/${link.code}`, { headers: bearers.get(who) ?? {} });
    expect(await (await read('viewer')).json()).toEqual(link);
    expect((await read('other')).status).toBe(404);
    expect((await read('nobody')).status).toBe(401);
    expect((await follow(link.code, bearers.get('viewer'))).headers.location).toBe(`/?${address}`);
    expect((await follow(link.code, bearers.get('other'))).status).toBe(404);
    expect((await post(server, { address })).status).toBe(401);
  });

  test('tell a stranger nothing: known or not, they lead to the sign-in, which remembers the code', async () => {
    const { code } = await keep(server, address, bearers.get('viewer'));
    for (const each of [code, 'zzzzzzz']) {
      const { status, headers, body } = await follow(each);
      expect([status, headers.location, body.byteLength]).toEqual([302, `/?link=${each}`, 0]);
    }
  });
});
