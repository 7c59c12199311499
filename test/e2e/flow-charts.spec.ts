import { TransfersAnswer } from '@icfm/api/transfers/schema';
import type { APIRequestContext, Page } from '@playwright/test';
import { findViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { open, urlParameter } from './screen.ts';

async function askTransfers(request: APIRequestContext, query = ''): Promise<TransfersAnswer> {
  return TransfersAnswer.parse(await (await request.get(`/api/transfers?mapReady=true${query}`)).json());
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const sheetOf = (page: Page) => page.getByRole('region', { name: '转移图表', exact: true });

/** The cells of the table behind the chart, row by row. */
async function tableOf(page: Page, caption: string): Promise<string[][]> {
  const rows = sheetOf(page).getByRole('table', { name: caption }).getByRole('row');
  return rows.evaluateAll((found) =>
    found.map((row) => Array.from(row.querySelectorAll('th, td'), (cell) => cell.textContent ?? '')),
  );
}

async function chooseChart(page: Page, name: string): Promise<void> {
  await sheetOf(page).getByRole('radio', { name }).check();
}

test('four charts tell the numbers of the API, each also as a table, and are read by the keyboard', async ({
  page,
  request,
}) => {
  const answer = await askTransfers(request);
  await open(page, '?view=transfers&tool=flow-charts', 'zh');
  const sheet = sheetOf(page);
  await expect(sheet.getByRole('figure')).toBeVisible({ timeout: 40_000 });

  const corridors = await tableOf(page, '转出地与承接地（桑基图）');
  expect(corridors).toHaveLength(answer.corridors.length + 1);
  expect(corridors.slice(1).map(([, , records]) => Number(records))).toEqual(
    answer.corridors.map(({ records }) => records),
  );
  const marks = sheet.getByRole('listbox');
  // One mark a corridor, one a sender, one a receiver.
  const ends = new Set(answer.corridors.flatMap(({ origin, destination }) => [`o${origin.id}`, `d${destination.id}`]));
  await expect(marks.getByRole('option')).toHaveCount(answer.total + ends.size);
  await marks.focus();
  await page.keyboard.press('ArrowRight');
  const first = marks.getByRole('option').first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(marks).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await expect.poll(() => urlParameter(page, 'selected')).toMatch(/^corridor:\d{6}-\d{6}$/);
  await page.keyboard.press('Escape');
  await expect.poll(() => urlParameter(page, 'selected')).toBeNull();

  await chooseChart(page, '环流');
  await expect.poll(() => urlParameter(page, 'flowChart')).toBe('chord');
  const matrix = await tableOf(page, '四大区之间的记录数');
  const cells = matrix.slice(1, 5).flatMap((row) => row.slice(1, 5).map(Number));
  expect(cells).toEqual(answer.matrix.cells.map(({ records }) => records));
  expect(Number(matrix.at(-1)?.at(-1))).toBe(sum(cells));
  expect(await findViolations(page, 'body')).toEqual([]);

  await chooseChart(page, '排名');
  const places = await tableOf(page, '承接地与转出地排名');
  expect(places).toHaveLength(answer.nodes.length + 1);
  expect(sum(places.slice(1).map(([, into]) => Number(into)))).toBe(sum(answer.nodes.map((node) => node.recordsIn)));

  await chooseChart(page, '年份');
  await expect(sheet.getByRole('figure')).toContainText('没有记录不等于没有转移');
  const years = (await tableOf(page, '逐年记录')).slice(1).filter(([, records]) => records !== '0');
  expect(years.map(([year, records]) => [Number(year), Number(records)])).toEqual(
    answer.years.map(({ year, records }) => [year, records]),
  );
  await marks.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(() => urlParameter(page, 'fromYear')).toBe(String(answer.years.at(-1)?.year));
  await sheet.getByRole('button', { name: '恢复全部年份' }).click();
  await expect.poll(() => urlParameter(page, 'fromYear')).toBeNull();

  const saved = page.waitForEvent('download');
  await sheet.getByRole('button', { name: '下载 CSV：逐年记录' }).click();
  expect((await saved).suggestedFilename()).toMatch(/逐年记录.*\.csv$/);
});

test('within one basis widths are amounts; what states none is counted, and nothing found is said', async ({
  page,
  request,
}) => {
  const answer = await askTransfers(request, '&basis=planned');
  await open(page, '?view=transfers&tool=flow-charts&basis=planned', 'zh');
  const figure = sheetOf(page).getByRole('figure');
  await expect(figure).toContainText('不是全部转移金额', { timeout: 40_000 });
  const amounts = (await tableOf(page, '转出地与承接地（桑基图）')).slice(1).map((row) => row[3]);
  expect(amounts).toHaveLength(answer.corridors.length);
  const first = answer.corridors[0]?.amount100mCny ?? Number.NaN;
  expect(Number(amounts[0])).toBeCloseTo(first, 1);
  await page.goto('/?view=transfers&tool=flow-charts&region=820000&lang=zh');
  await expect(sheetOf(page)).toContainText('没有记录不等于没有转移', { timeout: 40_000 });
});
