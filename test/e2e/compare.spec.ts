import { AccessAnswer } from '@icfm/api/access/schema';
import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { askCoverage } from './answers.ts';
import { expect, test } from './fixtures.ts';
import { open, urlParameter } from './screen.ts';

const provinces = [
  { name: '安徽', id: '340000' },
  { name: '江苏', id: '320000' },
  { name: '浙江', id: '330000' },
];

const workbench = (page: Page, name = '对比') => page.getByRole('region', { name, exact: true });

const cell = (bench: Locator, measure: string, place: string) =>
  bench.locator(`tr[data-measure="${measure}"] td[data-place="${place}"]`);

const percent = (share: number | null) => `${Math.round(100 * (share ?? Number.NaN))}%`;

/** Three significant digits, as the page writes figures. */
const figure = (value: number | null) => String(Number((value ?? Number.NaN).toPrecision(3)));

async function askAccess(request: APIRequestContext, query: string) {
  const response = await request.get(`/api/access${query}`);
  return AccessAnswer.parse(await response.json());
}

/** Clusters of one kind of an answer, and how many of them are certainly covered. */
function ofKind({ clusters }: CoverageAnswer, kind: string) {
  const own = clusters.filter((cluster) => cluster.kind === kind);
  return { total: own.length, certain: own.filter(({ verdicts }) => verdicts.specialised === 'certain').length };
}

async function pinByTyping(page: Page, names: readonly string[]) {
  const box = page.getByRole('combobox', { name: '添加地区' });
  for (const name of names) {
    await box.fill(name);
    await page
      .getByRole('option', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await expect(page.getByRole('button', { name: `查看${name}`, exact: true })).toBeVisible();
  }
}

test('three provinces chosen by typing stand side by side with the figures of the API', async ({ page, request }) => {
  await open(page);
  await page.getByRole('button', { name: '对比', exact: true }).click();
  const bench = workbench(page);
  await expect(bench.getByRole('heading', { name: '对比' })).toBeFocused();
  await expect(bench).toContainText('把几个地区放在一起看');
  await pinByTyping(
    page,
    provinces.map(({ name }) => name),
  );
  await expect.poll(() => urlParameter(page, 'pins')).toBe('340000,320000,330000');
  for (const id of ['nation', ...provinces.map((province) => province.id)]) {
    const answer = await askCoverage(request, `?region=${id}`);
    const { summary } = answer.scope;
    const { specialised, matched } = summary;
    await expect(cell(bench, 'clusters', id)).toHaveText(String(summary.clusters));
    await expect(cell(bench, 'specialised', id)).toContainText(percent(specialised.certainShare));
    await expect(cell(bench, 'specialised', id)).toContainText(`${specialised.certain}/${summary.clusters}`);
    await expect(cell(bench, 'matched', id)).toContainText(`${matched.certain}/${summary.clusters}`);
    await expect(cell(bench, 'authorised', id)).toContainText(
      new RegExp(`${summary.authorised.unknownAsYes.certain}/${summary.clusters}`),
    );
    await expect(cell(bench, 'fragile', id)).toContainText(`${summary.fragile}/${summary.clusters}`);
    const { total, certain } = ofKind(answer, 'sme-characteristic');
    await expect(cell(bench, 'sme-characteristic', id)).toContainText(
      total === 0 ? '无此类集群' : `${certain}/${total}`,
    );
  }
});

test('access, gap, banks and Gini are those of the API', async ({ page, request }) => {
  await open(page, '?tool=compare&pins=320000,340000');
  const bench = workbench(page);
  for (const id of ['nation', '320000', '340000']) {
    const { scope, equity } = await askAccess(request, `?region=${id}`);
    await expect(cell(bench, 'access', id)).toContainText(figure(scope.meanAccess));
    await expect(cell(bench, 'gap', id)).toContainText(figure(scope.meanGap));
    await expect(cell(bench, 'banks', id)).toContainText(figure(scope.meanEffectiveBanks));
    const gini = scope.clusters >= 5 ? figure(equity.gini) : '集群过少';
    await expect(cell(bench, 'gini', id)).toContainText(gini);
  }
});

for (const language of ['zh', 'en'] as const) {
  test(`the differences in words hold the figures of the table (${language})`, async ({ page, request }) => {
    await open(page, '?tool=compare&pins=320000,330000', language);
    const shares = await Promise.all(
      ['nation', '320000', '330000'].map(async (id) => {
        const { summary } = (await askCoverage(request, `?region=${id}`)).scope;
        return Math.round(100 * (summary.specialised.certainShare ?? 0));
      }),
    );
    const [nation = 0, jiangsu = 0, zhejiang = 0] = shares;
    const words = page.getByRole('region', { name: language === 'zh' ? '差异' : 'Differences' });
    const sentence =
      language === 'zh'
        ? `江苏确定覆盖 ${jiangsu}%（13/25），比全国低 ${nation - jiangsu} 个百分点；比浙江低 ${zhejiang - jiangsu} 个百分点`
        : `Jiangsu: ${jiangsu}% certainly covered (13/25), ${nation - jiangsu} percentage points below China; ${zhejiang - jiangsu} percentage points below Zhejiang`;
    await expect(words).toContainText(sentence);
  });
}

test('a figure opens the records it counts', async ({ page, request }) => {
  const { summary } = (await askCoverage(request, '?region=320000')).scope;
  const screen = await open(page, '?tool=compare&pins=320000');
  const bench = workbench(page);
  await cell(bench, 'specialised', '320000').getByRole('button').first().click();
  await expect(bench).toHaveCount(0);
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(summary.specialised.certain + 1));
  await expect.poll(() => urlParameter(page, 'region')).toBe('320000');
  await expect.poll(() => urlParameter(page, 'pins')).toBe('320000');
});

