import { askCoverage } from './answers.ts';
import { expect, test } from './fixtures.ts';
import { open, urlParameter } from './screen.ts';

test('a cluster without a known branch says why, with the nearest one and its distance', async ({ page, request }) => {
  const { clusters } = await askCoverage(request);
  const uncovered = clusters.find((cluster) => cluster.verdicts.specialised === 'none-known');
  const nearest = uncovered?.nearest.specialised;
  const screen = await open(page, `?selected=cluster:${uncovered?.id}`);
  await expect(screen.detail.getByRole('heading', { name: uncovered?.nameZh })).toBeVisible();
  await expect(screen.detail).toContainText('判定理由');
  await expect(screen.detail).toContainText(nearest?.nameZh ?? 'a branch');
  await expect(screen.detail).toContainText(/距 [\d,.]+ ?公里/);
});

test('a cluster shows members, sector, year, the branches in reach and its sources', async ({ page, request }) => {
  const { clusters } = await askCoverage(request);
  const covered = clusters.find((cluster) => cluster.branchesInReach.certain > 1 && cluster.memberAdcodes.length > 1);
  const screen = await open(page, `?selected=cluster:${covered?.id}`);
  for (const part of ['成员所在地', '行业', '认定年份', '范围内专营支行', '来源']) {
    await expect(screen.detail).toContainText(part);
  }
  await expect(screen.detail).toContainText(String(covered?.designatedYear));
});

test('a source of grade A is a safe link, one of lower grade is named without a link', async ({ page, request }) => {
  const response = await request.get('/api/collections/clusters/items?limit=300');
  const { features } = await response.json();
  const withGrade = (grade: string) =>
    features.find((feature: { properties: { sources: { grade: string; url: string | null }[] } }) =>
      feature.properties.sources.every((source) => source.grade === grade && source.url),
    );
  const lower = withGrade('B');
  const screen = await open(page, `?selected=cluster:${lower.id}`);
  await expect(screen.detail).toContainText(lower.properties.sources[0].title.slice(0, 12));
  await expect(screen.detail.getByRole('link', { name: lower.properties.sources[0].title })).toHaveCount(0);
  const official = withGrade('A');
  if (!official) return;
  await open(page, `?selected=cluster:${official.id}`);
  const link = screen.detail.getByRole('link').first();
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(link).toHaveAttribute('rel', /noreferrer/);
});

test('a row of the table opens the panel, and Escape closes it', async ({ page }) => {
  const screen = await open(page);
  await screen.rows.first().getByRole('button').first().click();
  await expect.poll(() => urlParameter(page, 'selected')).toMatch(/^cluster:/);
  await expect(screen.detail.getByRole('heading').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => urlParameter(page, 'selected')).toBeNull();
});

test('a link to a cluster that does not exist says so and does not break the rest', async ({ page, watch }) => {
  watch.allow(/404/);
  const screen = await open(page, '?selected=cluster:AMC-999999');
  await expect(screen.detail.getByRole('alert')).toContainText('没有这条记录');
  await expect(screen.summary).toContainText('全国名录内');
});
