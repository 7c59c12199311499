import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { askAccess, askCoverage } from './answers.ts';
import { expect, test } from './fixtures.ts';
import { type Language, load, open } from './screen.ts';
import { clusterLines, parseCsv, regionLine } from './table-answers.ts';

const names = {
  zh: {
    open: '导出',
    csv: /^表格 CSV/,
    excel: /^表格 Excel/,
    link: '复制本页链接',
    sheets: ['数据', '参数与版本', '来源'],
  },
  en: {
    open: 'Export',
    csv: /^Table as CSV/,
    excel: /^Table as Excel/,
    link: 'Copy link to this page',
    sheets: ['Data', 'Parameters', 'Sources'],
  },
} as const;

async function openMenu(page: Page, language: Language) {
  await page.getByRole('button', { name: names[language].open, exact: true }).click();
}

async function download(page: Page, name: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

// Kind, sector and province are words of the vocabulary, not figures.
const figuresOf = (line: readonly unknown[]) => [...line.slice(0, 2), ...line.slice(5)];

for (const language of ['zh', 'en'] as const) {
  test(`every cell of the CSV and the Excel table of clusters is what the API answers (${language})`, async ({
    page,
    request,
  }) => {
    const [coverage, access] = [await askCoverage(request), await askAccess(request)];
    const expected = clusterLines(coverage, access, language);
    await open(page, '', language);
    await openMenu(page, language);

    const csv = await download(page, names[language].csv);
    expect(csv.name).toBe(`${language === 'zh' ? '全国-集群' : 'China-clusters'}-${coverage.dataAsOf}.csv`);
    const [head = [], ...lines] = parseCsv(csv.bytes.toString('utf8'));
    expect(new Set(head).size).toBe(head.length);
    expect(lines.length).toBe(coverage.clusters.length);
    for (const line of lines) {
      expect(figuresOf(line)).toEqual(expected.get(line.at(-1) ?? '')?.map(String));
      expect(line.slice(2, 5).join('|')).not.toMatch(/^\||\|\||\|$/);
    }

    const excel = await download(page, names[language].excel);
    const sheets = await readXlsxFile(excel.bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(names[language].sheets);
    const [data, parameters, sources] = sheets.map((sheet) => sheet.data);
    expect(data?.[0]).toEqual(head);
    expect(data?.slice(1).map(figuresOf)).toEqual(lines.map((line) => expected.get(line.at(-1) ?? '')));

    const stated = new Map(parameters?.map(([item, value]) => [item, value]));
    expect([...stated.values()]).toContain(coverage.dataVersion);
    expect([...stated.values()]).toContain('75/80');
    expect([...stated.keys()].filter((item) => /^M[1-6] /.test(String(item))).length).toBeGreaterThan(10);
    const sourced = new Set(sources?.slice(1).map(([record]) => record));
    expect(coverage.clusters.filter(({ id }) => !sourced.has(id))).toEqual([]);
    expect(sources?.at(-1)?.join()).toContain(language === 'zh' ? '审图号' : 'map-approval');
  });
}

test('the table of regions carries the figures of both answers, and the columns chosen', async ({ page, request }) => {
  const [coverage, access] = [await askCoverage(request), await askAccess(request)];
  await open(page, '?list=regions', 'en');
  await openMenu(page, 'en');
  const { bytes } = await download(page, names.en.csv);
  const lines = parseCsv(bytes.toString('utf8')).slice(1);
  const listed = coverage.provinces.filter(({ summary }) => summary.clusters > 0);
  expect(lines.length).toBe(listed.length);
  for (const region of listed) {
    const measured = access.provinces.find(({ id }) => id === region.id);
    const line = lines.find((each) => each.at(-1) === region.id);
    expect(measured && line?.slice(1)).toEqual(measured && regionLine(region, measured, 'en').map(String));
  }
});

test('a chosen part of the table is what leaves the page', async ({ page, request }) => {
  const { clusters } = await askCoverage(request, '?region=440000');
  await open(page, '?region=440000&columns=name,year&sort=year');
  await openMenu(page, 'zh');
  await expect(page.getByText(`广东 · 集群：${clusters.length} 行 × 2 列`)).toBeVisible();
  const { bytes, name } = await download(page, names.zh.csv);
  const lines = parseCsv(bytes.toString('utf8'));
  expect(name).toMatch(/^广东-集群-/);
  expect(lines[0]).toEqual(['名称', '认定年份']);
  const years = clusters.map(({ designatedYear }) => designatedYear);
  const known = years.filter((year) => year !== null).sort((a, b) => a - b);
  const unknown = years.filter((year) => year === null).map(() => '年份不详');
  expect(lines.slice(1).map(([, year]) => year)).toEqual([...known.map(String), ...unknown]);
});

test('nothing to take says why', async ({ page }) => {
  await open(page, '?region=540000');
  await openMenu(page, 'zh');
  await expect(page.getByText('当前筛选下没有记录，无表可导出')).toBeVisible();
  await expect(page.getByRole('button', { name: names.zh.csv })).toBeDisabled();
  await load(page, '?view=transfers&transfers=finance');
  await openMenu(page, 'zh');
  await expect(page.getByText('“资金配套”没有流向表')).toBeVisible();
});

test('the brief is asked with the parameters of the page in either language, the image is of 4K, and the links are the page and its data', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?region=340000&reach=80');
  await openMenu(page, 'zh');
  for (const [name, language] of [
    ['一页简报 PDF（中文）', 'zh'],
    ['一页简报 PDF（英文）', 'en'],
  ] as const) {
    const address = await page.getByRole('link', { name }).getAttribute('href');
    const query = new URL(address ?? '', page.url()).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({ region: '340000', reachKilometers: '80', lang: language });
  }
  const [brief] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '一页简报 PDF（中文）' }).click(),
  ]);
  expect(brief.suggestedFilename()).toMatch(/^安徽.*\.pdf$/);
  expect((await readFile(await brief.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('button', { name: /^图片（PNG/ }).click();
  const image = await download(page, /3840 × 2160/);
  expect(image.name).toMatch(/^安徽-覆盖-图片-.*\.png$/);
  // Width and height stand at the head of a PNG.
  expect([image.bytes.readUInt32BE(16), image.bytes.readUInt32BE(20)]).toEqual([3840, 2160]);
  await page.getByRole('button', { name: names.zh.link }).click();
  await expect(page.getByText('链接已复制')).toBeVisible();
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(Object.fromEntries(copied.searchParams)).toMatchObject({ region: '340000', reach: '80', lang: 'zh' });
  await page
    .getByRole('dialog', { name: names.zh.open })
    .getByRole('button', { name: /^数据链接/ })
    .click();
  await page.getByRole('button', { name: '复制“集群判定”的 CSV 链接' }).click();
  await expect(page.getByText('已复制“集群判定”的 CSV 链接。')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const lines = parseCsv(await (await request.get(link)).text()).slice(1);
  await expect(page.getByText(`安徽 · 集群：${lines.length} 行`)).toBeVisible();
});

test('where the data could not be read the menu says so', async ({ page, watch }) => {
  watch.allow(/400/);
  await page.goto('/?weights=0,0,0&lang=zh');
  await openMenu(page, 'zh');
  await expect(page.getByText('数据没有取到，无表可导出')).toBeVisible();
  await expect(page.getByRole('button', { name: names.zh.excel })).toBeDisabled();
});
