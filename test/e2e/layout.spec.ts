import { expect, test } from './fixtures.ts';
import { goTo, open } from './screen.ts';

const sizes = [
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
  { width: 3840, height: 2160 },
  { width: 390, height: 844 },
];

for (const size of sizes) {
  test(`nothing overflows sideways at ${size.width} × ${size.height}, and summary and search are there`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const screen = await open(page);
    await expect(screen.summary).toBeInViewport();
    await expect(screen.search).toBeInViewport();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await goTo(page, '?view=transfers&tool=story', 'en');
    await expect(page.getByRole('link', { name: 'Transfers' })).toHaveAttribute('aria-current', 'page');
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('a cluster found by search opens over the map and can be closed', async ({ page }) => {
    const screen = await open(page);
    await screen.search.fill('安徽');
    await page.getByRole('option', { name: '安徽' }).first().tap();
    await expect(screen.summary).toContainText('安徽名录内');
    await page.goto('/?lang=zh&selected=cluster:AMC-001');
    await expect(screen.detail).toBeVisible();
    await page.getByRole('button', { name: /关闭/ }).first().tap();
    await expect(screen.detail.getByRole('heading', { name: '深圳' })).toHaveCount(0);
  });
});
