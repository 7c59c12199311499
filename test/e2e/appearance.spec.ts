import { expect, test } from './fixtures.ts';
import { open, screenOf, urlParameter } from './screen.ts';

test('the language switches, stays in the address, and the page says which it is', async ({ page }) => {
  const screen = await open(page);
  await page.getByRole('button', { name: '切换为英文' }).click();
  await expect.poll(() => urlParameter(page, 'lang')).toBe('en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(screenOf(page, 'en').summary).toContainText('China:');
  await page.getByRole('button', { name: 'Switch to Chinese' }).click();
  await expect(screen.summary).toContainText('全国名录内');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('the theme switches and stays in the address', async ({ page }) => {
  await open(page);
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(await ground()).toContain('light');
  await page.getByRole('button', { name: '切换为深色' }).click();
  await expect.poll(() => urlParameter(page, 'theme')).toBe('dark');
  await expect.poll(ground).toContain('dark');
});

test.describe('a browser in English and dark', () => {
  test.use({ locale: 'en-GB', colorScheme: 'dark' });
  test('opens in English and dark without being told', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(screenOf(page, 'en').summary).toContainText('China:');
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
      .toContain('dark');
  });
});

// Names of banks and products, units and codes are Latin in Chinese text as well.
const latinAllowed = /\b(C[123]|M[124]|km|EN|CNY|R|AMC|SME|INN|WGS|A|B|C|IT|LED|OLED|anhui|ah)\b|-\d+/g;

test('no English word stands in the Chinese interface', async ({ page }) => {
  const screen = await open(page);
  for (const part of [page.getByRole('banner'), screen.summary, screen.legend, screen.breadcrumb]) {
    const text = ((await part.textContent()) ?? '').replace(latinAllowed, '');
    expect(text).not.toMatch(/[A-Za-z]{3,}/);
  }
  const names = await page
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label') ?? '').filter((name) => /[A-Za-z]{3,}/.test(name)),
    );
  expect(names).toEqual([]);
});
