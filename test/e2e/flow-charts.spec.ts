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

/** The tab key reaches the chart once, arrow keys read it, Enter opens what is read. */
async function readByKeys(page: Page, key: string): Promise<void> {
  const marks = sheetOf(page).getByRole('listbox');
  await marks.focus();
  await page.keyboard.press(key);
  const read = marks.getByRole('option', { selected: true });
  await expect(marks).toHaveAttribute('aria-activedescendant', (await read.getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
}

test('a sankey and a chord tell the corridors and the matrix of the API, and are read by the keyboard', async ({
  page,
  request,
}) => {
  const { corridors, matrix, total } = await askTransfers(request);
  await open(page, '?view=transfers&tool=flow-charts', 'zh');
  await expect(sheetOf(page).getByRole('figure')).toBeVisible({ timeout: 40_000 });
  const told = await tableOf(page, '转出地与承接地（桑基图）');
  expect(told.slice(1).map(([, , records]) => Number(records))).toEqual(corridors.map(({ records }) => records));
  // One mark a corridor, one a sender, one a receiver.
  const ends = new Set(corridors.flatMap(({ origin, destination }) => [`o${origin.id}`, `d${destination.id}`]));
  await expect(sheetOf(page).getByRole('option')).toHaveCount(total + ends.size);
  await readByKeys(page, 'ArrowRight');
  await expect.poll(() => urlParameter(page, 'selected')).toMatch(/^corridor:\d{6}-\d{6}$/);
  await page.keyboard.press('Escape');
  await expect.poll(() => urlParameter(page, 'selected')).toBeNull();

  await chooseChart(page, '环流');
  await expect.poll(() => urlParameter(page, 'flowChart')).toBe('chord');
  const rows = await tableOf(page, '四大区之间的记录数');
  const cells = rows.slice(1, 5).flatMap((row) => row.slice(1, 5).map(Number));
  expect(cells).toEqual(matrix.cells.map(({ records }) => records));
  expect(Number(rows.at(-1)?.at(-1))).toBe(sum(cells));
  expect(await findViolations(page, 'body')).toEqual([]);
});

test('ranking and timeline tell the places and years of the API; a year is chosen, and all again', async ({
  page,
  request,
}) => {
  const { nodes, years } = await askTransfers(request);
  await open(page, '?view=transfers&tool=flow-charts&flowChart=ranking', 'zh');
  const sheet = sheetOf(page);
  await expect(sheet.getByRole('figure')).toBeVisible({ timeout: 40_000 });
  const places = await tableOf(page, '承接地与转出地排名');
  expect(places).toHaveLength(nodes.length + 1);
  expect(sum(places.slice(1).map(([, into]) => Number(into)))).toBe(sum(nodes.map((node) => node.recordsIn)));

  await chooseChart(page, '年份');
  await expect(sheet.getByRole('figure')).toContainText('没有记录不等于没有转移');
  const told = (await tableOf(page, '逐年记录')).slice(1).filter(([, records]) => records !== '0');
  expect(told.map((row) => row.slice(0, 2).map(Number))).toEqual(years.map(({ year, records }) => [year, records]));
  await readByKeys(page, 'End');
  await expect.poll(() => urlParameter(page, 'fromYear')).toBe(String(years.at(-1)?.year));
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
