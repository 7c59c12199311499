import { ScenarioList } from '@icfm/api/scenarios/schema';
import { SitesAnswer } from '@icfm/api/sites/schema';
import type { APIRequestContext, Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createImportClient, requestFor } from '../import-client.ts';
import { findViolations } from './axe.ts';
import { test } from './data-sheet.ts';
import { expect } from './fixtures.ts';
import { savePlanWorkbook } from './plan-workbook.ts';
import { urlParameter } from './screen.ts';

async function askPlan(request: APIRequestContext, query: string) {
  const answer = SitesAnswer.parse(await (await request.get(`/api/sites?${query}`)).json());
  if (!answer.plan) throw new Error(`wanted a plan of ${query}, got none`);
  return { ...answer, plan: answer.plan };
}

const listScenarios = async (request: APIRequestContext) =>
  ScenarioList.parse(await (await request.get('/api/scenarios')).json()).scenarios;

/** Branches of an invented bank, imported as one's own. */
const ownBranches = ['合肥望江西路支行,示例银行,117.2272,31.8206', '芜湖镜湖小巷支行,示例银行,118.3849,31.3406'];

async function importOwn(url: string): Promise<void> {
  const client = createImportClient(url);
  const { body } = await client.upload('本行网点.csv', ['网点名称,银行,经度,纬度', ...ownBranches].join('\n'));
  const started = await client.start(requestFor(body, { relation: 'own' }));
  expect((await client.finish(started.body.id)).recordCount).toBe(ownBranches.length);
}

