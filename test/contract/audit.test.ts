import { createOperations } from '@icfm/api/audit/operations';
import { writeRecordLine } from '@icfm/api/operations/request-log';
import { runTokenCommand } from '@icfm/api/workspaces/token-command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { branchList, createImportClient, type ImportClient, requestFor } from '../import-client.ts';
import { type RunningServer, startServer } from './running-server.ts';

const Page = z.strictObject({
  records: z.array(
    z.strictObject({
      serial: z.number(),
      time: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
      workspaceId: z.string(),
      actor: z.string(),
      role: z.string().nullable(),
      token: z.string().nullable(),
      label: z.string().nullable(),
      operation: z.string(),
      subjects: z.record(z.string(), z.string()),
      outcome: z.string(),
      status: z.number().nullable(),
      requestId: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});
type Page = z.infer<typeof Page>;

let server: RunningServer;
const bearers: Record<string, Record<string, string>> = {};
const clients: Record<string, ImportClient> = {};
const clientOf = (name: string) => clients[name] ?? createImportClient(server.url);

beforeAll(async () => {
  server = await startServer({ hasDatabase: true, isSingleUser: false });
  for (const [name, workspaceId, role] of [
    ['admin', 'bank', 'admin'],
    ['editor', 'bank', 'editor'],
    ['viewer', 'bank', 'viewer'],
    ['stranger', 'other', 'admin'],
  ] as const) {
    const words = ['--workspace', workspaceId, '--role', role, '--label', name];
    const { output } = await runTokenCommand(server.tokens, words);
    bearers[name] = { authorization: `Bearer ${output}` };
    clients[name] = createImportClient(server.url, { ...bearers[name], 'x-request-id': `asked-by-${name}` });
  }
});
afterAll(() => server.stop());

async function readLog(query = '', name = 'admin'): Promise<Page> {
  const answer = await fetch(`${server.url}/api/audit?${query}`, { headers: bearers[name] ?? {} });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  return Page.parse(await answer.json());
}

const newest = async (count: number) => (await readLog(`limit=${count}`)).records;

const slide = { title: '', text: '', notes: '' };
const content = { title: '一个故事', opening: slide, closing: slide, chapters: [] };
const plan = { name: '一个方案', address: 'view=gaps', dataVersion: '', summary: null };
const Id = z.object({ id: z.string() });

/** Does each thing that changes something once. */
async function changeEverything(): Promise<void> {
  const { send, upload, start, finish, remove } = clientOf('editor');
  const { body: file } = await upload('list.csv', `${branchList(3, 5)}5-9,没有位置支行,试验银行,,\n`);
  const { body } = await start(requestFor(file, { relation: 'own' }));
  await finish(body.id);
  await send('PUT', `imports/${body.id}/places`, { places: {} });
  await finish(body.id);
  await send('PATCH', `imports/${body.id}`, { title: '改名' });
  await send('POST', `imports/${body.id}/cancel`, {});
  await send('PUT', 'imports/modes', { branches: 'join', clusters: 'join', flows: 'join' });
  await remove(body.id);
  for (const [kind, made, change] of [
    ['scenarios', plan, { method: 'PATCH', body: { name: '另名' } }],
    ['stories', { content }, { method: 'PUT', body: { content, revision: 1 } }],
  ] as const) {
    const { id } = Id.parse((await send('POST', kind, made)).body);
    await send(change.method, `${kind}/${id}`, change.body);
    await fetch(`${server.url}/api/${kind}/${id}`, { method: 'DELETE', headers: bearers.editor ?? {} });
  }
  await send('POST', 'links', { address: 'view=gaps' });
  const token = bearers.editor?.authorization?.slice('Bearer '.length) ?? '';
  await createImportClient(server.url).send('POST', 'session', { token });
  await fetch(`${server.url}/api/session`, { method: 'DELETE', headers: { cookie: `icfm_session=${token}` } });
}

/** All operations of the document that a method other than GET asks for. */
async function changingOperations(): Promise<string[]> {
  const document = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
  const Operation = z.object({ operationId: z.string() });
  const { paths } = document.parse(await (await fetch(`${server.url}/api/openapi.json`)).json());
  const definitions = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...Operation.parse(operation) })),
  );
  const operationOf = createOperations({
    definitions: definitions.map((route) => ({ type: 'route', route: { ...route, responses: {} } })),
  });
  return definitions.flatMap(({ method, path }) => operationOf(method.toUpperCase(), path)?.operation ?? []);
}