test('a link restores the places in their order, which can be changed and emptied', async ({ page }) => {
  await open(page, '?tool=compare&pins=330000,central,340100');
  const bench = workbench(page);
  const heads = bench.getByRole('columnheader').getByRole('button', { name: /^查看/ });
  await expect(heads).toHaveText(['全国', '浙江', '中部', '合肥']);
  await bench.getByRole('button', { name: '把中部往前移' }).click();
  await expect(heads).toHaveText(['全国', '中部', '浙江', '合肥']);
  await expect.poll(() => urlParameter(page, 'pins')).toBe('central,330000,340100');
  await bench.getByRole('button', { name: '移出浙江' }).click();
  await expect(heads).toHaveText(['全国', '中部', '合肥']);
  await bench.getByRole('button', { name: '全部移出' }).click();
  await expect(bench).toContainText('把几个地区放在一起看');
});

test('Escape closes the list first, then the comparison, and gives the focus back', async ({ page }) => {
  await open(page);
  const button = page.getByRole('button', { name: '对比', exact: true });
  await button.click();
  await page.getByRole('combobox', { name: '添加地区' }).focus();
  await expect(page.getByRole('option', { name: /^东部/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(workbench(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(workbench(page)).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('what a link cannot compare is named and left out', async ({ page, watch }) => {
  watch.allow(/404/);
  const pins = 'moon,340102,340000,340000,990000,110000,120000,130000,140000,150000';
  await open(page, `?tool=compare&pins=${pins}`);
  const bench = workbench(page);
  const note = bench.getByRole('status').filter({ hasText: '未列入' });
  for (const words of [
    'moon（没有这个地区）',
    '340102（县级',
    '340000（重复）',
    '140000（超过',
    '150000（超过',
    '990000（没有',
  ]) {
    await expect(note).toContainText(words);
  }
  await expect(bench.getByRole('columnheader').getByRole('button', { name: /^查看/ })).toHaveText([
    '全国',
    '安徽',
    '北京',
    '天津',
    '河北',
  ]);
});

test('presence is not compared while it is not measured', async ({ page }) => {
  await open(page, '?tool=compare&pins=340000&depth=presence');
  await expect(page.getByRole('region', { name: '差异' })).toContainText('未测量，这一深度不能比较');
});

test('five places fit or scroll inside the sheet, however wide the window', async ({ page }) => {
  await open(page, '?tool=compare&pins=east,340000,340100,110000,650000');
  const bench = workbench(page);
  for (const size of [
    { width: 1024, height: 768 },
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await expect(bench.getByRole('button', { name: '查看新疆', exact: true })).toBeAttached();
    await expect(bench.getByRole('img')).toHaveCount(6);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