test('a plan saved under a name is opened again after a reload, and its link says nothing of the own list', async ({
  page,
  request,
  server,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await importOwn(server.url);
  const { features } = await (await request.get('/api/collections/branches/items?relation=own')).json();
  const locked = `branch-${features[0].id}`;
  const { plan } = await askPlan(request, `bank=own&region=340000&newSites=2&locked=${locked}`);
  await page.goto(`/?view=gaps&task=sites&bank=own&region=340000&newSites=2&locked=${locked}&camera=117,31,7&lang=zh`);
  await page.getByRole('textbox', { name: '方案名称' }).fill('安徽两家');
  await page.getByRole('button', { name: '保存方案' }).click();
  await expect(page.getByText('已保存“安徽两家”')).toBeVisible();

  await page.goto('/?view=gaps&task=scenarios&lang=zh');
  const card = page.getByRole('article', { name: '安徽两家' });
  await expect(card).toContainText(`${plan.coveredClusters} 个集群`);
  await expect(card).toContainText('已证明最优');
  await expect(card).not.toContainText('数据已变化');
  expect(await findViolations(page)).toEqual([]);
  await card.getByRole('button', { name: '复制链接' }).click();
  await expect(card.getByText('链接已复制')).toBeVisible();
  const link = decodeURIComponent(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link).toContain(locked);
  for (const cell of ownBranches.flatMap((row) => row.split(','))) expect(link).not.toContain(cell);
  expect(link).not.toMatch(/camera|支行|银行/);

  await card.getByRole('link', { name: '打开' }).click();
  await expect.poll(() => urlParameter(page, 'task')).toBe('sites');
  await expect.poll(() => urlParameter(page, 'locked')).toBe(locked);
  for (const { nameZh } of plan.sites) await expect(page.getByRole('table').first()).toContainText(nameZh);
});

test('scenarios are duplicated, renamed and deleted, and two are compared by the figures of the API', async ({
  page,
  request,
}) => {
  const [one, other] = [
    await askPlan(request, 'region=320000&newSites=2'),
    await askPlan(request, 'region=320000&newSites=3&reachKilometers=60'),
  ];
  const addresses = ['newSites=2', 'newSites=3&reach=60'].map((rest) => `view=gaps&task=sites&region=320000&${rest}`);
  for (const [at, address] of addresses.entries()) {
    const data = { name: `江苏${at + 1}`, address, dataVersion: at === 0 ? one.dataVersion : 'earlier', summary: null };
    expect((await request.post('/api/scenarios', { data })).status()).toBe(201);
  }
  await page.goto('/?view=gaps&task=scenarios&lang=zh');
  const card = (name: string) => page.getByRole('article', { name, exact: true });
  await expect(card('江苏2')).toContainText('数据已变化');
  await card('江苏1').getByRole('button', { name: '另存副本' }).click();
  const copy = card('江苏1（副本）');
  await copy.getByRole('button', { name: '改名' }).click();
  await page.getByRole('textbox', { name: '方案名称' }).fill('备选');
  await page.keyboard.press('Enter');
  await expect(card('备选')).toBeVisible();
  expect((await listScenarios(request)).find(({ name }) => name === '备选')?.address).toBe(addresses[0]);
  await card('备选').getByRole('button', { name: '删除' }).click();
  await card('备选').getByRole('alert').getByRole('button', { name: '删除' }).click();
  await expect(card('备选')).toHaveCount(0);

  await page.getByRole('checkbox', { name: '对比“江苏1”' }).check();
  await page.getByRole('checkbox', { name: '对比“江苏2”' }).check();
  const compared = page.getByRole('table', { name: '两个方案的对比' });
  const cells = (row: string) => compared.locator(`[data-row="${row}"] td`);
  await expect(cells('share')).toHaveText(
    [one, other].map(({ plan }) => `${Math.round(100 * (plan.coveredShare ?? 0))}%`),
  );
  await expect(cells('sites')).toHaveText(['2', '3']);
  await expect(cells('reach')).toHaveText(['50 公里', '60 公里']);
  const ids = new Set(one.plan.sites.map(({ id }) => id));
  const both = other.plan.sites.filter(({ id }) => ids.has(id)).length;
  await expect(page.getByText(`两个方案都选（${both}）`)).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});

async function readPages(bytes: Uint8Array): Promise<string[]> {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, at) => {
      const { items } = await (await file.getPage(at + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
  await file.destroy();
  return pages;
}

type Planned = Awaited<ReturnType<typeof askPlan>>;

/** Every figure of the workbook is the one of the answer. */
async function compareWorkbook(page: Page, answer: Planned): Promise<void> {
  const { sites } = answer.plan;
  const { name, sheets } = await savePlanWorkbook(page);
  expect(name).toBe(`江苏-选址方案-${answer.dataAsOf}.xlsx`);
  const rows = sheets.get('网点')?.slice(1);
  expect(rows?.map((row) => [row[0], row[2], row[4], row[5], row[7], row[8], row[15]])).toEqual(
    sites.map((site, at) => [
      at + 1,
      site.nameZh,
      site.longitude,
      site.latitude,
      site.gainWeight,
      site.ownWeight,
      site.id,
    ]),
  );
  expect(
    sheets
      .get('服务的集群')
      ?.slice(1)
      .map((row) => [row[2], row[6]]),
  ).toEqual(
    sites.flatMap(({ serves }) => serves.map(({ nameZh, distanceKilometers }) => [nameZh, distanceKilometers])),
  );
  expect(
    sheets
      .get('曲线')
      ?.slice(1)
      .map(([limit, covered]) => [limit, covered]),
  ).toEqual(answer.curve.map(({ limit, coveredWeight }) => [limit, coveredWeight]));
  const proof = new Map(sheets.get('证明')?.map(([item, value]) => [item, value]));
  expect(proof.get('可能的最好结果')).toBe(answer.certificate.bound);
  expect(sheets.get('参数与版本')?.map(([, value]) => value)).toContain(answer.dataVersion);
}

test('the workbook and the printed pages, one a site, hold the figures of the API', async ({ page, request }) => {
  const answer = await askPlan(request, 'region=320000&newSites=3');
  const { sites } = answer.plan;
  await page.addInitScript('window.print = () => document.body.setAttribute("data-printed", "");');
  await page.goto('/?view=gaps&task=sites&region=320000&newSites=3&lang=zh');
  await expect(page.getByRole('button', { name: 'Excel', exact: true })).toBeEnabled();

  await compareWorkbook(page, answer);

  await page.getByRole('button', { name: '打印每个网点一页' }).click();
  await expect(page.locator('body[data-printed]')).toBeAttached();
  const pages = await readPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(pages.length).toBe(sites.length);
  for (const [at, site] of sites.entries()) {
    for (const text of [site.nameZh, `区划代码 ${site.adcode}`, site.serves[0]?.nameZh ?? '', '审图号', '已证明最优']) {
      expect(pages[at]).toContain(text);
    }
  }
});