describe('the log of changes', () => {
  test('has one record of each operation that changes something: who, what, when, with what outcome', async () => {
    await changeEverything();
    const { records } = await readLog('outcome=done&limit=1000');
    const recorded = new Set(records.map(({ operation }) => operation));
    expect((await changingOperations()).filter((operation) => !recorded.has(operation))).toEqual([]);
    const [hash] = (await server.tokens.list()).flatMap((entry) => (entry.label === 'editor' ? [entry.hash] : []));
    const who = { workspaceId: 'bank', actor: 'token', role: 'editor', token: hash?.slice(0, 12), label: 'editor' };
    const done = { ...who, outcome: 'done', requestId: 'asked-by-editor' };
    const find = (operation: string) => records.filter((record) => record.operation === operation);
    expect(find('startImport')).toMatchObject([{ ...done, status: 202, subjects: { importId: 'imp-1' } }]);
    expect(find('endImport').at(-1)).toMatchObject({ ...done, status: null, subjects: { importId: 'imp-1' } });
    expect(find('removeImport')).toMatchObject([{ ...who, status: 204, subjects: { importId: 'imp-1' } }]);
    expect(find('addStory')).toMatchObject([{ ...done, status: 201 }]);
    expect(find('addStory')[0]?.subjects).toEqual(find('removeStory')[0]?.subjects);
    expect(find('signIn')).toMatchObject([{ ...who, status: 200 }]);
    expect(find('signOut')).toMatchObject([{ ...who, status: 204 }]);
    expect(find('createToken')).toHaveLength(3);
    expect(find('createToken')[0]).toMatchObject({ actor: 'command', role: null, token: null, status: null });
  });

  test('holds nothing of what was written: no name, no title, no address', async () => {
    const text = JSON.stringify(await readLog('limit=1000'));
    for (const word of ['一个', '另名', '改名', 'list.csv', '支行', 'view=gaps']) expect(text).not.toContain(word);
    const { authorization = '' } = bearers.editor ?? {};
    expect(text).not.toContain(authorization.slice('Bearer icfm_'.length));
  });

  test('has what was refused or failed, by its status, and is quiet about whoever is not signed in', async () => {
    const before = (await newest(1))[0]?.serial ?? 0;
    await clientOf('viewer').send('POST', 'scenarios', plan);
    await clientOf('editor').send('POST', 'scenarios', { ...plan, name: 1 });
    await clientOf('editor').send('PUT', 'stories/a%20text%20by%20somebody', { content, revision: 1 });
    await createImportClient(server.url).send('POST', 'scenarios', plan);
    await clientOf('editor').send('POST', 'sites/jobs', { task: 'plan', question: { newSites: 'x' } });
    const records = (await newest(10)).filter(({ serial }) => serial > before);
    expect(records.map(({ operation, label, outcome, status }) => [operation, label, outcome, status])).toEqual([
      ['changeStory', 'editor', 'refused', 400],
      ['addScenario', 'editor', 'refused', 422],
      ['addScenario', 'viewer', 'refused', 403],
    ]);
    expect(records[0]?.subjects).toEqual({});
  });

  test('has a sign-in that failed, for the admins of every workspace, without the token that was tried', async () => {
    await createImportClient(server.url).send('POST', 'session', { token: 'icfm_not-one-of-ours' });
    for (const name of ['admin', 'stranger']) {
      const [record] = (await readLog('limit=1', name)).records;
      expect(record).toMatchObject({ operation: 'signIn', actor: 'nobody', workspaceId: '', status: 401, token: null });
    }
  });

  test('is for admins, and of their own workspace', async () => {
    for (const name of ['viewer', 'editor'])
      expect((await fetch(`${server.url}/api/audit`, { headers: bearers[name] ?? {} })).status).toBe(403);
    const { records } = await readLog('limit=1000', 'stranger');
    expect(records.filter(({ workspaceId }) => !['other', ''].includes(workspaceId))).toEqual([]);
    expect(records.some(({ operation }) => operation === 'createToken')).toBe(true);
  });

  test('is read page by page without a gap, and by time', async () => {
    const all = (await readLog('limit=1000')).records;
    const paged: Page['records'] = [];
    let next: string | null = `${server.url}/api/audit?limit=7`;
    while (next !== null) {
      const page: Page = Page.parse(await (await fetch(next, { headers: bearers.admin ?? {} })).json());
      paged.push(...page.records);
      next = page.next;
    }
    expect(paged).toEqual(all);
    const middle = all[Math.floor(all.length / 2)]?.time ?? '';
    const since = (await readLog(`limit=1000&since=${middle}`)).records;
    const until = (await readLog(`limit=1000&until=${middle}`)).records;
    expect(since.every(({ time }) => time >= middle) && until.every(({ time }) => time < middle)).toBe(true);
    expect(since.length + until.length).toBe(all.length);
  });

  test.each(['since=yesterday', 'until=2026-02-30', 'since=2026-01-01T25:00Z', 'before=0', 'outcome=all', 'page=2'])(
    'refuses %s',
    async (query) => {
      const answer = await fetch(`${server.url}/api/audit?${query}`, { headers: bearers.admin ?? {} });
      expect(answer.status).toBe(400);
      expect((await answer.json()).detail).toContain(query.split('=')[0]);
    },
  );

  test('is told to the log of the process, one line a change, once it is stored', async () => {
    const seen = server.records.length;
    await clientOf('editor').send('POST', 'links', { address: 'view=coverage' });
    const told = server.records.slice(seen);
    expect(told).toEqual((await newest(1)).slice(0, 1));
    const lines: string[] = [];
    for (const record of told) writeRecordLine(record, (line) => lines.push(line));
    const line = JSON.parse(lines.join(''));
    expect(line).toMatchObject({ level: 'info', time: told[0]?.time, audit: { operation: 'keepLink', status: 201 } });
  });

  test('is as certain as the change: what cannot be recorded is not done', async () => {
    const { database } = server.store;
    const count = async () => (await database.query('SELECT count(*)::int AS count FROM scenarios'))[0]?.count;
    const before = await count();
    const seen = server.records.length;
    await database.query('ALTER TABLE audit RENAME TO audit_away');
    try {
      const quiet = await withoutErrors(() => clientOf('editor').send('POST', 'scenarios', plan));
      expect(quiet.status).toBe(500);
    } finally {
      await database.query('ALTER TABLE audit_away RENAME TO audit');
    }
    expect(await count()).toBe(before);
    expect(server.records.length).toBe(seen);
  });
});

/** The failure is wanted: the log of the test need not show it. */
async function withoutErrors<T>(work: () => Promise<T>): Promise<T> {
  const { error } = console;
  console.error = () => {};
  return work().finally(() => {
    console.error = error;
  });
}
