import { readFile } from 'node:fs/promises';
import { BankList } from '@icfm/api/banks/schema';
import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { ImportList } from '@icfm/api/imports/schema';
import type { APIRequestContext, Page } from '@playwright/test';
import { askCoverage } from './answers.ts';
import {
  answerCoordinates,
  type DataSheet,
  dropFile,
  openDataSheet,
  runImport,
  sampleList,
  test,
} from './data-sheet.ts';
import { expect } from './fixtures.ts';
import { savePlanWorkbook } from './plan-workbook.ts';
import { open, type Screen, urlParameter } from './screen.ts';
import { parseCsv } from './table-answers.ts';

const reasonColumn = '未导入原因';

async function askImports(request: APIRequestContext) {
  return ImportList.parse(await (await request.get('/api/imports')).json()).imports;
}

async function askOwn(request: APIRequestContext) {
  return BankList.parse(await (await request.get('/api/banks')).json()).own;
}

/** Drops the bank's list and sees what was recognised of it. */
async function dropSample(page: Page, data: DataSheet): Promise<void> {
  await dropFile(page, '网点清单.csv', sampleList);
  for (const fact of ['GB 18030', '以分号分隔', /430 行/, '10 列']) await expect(data.file).toContainText(fact);
  for (const [field, heading] of [
    ['名称', '网点名称'],
    ['经度', '经度'],
    ['纬度', '纬度'],
  ] as const) {
    const select = data.columns.getByRole('combobox', { name: new RegExp(`“[^”]*${field}”在文件中的列`) });
    await expect(select.locator('option:checked')).toHaveText(heading);
  }
}

/** Nothing goes in before the coordinate system is named: not by the button, and not past it. */
async function seeRefusal(request: APIRequestContext, data: DataSheet): Promise<void> {
  await expect(data.coordinates.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(data.importButton).toBeDisabled();
  await expect(data.sheet.getByText('还有 1 项需要处理')).toBeVisible();
  const file = { name: '网点清单.csv', bytes: sampleList };
  const uploaded = await (
    await request.post(`/api/imports/files?fileName=${encodeURIComponent(file.name)}`, { data: file.bytes })
  ).json();
  const asked = { fileId: uploaded.fileId, fileName: file.name, title: 'x', settings: uploaded.proposal.settings };
  const refused = await request.post('/api/imports', { data: { ...asked, asOf: null, versionOf: null, addsTo: null } });
  expect(refused.status()).toBe(422);
}

/** The first rows stand in the table and on the map, and each system says how far it moves them. */
async function seePreview(page: Page, data: DataSheet): Promise<void> {
  await expect(data.preview.locator('tbody tr')).toHaveCount(50);
  await expect(data.preview.locator('tr[data-outcome="bad"]')).toHaveCount(1);
  await expect(data.preview.locator('tr[data-outcome="bad"]')).toContainText('需要网点名称');
  const legend = page.getByRole('region', { name: '图例' });
  await expect(legend).toContainText(/换算后的位置\s*49/);
  await expect(legend).toContainText('文件中的位置');
  await expect(data.coordinates.getByText(/移动约 \d{3} 米/).first()).toBeVisible();
}

/** The rejected rows as the file that the report hands out. */
async function downloadRejects(page: Page, data: DataSheet): Promise<string[][]> {
  const [file] = await Promise.all([page.waitForEvent('download'), data.download.click()]);
  return parseCsv(await readFile(await file.path(), 'utf8'));
}

/** Two of the rows put right, the others as they were. */
function mendTwo([header = [], ...rows]: string[][]): Uint8Array {
  const mended = rows.map((row) => {
    const cells = Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
    if (cells.机构编码 === 'SB0103') Object.assign(cells, { 经度: cells.纬度, 纬度: cells.经度 });
    if (cells.机构编码 === 'SB0391') Object.assign(cells, { 开业年份: '2019' });
    return header.map((name) => cells[name] ?? '');
  });
  const text = [header, ...mended]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
  return Buffer.from(`\uFEFF${text}\r\n`);
}

const estimateOf = ({ nearest }: CoverageAnswer['clusters'][number]) =>
  nearest.branch?.distanceKilometers.estimate ?? Number.POSITIVE_INFINITY;

/** Headline, table, legend and map say what the API says of the bank. */
async function seeOwnGaps(page: Page, screen: Screen, answer: CoverageAnswer): Promise<void> {
  const { noneKnown, possible } = answer.scope.summary.presence;
  const headline = page.getByText(/个集群在 50 公里内未发现本行的网点/);
  await expect(headline).toContainText(
    `全国有 ${noneKnown} 个集群在 50 公里内未发现本行的网点，另有 ${possible} 个只是可能。`,
  );
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(noneKnown + possible + 1));
  const [widest] = answer.clusters
    .filter(({ verdicts }) => verdicts.presence !== 'certain')
    .toSorted((a, b) => estimateOf(b) - estimateOf(a));
  await expect(screen.rows.first()).toContainText(widest?.nameZh ?? 'a cluster');
  await expect(screen.rows.first()).toContainText(
    widest?.nearest.branch?.nameZh.replace('示例银行股份有限公司', '') ?? 'a branch',
  );
  await expect(screen.rows.first()).toContainText(String(Math.round(widest ? estimateOf(widest) : 0)));
  await expect(screen.legend).toContainText('集群 · 本行 · C1 有网点');
  await screen.legend.getByRole('button', { name: `未发现 ${noneKnown}` }).dblclick();
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(noneKnown + 1));
  await expect.poll(() => screen.shownOnMap()).toBe(noneKnown);
}

