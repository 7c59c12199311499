import type { CheckAnswer } from '@icfm/api/imports/schema';
import { packWorkbook, textRow } from '@icfm/api/intake/sample-workbook';
import type { Page } from '@playwright/test';
import { branchList, createImportClient, requestFor } from '../import-client.ts';
import { askCoverage } from './answers.ts';
import { findViolations } from './axe.ts';
import { answerCoordinates, dataSheetOf, dropFile, openDataSheet, runImport, test } from './data-sheet.ts';
import { expect, test as testOnSharedServer } from './fixtures.ts';
import { open, urlParameter } from './screen.ts';

const encode = (lines: readonly string[]) => Buffer.from(`${lines.join('\r\n')}\r\n`);

test('a table copied from a spreadsheet is pasted, located by code, and one bank can be chosen by name (English)', async ({
  page,
  request,
}) => {
  const screen = await open(page, '', 'en');
  const data = await openDataSheet(page, 'en');
  await data.sheet.getByRole('button', { name: 'Paste a table' }).click();
  const rows = ['Branch name\tBank\tAdcode', 'Hefei branch\tSample Bank\t340104', 'Wuhu branch\tSample Bank\t340207'];
  await data.sheet.getByRole('textbox', { name: /^Table with headings/ }).fill(rows.join('\n'));
  await data.sheet.getByRole('button', { name: 'Read this table' }).click();
  await expect(data.file).toContainText('separated by tab');
  await expect(data.coordinates).toHaveCount(0);
  await expect(data.check).toContainText('2 rows: 2 can go in');
  await runImport(data, '2 rows imported');
  await data.gapsButton.click();
  const own = await askCoverage(request, '?bank=own');
  const { noneKnown, possible } = own.scope.summary.presence;
  const headline = page.getByText(`China: for ${noneKnown} clusters no branch of our own is known within 50 km`);
  await expect(headline).toBeVisible();
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(noneKnown + possible + 1));
  await expect(page.getByText('2 own branches are imported')).toBeVisible();

  const picker = page.getByRole('combobox', { name: 'Whose branches' });
  await picker.fill('sample');
  await expect(page.getByRole('option')).toHaveText(['Sample Bankown · 2 branches']);
  await picker.fill('jiaotong');
  await expect(page.getByRole('option', { name: /交通银行/ })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => urlParameter(page, 'bank')).toBe('交通银行');
  await expect(page.getByText('No ordinary branches of 交通银行 are loaded')).toBeVisible();
  await page.getByRole('button', { name: 'See specialised branches' }).click();
  const { specialised } = (await askCoverage(request, `?bank=${encodeURIComponent('交通银行')}`)).scope.summary;
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(specialised.noneKnown + specialised.possible + 1));
  await page.getByRole('button', { name: /^Drop “Branches of 交通银行 only”/ }).click();
  await expect(picker).toHaveValue('All banks');
});

test('the sheet wanted of a workbook is chosen, and its rows alone go in', async ({ page, request }) => {
  const header = ['网点名称', '银行', '经度', '纬度'];
  const sheetOf = (rows: string[][]) => [header, ...rows].map((row, index) => textRow(index + 1, row)).join('');
  const now = [
    ['甲支行', '示例银行', '117.2272', '31.8206'],
    ['乙支行', '示例银行', '120.1551', '30.2741'],
    ['丙支行', '示例银行', '113.2644', '23.1291'],
  ];
  const bytes = packWorkbook({
    sheets: [
      { name: '2024年', rows: sheetOf([['旧支行', '示例银行', '121.4', '31.2']]) },
      { name: '2026年', rows: sheetOf(now) },
    ],
  });
  await open(page);
  const data = await openDataSheet(page);
  await dropFile(page, '网点.xlsx', bytes);
  await expect(data.file).toContainText('Excel 工作簿 · 1 行');
  await data.file.getByRole('combobox', { name: '工作表' }).selectOption('2026年');
  await expect(data.file).toContainText('Excel 工作簿 · 3 行');
  await answerCoordinates(data, 'WGS 84');
  await expect(data.preview).toContainText('丙支行');
  await expect(data.preview).not.toContainText('旧支行');
  await runImport(data, '已导入 3 行');
  expect((await (await request.get('/api/banks')).json()).own).toEqual({ branches: 3, ordinaryBranches: 3 });
});

