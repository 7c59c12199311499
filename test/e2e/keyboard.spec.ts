import { press, tabTo } from './by-keyboard.ts';
import { expect, test } from './fixtures.ts';
import { load, open, urlParameter } from './screen.ts';

test('from search to a cluster and back without a pointer', async ({ page }) => {
  const screen = await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('anhui');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => urlParameter(page, 'region')).toBe('340000');

  const row = screen.rows.first().getByRole('button').first();
  await row.focus();
  await page.keyboard.press('ArrowDown');
  await expect(screen.rows.nth(1).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => urlParameter(page, 'selected')).toMatch(/^cluster:/);

  await page.keyboard.press('Escape');
  await expect.poll(() => urlParameter(page, 'selected')).toBeNull();
  await page.keyboard.press('Escape');
  await expect.poll(() => urlParameter(page, 'region')).toBe('central');
});

test('the first Tab reaches the link that skips to the table', async ({ page }) => {
  await load(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到数据表' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
});

test('every control in the tab order is seen when it has the focus and has a name', async ({ page }) => {
  await load(page);
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { width, height } = element.getBoundingClientRect();
      const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
      const named =
        element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby') ?? labels[0]?.textContent;
      return {
        name: named || element.textContent || element.getAttribute('title') || '',
        isSeen: width > 0 && height > 0,
      };
    });
    if (!focused) break;
    expect(focused).toEqual({ name: expect.stringMatching(/\S/), isSeen: true });
  }
});

test('the planner goes from the nation to one cluster, a comparison and a page to take away by keyboard alone', async ({
  page,
}) => {
  const screen = await open(page, '', 'en');
  await page.keyboard.press('/');
  await page.keyboard.type('henan');
  await expect(page.getByRole('option').first()).toContainText('Henan');
  await page.keyboard.press('Enter');
  await expect(screen.breadcrumb).toContainText('Henan');
  const uncovered = screen.summary.getByRole('button', { name: /^Open the \d+ records: .*none known/i }).first();
  await press(uncovered);
  await expect.poll(() => urlParameter(page, 'verdicts')).toBe('none-known');
  await press(screen.rows.first().getByRole('button').first());
  await expect.poll(() => urlParameter(page, 'selected')).toMatch(/^cluster:/);
  await expect(screen.detail.getByRole('heading').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => urlParameter(page, 'selected')).toBeNull();

  await press(page.getByRole('button', { name: 'Add to comparison' }));
  await press(page.getByRole('button', { name: /^Compare/ }).first());
  await expect(page.getByRole('region', { name: 'Compare', exact: true })).toContainText('Henan');
  await page.keyboard.press('Escape');
  await press(page.getByRole('button', { name: 'Export', exact: true }));
  const brief = page.getByRole('link', { name: /PDF.*English/ });
  await tabTo(brief);
  await expect(brief).toHaveAttribute('href', /region=410000/);
});