/** The table of the gaps as a file: the bank stands in its name, the rows are those of the answer. */
async function seeOwnFile(page: Page, answer: CoverageAnswer): Promise<void> {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^表格 CSV/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^全国-本行-缺口集群-/);
  const [header = [], ...rows] = parseCsv(await readFile(await file.path(), 'utf8'));
  const byId = new Map(answer.clusters.map((cluster) => [cluster.id, cluster]));
  expect(rows.length).toBe(answer.scope.summary.presence.noneKnown);
  for (const row of rows) {
    const nearest = byId.get(row.at(-1) ?? '')?.nearest.branch;
    expect(row[header.indexOf('本行最近网点·名称')]).toBe(nearest?.nameZh);
    expect(row[header.indexOf('本行最近网点（km）')]).toBe(String(nearest?.distanceKilometers.estimate));
  }
  await page.keyboard.press('Escape');
}

/** The next branches of the own bank: what the screen says of each stands in the workbook, figure by figure. */
async function seeNextBranches(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '下一批网点' }).check();
  await expect(page.locator('[data-headline]')).toContainText('已证明最优');
  const rows = page.locator('tr[data-site]');
  const onScreen = await rows.evaluateAll((all) =>
    all.map((row) => ({ id: row.getAttribute('data-site'), gain: /\+(\d+)/.exec(row.textContent ?? '')?.[1] })),
  );
  expect(onScreen.length).toBe(5);
  const { sheets } = await savePlanWorkbook(page);
  const [header = [], ...sites] = sheets.get('网点') ?? [];
  const column = (name: string) => header.indexOf(name);
  expect(sites.map((site) => ({ id: site.at(-1), gain: String(site[column('新增权重（逐个加入）')]) }))).toEqual(
    onScreen,
  );
  const headline = /可新增覆盖 (\d+) 个集群（权重 (\d+)）/.exec(
    (await page.locator('[data-headline]').textContent()) ?? '',
  );
  const served = (sheets.get('服务的集群') ?? []).slice(1);
  const fresh = new Set(served.filter((row) => row.includes('是')).map((row) => row[2]));
  expect(fresh.size).toBeGreaterThanOrEqual(Number(headline?.[1]));
  expect(sites.reduce((sum, site) => sum + Number(site[column('新增权重（逐个加入）')]), 0)).toBe(
    Number(headline?.[2]),
  );
  expect(sheets.get('参数与版本')?.flat().join()).not.toMatch(/示例银行/);
}

