import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RunningServer, startServer } from './running-server.ts';
import { databases, startTwoWorkspaces, type TwoWorkspaces } from './two-workspaces.ts';

const summary = {
  ...{ status: 'optimal', coveredWeight: 61.5, demandWeight: 100, coveredClusters: 61, cost: 3.2 },
  siteIds: ['county-340123', 'branch-imp-1-7'],
};
const plan = {
  name: '合肥周边 5 家',
  address: 'view=gaps&task=sites&bank=%E5%BE%BD%E5%95%86%E9%93%B6%E8%A1%8C&newSites=5',
  dataVersion: '0123456789ab',
  summary,
};

const Kept = z.strictObject({
  id: z.string().regex(/^plan-[0-9a-f]{12}$/),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  name: z.string(),
  address: z.string(),
  dataVersion: z.string(),
  summary: z.unknown(),
});
const Listed = z.object({ scenarios: z.array(Kept) });
const Problem = z.object({ status: z.number(), code: z.string(), detail: z.string() });

describe.each(databases)('scenarios in %s', (database) => {
  let banks: TwoWorkspaces;
  beforeAll(async () => {
    banks = await startTwoWorkspaces(database);
  }, 120_000);
  afterAll(() => banks.stop());

  const send = (who: string, method: string, path = '', body?: unknown, language = 'en') =>
    banks.send({ who, method, path: `scenarios${path}`, body, language });
  const add = async (who: string, own: { name?: string; summary?: null } = {}) => {
    const answer = await send(who, 'POST', '', { ...plan, ...own });
    expect(answer.status).toBe(201);
    return Kept.parse(await answer.json());
  };
  const list = async (who: string) => Listed.parse(await (await send(who, 'GET')).json()).scenarios;

  test('are kept, read, changed in part and removed, and no cache holds them', async () => {
    const first = await add('editor');
    expect(first).toMatchObject(plan);
    expect(first.updatedAt).toBe(first.createdAt);
    const second = await add('editor', { name: '  副本 “一”  ', summary: null });
    expect(second).toMatchObject({ name: '副本 “一”', summary: null });
    const answer = await send('viewer', 'GET');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Listed.parse(await answer.json()).scenarios).toEqual([second, first]);

    const renamed = Kept.parse(await (await send('editor', 'PATCH', `/${first.id}`, { name: '新名' })).json());
    expect(renamed).toEqual({ ...first, name: '新名', updatedAt: renamed.updatedAt });
    expect(renamed.updatedAt > first.updatedAt).toBe(true);
    const emptied = await send('editor', 'PATCH', `/${first.id}`, { summary: null, address: '' });
    expect(await emptied.json()).toMatchObject({ name: '新名', address: '', summary: null });
    const read = await send('viewer', 'GET', `/${first.id}`);
    expect(read.headers.get('cache-control')).toBe('no-store');
    expect(await read.json()).toMatchObject({ name: '新名', dataVersion: plan.dataVersion });

    expect((await send('editor', 'DELETE', `/${first.id}`)).status).toBe(204);
    for (const method of ['GET', 'DELETE']) expect((await send('editor', method, `/${first.id}`)).status).toBe(404);
    expect(await list('viewer')).toEqual([second]);
  });

  test('are changed by editors alone', async () => {
    const { id } = await add('editor');
    expect((await send('viewer', 'POST', '', plan)).status).toBe(403);
    expect((await send('viewer', 'PATCH', `/${id}`, { name: 'x' })).status).toBe(403);
    expect((await send('viewer', 'DELETE', `/${id}`)).status).toBe(403);
    expect((await send('nobody', 'GET')).status).toBe(401);
    expect(await (await send('viewer', 'GET', `/${id}`)).json()).toMatchObject({ name: plan.name });
  });

  test('are not found from another workspace', async () => {
    const { id } = await add('editor');
    const theirs = await add('other', { name: 'theirs' });
    expect(await list('other')).toEqual([theirs]);
    expect((await list('editor')).map((each) => each.id)).not.toContain(theirs.id);
    for (const [method, body] of [['GET'], ['PATCH', { name: 'x' }], ['DELETE']] as const)
      expect((await send('other', method, `/${id}`, body)).status, method).toBe(404);
    expect(await (await send('editor', 'GET', `/${id}`)).json()).toMatchObject({ name: plan.name });
  });

  test('do not change the data: answers that were kept stay good', async () => {
    const versionOf = async () => (await (await fetch(`${banks.server.url}/api/health`)).json()).version;
    const before = await versionOf();
    await add('editor');
    expect(await versionOf()).toBe(before);
  });

  test('stop at five hundred a workspace, and two saved at once are not both the last', async () => {
    const held = (await list('other')).length;
    await banks.server.store.database.query(
      `INSERT INTO scenarios (workspace_id, id, name, address, data_version)
       SELECT 'bank-b', 'plan-' || to_char(n, 'FM000000000000'), 'many', '', '' FROM generate_series(1, $1::int) AS n`,
      [499 - held],
    );
    const answers = await Promise.all([1, 2].map(() => send('other', 'POST', '', plan)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const full = Problem.parse(await (await send('other', 'POST', '', plan, 'zh')).json());
    expect(full).toMatchObject({ status: 409, code: 'conflict' });
    expect(full.detail).toBe('一个工作区最多保存 500 个方案，请先删除不再需要的方案');
    expect(await list('other')).toHaveLength(500);
    expect((await send('editor', 'POST', '', plan)).status).toBe(201);
  });
});

describe('a scenario that is none', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const post = (body: string, language = 'en') =>
    fetch(`${server.url}/api/scenarios`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body,
    });

  test.each([
    ['an empty name', { name: '   ' }, 'name', '1 to 120 characters'],
    ['a name of 121 characters', { name: 'x'.repeat(121) }, 'name', '1 to 120 characters'],
    ['a name with a control character', { name: 'a\u0000b' }, 'name', 'without control characters'],
    ['a name with half a character', { name: 'a\ud800' }, 'name', 'without control characters'],
    ['a name that is a number', { name: 7 }, 'name', 'one value'],
    ['an address of 4001 characters', { address: `find=${'x'.repeat(3996)}` }, 'address', 'at most 4000 characters'],
    ['an address with a host', { address: 'https://evil.example/?view=gaps' }, 'address', 'parameters of the page'],
    ['an address with a fragment', { address: 'view=gaps#x' }, 'address', 'parameters of the page'],
    ['an address with its question mark', { address: '?view=gaps' }, 'address', 'parameters of the page'],
    ['an address with a line break', { address: 'find=a\nb' }, 'address', 'parameters of the page'],
    ['an address with a hidden line break', { address: 'find=a%0Ab' }, 'address', 'parameters of the page'],
    ['an address with a broken escape', { address: 'bank=%E5%BE' }, 'address', 'parameters of the page'],
    ['rows of a list', { address: '机构编码,网点名称\n1,合肥支行' }, 'address', 'parameters of the page'],
    ['a status that there is not', { summary: { ...summary, status: 'best' } }, 'summary.status', 'one of optimal'],
    ['a cost below zero', { summary: { ...summary, cost: -1 } }, 'summary.cost', 'at least 0'],
    ['a site with a control character', { summary: { ...summary, siteIds: ['a\u0000'] } }, 'summary.siteIds.0', '90'],
    ['a field that there is not', { rows: [] }, 'rows', 'no such field'],
  ])('%s is refused, and the field is named', async (_, own, field, wanted) => {
    const answer = await post(JSON.stringify({ ...plan, ...own }));
    expect(answer.status).toBe(422);
    const { detail, code } = Problem.parse(await answer.json());
    expect(code).toBe('unprocessable');
    expect(detail).toContain(`Field ${field} of the body`);
    expect(detail).toContain(wanted);
    expect(detail).toMatch(/, got ./);
    const inChinese = Problem.parse(await (await post(JSON.stringify({ ...plan, ...own }), 'zh')).json());
    expect(inChinese.detail).toContain(`请求体字段 ${field}：需要`);
  });

  test('what is missing, no JSON, too large or of another type is refused', async () => {
    const { name: _, ...nameless } = plan;
    expect(Problem.parse(await (await post(JSON.stringify(nameless))).json()).detail).toContain('Field name');
    expect((await post('{')).status).toBe(400);
    expect((await post('[]')).status).toBe(422);
    expect((await post(JSON.stringify({ ...plan, name: 'x'.repeat(5_000_000) }))).status).toBe(413);
    const asText = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify(plan) };
    expect((await fetch(`${server.url}/api/scenarios`, asText)).status).toBe(415);
  });

  test('ids of another form and parameters are refused by name', async () => {
    const ask = (path: string) => fetch(`${server.url}/api/scenarios${path}`, { headers: { 'accept-language': 'en' } });
    for (const id of ['%00', "a'b", 'x'.repeat(81)]) expect((await ask(`/${id}`)).status, id).toBe(400);
    expect(Problem.parse(await (await ask('/a%20b')).json()).detail).toContain('scenarioId');
    expect((await ask('?limit=1')).status).toBe(400);
  });

  test('makes no database, and neither does looking for some', async () => {
    const list = await fetch(`${server.url}/api/scenarios`);
    expect([list.status, await list.json()]).toEqual([200, { scenarios: [] }]);
    for (const method of ['GET', 'DELETE'])
      expect((await fetch(`${server.url}/api/scenarios/plan-1`, { method })).status).toBe(404);
    expect(server.store.hasAnything()).toBe(false);
  });
});
