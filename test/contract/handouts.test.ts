import { handoutThread } from '@icfm/api/handouts/handout-thread';
import type { HandoutPage, HandoutRequest } from '@icfm/api/handouts/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readPage } from './brief-page.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ hasDatabase: true });
});
afterAll(async () => {
  await server.stop();
  await handoutThread.stop();
});

const line = { kind: 'path', fill: null, stroke: '#C4410F', strokeWidth: 2, dash: null, opacity: 1 } as const;
const word = { kind: 'text', isBold: false, colour: '#14242D', anchor: 'start', halo: null } as const;

const page: HandoutPage = {
  title: '安徽承接谁的产业',
  background: '#FFFFFF',
  alternative: '广东转出最多',
  figure: [
    { ...line, path: 0, fill: '#FCFCFA' },
    { ...line, path: 1, dash: [8, 5], opacity: 0.5 },
    { ...word, text: '合肥', x: 300, y: 200, size: 12, anchor: 'middle', halo: '#FFFFFF' },
  ],
  words: [
    { ...line, path: 0, fill: '#0E6873', stroke: null },
    { ...word, text: '安徽承接谁的产业', x: 60, y: 50, size: 25, isBold: true },
    { ...word, text: '有据可查的转移记录 34 条，', x: 60, y: 80, size: 14 },
    { ...word, text: '合为 12 条省际流向。', x: 60, y: 98, size: 14 },
    { ...word, text: 'Basis: in place', x: 1240, y: 700, size: 10, anchor: 'end' },
  ],
};

const deck: HandoutRequest = {
  ...{ title: '产业转移', language: 'zh', dataAsOf: '2025-11', width: 1280, height: 720 },
  paths: ['M100 100L800 100L800 500Z', 'M120.5 120C200 200 300 200 400 120Q450 80 500 120'],
  pages: [page],
};

const Problem = z.object({ code: z.string(), detail: z.string() });

