import { readFile } from 'node:fs/promises';
import type { CoverageSummary } from '@icfm/api/coverage/schema';
import type { Page, Request } from '@playwright/test';
import { sampleListPath } from '../sample-list.ts';
import { findViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { importedSummary, readSampleBranches } from './private-expected.ts';
import { open, urlParameter } from './screen.ts';

// A list that stays in the browser is in no address.
test.use({ isPageKept: false });

/** The addresses that the page may ask while a list stays: the built files and what the map and the numbers are made of. */
const knownPaths =
  /^\/(favicon\.svg$|assets\/|api\/(session|vocabulary|gazetteer|coverage|banks|search|basemap\/|collections\/))/;

/** Everything asked of anybody from now on. */
function collectRequests(page: Page): Request[] {
  const requests: Request[] = [];
  page.context().on('request', (request) => requests.push(request));
  return requests;
}

/** Whatever of the list an address could carry: names, codes, and coordinates as written or moved, down to about 100 m. */
function secretsOfList(): string[] {
  const { cells, branches } = readSampleBranches();
  const places = (degrees: readonly number[]) => degrees.filter(Number.isFinite).map((each) => each.toFixed(3));
  const written = cells.flatMap(([code = '', name = '', , , , address = '', longitude = '', latitude = '']) => [
    ...[code, name, address],
    ...places([longitude, latitude].map(Number.parseFloat)),
  ]);
  const moved = branches.flatMap(({ longitude, latitude }) =>
    places([longitude ?? Number.NaN, latitude ?? Number.NaN]),
  );
  return [...new Set([...written, ...moved])].filter((secret) => secret.length > 5);
}

async function enter(page: Page): Promise<void> {
  await open(page);
  await page.getByRole('button', { name: '数据', exact: true }).click();
  await page.getByRole('button', { name: '只在本机处理', exact: true }).click();
}

async function readSample(page: Page): Promise<void> {
  await page.getByLabel('只在本机处理的文件').setInputFiles(sampleListPath);
  await expect(page.getByText('请说明坐标系')).toBeVisible();
  await page.getByRole('radio', { name: /GCJ-02/ }).check();
  await expect(page.getByText(/共\s*430\s*行：\s*421\s*行计入，\s*9\s*行有错误/)).toBeVisible();
}

const headline = ({ clusters, presence, matched }: CoverageSummary, place: string, reach: number) =>
  `${place} ${clusters} 个集群：${reach} 公里内有本行网点的 ${presence.certain} 个，可能有 ${presence.possible} 个，未发现 ${presence.noneKnown} 个；` +
  `有行业对口的本行专营支行的 ${matched.certain} 个，可能有 ${matched.possible} 个。`;

test('a list that stays on the computer gives the numbers of an import, and no request carries anything of it', async ({
  page,
}) => {
  await enter(page);
  const requests = collectRequests(page);
  await readSample(page);
  await page.getByRole('button', { name: '查看结果（421 家网点）' }).click();
  await expect(page.getByText(headline(await importedSummary(), '全国', 50))).toBeVisible();

  await page.getByRole('slider', { name: '覆盖半径' }).fill('100');
  await expect(page.getByText(headline(await importedSummary({ reachKilometers: '100' }), '全国', 100))).toBeVisible();
  const search = page.getByRole('combobox', { name: '搜索地区、集群、支行、银行' });
  await search.fill('安徽');
  await page.getByRole('option', { name: /安徽/ }).first().waitFor();
  await search.press('Enter');
  const anhui = await importedSummary({ reachKilometers: '100', region: '340000' });
  await expect(page.getByText(headline(anhui, '安徽', 100))).toBeVisible();

  expect(requests.filter((request) => !['GET', 'HEAD'].includes(request.method()))).toEqual([]);
  expect(requests.filter((request) => request.postData() !== null)).toEqual([]);
  const addresses = requests
    .map((request) => decodeURIComponent(request.url()))
    .filter((url) => !url.startsWith('blob:'));
  expect(addresses.length).toBeGreaterThan(0);
  const origin = new URL(page.url()).origin;
  expect(addresses.filter((url) => new URL(url).origin !== origin || !knownPaths.test(new URL(url).pathname))).toEqual(
    [],
  );
  const secrets = secretsOfList();
  expect(secrets.length).toBeGreaterThan(1500);
  expect(
    [...addresses, decodeURIComponent(page.url())].filter((url) => secrets.some((secret) => url.includes(secret))),
  ).toEqual([]);
});

test('nothing of it is kept: not in the address, not in the browser, and not once the mode is left', async ({
  page,
}) => {
  await enter(page);
  await readSample(page);
  await page.getByRole('button', { name: '查看结果（421 家网点）' }).click();
  await expect(page.getByRole('heading', { name: '本行网点与集群' })).toBeFocused();
  await expect.poll(() => urlParameter(page, 'tool')).toBe('data');
  expect([...new URL(page.url()).searchParams.keys()].sort()).toEqual(['lang', 'tool']);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, cookies: '' });
  // Closed and opened again the sheet still has it; left, it is gone with its worker.
  await page.getByRole('button', { name: '关闭数据' }).click();
  await page.getByRole('button', { name: '数据', exact: true }).click();
  await expect(page.getByText('421 家网点计入，9 行未计入')).toBeVisible();
  const workers = page.workers().length;
  await page.getByRole('button', { name: '退出此模式' }).click();
  await expect(page.getByRole('button', { name: '只在本机处理', exact: true })).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(workers - 1);
});

