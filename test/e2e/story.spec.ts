import { readFileSync } from 'node:fs';
import { Story, StoryList } from '@icfm/api/stories/schema';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { findViolations } from './axe.ts';
import { test } from './data-sheet.ts';
import { expect } from './fixtures.ts';
import { goTo, urlParameter } from './screen.ts';

const panelOf = (page: Page) => page.getByRole('region', { name: '演示', exact: true });
const chaptersOf = (page: Page) => panelOf(page).getByRole('list', { name: '章节' }).getByRole('article');
const stateOf = (page: Page) => panelOf(page).locator('[data-keeping]');

const titlesOf = (chapters: Locator) => chapters.getByRole('textbox', { name: /标题$/ });

/** The one story as the store holds it. */
async function storedStory(request: APIRequestContext) {
  const { stories } = StoryList.parse(await (await request.get('/api/stories')).json());
  return Story.parse(await (await request.get(`/api/stories/${stories[0]?.id}`)).json());
}

const storedTitles = async (request: APIRequestContext) =>
  (await storedStory(request)).content.chapters.map(({ title }) => title);

async function addView(page: Page): Promise<void> {
  const before = await chaptersOf(page).count();
  await panelOf(page).getByRole('button', { name: '加入当前视图' }).click();
  await expect(chaptersOf(page)).toHaveCount(before + 1);
}

/** A story of two views of transfers and one of coverage. */
async function writeStory(page: Page): Promise<void> {
  await page.goto('/?view=transfers&lang=zh');
  await page.getByRole('button', { name: '演示', exact: true }).click();
  await panelOf(page).getByRole('button', { name: '新建故事' }).click();
  await addView(page);
  const story = urlParameter(page, 'story');
  await goTo(page, `?view=transfers&region=340000&basis=in-place&tool=story&story=${story}`);
  await addView(page);
  await goTo(page, `?region=340000&camera=117,32,7&tool=story&story=${story}`);
  await addView(page);
}

/** A story of these views, made without the page; the first chapter has notes. */
async function keepStory(request: APIRequestContext, views: Readonly<Record<string, string>>) {
  const slide = { title: '', text: '', notes: '' };
  const saved = { dataVersion: 'v', headline: '', records: 0 };
  const chapters = Object.entries(views).map(([title, address], index) => ({
    ...{ id: `c${index}`, title, address, caption: '', notes: index === 0 ? '先说全国，再说安徽。' : '' },
    ...{ bounds: null, saved },
  }));
  const content = { title: '全国产业转移汇报', opening: slide, closing: slide, chapters };
  return Story.parse(await (await request.post('/api/stories', { data: { content } })).json());
}

test('views become chapters, are put in order by keys and captioned, and all of it stands after a reload', async ({
  page,
  request,
}) => {
  await writeStory(page);
  const titles = titlesOf(chaptersOf(page));
  await expect(titles.nth(0)).toHaveValue('全国 · 产业转移');
  await expect(titles.nth(2)).toHaveValue('安徽 · 覆盖');
  await chaptersOf(page).nth(2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('status').filter({ hasText: '“安徽 · 覆盖”已移到第 1 章，共 3 章' })).toBeAttached();
  await expect(titles.nth(0)).toHaveValue('安徽 · 覆盖');
  await expect(chaptersOf(page).nth(0)).toBeFocused();
  await panelOf(page).getByRole('textbox', { name: '第 1 章说明' }).fill('合肥与芜湖的集群附近有专营支行。');
  await chaptersOf(page).nth(2).getByRole('button', { name: '删除此章' }).click();
  await panelOf(page).getByRole('button', { name: '撤销删除' }).click();
  await expect(stateOf(page)).toHaveAttribute('data-keeping', 'saved');
  expect(await storedTitles(request)).toEqual(['安徽 · 覆盖', '全国 · 产业转移', '安徽 · 产业转移']);

  await page.reload();
  await expect(titles.nth(0)).toHaveValue('安徽 · 覆盖');
  await expect(panelOf(page).getByRole('textbox', { name: '第 1 章说明' })).toHaveValue(/专营支行。$/);
  const [first, , last] = (await storedStory(request)).content.chapters;
  expect(first?.bounds?.[0]).toBeGreaterThan(110);
  expect(last).toMatchObject({ address: 'view=transfers&region=340000&basis=in-place' });
  expect(last?.caption).toBe(last?.saved.headline);
  expect(last?.saved.headline).toMatch(/安徽/);
  expect(await findViolations(page)).toEqual([]);

  // A selection takes the panel's place, and leaves it again; a chapter brings its view back.
  await chaptersOf(page).nth(2).getByRole('button', { name: '打开此章视图' }).click();
  await expect.poll(() => urlParameter(page, 'basis')).toBe('in-place');
  expect(urlParameter(page, 'tool')).toBe('story');
});

/** Opens the notes window on the first chapter, turns the page from it and closes it. */
async function readNotes(page: Page, stage: Locator): Promise<void> {
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('n');
  const notes = await opened;
  await expect(notes.getByText('先说全国，再说安徽。')).toBeVisible();
  await expect(notes.getByText('下一页: 安徽承接')).toBeVisible();
  expect(await findViolations(notes)).toEqual([]);
  await notes.keyboard.press('PageDown');
  await expect(stage.getByRole('heading', { name: '安徽承接' })).toBeVisible();
  await expect(notes.getByText('这一页没有备注。')).toBeVisible();
  await notes.close();
}

