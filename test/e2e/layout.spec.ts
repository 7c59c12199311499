import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { goTo, load, open, type Screen } from './screen.ts';

// The usual size last, so that the page goes on to the next test.
const sizes = [
  { width: 1024, height: 768 },
  { width: 3840, height: 2160 },
  { width: 1440, height: 900 },
];

const overflowOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Summary and search are there, and nothing overflows sideways, in the first view and in the widest top bar. */
async function seeItFits(page: Page, screen: Screen): Promise<void> {
  await expect(screen.summary).toBeInViewport();
  await expect(screen.search).toBeInViewport();
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await goTo(page, '?view=transfers&tool=story', 'en');
  await expect(page.getByRole('link', { name: 'Transfers' })).toHaveAttribute('aria-current', 'page');
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
}

test('nothing overflows sideways in a window small, large or usual, and summary and search are there', async ({
  page,
}) => {
  const screen = await open(page);
  for (const size of sizes) {
    await page.setViewportSize(size);
    await goTo(page, '');
    await seeItFits(page, screen);
  }
});

test('nothing overflows sideways at 390 × 844, and summary and search are there', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await seeItFits(page, await load(page));
});

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