test('the browser itself refuses every connection of the worker that holds the list', async ({ page, watch }) => {
  watch.allow(/Content Security Policy|Failed to load resource|ERR_BLOCKED_BY_CSP/);
  await enter(page);
  const starting = page.waitForEvent('worker', (worker) => worker.url().includes('private-worker'));
  await readSample(page);
  const worker = await starting;
  const sent = await worker.evaluate(() =>
    fetch('/api/health').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(sent).toBe('refused');
});

test('the rows left out and the gaps are files saved on the computer', async ({ page }) => {
  await enter(page);
  await readSample(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存未计入的 9 行' }).click();
  const rejects = await saving;
  expect(rejects.suggestedFilename()).toBe('sample-bank-branches-未计入的行.csv');
  const lines = (await readFile(await rejects.path(), 'utf8')).trim().split('\r\n');
  expect([lines.length, lines[0]?.includes('未导入原因')]).toEqual([10, true]);
  await page.getByRole('button', { name: '查看结果（421 家网点）' }).click();
  const { presence } = await importedSummary();
  await expect(page.getByText(`${presence.noneKnown + presence.possible} 个集群，缺口大的在前`)).toBeVisible();
  const gapFile = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存清单（CSV）' }).click();
  const gaps = (await readFile(await (await gapFile).path(), 'utf8')).trim().split('\r\n');
  expect(gaps).toHaveLength(presence.noneKnown + presence.possible + 1);
});

test('in this mode a file dropped anywhere stays as well', async ({ page }) => {
  await enter(page);
  const requests = collectRequests(page);
  await page.getByRole('button', { name: '关闭数据' }).click();
  const transfer = await page.evaluateHandle(() => {
    const dropped = new DataTransfer();
    const table = ['网点名称,区县', '示例银行某支行,蜀山区'].join('\n');
    dropped.items.add(new File([table], '网点.csv', { type: 'text/csv' }));
    return dropped;
  });
  await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByText(/共\s*1\s*行：\s*1\s*行计入/)).toBeVisible();
  expect(requests.filter((request) => request.method() !== 'GET')).toEqual([]);
});

test.describe('on a phone in the dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });

  test('every step can be read and reached, and nothing is wider than the screen', async ({ page }) => {
    await page.goto('/?tool=data&lang=en');
    await page.getByRole('button', { name: 'Stays on this computer', exact: true }).click();
    await page.getByLabel('File that stays on this computer').setInputFiles(sampleListPath);
    await page.getByRole('radio', { name: /GCJ-02/ }).check();
    const show = page.getByRole('button', { name: 'See the result (421 branches)' });
    await expect(show).toBeEnabled();
    expect(await findViolations(page)).toEqual([]);
    await show.click();
    await expect(page.getByText(/clusters, the widest gap first/)).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(isWider).toBe(false);
  });
});
