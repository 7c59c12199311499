import { readFileSync } from 'node:fs';
import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import type { APIRequestContext, Page } from '@playwright/test';
import { readPage } from '../contract/brief-page.ts';
import { askCoverage } from './answers.ts';
import { expect, test } from './fixtures.ts';
import { open, type Screen, urlParameter } from './screen.ts';

/** Text as it is read, whatever the line breaks and spaces of its medium. */
const plain = (text: string) => text.replace(/\s+/g, '');

async function goTo(page: Page, screen: Screen, words: string, name: string): Promise<void> {
  await screen.search.fill(words);
  await expect(page.getByRole('option', { name }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(screen.breadcrumb).toContainText(name);
}

/** The text of the brief that the export menu leads to. */
async function readBrief(page: Page, request: APIRequestContext): Promise<string> {
  await page.getByRole('button', { name: '导出' }).click();
  const href = await page.getByRole('link', { name: '一页简报 PDF（中文）' }).getAttribute('href');
  const response = await request.get(new URL(href ?? '', page.url()).toString());
  expect(response.headers()['content-type']).toBe('application/pdf');
  const { text, pages } = await readPage(await response.body());
  expect(pages).toBe(1);
  await page.keyboard.press('Escape');
  return plain(text);
}

const headlineOf = async (screen: Screen) => (await screen.summary.locator('p').first().textContent()) ?? '';

/** Only the clusters without a known branch, in table and map; the first of them opened, with the reasons. */
async function openUncovered(page: Page, screen: Screen, { scope, clusters }: CoverageAnswer): Promise<void> {
  const { noneKnown } = scope.summary.specialised;
  await screen.legend.getByRole('button', { name: `未发现 ${noneKnown}` }).dblclick();
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(noneKnown + 1));
  await expect.poll(() => screen.shownOnMap()).toBe(noneKnown);
  await screen.rows.first().getByRole('button').first().click();
  const id = urlParameter(page, 'selected')?.replace('cluster:', '');
  const opened = clusters.find((cluster) => cluster.id === id);
  await expect(screen.detail.getByRole('heading').first()).toHaveText(opened?.nameZh ?? '');
  for (const part of ['判定理由', '成员所在地', '认定年份', '来源']) await expect(screen.detail).toContainText(part);
  await expect(screen.detail).toContainText(opened?.nearest.specialised?.nameZh ?? 'a branch');
  await page.keyboard.press('Escape');
}

/** Three provinces pinned one after the other and opened side by side. */
async function comparePinned(page: Page, screen: Screen, { scope }: CoverageAnswer): Promise<void> {
  for (const [words, name] of [
    ['河南', '河南'],
    ['anhui', '安徽'],
    ['320000', '江苏'],
  ] as const) {
    await goTo(page, screen, words, name);
    await page.getByRole('button', { name: '加入对比' }).click();
  }
  await expect.poll(() => urlParameter(page, 'pins')).toBe('410000,340000,320000');
  await page.getByRole('button', { name: /^对比/ }).first().click();
  const bench = page.getByRole('region', { name: '对比', exact: true });
  const cell = bench.locator('tr[data-measure="specialised"] td[data-place="410000"]');
  await expect(cell).toContainText(`${scope.summary.specialised.certain}/${scope.summary.clusters}`);
  await page.keyboard.press('Escape');
}

test('a planner goes from the nation to one cluster, compares provinces, and takes away a page with the same numbers', async ({
  page,
  request,
}) => {
  const screen = await open(page);
  const nation = (await askCoverage(request)).scope.summary;
  await expect(screen.summary).toContainText(`全国名录内 ${nation.clusters} 个国家级集群`);
  await expect(screen.summary).toContainText('数据截至');
  await goTo(page, screen, 'henan', '河南');
  const answer = await askCoverage(request, '?region=410000');
  const { clusters } = answer;
  await expect(screen.summary).toContainText(`河南名录内 ${clusters.length} 个国家级集群`);
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(clusters.length + 1));
  await expect.poll(() => screen.shownOnMap()).toBe(clusters.length);
  const headline = await headlineOf(screen);
  await openUncovered(page, screen, answer);
  await comparePinned(page, screen, answer);
  await goTo(page, screen, 'henan', '河南');
  const brief = await readBrief(page, request);
  expect(brief).toContain(plain(headline));
  for (const { nameZh } of clusters.filter(({ verdicts }) => verdicts.specialised === 'none-known').slice(0, 3)) {
    expect(brief).toContain(plain(nameZh));
  }
});

