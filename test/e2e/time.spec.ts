import { ChangesAnswer } from '@icfm/api/changes/schema';
import type { Page } from '@playwright/test';
import { askCoverage } from './answers.ts';
import { findViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { type Language, open, urlParameter } from './screen.ts';

/** Opens the years and waits until they stand: on a busy machine their code comes late. */
async function openYears(page: Page, query: string, language: Language = 'zh') {
  const screen = await open(page, query, language);
  const card = page.getByRole('region', { name: language === 'zh' ? '按年份看覆盖' : 'Coverage by year' });
  await expect(card).toContainText(/\d|不/, { timeout: 40_000 });
  return { screen, card };
}

const signed = (value: number) => (value === 0 ? '0' : value > 0 ? `+${value}` : `−${-value}`);

test('the slider sets the year, and headline, table and map stand at it', async ({ page, request }) => {
  const { screen } = await openYears(page, '?tool=time&year=2023');
  await page.getByRole('slider', { name: '认定年份' }).press('ArrowLeft');
  await expect.poll(() => urlParameter(page, 'year')).toBe('2022');
  const { scope, asOf, clusters } = await askCoverage(request, '?asOfYear=2022');
  const { specialised } = scope.summary;
  await expect(screen.summary).toContainText(
    `全国名录内 ${scope.summary.clusters} 个国家级集群，其中 ${specialised.certain} 个`,
  );
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(clusters.length + 1));
  await expect.poll(() => screen.shownOnMap()).toBe(clusters.length);
  await expect(page.getByText(`${asOf?.undatedClusters} 个集群认定年份不明，未计入`).first()).toBeVisible();
});

for (const year of [2022, 2024, 2025]) {
  test(`what changed in ${year} is split as the API splits it, and the parts add up on screen`, async ({
    page,
    request,
  }) => {
    const answer = ChangesAnswer.parse(await (await request.get('/api/changes')).json());
    const entry = answer.years.find((each) => each.year === year);
    if (!entry) throw new Error(`wanted ${year} among the years`);
    const { change, listEffect, branchEffect } = entry.specialised;
    const { card } = await openYears(page, `?tool=time&year=${year}`);
    const parts = (bound: 'undatedAsOpen' | 'undatedAsClosed') =>
      `多覆盖 ${change[bound]} 个：名录扩大 ${signed(listEffect[bound])}，新设支行 ${signed(branchEffect[bound])}`;
    await expect(card).toContainText(`${year} 年比 ${year - 1} 年${parts('undatedAsOpen')}`);
    await expect(card).toContainText(`若按未开业计，${parts('undatedAsClosed')}`);
    await expect(card).toContainText(`${answer.branches} 家支行中 ${answer.undatedBranches} 家没有开业年份`);
    const text = (await card.textContent()) ?? '';
    const [, all, list, branch] = /多覆盖 (\d+) 个：名录扩大 ([+−\d]+)，新设支行 ([+−\d]+)/.exec(text) ?? [];
    const read = (part = '') => Number(part.replace('−', '-'));
    expect(read(list) + read(branch)).toBe(Number(all));
  });
}

test('the bars say what the headline says in every year, and today what it says without one', async ({
  page,
  request,
}) => {
  await openYears(page, '?tool=time', 'en');
  const table = page.getByRole('table', { name: 'Coverage by year' });
  for (const [name, query] of [
    ['2013', '?asOfYear=2013'],
    ['2021', '?asOfYear=2021'],
    ['Today', ''],
  ] as const) {
    const { summary } = (await askCoverage(request, query)).scope;
    const cells = table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name }) })
      .getByRole('cell');
    await expect(cells.nth(0)).toHaveText(String(summary.clusters));
    await expect(cells.nth(1)).toHaveText(String(summary.specialised.certain));
  }
});

test('closing the years keeps the year; its chip leads back to today', async ({ page }) => {
  await openYears(page, '?tool=time&year=2022');
  await page.getByRole('button', { name: '关闭年份' }).click();
  await expect.poll(() => urlParameter(page, 'tool')).toBeNull();
  await expect.poll(() => urlParameter(page, 'year')).toBe('2022');
  await page.getByRole('button', { name: '取消“截至 2022 年”，回到至今' }).click();
  await expect.poll(() => urlParameter(page, 'year')).toBeNull();
});

test('under reduced motion the years go on by one a press, from the last to the first', async ({ page }) => {
  await openYears(page, '?tool=time&year=2025');
  const next = page.getByRole('button', { name: '下一年' });
  await next.click();
  await expect.poll(() => urlParameter(page, 'year')).toBeNull();
  await next.click();
  await expect.poll(() => urlParameter(page, 'year')).toBe('2013');
});

test('the years play one after the other until they are stopped', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openYears(page, '?tool=time&year=2013');
  await page.getByRole('button', { name: '逐年播放' }).click();
  await expect.poll(() => Number(urlParameter(page, 'year'))).toBeGreaterThan(2013);
  await page.getByRole('button', { name: '停止播放' }).click();
  const stopped = urlParameter(page, 'year');
  await page.waitForTimeout(1600);
  await expect.poll(() => urlParameter(page, 'year')).toBe(stopped);
});

test('a year that is no number is as none', async ({ page, request }) => {
  const { summary } = (await askCoverage(request)).scope;
  const screen = await open(page, '?tool=time&year=abc');
  await expect(screen.summary).toContainText(`全国名录内 ${summary.clusters} 个`);
});

test('a year that no list can have is refused in words, with a way back', async ({ page, watch }) => {
  watch.allow(/400/);
  await page.goto('/?tool=time&year=3000&lang=zh');
  await expect(page.getByRole('alert')).toContainText('3000');
  await page.getByRole('button', { name: '取消“截至 3000 年”，回到至今' }).click();
  await expect(page.getByRole('region', { name: '数字摘要' })).toContainText(/\d+ 个国家级集群/);
});

test('a place whose clusters are few, and one without any, say what years there are', async ({ page }) => {
  const { card } = await openYears(page, '?tool=time&region=540000');
  await expect(card).toContainText('不能按年份查看');
  expect(await card.innerHTML()).not.toMatch(/NaN|Infinity|undefined/);
});

// Colours do not depend on the language, nor words on the theme: each is looked at once.
for (const [language, theme] of [
  ['zh', 'light'],
  ['en', 'dark'],
] as const) {
  test(`axe finds nothing in the years, ${language}, ${theme}`, async ({ page }) => {
    await openYears(page, `?tool=time&year=2024&theme=${theme}`, language);
    const label = language === 'zh' ? '按年份看覆盖' : 'Coverage by year';
    await expect(page.getByRole('region', { name: label }).getByRole('img')).toBeVisible();
    expect(await findViolations(page, `section[aria-label="${label}"]`)).toEqual([]);
  });
}
