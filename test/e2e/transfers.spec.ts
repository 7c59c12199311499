import { readFile } from 'node:fs/promises';
import { TransfersAnswer } from '@icfm/api/transfers/schema';
import type { APIRequestContext, Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { createImportClient, requestFor } from '../import-client.ts';
import { test as testOfImport } from './data-sheet.ts';
import { expect, test } from './fixtures.ts';
import { goTo, open, urlParameter } from './screen.ts';
import { parseCsv } from './table-answers.ts';

async function ask(request: APIRequestContext, query: string): Promise<TransfersAnswer> {
  const answer = await request.get(`/api/transfers?${query}`);
  return TransfersAnswer.parse(await answer.json());
}

const summaryOf = (page: Page) => page.getByRole('region', { name: '转移摘要' });

async function save(page: Page, name: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFile(await file.path());
}

/** The files hold the flows of the answer, the question with what is left out, and the source of every record. */
async function expectFile(page: Page, { records, corridors }: TransfersAnswer): Promise<void> {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const [head = [], ...lines] = parseCsv((await save(page, /^表格 CSV/)).toString('utf8'));
  const cell = (line: readonly string[], title: string) => line[head.indexOf(title)];
  expect(lines.map((line) => [cell(line, '编号'), cell(line, '金额（亿元）'), cell(line, '记录数')])).toEqual(
    corridors.map(({ id, amount100mCny, records: count }) => [
      id,
      amount100mCny === null ? '来源未给出' : String(amount100mCny),
      String(count),
    ]),
  );
  const sheets = await readXlsxFile(await save(page, /^表格 Excel/));
  const stated = new Map(sheets[1]?.data.map(([item, value]) => [item, value]));
  expect(stated.get('记录：所载 / 计入')).toBe(`${records.documented} / ${records.kept}`);
  expect(stated.get('金额口径')).toBe('签约');
  const sourced = new Set(sheets[2]?.data.map(([record]) => record));
  expect(corridors.flatMap(({ recordIds }) => recordIds).filter((id) => !sourced.has(id))).toEqual([]);
}

test('sentence, legend, table and file say what the API says of the filters, and keys open a flow down to its sources', async ({
  page,
  request,
}) => {
  const asked = 'basis=agreed&direction=east-west';
  const answer = await ask(request, `${asked}&mapReady=true`);
  const screen = await open(page, `?view=transfers&${asked}`);
  const { kept, documented } = answer.records;
  const summary = summaryOf(page);
  await expect(summary.getByRole('button', { name: `查看这 ${kept} 条记录：计入的记录` })).toBeVisible();
  await expect(summary).toContainText(`合为 ${answer.total} 条省际流向`);
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(answer.total + 1));
  await expect(screen.legend).toContainText(`${answer.shown} / ${answer.total}`);
  await page.getByText(`未计入的 ${documented - kept} 条，为什么`).click();
  const told = page.locator('[data-left-out] li span:last-child');
  const reasons = Object.values(answer.records.leftOut).filter((count) => count > 0);
  expect(await told.allTextContents()).toEqual(reasons.map(String));

  // Every number opens its records: those counted, and those left out.
  await summary.getByRole('button', { name: /：未计入的记录$/ }).click();
  await expect(page.locator('[data-listed]')).toHaveAttribute('data-listed', String(documented - kept));
  await summary.getByRole('button', { name: /：流向$/ }).click();

  await expect(screen.table).toHaveAttribute('aria-rowcount', String(answer.total + 1));
  const second = answer.corridors[1];
  await screen.rows.first().getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(screen.rows.nth(1).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => urlParameter(page, 'selected')).toBe(`corridor:${second?.id}`);
  const records = screen.detail.locator('li[data-flow]');
  await expect(records).toHaveCount(second?.records ?? -1);
  await expect(records.first()).toHaveAttribute('data-flow', second?.drawnRecordId ?? '');
  await expect(records.first()).toContainText('来源');
  await page.keyboard.press('Escape');
  await expect.poll(() => urlParameter(page, 'selected')).toBeNull();

  await expectFile(page, answer);
});