const ask = (body: unknown, language = 'en') =>
  fetch(`${server.url}/api/handouts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const fileOf = async (body: unknown) => {
  const answer = await ask(body);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return new Uint8Array(await answer.arrayBuffer());
};

const refusalOf = async (body: unknown, language?: string) => {
  const answer = await ask(body, language);
  return { status: answer.status, ...Problem.parse(await answer.json()) };
};

describe('handout of slides', () => {
  test('is a tagged document whose words are found, each once, Chinese and English', async () => {
    const read = await readPage(await fileOf(deck));
    expect(read).toMatchObject({ pages: 1, isTagged: true, size: { width: 960, height: 540 } });
    expect(read.info).toMatchObject({ Title: '产业转移', Language: 'zh-CN', CreationDate: 'D:20251101000000Z' });
    for (const words of ['安徽承接谁的产业', '合肥', '合为 12 条省际流向。', 'Basis: in place'])
      expect(read.text.split(words)).toHaveLength(2);
  });

  test('is read heading first, a paragraph as one, and its picture is told in words', async () => {
    const read = await readPage(await fileOf(deck));
    const tree = JSON.stringify(read.tree);
    expect(tree).toContain('"role":"H1"');
    expect(tree).toContain('"alt":"广东转出最多"');
    // Two lines of one paragraph and the line at the foot.
    expect(tree.match(/"role":"P"/g)).toHaveLength(2);
  });

  test('stands where it was drawn, 960 points wide', async () => {
    const { texts } = await readPage(await fileOf(deck));
    const title = texts.find(({ text }) => text.startsWith('安徽'));
    // 0.75 points a unit; y counts from below: 540 − 50 × 0.75.
    expect(title?.x).toBeCloseTo(45, 1);
    expect(title?.y).toBeCloseTo(502.5, 1);
    expect(title?.size).toBeCloseTo(18.75, 1);
    const city = texts.find(({ text }) => text === '合肥');
    // Two characters of 9 points about 225.
    expect(city?.x).toBeCloseTo(216, 0);
  });

  test('has the same bytes for the same slides, from another thread too, and embeds its fonts', async () => {
    const one = await fileOf(deck);
    await handoutThread.stop();
    expect(Buffer.from(await fileOf(deck)).equals(Buffer.from(one))).toBe(true);
    const raw = Buffer.from(one).toString('latin1');
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(raw).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
  });

  test('takes ten slides of six hundred shapes', async () => {
    const figure = Array.from({ length: 600 }, (_, index) => ({ ...line, path: index % 2 }));
    const pages = Array.from({ length: 10 }, () => ({ ...page, figure: [...figure, ...page.figure] }));
    const read = await readPage(await fileOf({ ...deck, pages }));
    expect(read.pages).toBe(10);
  });
});

describe('handout that cannot be made', () => {
  const withShape = (shape: object) => ({ ...deck, pages: [{ ...page, figure: [{ ...line, path: 0, ...shape }] }] });
  const withText = (shape: object) => ({ ...deck, pages: [{ ...page, words: [{ ...page.words[1], ...shape }] }] });

  test.each([
    ['no pages', { ...deck, pages: [] }, 'pages'],
    ['too many pages', { ...deck, pages: Array.from({ length: 101 }, () => page) }, 'pages'],
    ['a path in relative words', { ...deck, paths: ['m0 0l1 1'] }, 'paths.0'],
    ['a path of half a point', { ...deck, paths: ['M0 0L1'] }, 'paths.0'],
    ['a path that is none', { ...deck, paths: ['M0 0L1 1) Tj'] }, 'paths.0'],
    ['an outline that is not there', withShape({ path: 7 }), 'pages'],
    ['a colour by name', withShape({ fill: 'red' }), 'pages.0.figure.0.fill'],
    ['an opacity beyond 1', withShape({ opacity: 2 }), 'pages.0.figure.0.opacity'],
    ['a number that is none', withShape({ strokeWidth: null }), 'pages.0.figure.0.strokeWidth'],
    ['a dash of nothing', withShape({ dash: [0] }), 'pages.0.figure.0.dash.0'],
    ['control characters', withText({ text: 'a\u0007b' }), 'pages.0.words.0.text'],
    ['a text without end', withText({ text: '长'.repeat(4001) }), 'pages.0.words.0.text'],
    ['a size of 0', withText({ size: 0 }), 'pages.0.words.0.size'],
    ['a field nobody knows', { ...deck, script: 'x' }, 'script'],
    ['a date that is none', { ...deck, dataAsOf: 'soon' }, 'dataAsOf'],
  ])('is refused in words: %s', async (_, body, field) => {
    const { status, code, detail } = await refusalOf(body);
    expect([status, code]).toEqual([422, 'unprocessable']);
    expect(detail).toContain(field);
  });

  test('says so in the language asked for', async () => {
    expect((await refusalOf({ ...deck, pages: [] }, 'zh')).detail).toContain('请求体字段 pages');
  });

  test('is refused before it is read where it is larger than 24 MB', async () => {
    const { status, code, detail } = await refusalOf({ ...deck, paths: ['M0 0L1 1'.repeat(3_200_000)] });
    expect([status, code]).toEqual([413, 'body-too-large']);
    expect(detail).toContain('24 MB');
  });

  test('leaves the server to others: one that goes away ends its work', async () => {
    const figure = Array.from({ length: 20_000 }, (_, index) => ({ ...line, path: index % 2 }));
    const abort = new AbortController();
    const body = JSON.stringify({ ...deck, pages: Array.from({ length: 4 }, () => ({ ...page, figure })) });
    const headers = { 'content-type': 'application/json' };
    const long = fetch(`${server.url}/api/handouts`, { method: 'POST', headers, body, signal: abort.signal });
    setTimeout(() => abort.abort(), 400);
    await expect(long).rejects.toThrow();
    expect((await fileOf(deck)).length).toBeGreaterThan(1000);
  });
});
