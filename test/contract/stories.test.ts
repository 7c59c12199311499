import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@icfm/api/store/open-store';
import { StoryContent } from '@icfm/api/stories/schema';
import { addStory, changeStory, findStory } from '@icfm/api/stories/story-store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { putEmptyDatabase } from '../empty-database.ts';
import { type RunningServer, startServer } from './running-server.ts';
import { databases, startTwoWorkspaces, type TwoWorkspaces } from './two-workspaces.ts';

const chapter = (number: number) => ({
  id: `c${number}`,
  title: `第 ${number} 章`,
  caption: 'line\nbreak “引号” 🏦',
  notes: '',
  address: 'view=transfers&region=340000&basis=in-place&find=%E5%90%88%E8%82%A5',
  bounds: [114.9, 29.4, 119.6, 34.7],
  saved: { dataVersion: '0123456789ab', headline: '安徽 2023 年', records: 34 },
});
const content = {
  title: '安徽承接产业转移',
  opening: { title: '谁在向我们转移', text: '', notes: '' },
  closing: { title: '', text: '扫码查看', notes: '' },
  chapters: [chapter(1), { ...chapter(2), bounds: null }],
};

const Head = {
  id: z.string().regex(/^story-[0-9a-f]{12}$/),
  revision: z.number().int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};
const Kept = z.strictObject({ ...Head, content: StoryContent });
const Listed = z.object({ stories: z.array(z.strictObject({ ...Head, title: z.string(), chapters: z.number() })) });
const Problem = z.object({ status: z.number(), code: z.string(), detail: z.string() });

