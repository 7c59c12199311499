import { askCoverage } from './answers.ts';
import { expect, test } from './fixtures.ts';
import { goTo, open, urlParameter } from './screen.ts';

test('name, pinyin, initials and code lead to Anhui in map, numbers and table alike', async ({ page, request }) => {
  const { scope, clusters } = await askCoverage(request, '?region=340000');
  const screen = await open(page);
  for (const words of ['anhui', '安徽', 'ah', '340000']) {
    await page.keyboard.press('/');
    await expect(screen.search).toBeFocused();
    await screen.search.fill(words);
    await expect(page.getByRole('option', { name: '安徽' }).first()).toBeVisible();
    await page.keyboard.press('Enter');

    await expect.poll(() => urlParameter(page, 'region'), { message: words }).toBe('340000');
    await expect(screen.summary).toContainText(`安徽名录内 ${scope.summary.clusters} 个国家级集群`);
    await expect(screen.table).toHaveAttribute('aria-rowcount', String(clusters.length + 1));
    await expect(screen.breadcrumb).toContainText('安徽');
    await expect.poll(() => screen.shownOnMap()).toBe(clusters.length);
    await goTo(page, '');
    await expect(screen.summary).toContainText('全国名录内');
  }
});

test('a search without a result says what can be typed', async ({ page }) => {
  const screen = await open(page);
  await screen.search.fill('zzzzqqq');
  await expect(page.getByText('没有找到“zzzzqqq”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('没有找到“zzzzqqq”')).toBeHidden();
});

test('a cluster is found by its name and opens in the panel', async ({ page, request }) => {
  const { clusters } = await askCoverage(request);
  const wanted = clusters.find(({ id }) => id === 'AMC-001');
  const screen = await open(page);
  await screen.search.fill(wanted?.nameZh ?? '');
  await page.getByRole('option', { name: wanted?.nameZh }).first().click();
  await expect.poll(() => urlParameter(page, 'selected')).toBe('cluster:AMC-001');
  await expect(screen.detail.getByRole('heading', { name: wanted?.nameZh })).toBeVisible();
});