test('fewer flows say N of M, years play step by step, and a question that cannot be answered has a way back', async ({
  page,
  request,
  watch,
}) => {
  const all = await ask(request, 'mapReady=true');
  const screen = await open(page, '?view=transfers&most=5&tool=time');
  await expect(page.getByText(`5 / ${all.total} 条`)).toBeVisible();
  await expect(summaryOf(page)).toContainText('图上画出前 5 条');
  await expect(screen.table).toHaveAttribute('aria-rowcount', '6');
  // Reduced motion: one step a press; from all years the first one is next.
  const bar = page.getByRole('region', { name: '转移记录的年份' });
  await bar.getByRole('button', { name: '下一年' }).click();
  const first = all.years[0]?.year ?? 0;
  await expect.poll(() => urlParameter(page, 'toYear')).toBe(String(first));
  expect(urlParameter(page, 'fromYear')).toBe(String(first));
  const ofYear = await ask(request, `mapReady=true&yearFrom=${first}&yearTo=${first}`);
  await expect(bar).toContainText(`${first} 年：${ofYear.records.kept} 条记录`);
  await bar.getByRole('radio', { name: '累计' }).check({ force: true });
  await expect.poll(() => urlParameter(page, 'fromYear')).toBeNull();

  watch.allow(/400 \(Bad Request\)/);
  await goTo(page, '?view=transfers&fromYear=2030&toYear=2020');
  await expect(page.getByRole('alert')).toContainText('起始年份 2030 晚于截止年份 2020');
  await page.getByRole('button', { name: '恢复通常的条件' }).click();
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(all.total + 1));
  await goTo(page, '?view=transfers&models=unheard-of');
  await expect(page.getByRole('alert')).toContainText('unheard-of');
});

/** Province to prefecture, one basis, one year, no pair twice: what may be added. The last four rows are bad or without amount. */
const matrix = `转出地,承接地,年份,金额（亿元）,金额口径,来源
广东省,合肥市,2031,12.5,到位资金,甲
广东省,芜湖市,2031,7.25,到位资金,甲
上海市,合肥市,2031,30,到位资金,甲
上海市,武汉市,2031,5,到位资金,甲
广东省,安庆市,2031,,到位资金,甲
广东省,广东省,2031,9,到位资金,甲
广东省,不存在市,2031,4,到位资金,甲
上海市,芜湖市,2031,-3,到位资金,甲
`;

testOfImport(
  'the totals of an imported matrix are the sums of its file, and its bad rows are told',
  async ({ page, request, server }) => {
    const client = createImportClient(server.url);
    const { body: file } = await client.upload('矩阵.csv', matrix);
    const asked = requestFor(file);
    const { bad, unresolved } = await client.check(asked);
    expect(bad.map(({ row, findings }) => [row.number, findings[0]?.code])).toEqual([
      [7, 'self-loop'],
      [9, 'not-an-amount'],
    ]);
    expect(unresolved.map(({ row }) => row.number)).toEqual([8]);
    const { body: started } = await client.start(asked);
    expect((await client.finish(started.id)).status).toBe('complete');

    const answer = await ask(request, 'basis=in-place&yearFrom=2031&yearTo=2031');
    expect(answer.nodes.reduce((sum, { net100mCny }) => sum + (net100mCny ?? 0), 0)).toBeCloseTo(0, 9);
    const screen = await open(page, '?view=transfers&basis=in-place&fromYear=2031&toYear=2031&mapReady=false');
    // 12.5 + 7.25 + 30 + 5 = 54.75, written to a tenth; four with an amount and one without.
    await expect(summaryOf(page)).toContainText('有据可查的转移记录 5 条，合为 3 条省际流向');
    await expect(summaryOf(page)).toContainText('所画金额合计 54.8 亿元');
    await page.getByRole('button', { name: '广东 → 安徽' }).click();
    // 12.5 + 7.25 = 19.75, of three records.
    await expect(screen.detail).toContainText('19.8 亿元');
    await expect(screen.detail).toContainText('同一份导入数据中 3 条同口径、同时间记录之和');
    await expect(screen.detail).toContainText('其中 1 条没有金额');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const [head = [], ...lines] = parseCsv((await save(page, /^表格 CSV/)).toString('utf8'));
    const amounts = lines.map((line) => Number(line[head.indexOf('金额（亿元）')]));
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(54.75);
  },
);