describe.each(databases)('stories in %s', (database) => {
  let banks: TwoWorkspaces;
  beforeAll(async () => {
    banks = await startTwoWorkspaces(database);
  }, 120_000);
  afterAll(() => banks.stop());

  const send = (who: string, method: string, path = '', body?: unknown, language = 'en') =>
    banks.send({ who, method, path: `stories${path}`, body, language });
  const add = async (who: string, own: object = {}) => {
    const answer = await send(who, 'POST', '', { content: { ...content, ...own } });
    expect(answer.status).toBe(201);
    return Kept.parse(await answer.json());
  };
  const list = async (who: string) => Listed.parse(await (await send(who, 'GET')).json()).stories;

  test('are kept, read, saved anew and removed, and no cache holds them', async () => {
    const first = await add('editor');
    expect(first).toMatchObject({ revision: 1, content });
    const second = await add('editor', { title: '副本', chapters: [] });
    const answer = await send('viewer', 'GET');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { content: of, ...head } = second;
    expect((await list('viewer'))[0]).toEqual({ ...head, title: of.title, chapters: 0 });

    const turned = { ...content, chapters: content.chapters.toReversed() };
    const saved = await send('editor', 'PUT', `/${first.id}`, { content: turned, revision: 1 });
    expect(saved.headers.get('cache-control')).toBe('no-store');
    const changed = Kept.parse(await saved.json());
    expect(changed).toEqual({ ...first, content: turned, revision: 2, updatedAt: changed.updatedAt });
    expect(changed.updatedAt > first.updatedAt).toBe(true);
    expect(await (await send('viewer', 'GET', `/${first.id}`)).json()).toEqual(changed);
    // The latest changed stands first.
    expect((await list('viewer')).map(({ id, chapters }) => [id, chapters])).toEqual([
      [first.id, 2],
      [second.id, 0],
    ]);

    expect((await send('editor', 'DELETE', `/${first.id}`)).status).toBe(204);
    for (const method of ['GET', 'DELETE']) expect((await send('editor', method, `/${first.id}`)).status).toBe(404);
    expect((await send('editor', 'PUT', `/${first.id}`, { content, revision: 2 })).status).toBe(404);
  });

  test('of two who write at once neither loses a word: the second is told, and nothing is overwritten', async () => {
    const { id } = await add('editor');
    const writes = ['mine', 'theirs'].map((title) =>
      send('editor', 'PUT', `/${id}`, { content: { ...content, title }, revision: 1 }),
    );
    const answers = await Promise.all(writes);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const held = Kept.parse(await (await send('editor', 'GET', `/${id}`)).json());
    expect(held).toMatchObject({ revision: 2, content: { title: answers[0]?.status === 200 ? 'mine' : 'theirs' } });
    const late = { content: { ...content, title: 'late' }, revision: 1 };
    const refused = Problem.parse(await (await send('editor', 'PUT', `/${id}`, late)).json());
    expect(refused).toMatchObject({ status: 409, code: 'conflict' });
    expect(refused.detail).toContain('wanted revision 2, got 1');
    const inChinese = Problem.parse(await (await send('editor', 'PUT', `/${id}`, late, 'zh')).json());
    expect(inChinese.detail).toContain('需要第 2 版，收到第 1 版');
    expect(Kept.parse(await (await send('editor', 'GET', `/${id}`)).json())).toEqual(held);
  });

  test('are changed by editors alone, and not found from another workspace', async () => {
    const { id } = await add('editor');
    const change = { content, revision: 1 };
    for (const [method, path, body] of [
      ['POST', '', { content }],
      ['PUT', `/${id}`, change],
      ['DELETE', `/${id}`],
    ] as const)
      expect((await send('viewer', method, path, body)).status, method).toBe(403);
    expect((await send('nobody', 'GET')).status).toBe(401);
    for (const [method, body] of [['GET'], ['PUT', change], ['DELETE']] as const)
      expect((await send('other', method, `/${id}`, body)).status, method).toBe(404);
    const theirs = await add('other');
    expect((await list('other')).map((each) => each.id)).toEqual([theirs.id]);
    expect((await list('editor')).map((each) => each.id)).not.toContain(theirs.id);
  });

  test('stop at two hundred a workspace', async () => {
    const held = (await list('other')).length;
    await banks.server.store.database.query(
      `INSERT INTO stories (workspace_id, id, content)
       SELECT 'bank-b', 'story-' || to_char(n, 'FM000000000000'), $2::text::jsonb FROM generate_series(1, $1::int) AS n`,
      [199 - held, JSON.stringify(content)],
    );
    const answers = await Promise.all([1, 2].map(() => send('other', 'POST', '', { content })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const full = Problem.parse(await (await send('other', 'POST', '', { content }, 'zh')).json());
    expect(full.detail).toBe('一个工作区最多保存 200 个故事，请先删除不再需要的故事');
    expect(await list('other')).toHaveLength(200);
  });
});

describe('a saved story', () => {
  test('outlives the process: what was acknowledged is there when the store is opened again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'icfm-story-'));
    await putEmptyDatabase(folder);
    const store = await openStore({ folder });
    const made = await store.database.transaction((sql) => addStory(sql, 'default', StoryContent.parse(content)));
    const place = { workspaceId: 'default', id: made.id };
    const next = StoryContent.parse({ ...content, title: 'saved by itself' });
    expect(await changeStory(store.database, place, { content: next, revision: 1 })).toMatchObject({ revision: 2 });
    await store.close();
    const again = await openStore({ folder });
    expect(await findStory(again.database, place)).toMatchObject({ revision: 2, content: next });
    await again.close();
    rmSync(folder, { recursive: true });
  });
});

describe('a story that is none', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const post = (body: string, language = 'en') =>
    fetch(`${server.url}/api/stories`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body,
    });
  const withChapter = (own: object) => ({ chapters: [chapter(1), { ...chapter(2), ...own }] });

  test.each([
    ['an empty title', { title: ' ' }, 'content.title', '1 to 200 characters'],
    ['half a character', { title: 'a\ud800' }, 'content.title', 'without control characters'],
    ['a caption too long', withChapter({ caption: 'x'.repeat(2001) }), 'content.chapters.1.caption', 'at most 2000'],
    ['a NUL in the notes', withChapter({ notes: '\u0000' }), 'content.chapters.1.notes', 'without control characters'],
    [
      'an address with a host',
      withChapter({ address: 'https://x.example/?a=b' }),
      'content.chapters.1.address',
      'page',
    ],
    ['half a character in an address', withChapter({ address: 'find=\ud800' }), 'content.chapters.1.address', 'page'],
    [
      'a broken escape',
      withChapter({ address: 'find=%E5%BE' }),
      'content.chapters.1.address',
      'parameters of the page',
    ],
    ['a place off the earth', withChapter({ bounds: [181, 0, 1, 1] }), 'content.chapters.1.bounds.0', 'at most 180'],
    ['records below none', withChapter({ saved: { ...chapter(1).saved, records: -1 } }), 'saved.records', 'at least 0'],
    ['an id twice', { chapters: [chapter(1), chapter(1)] }, 'content.chapters', 'each with an id of its own'],
    [
      'more than a hundred chapters',
      { chapters: Array.from({ length: 101 }, (_, index) => chapter(index)) },
      'content.chapters',
      'at most 100 chapters',
    ],
    ['a field that there is not', { rows: [] }, 'rows', 'no such field'],
  ])('%s is refused in the language asked, and the field is named', async (_, own, field, wanted) => {
    const body = JSON.stringify({ content: { ...content, ...own } });
    const answer = await post(body);
    expect(answer.status).toBe(422);
    const { detail, code } = Problem.parse(await answer.json());
    expect(code).toBe('unprocessable');
    expect(detail).toContain(field);
    expect(detail).toContain(wanted);
    expect(Problem.parse(await (await post(body, 'zh')).json()).detail).toContain('请求体字段 ');
  });

  test('makes no database; a hundred chapters do, and another type of body does not pass', async () => {
    expect(await (await fetch(`${server.url}/api/stories`)).json()).toEqual({ stories: [] });
    expect((await fetch(`${server.url}/api/stories/story-1`, { method: 'DELETE' })).status).toBe(404);
    expect((await fetch(`${server.url}/api/stories/a%20b`)).status).toBe(400);
    expect((await post('{')).status).toBe(400);
    expect(server.store.hasAnything()).toBe(false);
    const asText = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ content }) };
    expect((await fetch(`${server.url}/api/stories`, asText)).status).toBe(415);
    const many = { ...content, chapters: Array.from({ length: 100 }, (_, index) => chapter(index)) };
    const made = await post(JSON.stringify({ content: many }));
    expect(made.status).toBe(201);
    expect(Kept.parse(await made.json()).content.chapters).toEqual(many.chapters);
  });
});
