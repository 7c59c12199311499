import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { Story } from '@icfm/api/stories/schema';
import type { APIRequestContext, Download, Page } from '@playwright/test';
import { readPage } from '../contract/brief-page.ts';
import { checkPresentation, textsOf } from '../presentation/check-presentation.ts';
import { test } from './data-sheet.ts';
import { expect } from './fixtures.ts';

const caption = '长三角是第一大来源；金额只在同一口径内比较。';
const notes = '先说来源，再说银行。';

/** A story of two views with everything a file may hold. */
async function keepStory(request: APIRequestContext): Promise<string> {
  const saved = { dataVersion: 'v', headline: '', records: 0 };
  const views = ['view=transfers&region=340000&colour=sector', 'region=340000'];
  const chapters = views.map((address, index) => ({
    ...{ id: `c${index}`, title: `第 ${index + 1} 章：谁向安徽转移`, caption, notes, address },
    ...{ bounds: null, saved },
  }));
  const opening = { title: '长三角产业向安徽转移', text: '金融支持新型工业化', notes: '' };
  const closing = { title: '谢谢', text: '', notes: '' };
  const content = { title: '产业转移汇报', opening, closing, chapters };
  return Story.parse(await (await request.post('/api/stories', { data: { content } })).json()).id;
}

/** The file that a button of the story's exports makes. */
async function make(page: Page, name: RegExp): Promise<{ file: Download; bytes: Buffer }> {
  const button = page.getByRole('region', { name: '导出', exact: true }).getByRole('button', { name });
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), button.click()]);
  return { file, bytes: await readFile(await file.path()) };
}

/** Seconds of an MP4, from the header of its film: `mvhd` with units a second and their number. */
function secondsOf(film: Buffer): number {
  const at = film.indexOf('mvhd') + 4;
  return film.readUInt32BE(at + 16) / film.readUInt32BE(at + 12);
}

function seePresentation(bytes: Uint8Array): void {
  expect(checkPresentation(bytes, 'zh-CN')).toEqual([]);
  const slides = textsOf(bytes, 'slides');
  expect(slides.get(1)).toEqual(expect.arrayContaining(['长三角产业向安徽转移', '金融支持新型工业化']));
  const chapter = slides.get(2) ?? [];
  expect(chapter).toEqual(expect.arrayContaining(['第 1 章：谁向安徽转移', caption, '流向']));
  expect(chapter.join('\n')).toMatch(/涉及安徽.*转移记录 \d+ 条/);
  expect(chapter.join('\n')).toMatch(/数据截至.*审图号[\s\S]*来源：/);
  expect(slides.get(4)?.join(' ')).toMatch(/谢谢.*http:\/\/127\.0\.0\.1:\d+\/s\/\w+/);
  expect(textsOf(bytes, 'notesSlides').get(2)).toContain(notes);
}

/** The page as a presenter uses it from a stick, with no network at all. */
async function presentOffline(page: Page, path: string): Promise<void> {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.context().setOffline(true);
  const address = pathToFileURL(path).href;
  await page.goto(address);
  await expect(page.getByRole('heading', { name: '长三角产业向安徽转移' })).toBeAttached();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: '第 1 章：谁向安徽转移' })).toBeAttached();
  const map = page.locator('.slide:visible .map svg');
  const whole = await map.getAttribute('viewBox');
  await page.keyboard.press('+');
  expect(await map.getAttribute('viewBox')).not.toBe(whole);
  await page.keyboard.press('0');
  expect(await map.getAttribute('viewBox')).toBe(whole);
  await page.keyboard.press('n');
  await expect(page.locator('.slide:visible .notes')).toHaveText(notes);
  for (const key of ['3', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('heading', { name: '第 2 章：谁向安徽转移' })).toBeAttached();
  await page.keyboard.press('b');
  await expect(page.locator('.blank')).toBeVisible();
  for (const key of ['PageUp', 'PageUp']) await page.keyboard.press(key);
  await expect(page.getByRole('status').first()).toHaveText('2 / 4');
  expect(requests.filter((each) => !each.startsWith(address) && !each.startsWith('data:'))).toEqual([]);
}

test('a story leaves as slides without a repair, as a searchable handout, as a film, and as a page that presents it offline', async ({
  browser,
  page,
  request,
}, testInfo) => {
  test.slow();
  const id = await keepStory(request);
  await page.goto(`/?view=transfers&lang=zh&tool=story&story=${id}`);
  const slides = await make(page, /PPTX/);
  expect(slides.file.suggestedFilename()).toMatch(/^产业转移汇报-.*\.pptx$/);
  seePresentation(slides.bytes);

  const handout = await readPage((await make(page, /PDF/)).bytes);
  expect(handout.pages).toBe(4);
  expect(handout.text).toContain('长三角产业向安徽转移');

  const film = await make(page, /动画/);
  expect(film.bytes.toString('latin1', 4, 8)).toBe('ftyp');
  expect(secondsOf(film.bytes)).toBeCloseTo(6, 1);

  const path = testInfo.outputPath('story.html');
  await (await make(page, /HTML/)).file.saveAs(path);
  // A context of its own: the others take any page that is not the server's for a fault.
  const context = await browser.newContext({ locale: 'zh-CN' });
  await presentOffline(await context.newPage(), path);
  await context.close();
});
