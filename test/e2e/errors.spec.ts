import { expect, test } from './fixtures.ts';
import { open, screenOf } from './screen.ts';

test('a server that fails is said plainly, and trying again brings the numbers', async ({ page, watch }) => {
  watch.allow(/500|Failed to load resource/);
  await page.route('**/api/coverage?**', (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' }),
  );
  await page.goto('/?lang=zh');
  const alert = page.getByRole('alert').first();
  await expect(alert).toContainText('没有取到数据');
  await page.unroute('**/api/coverage?**');
  await alert.getByRole('button', { name: '重试' }).click();
  await expect(screenOf(page).summary).toContainText('全国名录内');
});

test('a filter that nothing passes teaches and offers the way back', async ({ page }) => {
  const screen = await open(page, '?region=630000&kinds=innovative');
  await expect(screen.summary).toContainText('没有记录不等于没有集群');
  await page.getByRole('button', { name: '清除筛选' }).first().click();
  await expect(screen.summary).toContainText('青海');
});

test('an address with nonsense in it opens the default view', async ({ page, watch }) => {
  watch.allow(/400|404/);
  await page.goto('/?lang=zh&view=nonsense&rule=7&depth=x&camera=a,b&verdicts=q&kinds=q');
  await expect(screenOf(page).summary).toContainText('全国名录内');
});

for (const [lang, detail] of [
  ['zh', '参数 sectors：需要其中之一'],
  ['en', 'Parameter sectors: wanted some of'],
]) {
  test(`a filter that the server refuses is explained in the language of the page (${lang})`, async ({
    page,
    watch,
  }) => {
    watch.allow(/400/);
    await page.goto(`/?lang=${lang}&sectors=nonsense`);
    await expect(page.getByRole('alert').first()).toContainText(detail ?? '');
  });
}

test('a page that does not exist answers 404', async ({ request }) => {
  expect((await request.get('/no-such-file.js')).status()).toBe(404);
  expect((await request.get('/api/no-such-route')).status()).toBe(404);
});
