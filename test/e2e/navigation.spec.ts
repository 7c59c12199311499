import { askCoverage } from './answers.ts';
import { expect, test } from './fixtures.ts';
import { open, urlParameter } from './screen.ts';

test('the reach slider changes address and numbers', async ({ page, request }) => {
  const screen = await open(page);
  await screen.reach.focus();
  await page.keyboard.press('End');
  await expect.poll(() => urlParameter(page, 'reach')).toBe('200');
  const { specialised } = (await askCoverage(request, '?reachKilometers=200')).scope.summary;
  await expect(screen.summary).toContainText(`其中 ${specialised.certain} 个在 200 公里内`);
});

test('an address opens the same state again', async ({ page, request }) => {
  const asked = '?reachKilometers=120&memberRule=all&kinds=advanced-manufacturing&region=central';
  const { summary } = (await askCoverage(request, asked)).scope;
  const screen = await open(page, '?reach=120&rule=all&kinds=advanced-manufacturing&region=central');
  await expect(screen.summary).toContainText(
    `${summary.clusters} 个国家级集群，其中 ${summary.specialised.certain} 个在 120 公里内`,
  );
});

test('back and forward walk through regions and views', async ({ page }) => {
  const screen = await open(page, '?region=340000');
  await screen.breadcrumb.getByRole('button', { name: '中部' }).click();
  await expect.poll(() => urlParameter(page, 'region')).toBe('central');
  await page.getByRole('link', { name: '产业转移' }).click();
  await expect.poll(() => urlParameter(page, 'view')).toBe('transfers');
  await page.goBack();
  await expect.poll(() => urlParameter(page, 'view')).toBeNull();
  await page.goBack();
  await expect.poll(() => urlParameter(page, 'region')).toBe('340000');
  await expect(screen.summary).toContainText('安徽名录内');
  await page.goForward();
  await expect.poll(() => urlParameter(page, 'region')).toBe('central');
  await expect(screen.summary).toContainText('中部名录内');
});

test('the breadcrumb leads from province to nation', async ({ page }) => {
  const screen = await open(page, '?region=340000');
  await expect(screen.breadcrumb.getByRole('listitem')).toHaveText(['全国', '中部', '安徽']);
  await screen.breadcrumb.getByRole('button', { name: '全国' }).click();
  await expect(screen.summary).toContainText('全国名录内');
});
