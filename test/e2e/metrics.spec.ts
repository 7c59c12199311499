import { AccessAnswer } from '@icfm/api/access/schema';
import type { APIRequestContext, Page } from '@playwright/test';
import { askCoverage } from './answers.ts';
import { expect, test } from './fixtures.ts';
import { goTo, type Language, open, urlParameter } from './screen.ts';

async function askAccess(request: APIRequestContext, query = ''): Promise<AccessAnswer> {
  return AccessAnswer.parse(await (await request.get(`/api/access${query}`)).json());
}

/** As the page writes figures: three significant digits, whole where large. */
function figure(value: number | null, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const options = { maximumSignificantDigits: 3, maximumFractionDigits: 0, roundingPriority: 'morePrecision' } as const;
  return new Intl.NumberFormat(locale, { ...options, useGrouping: 'min2' }).format(value ?? Number.NaN);
}

const names = {
  zh: { access: '可达性', gap: '缺口', concentration: '集中度', filters: '筛选与图层' },
  en: { access: 'Access', gap: 'Gap', concentration: 'Banks', filters: 'Filters and layers' },
} as const;

const cases = [
  { metric: 'access', value: 'meanAccess' },
  { metric: 'gap', value: 'meanGap' },
  { metric: 'concentration', value: 'meanEffectiveBanks' },
] as const;

for (const language of ['zh', 'en'] as const) {
  test(`every metric of a place stands beside the nation's, as the API gives them (${language})`, async ({
    page,
    request,
  }) => {
    const answer = await askAccess(request, '?region=320000');
    const screen = await open(page, '?region=320000', language);
    for (const { metric, value } of cases) {
      await screen.summary.getByRole('radio', { name: names[language][metric], exact: true }).check();
      const card = screen.summary.getByRole('region', { name: names[language][metric], exact: true });
      await expect(card.getByRole('definition').nth(0)).toHaveText(figure(answer.scope[value], language));
      await expect(card.getByRole('definition').nth(1)).toHaveText(figure(answer.nation[value], language));
      await expect(card).not.toContainText(/NaN|Infinity|undefined|null/);
    }
  });
}

test('access comes with its equity, the gap with its total', async ({ page, request }) => {
  const { equity, scope } = await askAccess(request);
  const screen = await open(page, '?metric=access');
  await expect(screen.summary).toContainText(`基尼系数${figure(equity.gini, 'zh')}`);
  await expect(screen.summary).toContainText(`泰尔指数 ${figure(equity.theil?.total ?? null, 'zh')}`);
  await screen.summary.getByText('缺口', { exact: true }).click();
  await expect.poll(() => urlParameter(page, 'metric')).toBe('gap');
  await expect(screen.summary).toContainText(`缺口合计 ΣG ${figure(scope.totalGap, 'zh')}`);
});

test('a bank added shows the effective banks before and after', async ({ page, request }) => {
  const { scope } = await askAccess(request);
  const screen = await open(page, '?metric=concentration');
  await expect(screen.summary).toContainText('支行家数不是市场份额');
  await screen.summary.getByText('若新增一家支行').click();
  await screen.summary.getByLabel('哪家银行（可选，也可输入）').fill('示例银行');
  await expect(screen.summary).toContainText(new RegExp(`由 ${figure(scope.meanEffectiveBanks, 'zh')} 变为 \\d`));
});

/** Regions by class, and those hatched, as the legend counts them. */
async function legendCounts(page: Page, title: string): Promise<number> {
  const section = page.getByRole('region', { name: title, exact: true });
  const classes = await section.getByRole('listitem').allInnerTexts();
  const inClasses = classes.map((text) => Number(text.trim().split(/\s/).at(-1)));
  const hatched = section.getByText('未测量或无集群');
  const unmeasured = (await hatched.count()) > 0 ? Number(((await hatched.textContent()) ?? '').replace(/\D/g, '')) : 0;
  return inClasses.reduce((sum, count) => sum + count, unmeasured);
}

test('the classes of every metric in the legend add up to all provinces', async ({ page, request }) => {
  const { provinces } = await askCoverage(request);
  await open(page);
  for (const [metric, title] of [
    ['coverage', '各省覆盖率（有专营支行）'],
    ['access', '各省平均可达性'],
    ['gap', '各省平均缺口'],
    ['concentration', '各省平均有效银行数'],
  ] as const) {
    await goTo(page, `?metric=${metric}`);
    await expect.poll(() => legendCounts(page, title), { message: metric }).toBe(provinces.length);
  }
});

test('a link restores metric, weights and match, and they are named beside the numbers', async ({ page, request }) => {
  const asked = '?kindWeights=3,1,0&matchTable=1,0.8,0.2&minimumMatch=0.4';
  const { scope } = await askAccess(request, asked);
  const screen = await open(page, '?metric=access&weights=3,1,0&match=1,0.8,0.2&least=0.4');
  await expect(screen.summary.getByRole('definition').first()).toHaveText(figure(scope.meanAccess, 'zh'));
  await expect(screen.summary).toContainText('权重 3:1:0 · 匹配度 1/0.8/0.2 · 对口 ≥ 0.4');
  await page.reload();
  await expect(screen.summary.getByRole('definition').first()).toHaveText(figure(scope.meanAccess, 'zh'));
});

