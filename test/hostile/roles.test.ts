import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RunningServer, startServer } from '../contract/running-server.ts';
import { branchList, createImportClient, type ImportClient, requestFor } from '../import-client.ts';
import { addressOf, type Operation, readDocument } from './openapi-operations.ts';
import { lets, listed, type Person, people } from './who-may.ts';

const patient = 120_000;
let server: RunningServer;
let operations: Operation[] = [];
const headersOf: Record<string, Record<string, string>> = { nobody: {} };
const clients: Record<string, ImportClient> = {};
const client = (person: Person) => clients[person] ?? createImportClient(server.url);
/** Ids of what the workspace of viewer, editor and admin has. */
const ours: Record<string, string> = {};

const slide = { title: '', text: '', notes: '' };
const content = { title: '自己的故事', opening: slide, closing: slide, chapters: [] };
const plan = { name: '自己的方案', address: 'view=gaps', dataVersion: '', summary: null };
const address = 'view=gaps&bank=own';
const Made = z.looseObject({ id: z.string() });

beforeAll(async () => {
  server = await startServer({ hasDatabase: true, isSingleUser: false });
  for (const person of people.slice(1)) {
    const workspaceId = person === 'stranger' ? 'other' : 'own';
    const role = person === 'stranger' ? 'admin' : z.enum(['viewer', 'editor', 'admin']).parse(person);
    const token = await server.tokens.create({ workspaceId, role, label: person });
    headersOf[person] = { authorization: `Bearer ${token}`, 'accept-language': 'en' };
    clients[person] = createImportClient(server.url, headersOf[person]);
  }
  ({ operations } = await readDocument(server.url));
  await fillOwn();
}, patient);
afterAll(() => server.stop());

async function fillOwn(): Promise<void> {
  const { upload, start, finish, send } = client('editor');
  const { body: file } = await upload('own.csv', `${branchList(30, 3)}x,,试验银行,1,1\n`);
  const { body } = await start(requestFor(file, { relation: 'own' }));
  await finish(body.id);
  const check = Made.parse((await send('POST', 'imports/checks', requestFor(file, { relation: 'own' }))).body);
  const question = { newSites: '1', siteRegion: '340000', bank: 'own' };
  const job = Made.parse((await send('POST', 'sites/jobs', { task: 'plan', question })).body);
  const link = z.object({ code: z.string() }).parse((await send('POST', 'links', { address })).body);
  Object.assign(ours, { importId: body.id, fileId: file.fileId, checkId: check.id, jobId: job.id, code: link.code });
  ours.scenarioId = Made.parse((await send('POST', 'scenarios', plan)).body).id;
  ours.storyId = Made.parse((await send('POST', 'stories', { content })).body).id;
}

/** Asks for an operation in a way that changes nothing: whoever is let through is told that something is wrong. */
async function knock(operation: Operation, person: Person): Promise<number> {
  const places = { collectionId: 'clusters', id: 'no-such', name: 'no-such', code: 'aaaaaaa', tileMatrix: 'x' };
  const url = `${server.url}${addressOf(operation, places, operation.method === 'GET' ? [['nosuch', '1']] : [])}`;
  const isJson = operation.requestBody?.content['application/json'] !== undefined;
  const body = isJson
    ? { body: '{"nosuch":1}', headers: { ...headersOf[person], 'content-type': 'application/json' } }
    : {};
  const answer = await fetch(url, { method: operation.method, headers: headersOf[person] ?? {}, ...body });
  await answer.arrayBuffer();
  return answer.status;
}

describe('who may do what', () => {
  test('is said of every operation of the document, and of no other', () => {
    expect(operations.map(({ operationId }) => operationId).filter((name) => !listed.has(name))).toEqual([]);
    const known = new Set(operations.map(({ operationId }) => operationId));
    expect([...listed.keys()].filter((name) => !known.has(name))).toEqual([]);
  });

  test.each(people)(
    'is so for %s',
    async (person) => {
      for (const operation of operations) {
        const line = listed.get(operation.operationId) ?? 'rule';
        const status = await knock(operation, person);
        const name = `${operation.operationId} by ${person}: ${status}`;
        if (lets[line].includes(person))
          expect([401, 403].includes(status) && operation.operationId !== 'signIn', name).toBe(false);
        else expect(status, name).toBe(person === 'nobody' ? 401 : 403);
      }
    },
    patient,
  );
});