/** Rows of a CSV without line breaks in its cells, as ours are. */
function readCsv(path: string): Record<string, string>[] {
  const [header = [], ...rows] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? ''),
    );
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

const verdictWords = { certain: '确定覆盖', possible: '可能覆盖', 'none-known': '未发现' } as const;

function countsOf({ clusters }: CoverageAnswer) {
  const count = (verdict: string) => clusters.filter(({ verdicts }) => verdicts.specialised === verdict).length;
  return { certain: count('certain'), possible: count('possible'), 'none-known': count('none-known') };
}

type Counts = ReturnType<typeof countsOf>;
const shownVerdicts = ['certain', 'possible', 'none-known'] as const;

async function expectOnPage(screen: Screen, clusters: number, counts: Counts): Promise<void> {
  const headline = await headlineOf(screen);
  for (const count of [clusters, ...Object.values(counts)]) expect(headline).toContain(String(count));
  await expect(screen.table).toHaveAttribute('aria-rowcount', String(clusters + 1));
  await expect.poll(() => screen.shownOnMap()).toBe(clusters);
  for (const verdict of shownVerdicts.filter((each) => counts[each] > 0)) {
    await expect(screen.legend).toContainText(new RegExp(`${verdictWords[verdict]}\\s*${counts[verdict]}`));
  }
}

async function expectInCsv(page: Page, clusters: number, counts: Counts): Promise<void> {
  await page.getByRole('button', { name: '导出' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '表格 CSV' }).click();
  const rows = readCsv(await (await download).path());
  expect(rows.length).toBe(clusters);
  const column = Object.keys(rows[0] ?? {}).find((name) => name.includes('有专营支行')) ?? '';
  for (const verdict of shownVerdicts) {
    expect(rows.filter((row) => row[column] === verdictWords[verdict]).length).toBe(counts[verdict]);
  }
  await page.keyboard.press('Escape');
}

for (const { query, asked, place } of [
  { query: '?region=440000&reach=60', asked: '?region=440000&reachKilometers=60', place: '440000' },
  {
    query: '?region=central&reach=100&rule=all',
    asked: '?region=central&reachKilometers=100&memberRule=all',
    place: 'central',
  },
]) {
  test(`map, table, panel, legend, chart, comparison, CSV, PDF and API show the same counts for ${query}`, async ({
    page,
    request,
  }) => {
    const answer = await askCoverage(request, asked);
    const { clusters, specialised } = answer.scope.summary;
    const counts = countsOf(answer);
    expect(Object.values(counts)).toEqual([specialised.certain, specialised.possible, specialised.noneKnown]);
    const screen = await open(page, query);
    await expectOnPage(screen, clusters, counts);
    await expectInCsv(page, clusters, counts);
    expect(await readBrief(page, request)).toContain(plain(await headlineOf(screen)));
    await open(page, `${query}&tool=compare&pins=${place}`);
    const cell = page.locator(`tr[data-measure="specialised"] td[data-place="${place}"]`);
    await expect(cell).toContainText(`${specialised.certain}/${clusters}`);
    await open(page, `${query}&tool=charts`);
    const charts = page.getByRole('region', { name: '图表', exact: true });
    const share = `${Math.round(100 * (specialised.certainShare ?? Number.NaN))}%`;
    await expect(charts.getByRole('heading', { level: 3 }).first()).toContainText(share);
  });
}