test('weights typed reach address and numbers, and the share by weight stands beside the one by number', async ({
  page,
  request,
}) => {
  const { specialised } = (await askCoverage(request, '?kindWeights=5,1,1')).scope.summary;
  const screen = await open(page);
  await page.getByRole('button', { name: '筛选与图层' }).click();
  await page.getByRole('textbox', { name: '先进制造' }).fill('5');
  await expect.poll(() => urlParameter(page, 'weights')).toBe('5,1,1');
  const percent = (share: number | null) => `${Math.round(100 * (share ?? 0))}%`;
  const shares = `按需求权重 ${percent(specialised.certainWeightShare)}，按个数 ${percent(specialised.certainShare)}`;
  await expect(screen.summary).toContainText(shares);
  await page.getByRole('button', { name: '恢复默认：各类集群的需求权重' }).click();
  await expect.poll(() => urlParameter(page, 'weights')).toBeNull();
  await expect(screen.summary).not.toContainText('按需求权重');
});

const refused = {
  zh: { field: '先进制造', wrong: '“先进制造”需要 0–1,000,000 的数字，收到“-1”', zero: '至少一类的权重要大于 0' },
  en: {
    field: 'Advanced mfg',
    wrong: 'wanted a number 0–1,000,000, got “-1”',
    zero: 'At least one weight must be above 0',
  },
} as const;

for (const language of ['zh', 'en'] as const) {
  test(`weights that are none are refused in words, and the last good ones stay (${language})`, async ({ page }) => {
    const words = refused[language];
    const screen = await open(page, '?weights=2,0,0', language);
    await page.getByRole('button', { name: names[language].filters }).click();
    const field = page.getByRole('textbox', { name: words.field });
    await field.fill('-1');
    await expect(page.getByText(words.wrong)).toBeVisible();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await field.fill('0');
    await expect(page.getByText(words.zero)).toBeVisible();
    await field.fill('');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect.poll(() => urlParameter(page, 'weights')).toBe('2,0,0');
    await expect(screen.summary).toContainText('2:0:0');
    await field.fill('4');
    await expect.poll(() => urlParameter(page, 'weights')).toBe('4,0,0');
  });
}

test('an address with unfit numbers says what was wanted and leads back', async ({ page, watch }) => {
  // One after the other in one window, which keeps the code it has compiled.
  test.setTimeout(120_000);
  watch.allow(/400/);
  for (const query of ['weights=-1,0,0', 'weights=0,0,0', 'match=2', 'least=7', 'reach=99999', 'year=1']) {
    await page.goto(`/?lang=zh&${query}`);
    const alert = page.getByRole('alert').first();
    await expect(alert, query).toContainText(/需要.*收到/);
    await alert.getByRole('button', { name: '恢复默认口径' }).click();
    await expect(page.getByRole('region', { name: '数字摘要' })).toContainText('全国名录内');
    await expect.poll(() => urlParameter(page, query.split('=')[0] ?? '')).toBeNull();
  }
});

test('a reach of 0 is said plainly in every metric, and one click leads back', async ({ page }) => {
  const screen = await open(page, '?reach=0');
  await expect(screen.summary).toContainText('覆盖半径为 0 公里');
  await screen.summary.getByText('可达性', { exact: true }).click();
  await expect(screen.summary).toContainText('没有服务范围可言，因此未测量');
  await screen.summary.getByRole('button', { name: '恢复 50 公里' }).click();
  await expect(screen.summary.getByRole('definition').first()).toHaveText(/\d/);
});

test('a place without clusters is not measured, and says so', async ({ page }) => {
  const screen = await open(page, '?region=540000&metric=gap');
  await expect(screen.summary).toContainText('名录内没有符合筛选条件的集群，因此未测量');
  await screen.summary.getByRole('button', { name: '回到全国' }).click();
  await expect(screen.summary.getByRole('definition').first()).toHaveText(/\d/);
});

test('weights of 0 for all clusters shown are no demand, and one click evens them', async ({ page }) => {
  const screen = await open(page, '?weights=0,1,1&kinds=advanced-manufacturing&metric=access');
  await expect(screen.summary).toContainText('需求权重合计为 0');
  await screen.summary.getByRole('button', { name: '恢复相同权重' }).click();
  await expect(screen.summary.getByRole('definition').first()).toHaveText(/\d/);
});

test('the explanation of a metric holds its formula and leads to its source', async ({ page }) => {
  const screen = await open(page, '?metric=access');
  await screen.summary.getByRole('button', { name: '如何计算: 可达性' }).click();
  const explanation = page.getByRole('dialog', { name: '可达性' });
  await expect(explanation).toContainText('A_i = Σ_j R_j');
  const link = explanation.getByRole('link', { name: /公式与出处/ });
  await expect(link).toHaveAttribute('href', 'api/docs/definitions?lang=zh#M3');
  await expect(link).toHaveAttribute('target', '_blank');
});