/** What a stranger is told, but for the id that was asked for and the number of the request. */
async function answerTo(person: Person, operation: Operation, places: Record<string, string>, body?: object) {
  const required = operation.parameters.filter((each) => each.in === 'query' && each.required);
  const query = required.map(({ name }) => [name, name === 'with' ? (places.importId ?? '') : 'x'] as const);
  const sent = body
    ? { body: JSON.stringify(body), headers: { ...headersOf[person], 'content-type': 'application/json' } }
    : {};
  const url = `${server.url}${addressOf(operation, places, query)}`;
  const answer = await fetch(url, { method: operation.method, headers: headersOf[person] ?? {}, ...sent });
  const text = Object.values(places).reduce((told, id) => told.replaceAll(id, 'ID'), await answer.text());
  const headers = [...answer.headers].filter(([name]) => !['date', 'x-request-id', 'content-length'].includes(name));
  return { status: answer.status, headers, text: text.replace(/"requestId":"[^"]*"/, '') };
}

/** Ids of the same form that nobody has. */
const nobodys: Readonly<Record<string, string>> = {
  importId: 'imp-9',
  fileId: 'f'.repeat(64),
  checkId: 'check-0',
  jobId: 'job-000000000000',
  code: 'zzzzzzz',
  scenarioId: 'plan-000000000000',
  storyId: 'story-000000000000',
};

/** What a workspace keeps, with the name of its id. */
const kinds = [
  ['scenarios', 'scenarioId'],
  ['stories', 'storyId'],
  ['links', 'code'],
  ['imports', 'importId'],
] as const;

const bodies: Readonly<Record<string, object>> = {
  pickPlaces: { places: {} },
  renameImport: { title: 'x' },
  changeScenario: { name: 'x' },
  changeStory: { content, revision: 1 },
};

/** Operations at the address of something that a workspace has. */
const ofSomething = () =>
  operations.filter(({ path }) => Object.keys(nobodys).some((name) => path.includes(`{${name}}`)));

describe('what belongs to another workspace', () => {
  test(
    'is answered byte for byte as what is not there, whatever is asked of it',
    async () => {
      const { body: file } = await client('editor').get<Parameters<typeof requestFor>[0]>(
        `imports/files/${ours.fileId}?fileName=x.csv`,
      );
      const preview = { fileName: 'x.csv', settings: requestFor(file).settings };
      const asked = ofSomething();
      expect(asked.length).toBeGreaterThan(20);
      for (const operation of asked) {
        const body = operation.operationId === 'previewFile' ? preview : bodies[operation.operationId];
        const theirs = await answerTo('stranger', operation, ours, body);
        const none = await answerTo('stranger', operation, { ...nobodys }, body);
        expect(theirs, operation.operationId).toEqual(none);
        if (operation.operationId !== 'cancelCheck') expect(theirs.status, operation.operationId).toBe(404);
      }
      for (const [kind, name] of kinds) expect((await client('viewer').get(`${kind}/${ours[name]}`)).status).toBe(200);
    },
    patient,
  );

  test('is no more found when it stands in a body', async () => {
    const { body: file } = await client('stranger').upload('theirs.csv', branchList(2, 4));
    const request = requestFor(file, { relation: 'own' });
    const { send } = client('stranger');
    for (const wrong of [
      { ...request, fileId: ours.fileId },
      { ...request, addsTo: ours.importId },
      { ...request, versionOf: ours.importId },
    ]) {
      const { status, body } = await send('POST', 'imports', wrong);
      expect([status, JSON.stringify(body)]).toEqual([404, expect.not.stringContaining('own.csv')]);
    }
  });

  test('is asked of the store by the same questions as what is not there', async () => {
    const { database } = server.store;
    const { query } = database;
    const asked: string[][] = [];
    try {
      for (const ids of [ours, nobodys]) {
        const questions: string[] = [];
        // Whose token it is is asked anew from time to time, beside the request.
        database.query = (sql, ...parameters) => {
          if (!sql.includes('FROM tokens')) questions.push(sql);
          return query(sql, ...parameters);
        };
        for (const [kind, name] of kinds)
          expect((await client('stranger').get(`${kind}/${ids[name]}`)).status).toBe(404);
        asked.push(questions);
      }
    } finally {
      database.query = query;
    }
    expect(asked[0]).toEqual(asked[1]);
    expect(asked[0]?.length).toBeGreaterThanOrEqual(kinds.length);
  });

  test('answers from no cache: the same address has another tag, and the tag of one is none of the other', async () => {
    for (const path of [
      'collections/branches/items?limit=5',
      'coverage',
      'collections/branches/tiles/WebMercatorQuad/4/6/12',
      'banks',
    ]) {
      const url = `${server.url}/api/${path}`;
      const own = await fetch(url, { headers: headersOf.viewer ?? {} });
      const etag = own.headers.get('etag') ?? '';
      const theirs = await fetch(url, { headers: { ...headersOf.stranger, 'if-none-match': etag } });
      expect([own.status, theirs.status]).toEqual([200, 200]);
      expect(theirs.headers.get('etag')).not.toBe(etag);
      expect(own.headers.get('cache-control')).toMatch(/private|no-store/);
      expect(Buffer.from(await theirs.arrayBuffer()).equals(Buffer.from(await own.arrayBuffer()))).toBe(false);
    }
  });

  test('is reached by no short link: its code leads a stranger nowhere, and nobody to the sign-in', async () => {
    const follow = (person: Person) =>
      fetch(`${server.url}/s/${ours.code}`, { redirect: 'manual', headers: headersOf[person] ?? {} });
    expect((await follow('viewer')).headers.get('location')).toBe(`/?${address}`);
    expect((await follow('stranger')).status).toBe(404);
    expect((await follow('nobody')).headers.get('location')).toBe(`/?link=${ours.code}`);
  });
});

describe('a session', () => {
  const signIn = (token: string) =>
    fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });

  test('is kept in a cookie that scripts and other sites have not, and that says nothing but the token', async () => {
    const token = headersOf.viewer?.authorization?.slice('Bearer '.length) ?? '';
    const answer = await signIn(token);
    expect(answer.headers.get('set-cookie')).toBe(
      `icfm_session=${token}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Strict`,
    );
    expect(await answer.json()).not.toHaveProperty('token');
  });

  test('of another answers nothing where two are sent: the header counts, and a wrong one is not made good by a cookie', async () => {
    const cookie = `icfm_session=${headersOf.admin?.authorization?.slice('Bearer '.length)}`;
    const both = await fetch(`${server.url}/api/session`, { headers: { ...headersOf.stranger, cookie } });
    expect(await both.json()).toMatchObject({ workspaceId: 'other' });
    const wrong = await fetch(`${server.url}/api/session`, { headers: { authorization: 'Bearer wrong', cookie } });
    expect(wrong.status).toBe(401);
  });
});
