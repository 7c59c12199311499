import { readFile } from 'node:fs/promises';
import { type Gap, GapAnswer } from '@icfm/api/gaps/schema';
import { PairingAnswer } from '@icfm/api/pairing/schema';
import type { APIRequestContext, Page } from '@playwright/test';
import { findViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { open, urlParameter } from './screen.ts';
import { parseCsv } from './table-answers.ts';

const bank = '交通银行';
const ofBank = `bank=${encodeURIComponent(bank)}`;

async function askGaps(request: APIRequestContext, query: string): Promise<GapAnswer> {
  return GapAnswer.parse(await (await request.get(`/api/gaps?${query}`)).json());
}

async function askPairing(request: APIRequestContext, query: string): Promise<PairingAnswer> {
  return PairingAnswer.parse(await (await request.get(`/api/pairing?${query}`)).json());
}

const text = (value: number | null | undefined, without: string) =>
  value === null || value === undefined ? without : String(Number(value.toFixed(6)));

/** What a file says of a gap, by heading. */
function lineOf(gap: Gap): Record<string, string> {
  return {
    排名: String(gap.rank),
    名称: gap.nameZh,
    '该行最近网点（km）': text(gap.nearestOwn?.distanceKilometers.estimate, '名录中无'),
    '该行最近对口网点（km）': text(gap.nearestOwnMatched?.distanceKilometers.estimate, '名录中无'),
    '同业最近网点（km）': text(gap.nearestRival?.distanceKilometers.estimate, '未发现同业'),
    同业最近网点·银行: gap.nearestRival?.bankName ?? '未发现同业',
    范围内银行数: text(gap.banks, '未测量'),
    HHI: text(gap.herfindahl, '范围内无网点'),
    '加入该行后 HHI': text(gap.herfindahlWithBank, '范围内无网点'),
    '缺口 G': text(gap.gap, '未测量'),
    编号: gap.id,
  };
}

async function readFileOf(page: Page): Promise<Record<string, string>[]> {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '表格 CSV' }).click(),
  ]);
  const [header = [], ...rows] = parseCsv(await readFile(await file.path(), 'utf8'));
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

test('the gap list and its file hold the gaps of the API in their order, with their figures', async ({
  page,
  request,
}) => {
  const { gaps, counts } = await askGaps(request, `${ofBank}&region=east`);
  const screen = await open(page, `?view=gaps&${ofBank}&region=east`);
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(counts.gaps + 1));
  await expect(screen.rows.first()).toContainText(gaps[0]?.nameZh ?? 'a cluster');
  await expect(screen.rows.first()).toContainText(
    String(Math.round(gaps[0]?.nearestOwnSuitable?.distanceKilometers.estimate ?? -1)),
  );
  const lines = (await readFileOf(page)).map((line, at) => {
    const wanted = gaps[at];
    return Object.fromEntries(Object.keys(wanted ? lineOf(wanted) : line).map((name) => [name, line[name]]));
  });
  expect(lines).toEqual(gaps.map(lineOf));
});

test('the filter by competitor keeps the same clusters in table, legend and map', async ({ page, request }) => {
  const { counts } = await askGaps(request, ofBank);
  const screen = await open(page, `?view=gaps&${ofBank}`);
  await expect.poll(() => screen.shownOnMap()).toBe(counts.gaps);
  for (const [rival, name, count] of [
    ['present', '有同业', counts.withRival + counts.withPossibleRival],
    ['nobody', '无同业', counts.withNobody],
  ] as const) {
    await page.getByText(`${name} ${count}`, { exact: true }).click();
    await expect.poll(() => urlParameter(page, 'rival')).toBe(rival);
    await expect(screen.table).toHaveAttribute('aria-rowcount', String(count + 1));
    await expect.poll(() => screen.shownOnMap()).toBe(count);
    const { gaps } = await askGaps(request, `${ofBank}&rival=${rival}`);
    const noneKnown = gaps.filter(({ verdict }) => verdict === 'none-known').length;
    await expect(screen.legend.getByRole('button', { name: `未发现 ${noneKnown}` })).toBeVisible();
  }
});

test('a branch supposed closed lights up exactly the clusters that the API calls lost, and one click takes it back', async ({
  page,
  request,
}) => {
  const closed = 'S107';
  const { gaps, counts } = await askGaps(request, `${ofBank}&closedBranches=${closed}`);
  const lost = gaps.filter(({ verdict, verdictToday }) => verdictToday === 'certain' && verdict !== 'certain');
  expect([lost.length, counts.lost > 3]).toEqual([counts.lost, true]);
  const screen = await open(page, `?view=gaps&${ofBank}&selected=branch:${closed}`);
  await screen.detail.getByRole('button', { name: '假设关闭' }).click();
  await expect.poll(() => urlParameter(page, 'closed')).toBe(closed);
  const frame = page.locator('[data-map-idle="true"]');
  await expect(frame).toHaveAttribute('data-lit-clusters', String(lost.length));
  await page.getByRole('button', { name: `查看这 ${lost.length} 条记录：因关闭而失去` }).click();
  await expect(screen.rows.first()).toContainText('因关闭而失去');
  const marked = await screen.rows
    .filter({ has: page.locator('[data-lost]') })
    .getByRole('button')
    .allTextContents();
  expect(marked.map((name) => name.replace('因关闭而失去', '')).sort()).toEqual(
    lost.map(({ nameZh }) => nameZh).sort(),
  );
  await page.getByRole('button', { name: '回到现状' }).click();
  await expect(frame).toHaveAttribute('data-lit-clusters', '0');
  const today = await askGaps(request, ofBank);
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(today.counts.gaps + 1));
});

test('the corridors a bank can follow are those of the API, and the panel of one holds its records', async ({
  page,
  request,
}) => {
  const { corridors, ofBank: score } = await askPairing(request, ofBank);
  const [first] = corridors;
  const screen = await open(page, `?view=gaps&task=corridors&${ofBank}`);
  await expect(screen.table).toHaveAttribute('aria-rowcount', String((score?.orphan ?? 0) + 1));
  await screen.rows.first().getByRole('button').click();
  await expect.poll(() => urlParameter(page, 'selected')).toBe(`corridor:${first?.id}`);
  const records = screen.detail.locator('li[data-flow]');
  await expect(records).toHaveCount(first?.flowIds.length ?? -1);
  const shown = await records.evaluateAll((items) => items.map((item) => item.getAttribute('data-flow')));
  expect(shown).toEqual(first?.flowIds);
  await records.first().locator('summary').click();
  await expect(records.first()).toContainText('金额口径');
  await expect(records.first()).toContainText('来源');
  await expect(screen.detail).toContainText(first?.ofBank?.nearestToDestination?.nameZh ?? 'a branch');
  expect(await findViolations(page)).toEqual([]);
});