test('an import says how far it is, waits for what runs before it, and cancelled none of it counts', async ({
  page,
  request,
  server,
}) => {
  const client = createImportClient(server.url);
  await open(page);
  const data = await openDataSheet(page);
  await dropFile(page, '清单.csv', encode(['网点名称,银行,经度,纬度', '合肥支行,示例银行,117.2272,31.8206']));
  await answerCoordinates(data, 'WGS 84');
  // One runs after the other, so that half a million rows before it hold it back however slow the page is.
  const { body: long } = await client.upload('很长的清单.csv', branchList(500_000, 1));
  const { body: before } = await client.send<CheckAnswer>('POST', 'imports/checks', requestFor(long));
  await data.importButton.click();
  await expect(data.progress).toBeVisible();
  await expect(data.sheet).toContainText('排队等待');
  const cancelled = page.waitForResponse(/\/api\/imports\/[^/]+\/cancel$/);
  // By key: a click waits until the drawing stands still.
  await data.sheet.getByRole('button', { name: '取消导入' }).press('Enter');
  await cancelled;
  await request.delete(`/api/imports/checks/${before.id}`);
  await expect(data.sheet).toContainText('导入已取消，没有写入任何行');
  expect((await (await request.get('/api/banks')).json()).own).toBeNull();
});

testOnSharedServer(
  'a view of the own gaps without an own list says what is missing and leads to the import',
  async ({ page, watch }) => {
    watch.allow(/status of 400/);
    await page.goto('/?view=gaps&bank=own&depth=presence&lang=zh');
    await expect(page.getByText('还没有导入本行网点')).toBeVisible();
    await page.getByRole('button', { name: '导入本行网点' }).click();
    await expect(dataSheetOf(page).sheet).toBeVisible();
    await page.getByRole('button', { name: '关闭数据' }).click();
    await page.getByRole('button', { name: '取消“仅计本行网点”，计入全部银行' }).click();
    await expect(page.getByText('未载入普通网点名单，因此有无网点（C1）未测量')).toBeVisible();
  },
);

async function seeRefused(page: Page, said: string): Promise<void> {
  const { sheet } = dataSheetOf(page);
  await expect(sheet.getByRole('alert')).toContainText(said);
  await sheet.getByRole('button', { name: '换一个文件' }).click();
  await expect(sheet.getByRole('button', { name: '选择文件' })).toBeVisible();
}

// Nothing of these files is imported.
testOnSharedServer(
  'an empty file and a workbook that is none are refused in words, and another file can follow',
  async ({ page, watch }) => {
    watch.allow(/status of 422/);
    await open(page);
    await dropFile(page, '空.csv', new Uint8Array());
    await seeRefused(page, '文件为空：需要一行表头和至少一行数据');
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + 13 * index * index) % 251);
    await dropFile(page, '网点.xlsx', noise);
    await seeRefused(page, '需要 .xlsx 工作簿');
    await dropFile(page, '网点.csv', encode(['网点名称,银行,区划代码', '合肥支行,示例银行,340104']));
    await expect(dataSheetOf(page).check).toContainText('共 1 行：1 行可以导入');
  },
);

test('longitude and latitude written the wrong way round are read the other way once that is accepted', async ({
  page,
  request,
}) => {
  const rows = Array.from(
    { length: 12 },
    (_, index) => `第${index}支行,示例银行,${(31.8 + index / 100).toFixed(4)},${(117.2 + index / 100).toFixed(4)}`,
  );
  await open(page);
  await dropFile(page, '网点.csv', encode(['网点名称,银行,经度,纬度', ...rows]));
  const data = dataSheetOf(page);
  await expect(data.coordinates).toContainText('像是写反了');
  const exchange = data.coordinates.getByRole('checkbox', { name: '经度与纬度互换' });
  await exchange.uncheck();
  await data.coordinates.getByRole('radio', { name: /^WGS 84/ }).check();
  await expect(data.check).toContainText('0 行可以导入，12 行有错误');
  await data.coordinates.getByRole('button', { name: '互换' }).click();
  await expect(exchange).toBeChecked();
  await expect(data.check).toContainText('12 行可以导入，0 行有错误');
  await runImport(data, '已导入 12 行');
  const { clusters } = await askCoverage(request, '?bank=own&region=340100');
  expect(clusters.length).toBeGreaterThan(0);
  expect(new Set(clusters.map(({ verdicts }) => verdicts.presence))).toEqual(new Set(['certain']));
});

test('markup in cells is text wherever it stands', async ({ page }) => {
  const markup = '<img src=x onerror=alert(1)>';
  const lines = [`网点名称,银行,区划代码,备注${markup}`, `"${markup}支行","<b onclick=alert(2)>行",340104,"${markup}"`];
  const screen = await open(page);
  await dropFile(page, `${markup}.csv`, encode(lines));
  const data = dataSheetOf(page);
  await expect(data.file).toContainText(`${markup}.csv`);
  await expect(data.preview).toContainText(`${markup}支行`);
  await runImport(data, '已导入 1 行');
  await expect(data.sheet).toContainText(`“${markup}”`);
  await data.gapsButton.click();
  await expect(screen.rows.first()).toContainText(`${markup}支行`);
  await page.getByRole('combobox', { name: '谁的网点' }).click();
  await page.getByRole('option', { name: '<b onclick=alert(2)>行' }).click();
  await expect(page.getByText('仅计<b onclick=alert(2)>行的网点').first()).toBeVisible();
  await expect(page.locator('img[src="x"], b[onclick]')).toHaveCount(0);
});