/** One bank's answer goes from view to view as a chip, and the chip leads back to all banks. */
async function seeChip(page: Page, screen: Screen, answer: CoverageAnswer): Promise<void> {
  await page
    .getByRole('button', { name: '覆盖', exact: true })
    .or(page.getByRole('link', { name: '覆盖' }))
    .first()
    .click();
  await expect(screen.summary).toContainText(
    `其中 ${answer.scope.summary.presence.certain} 个在 50 公里内有已知本行的网点`,
  );
  await page.getByRole('button', { name: '取消“仅计本行网点”，计入全部银行' }).click();
  await expect.poll(() => urlParameter(page, 'bank')).toBeNull();
  await expect(screen.summary).not.toContainText('本行');
  await page.goBack();
  await expect.poll(() => urlParameter(page, 'bank')).toBe('own');
}

/** Removes the one import, which asks whether it is meant. */
async function undo(page: Page, data: DataSheet): Promise<void> {
  const back = data.sheet.getByRole('button', { name: '回到数据列表' });
  if (await back.isVisible()) await back.click();
  await data.lists.getByRole('button', { name: '移除' }).click();
  await data.lists.getByRole('alert').getByRole('button', { name: '移除', exact: true }).click();
  await expect(data.lists).toContainText('还没有导入名单');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

/** The rejected rows, each with its reason; two of them mended and dropped again are added to the same list. */
async function mendRejected(page: Page, request: APIRequestContext, data: DataSheet): Promise<void> {
  const rejects = await downloadRejects(page, data);
  const reason = rejects[0]?.indexOf(reasonColumn) ?? -1;
  expect(rejects.slice(1).map((row) => row[reason]?.split(/[:：]/)[0])).toEqual([
    ...['网点名称', '经度', '经度', '经度', '纬度', '经度', '经度', '经度', '开业年份'],
  ]);
  await dropFile(page, '未导入.csv', mendTwo(rejects));
  await expect(data.file).toContainText('只补充到原来的名单');
  await expect(data.check).toContainText('共 9 行：2 行可以导入，7 行有错误');
  await runImport(data, '已导入 423 行');
  await expect(data.sheet).toContainText('共 2 个文件，最近一次补充了 2 行。');
  expect(await askImports(request)).toMatchObject([{ title: '网点清单', recordCount: 423, rejectedCount: 7 }]);
  expect((await askOwn(request))?.branches).toBe(423);
}

/** The report leads to the gaps of the own branches, with the squares of those alone. */
async function openOwnGaps(page: Page, data: DataSheet): Promise<void> {
  const ownTile = page.waitForRequest(/collections\/branches\/tiles\/.*bank=own/);
  await data.gapsButton.click();
  await ownTile;
  await expect(page).toHaveURL(/view=gaps/);
  await expect.poll(() => [urlParameter(page, 'bank'), urlParameter(page, 'depth')]).toEqual(['own', 'presence']);
  await expect(page.getByRole('combobox', { name: '谁的网点' })).toHaveValue('本行');
  await expect(page.getByText('本行已导入 423 家网点')).toBeVisible();
}

test('a bank brings its list, mends what was wrong with it, sees its own gaps and next branches, and takes all of it back', async ({
  page,
  request,
  watch,
}) => {
  test.setTimeout(180_000);
  // The own bank is asked for once more at the moment its last branch leaves.
  watch.allow(/status of 400/);
  const before = await askCoverage(request);
  const screen = await open(page);
  const data = await openDataSheet(page);
  await dropSample(page, data);
  await seeRefusal(request, data);
  await answerCoordinates(data, 'GCJ-02');
  await seePreview(page, data);
  await expect(data.check).toContainText('共 430 行：421 行可以导入，9 行有错误，0 行找不到位置，0 行重复。');
  await runImport(data, '已导入 421 行');
  await expect(data.sheet).toContainText('“网点清单”：421 行已在地图上，9 行有错误，0 行找不到位置，0 行重复。');
  await mendRejected(page, request, data);
  await openOwnGaps(page, data);
  const own = await askCoverage(request, '?bank=own');
  await seeOwnGaps(page, screen, own);
  await seeOwnFile(page, own);
  await seeNextBranches(page);
  await seeChip(page, screen, own);
  await openDataSheet(page);
  await undo(page, data);
  const after = await askCoverage(request);
  expect([after.scope, after.clusters]).toEqual([before.scope, before.clusters]);
  await expect.poll(() => urlParameter(page, 'bank')).toBeNull();
  await page.getByRole('button', { name: '关闭数据' }).click();
  await expect(page.getByRole('main')).toContainText('有无网点（C1）未测量');
});
