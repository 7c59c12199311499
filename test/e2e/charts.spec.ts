import { readFile } from 'node:fs/promises';
import { AccessAnswer } from '@icfm/api/access/schema';
import { CurvesAnswer } from '@icfm/api/curves/schema';
import type { APIRequestContext, Page } from '@playwright/test';
import { z } from 'zod';
import { askCoverage } from './answers.ts';
import { expect, test } from './fixtures.ts';
import { type Language, open, urlParameter } from './screen.ts';

/** Three significant digits, as the page writes measures without a unit. */
const figure = (value: number | null | undefined) =>
  new Intl.NumberFormat('zh-CN', {
    maximumSignificantDigits: 3,
    maximumFractionDigits: 0,
    roundingPriority: 'morePrecision',
  }).format(value ?? Number.NaN);

const percent = (share: number) => `${Math.round(100 * share)}%`;

const ask = async (request: APIRequestContext, path: string): Promise<unknown> => (await request.get(path)).json();

const figures = {
  zh: { tool: '图表', curve: /^覆盖率随半径变化$/, regions: /^地区分布/, table: '表格', slider: '用图选择覆盖半径' },
  en: {
    tool: 'Charts',
    curve: /^Coverage against reach$/,
    regions: /^Distribution by region/,
    table: 'Table',
    slider: 'Choose the reach on the chart',
  },
} as const;

function chartsOf(page: Page, language: Language) {
  const names = figures[language];
  const bench = page.getByRole('region', { name: names.tool, exact: true });
  const figure = (name: RegExp) => bench.getByRole('figure').filter({ has: page.getByText(name) });
  return {
    bench,
    curve: figure(names.curve),
    regions: figure(names.regions),
    lorenz: figure(language === 'zh' ? /^可达性的分配$/ : /^How access is shared$/),
    slider: bench.getByRole('slider', { name: names.slider }),
  };
}

/** Opens the charts and waits until they stand: on a busy machine their code comes late. */
async function openCharts(page: Page, query: string, language: Language = 'zh') {
  const screen = await open(page, query, language);
  const charts = chartsOf(page, language);
  await expect(charts.bench.getByRole('heading', { level: 3 })).toHaveCount(3, { timeout: 40_000 });
  return { ...charts, screen };
}

const cases = [
  { language: 'zh', query: '?tool=charts', asked: '' },
  { language: 'en', query: '?tool=charts&region=440000&reach=73', asked: '?region=440000&reachKilometers=73' },
] as const;

for (const { language, query, asked } of cases) {
  test(`the curve at the reach of the address is the headline, and elsewhere the API's (${language}, ${asked})`, async ({
    page,
    request,
  }) => {
    const { scope, parameters } = await askCoverage(request, asked);
    const curves = CurvesAnswer.parse(await ask(request, `/api/curves${asked}`));
    const { curve } = await openCharts(page, query, language);
    const shares = scope.summary.specialised;
    const row = curve.getByRole('row').filter({
      has: page.getByRole('rowheader', {
        name: new RegExp(`^${parameters.reachKilometers} ?\\(|^${parameters.reachKilometers}（`),
      }),
    });
    await expect(row.getByRole('cell').nth(0)).toHaveText(percent(shares.certainShare ?? Number.NaN));
    await expect(row.getByRole('cell').nth(1)).toHaveText(percent(shares.possibleShare ?? Number.NaN));
    const far = curves.scope.specialised.find(({ reachKilometers }) => reachKilometers === 200);
    const farRow = curve.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '200', exact: true }) });
    await expect(farRow.getByRole('cell').first()).toHaveText(percent(far?.certainShare ?? Number.NaN));
    await expect(curve.getByRole('heading')).toContainText(percent(shares.certainShare ?? Number.NaN));
  });
}

test('arrow keys and a click on the curve set the reach for all numbers', async ({ page, request }) => {
  const { screen, slider, curve } = await openCharts(page, '?tool=charts');
  await slider.press('ArrowRight');
  await expect.poll(() => urlParameter(page, 'reach')).toBe('55');
  const { specialised } = (await askCoverage(request, '?reachKilometers=55')).scope.summary;
  await expect(screen.summary).toContainText(`${specialised.certain} 个在 55 公里内`);
  const box = await slider.boundingBox();
  // Half of a scale from 0 to 300.
  await slider.click({ position: { x: (box?.width ?? 0) / 2, y: 40 } });
  await expect.poll(() => urlParameter(page, 'reach')).toBe('150');
  await expect(curve.getByRole('heading')).toContainText('150 公里内');
});