/** The code of the last slide is there after a reload, and what it says leads back to the first. */
async function followCode(page: Page, stage: Locator): Promise<void> {
  const code = stage.getByRole('img', { name: /\/s\/[a-z2-7]{7}$/ });
  await expect(code).toBeVisible();
  await expect.poll(() => urlParameter(page, 'slide')).toBe('4');
  await page.reload();
  await expect(code).toBeVisible();
  const link = await code.getAttribute('aria-labelledby').then((id) => page.locator(`[id="${id}"]`).textContent());
  await page.goto(link ?? '');
  await expect.poll(() => urlParameter(page, 'slide')).toBe('0');
  await expect(stage.getByRole('heading', { name: '全国产业转移汇报' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toBeVisible();
  expect(urlParameter(page, 'slide')).toBeNull();
}

test('a story is presented with the keys of a clicker, and its notes stand in a second window', async ({
  page,
  request,
}) => {
  const views = { 全国流向: 'view=transfers', 安徽承接: 'view=transfers&region=340000', 安徽覆盖: 'region=340000' };
  const { id } = await keepStory(request, views);
  await page.goto(`/?view=transfers&tool=story&story=${id}&lang=zh`);
  await panelOf(page).getByRole('button', { name: '从头演示' }).click();
  const stage = page.getByRole('main', { name: '演示' });
  await expect(stage.getByRole('heading', { name: '全国产业转移汇报' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(stage.getByRole('heading', { name: '全国流向' })).toBeVisible();
  await expect(stage.getByRole('contentinfo').or(stage.locator('footer'))).toContainText('数据截至');
  expect(await findViolations(page)).toEqual([]);

  await readNotes(page, stage);
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: '点击或按任意翻页键继续' })).toBeVisible();
  await page.keyboard.press('b');
  await page.keyboard.press('l');
  const list = page.getByRole('dialog', { name: '目录：选择一页' });
  await expect(list.getByRole('button', { name: /安徽承接/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => urlParameter(page, 'slide')).toBe('3');
  await page.keyboard.press('5');
  await page.keyboard.press('Enter');
  await followCode(page, stage);
  await page.goto(`/?story=${id}&slide=17&lang=zh`);
  await expect(page.getByText('这个故事共 5 页，没有第 18 页。')).toBeVisible();
});

test('two windows that write at once lose nothing, and neither does one without a connection', async ({
  page,
  request,
  watch,
  server,
}) => {
  watch.allow(/409|Failed to load resource|ERR_/);
  const { id, revision, content } = await keepStory(request, { 全国流向: 'view=transfers' });
  await page.goto(`/?view=transfers&tool=story&story=${id}&lang=zh`);
  await expect(stateOf(page)).toHaveAttribute('data-keeping', 'saved');
  await request.put(`/api/stories/${id}`, { data: { revision, content: { ...content, title: '同事的版本' } } });
  const name = panelOf(page).getByRole('textbox', { name: '故事名称' });
  await name.fill('我的版本');
  await expect(panelOf(page).getByText('这个故事已在别处被修改')).toBeVisible();
  await panelOf(page).getByRole('button', { name: '把我的修改另存为副本' }).click();
  await expect(name).toHaveValue('我的版本（我的修改）');
  const { stories } = StoryList.parse(await (await request.get('/api/stories')).json());
  expect(stories.map(({ title }) => title).sort()).toEqual(['同事的版本', '我的版本（我的修改）']);

  // Whatever the server does, what was written is there after a reload.
  await page.route(`${server.url}/api/stories/*`, (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await name.fill('断网时写的');
  await expect(stateOf(page)).toHaveAttribute('data-keeping', 'failed');
  await page.reload();
  await expect(name).toHaveValue('断网时写的');
  await page.unroute(`${server.url}/api/stories/*`);
  await expect(stateOf(page)).toHaveAttribute('data-keeping', 'saved');

  // The story leaves as a file, and comes in again beside the first; a file with faults is refused by name.
  const saved = page.waitForEvent('download');
  await panelOf(page).getByRole('button', { name: '导出 故事文件' }).click();
  const file = await (await saved).path();
  await panelOf(page).getByRole('button', { name: '全部故事' }).click();
  const chooser = panelOf(page).getByLabel('导入故事文件').first();
  await chooser.setInputFiles({ name: 'a.story.json', mimeType: 'application/json', buffer: readFileSync(file) });
  await expect(panelOf(page).getByText('已有同名故事，导入为“断网时写的（副本）”')).toBeVisible();
  const broken = readFileSync(file, 'utf8').replace('view=transfers', '//evil.example/?view=transfers');
  await chooser.setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(broken) });
  await expect(panelOf(page).getByRole('alert')).toContainText('第 1 章的 address：需要本页面地址中“?”之后的参数');
  expect(await findViolations(page)).toEqual([]);
});