test('the Lorenz curve, Gini and Theil are those of the API', async ({ page, request }) => {
  const { equity } = AccessAnswer.parse(await ask(request, '/api/access?region=610000'));
  const { lorenz } = await openCharts(page, '?tool=charts&region=610000');
  await expect(lorenz.getByRole('heading')).toContainText(`基尼系数 ${figure(equity.gini)}`);
  await expect(lorenz).toContainText(`泰尔指数 ${figure(equity.theil?.total)}`);
  const points = equity.lorenz ?? [];
  const table = lorenz.getByRole('table', { name: '可达性的分配' });
  await expect(table.getByRole('row')).toHaveCount(points.length + 1);
  const middle = points[4];
  await expect(table.getByRole('row').nth(5).getByRole('cell')).toHaveText(
    `${(100 * (middle?.accessShare ?? Number.NaN)).toFixed(1)}%`,
  );
});

test('every region stands in its macro-region with the figure of the API, and opens', async ({ page, request }) => {
  const { provinces } = await askCoverage(request);
  const Provinces = z.object({
    features: z.array(z.object({ properties: z.object({ adcode: z.string(), macroRegion: z.string() }) })),
  });
  const { features } = Provinces.parse(await ask(request, '/api/collections/provinces/items?limit=50'));
  const macroOf = new Map(features.map(({ properties }) => [properties.adcode, properties.macroRegion]));
  const names: Record<string, string> = { east: 'East', central: 'Central', west: 'West', northeast: 'Northeast' };
  const { regions } = await openCharts(page, '?tool=charts', 'en');
  for (const { id, nameEn, summary } of provinces.filter((each) => each.summary.clusters > 0)) {
    const row = regions
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${nameEn}( \\*)?$`) }) });
    const cells = [
      names[macroOf.get(id) ?? ''],
      String(summary.clusters),
      percent(summary.specialised.certainShare ?? Number.NaN),
    ];
    for (const [index, text] of cells.entries()) await expect(row.getByRole('cell').nth(index)).toHaveText(text ?? '');
  }
  await regions.getByRole('button', { name: /^Shaanxi: / }).click();
  await expect.poll(() => urlParameter(page, 'region')).toBe('610000');
  await expect(regions.getByRole('heading')).toBeVisible();
});

for (const metric of ['access', 'gap', 'concentration'] as const) {
  test(`the distribution follows the metric ${metric}`, async ({ page, request }) => {
    const { provinces } = AccessAnswer.parse(await ask(request, '/api/access'));
    const shanghai = provinces.find(({ id }) => id === '310000');
    const values = {
      access: shanghai?.meanAccess,
      gap: shanghai?.meanGap,
      concentration: shanghai?.meanEffectiveBanks,
    };
    const { regions } = await openCharts(page, `?tool=charts&metric=${metric}`);
    const row = regions.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '上海', exact: true }) });
    await expect(row.getByRole('cell').last()).toHaveText(figure(values[metric]));
  });
}

const honest = [
  { query: '?tool=charts&region=540000', says: '名录中没有符合筛选条件的集群，未测量' },
  { query: '?tool=charts&region=140000', says: '只有一个集群，无从比较分配' },
  { query: '?tool=charts&reach=0', says: '覆盖半径为 0，没有服务范围可言，未测量' },
  { query: '?tool=charts&depth=presence', says: '覆盖率随半径变化' },
];

for (const { query, says } of honest) {
  test(`${query} says what is not measured and why`, async ({ page }) => {
    const { bench } = await openCharts(page, query);
    await expect(bench).toContainText(says);
    expect(await bench.innerHTML()).not.toMatch(/NaN|Infinity|undefined/);
  });
}

test('a chart can be read as a table and taken away as a drawing that stands alone', async ({ page }) => {
  const { curve, lorenz } = await openCharts(page, '?tool=charts');
  const coming = page.waitForEvent('download');
  await curve.getByRole('button', { name: /^下载 SVG/ }).click();
  const file = await readFile(await (await coming).path(), 'utf8');
  expect(file).toContain('50 公里内确定覆盖');
  expect(file).toContain('数据截至');
  expect(file).not.toMatch(/NaN|var\(--/);
  await lorenz.getByRole('button', { name: /表格$/ }).click();
  await expect(lorenz.getByRole('img')).toHaveCount(0);
  await expect(lorenz.getByRole('table').first()).toBeInViewport();
});
